using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Tests.People;

[TestClass]
public sealed class PersonNameTests
{
    [TestMethod]
    [DataRow("Ana Ruiz", "Ana Ruiz")]
    [DataRow("Ruiz, Ana", "Ana Ruiz")]
    [DataRow("\"Ruiz, Ana\"", "Ana Ruiz")]
    [DataRow("'Ana Ruiz'", "Ana Ruiz")]
    [DataRow("  Ana \t\r\n Ruiz ", "Ana Ruiz")]
    [DataRow("van der Berg, Jan", "Jan van der Berg")]
    [DataRow("Lee Park, PhD", "Lee Park, PhD")]
    [DataRow("Lee Park, Ph.D.", "Lee Park, Ph.D.")]
    [DataRow("Fabrikam, Inc.", "Fabrikam, Inc.")]
    [DataRow("Building 7, Reception 2", "Building 7, Reception 2")]
    [DataRow("Ruiz, Ana, Oslo", "Ruiz, Ana, Oslo")]
    [DataRow("O'Brien, Nora", "Nora O'Brien")]
    [DataRow("Ruiz,", "Ruiz,")]
    [DataRow("ana@adatum.com", null)]
    [DataRow("'ANA@adatum.com'", null)]
    [DataRow("<ana@adatum.com>", null)]
    [DataRow("", null)]
    [DataRow(null, null)]
    [DataRow("\"\"", null)]
    [DataRow(" - ", null)]
    public void A_name_is_made_fit_to_be_shown(string? written, string? shown) => Assert.AreEqual(shown, PersonName.Clean(written));

    [TestMethod]
    public void A_name_is_no_longer_than_anybody_reads() => Assert.AreEqual(200, PersonName.Clean(new string('a', 2_000_000))!.Length);

    [TestMethod]
    public void The_card_names_best_then_the_owner_then_mails_then_the_address()
    {
        var mail = new MailName("A. Ruiz", true, DateTimeOffset.UnixEpoch);
        var address = MailAddress.Parse("ana@adatum.com");

        Assert.AreEqual("Ana Ruiz", PersonName.Best("Ruiz, Ana", "Ana", mail, address));
        Assert.AreEqual("Ana", PersonName.Best("ana@adatum.com", "Ana", mail, address));
        Assert.AreEqual("A. Ruiz", PersonName.Best(null, "", mail, address));
        Assert.AreEqual("ana@adatum.com", PersonName.Best(null, null, null, address));
        Assert.AreEqual("Nameless card", PersonName.Best(" ", null, null, null));
    }

    [TestMethod]
    [DataRow("Jörg Müller", "JORG MULLER")]
    [DataRow("Łukasz Ørsted", "lukasz orsted")]
    [DataRow("Weiß", "WEISS")]
    [DataRow("Ĳsbrand", "ijsbrand")]
    public void Folded_names_agree_whatever_their_case_and_accents(string one, string other) => Assert.AreEqual(PersonName.Fold(one), PersonName.Fold(other));

    [TestMethod]
    public void What_people_call_themselves_goes_before_what_others_call_them()
    {
        var own = new MailName("Ana Ruiz", true, DateTimeOffset.UnixEpoch);
        var later = new MailName("Ana R.", true, DateTimeOffset.UnixEpoch.AddDays(1));
        var theirs = new MailName("Annie", false, DateTimeOffset.UnixEpoch.AddDays(2));

        Assert.AreEqual(later, MailName.Better(MailName.Better(own, theirs), later));
        Assert.AreEqual(later, MailName.Better(later, MailName.Better(theirs, own)));
        Assert.AreEqual(own, MailName.Better(null, own));
    }

    [TestMethod]
    public void A_name_cut_in_the_middle_of_a_sign_can_still_be_compared() => Assert.StartsWith("ana", PersonName.Fold("Ana\ud83d"));

    [TestMethod]
    public void Colleagues_share_a_domain_that_is_nobody_elses()
    {
        var owner = new Owner(new MailboxId(1), "Olga", Address("olga@northwind.com"), new HashSet<MailAddress> { Address("olga@northwind.com"), Address("olga@gmail.com") });

        Assert.IsTrue(Colleagues.Has(owner, Address("pat@northwind.com")));
        Assert.IsFalse(Colleagues.Has(owner, Address("pat@gmail.com")));
        Assert.IsFalse(Colleagues.Has(owner, Address("pat@mail.northwind.com.evil.org")));
    }

    private static MailAddress Address(string text) => MailAddress.Parse(text)!.Value;
}
