using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;

namespace GraphNetworker.Core.Tests.Reading;

[TestClass]
public sealed class SignatureFieldsTests
{
    private static readonly Correspondent Ana = new(MailAddress.Parse("ana@northwind.com")!.Value, "Ana Ruiz");

    [TestMethod]
    public void A_full_signature_gives_every_field_with_its_line()
    {
        var read = Read("Best regards,\n\nAna Ruiz, PhD\nHead of Sales\nCustomer Relations\nNorthwind Trading Ltd.\n12 High Street, Suite 4\nHouston, TX 77002\nTel: (713) 555-0100 | Fax: (713) 555-0101\nMobile +44 20 7946 0000\nana@northwind.com\nhttps://www.linkedin.com/in/anaruiz");

        Assert.AreEqual(new Found<string>("Ana Ruiz", 2), read.Name);
        Assert.AreEqual(new Found<string>("Head of Sales", 3), read.Title);
        Assert.AreEqual(new Found<string>("Customer Relations", 4), read.Department);
        Assert.AreEqual(new Found<string>("Northwind Trading Ltd.", 5), read.Company);
        Assert.AreEqual(new Found<string>("12 High Street, Suite 4, Houston, TX 77002", 6), read.Address);
        Assert.AreEqual("Work (713) 555-0100 at 8, Fax (713) 555-0101 at 8, Mobile +44 20 7946 0000 at 9", string.Join(", ", read.Phones.Select(phone => $"{phone.Value.Kind} {phone.Value.Written} at {phone.Line}")));
        Assert.AreEqual(new Found<string>("ana@northwind.com", 10), read.Emails.Single());
        Assert.AreEqual(new Found<string>("https://www.linkedin.com/in/anaruiz", 11), read.LinkedIn);
    }

    [TestMethod]
    [DataRow("US", "713 345 8000", "+17133458000")]
    [DataRow("DE", "0711 123456", "+49711123456")]
    [DataRow("US", "+351 21 311 5000", "+351213115000")]
    [DataRow("US", "713-345-8000 x42", "+17133458000")]
    [DataRow("US", "+44 (0)20 7946 0958", "+442079460958")]
    public void A_number_is_read_as_its_country_means_it(string region, string written, string e164)
    {
        var phone = SignatureFields.Read(Lines($"Ana\nPhone: {written}"), Ana, region).Phones.Single().Value;

        Assert.AreEqual((written, e164), (phone.Written, phone.E164));
    }

    [TestMethod]
    [DataRow("cell 713 345 8000", PhoneKind.Mobile)]
    [DataRow("713 345 8000 (cell)", PhoneKind.Mobile)]
    [DataRow("713 345 8000 - fax", PhoneKind.Fax)]
    [DataRow("Telefax: 713 345 8000", PhoneKind.Fax)]
    [DataRow("pager 713 345 8000", PhoneKind.Pager)]
    [DataRow("Phone: 713 345 8000 (Home)", PhoneKind.Home)]
    [DataRow("713.345.8000", PhoneKind.Work)]
    [DataRow("Handy: +49 171 1234567", PhoneKind.Mobile)]
    public void The_words_beside_a_number_say_what_it_reaches(string line, PhoneKind kind) =>
        Assert.AreEqual(kind, Read($"Ana\n{line}").Phones.Single().Value.Kind);

    [TestMethod]
    [DataRow("ICQ: 132152059")]
    [DataRow("Asst. Lee Park 713 345 8000")]
    [DataRow("Houston, TX 77002-1234")]
    [DataRow("Key 12AB 34CD 56EF 7890 1234  5678 9ABC DEF0 1234 5678")]
    [DataRow("1999-2004")]
    public void Not_all_digits_are_a_telephone_of_theirs(string line) => Assert.IsEmpty(Read($"Ana\n{line}").Phones);

    [TestMethod]
    [DataRow("x6721")]
    [DataRow("x3-7034")]
    [DataRow("*7086")]
    public void A_number_inside_the_house_counts_and_has_no_worldwide_form(string line)
    {
        var phone = Read($"Ana\n{line}").Phones.Single().Value;

        Assert.AreEqual((line, null), (phone.Written, phone.E164));
    }

    [TestMethod]
    public void Two_columns_are_read_one_after_the_other()
    {
        var read = Read("Ana Ruiz                       Torre Norte\nNetwork Engineer               12 Harbour Road\nNorthwind Group                08039 Barcelona, Spain");

        Assert.AreEqual(("Ana Ruiz", "Network Engineer", "Northwind Group"), (read.Name?.Value, read.Title?.Value, read.Company?.Value));
        Assert.AreEqual("12 Harbour Road, 08039 Barcelona, Spain", read.Address?.Value.Replace("Torre Norte, ", "", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Who_said_the_saying_is_not_who_signs()
    {
        var read = Read("\"I have always wished for a simpler telephone.\"\n   -- Bjarne Someone, University of Somewhere");

        Assert.IsNull(read.Name);
        Assert.IsNull(read.Company);
    }

    [TestMethod]
    [DataRow("Analyst @ Fabrikam", "Analyst", "Fabrikam")]
    [DataRow("Engineer at Fabrikam", "Engineer", "Fabrikam")]
    [DataRow("Director, Northwind Iberia", "Director", "Northwind Iberia")]
    [DataRow("Attorney at Law", "Attorney at Law", null)]
    [DataRow("Director of Trading", "Director of Trading", null)]
    public void A_title_and_its_organisation_may_share_a_line(string line, string title, string? company)
    {
        var read = Read($"Ana Ruiz\n{line}");

        Assert.AreEqual((title, company), (read.Title?.Value, read.Company?.Value));
    }

    [TestMethod]
    public void The_fuller_of_two_names_is_the_name() => Assert.AreEqual(new Found<string>("Ana María Ruiz", 2), Read("Ana\n\nAna María Ruiz\nNorthwind").Name);

    [TestMethod]
    [DataRow("Ana Ruiz, CTO", "Ana Ruiz", "CTO")]
    [DataRow("Ana Ruiz / Network Planner", "Ana Ruiz", "Network Planner")]
    [DataRow("Ana Ruiz  Vice President", "Ana Ruiz", "Vice President")]
    [DataRow("Dr.-Ing. Ana Ruiz", "Ana Ruiz", null)]
    [DataRow("i.A. Ana Ruiz", "Ana Ruiz", null)]
    [DataRow("Ana Ruiz Ph.D.", "Ana Ruiz", null)]
    [DataRow("Ana Ruiz (Lisbon)", "Ana Ruiz", null)]
    public void What_stands_beside_the_name_is_no_part_of_it(string line, string name, string? title)
    {
        var read = Read($"{line}\n+1 713 555 0100");

        Assert.AreEqual((name, title, null), (read.Name?.Value, read.Title?.Value, read.Company?.Value));
    }

    [TestMethod]
    public void A_firm_that_bears_the_name_of_its_owner_is_the_organisation()
    {
        var read = Read("Ana Ruiz\nRuiz, Park & Lane, LLP\n713-555-0100");

        Assert.AreEqual(("Ana Ruiz", "Ruiz, Park & Lane, LLP"), (read.Name?.Value, read.Company?.Value));
    }

    [TestMethod]
    [DataRow("Puppeteer\nFabrikam GmbH", "Puppeteer", "Fabrikam GmbH")]
    [DataRow("Salgschef\nFabrikam A/S", "Salgschef", "Fabrikam A/S")]
    [DataRow("Co-Head of Markets\nFabrikam Securities, Inc.", "Co-Head of Markets", "Fabrikam Securities, Inc.")]
    [DataRow("Keeper of the Seal\nFabrikam", "Keeper of the Seal", "Fabrikam")]
    [DataRow("Deputy Director, Corporate Communications\nHarbour Authority", "Deputy Director, Corporate Communications", "Harbour Authority")]
    [DataRow("Senior Planner - Fabrikam Corp.", "Senior Planner", "Fabrikam Corp.")]
    public void The_line_below_the_name_says_what_somebody_is(string lines, string title, string company)
    {
        var read = Read($"Ana Ruiz\n{lines}\n713-555-0100");

        Assert.AreEqual((title, company), (read.Title?.Value, read.Company?.Value));
    }

    [TestMethod]
    [DataRow("12 High Street\nLeeds LS1 4DA, UK", "12 High Street, Leeds LS1 4DA, UK")]
    [DataRow("Storgata 12, 2609 Lillehammer", "Storgata 12, 2609 Lillehammer")]
    [DataRow("Box 1142\nSE-831 25 Östersund", "Box 1142, SE-831 25 Östersund")]
    [DataRow("ul. Fabryczna 21\n41-500 Chorzów", "ul. Fabryczna 21, 41-500 Chorzów")]
    [DataRow("Av. Central, 1500 - 8º andar\n01310-100 São Paulo", "Av. Central, 1500 - 8º andar, 01310-100 São Paulo")]
    [DataRow("18/F, Pacific Tower, 88 Queensway, Hong Kong", "18/F, Pacific Tower, 88 Queensway, Hong Kong")]
    [DataRow("81 East Elm #9\nReno, NV    89501", "81 East Elm #9, Reno, NV 89501")]
    [DataRow("40 Garden Place\nMillside\nLeeds LS1 4DA", "40 Garden Place, Millside, Leeds LS1 4DA")]
    [DataRow("Mailing address: P.O. Box 12, Reno, NV 89501", "P.O. Box 12, Reno, NV 89501")]
    public void Addresses_are_read_as_each_country_writes_them(string lines, string address) =>
        Assert.AreEqual(address, Read($"Ana Ruiz\nNorthwind Ltd.\n{lines}").Address?.Value);

    [TestMethod]
    [DataRow("(O)713.555.0100 x215", "713.555.0100 x215", PhoneKind.Work)]
    [DataRow("713-555-0100Fax", "713-555-0100", PhoneKind.Fax)]
    [DataRow("kom. 601 555 132", "601 555 132", PhoneKind.Mobile)]
    [DataRow("5-7034", "5-7034", PhoneKind.Work)]
    [DataRow("Sentralbord: 61 55 01 28", "61 55 01 28", PhoneKind.Work)]
    public void Labels_may_touch_the_number_and_be_in_any_language(string line, string written, PhoneKind kind)
    {
        var phone = Read($"Ana\n{line}").Phones.Single().Value;

        Assert.AreEqual((written, kind), (phone.Written, phone.Kind));
    }

    [TestMethod]
    [DataRow("Osaka 541-0041, Japan")]
    [DataRow("Load : 0.11 0.22 0.33")]
    [DataRow("Passcode: 555 0100")]
    [DataRow("lee@fabrikam.com on 03/04/2025 10:20:30 AM")]
    public void Postal_codes_and_moments_are_no_numbers(string line) => Assert.IsEmpty(Read($"Ana\n{line}").Phones);

    [TestMethod]
    public void What_a_list_or_a_register_adds_is_not_theirs()
    {
        var read = Read("Ana Ruiz\nNorthwind GmbH\nana@northwind.com\nGeschäftsführer: Lee Park\nAmtsgericht Jena, HRB 55\n\n-- \nBird watchers: birds@example.org\nhttp://example.org/mailman/listinfo/birds\n");

        Assert.AreEqual(("Ana Ruiz", null, "Northwind GmbH", null), (read.Name?.Value, read.Title?.Value, read.Company?.Value, read.Department?.Value));
        Assert.AreEqual("ana@northwind.com", string.Join(' ', read.Emails.Concat(read.Urls).Select(link => link.Value)));
    }

    [TestMethod]
    public void A_bar_drawn_from_line_to_line_parts_columns()
    {
        var read = Read("Ana Ruiz              |  \"The best way out\nPlanner               |   is always through.\"\nnorthwind.com         |       -- Lee Park");

        Assert.AreEqual(("Ana Ruiz", "Planner", null), (read.Name?.Value, read.Title?.Value, read.Company?.Value));
    }

    [TestMethod]
    public void The_end_of_the_mail_above_the_closing_words_holds_no_field()
    {
        var read = Read("the director of the Harbour Museum would like to\nmeet you, and so would Fabrikam Corp.\nRock on,\nAna Ruiz");

        Assert.AreEqual(("Ana Ruiz", null, null), (read.Name?.Value, read.Title?.Value, read.Company?.Value));
    }

    [TestMethod]
    [DataRow("ana at northwind.com", "ana@northwind.com")]
    [DataRow("e: ana.ruiz at northwind.com", "ana.ruiz@northwind.com")]
    [DataRow("713-555-0100ana@northwind.com", "ana@northwind.com")]
    public void An_address_may_be_written_apart_or_run_into_a_number(string line, string address)
    {
        var read = Read($"Ana Ruiz\n{line}");

        Assert.AreEqual(address, read.Emails.Single().Value);
        Assert.IsEmpty(read.Urls);
    }

    private static SignatureFields Read(string block) => SignatureFields.Read(Lines(block), Ana, "US");

    private static ReplyLine[] Lines(string block) => [.. block.Split('\n').Select((line, number) => new ReplyLine(number, line, false))];
}
