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

    private static SignatureFields Read(string block) => SignatureFields.Read(Lines(block), Ana, "US");

    private static ReplyLine[] Lines(string block) => [.. block.Split('\n').Select((line, number) => new ReplyLine(number, line, false))];
}
