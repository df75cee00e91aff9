using CsCheck;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Tests.People;

[TestClass]
public sealed class IdentityLinksTests
{
    [TestMethod]
    [DataRow("ines.carvalho@tailspin.com Ines Carvalho", "ines@carvalho.example Ines Carvalho", DisplayName = "at another address")]
    [DataRow("ines.carvalho@tailspin.com Inês Carvalho", "icarvalho@contoso.com Carvalho, Ines", DisplayName = "turned, without diacritics")]
    [DataRow("otto.brandauer@northwind.com Otto Brandauer", "brandauer@fabrikam.com \"Brandauer, Otto\"", DisplayName = "in quotes")]
    [DataRow("lindqvist@fabrikam.com Pia Lindqvist", "pia.lindqvist@contoso.com PIA LINDQVIST", DisplayName = "in capitals")]
    [DataRow("mueller.jorn@fabrikam.com Jörn Müllerssohn", "jm@contoso.com Joern Muellerssohn", DisplayName = "umlauts in two letters")]
    [DataRow("zvezdin@fabrikam.com Аркадий Звездин", "az@contoso.com Arkadii Zvezdin", DisplayName = "in Cyrillic")]
    public void The_same_rare_name_acts_by_itself(string one, string other) => Assert.AreEqual(LinkGrade.Certain, Grade(one, other));

    [TestMethod]
    [DataRow("ines.carvalho+news@tailspin.com", "ines.carvalho@tailspin.com Ines Carvalho", DisplayName = "a tag")]
    [DataRow("ines.carvalho@gmail.com Ines Carvalho", "inescarvalho@googlemail.com", DisplayName = "dots at Gmail")]
    [DataRow("icarvalho@users.noreply.github.com icarvalho", "20417+icarvalho@users.noreply.github.com Ines C", DisplayName = "both forms of a code host's stand-in")]
    public void One_mailbox_under_two_spellings_acts_by_itself(string one, string other) => Assert.AreEqual(LinkGrade.Certain, Grade(one, other));

    [TestMethod]
    [DataRow("ben.hollingworth@fabrikam.com Ben Hollingworth", "bhollingworth@contoso.com Benjamin Hollingworth", DisplayName = "a short form")]
    [DataRow("bill.hollingworth@fabrikam.com Bill Hollingworth", "bhollingworth@contoso.com William Hollingworth", DisplayName = "a nickname with a rare surname")]
    [DataRow("otto.brandauer@northwind.com Otto Brandauer", "obrandauer@gmail.com obrandauer", DisplayName = "a handle made from the name")]
    [DataRow("otto.brandauer@northwind.com Otto Brandauer", "brandauer.otto@gmail.com", DisplayName = "a handle turned, no name")]
    [DataRow("teo.marchetti@wingtip.com Teo Marchetti", "tmarchetti@gmail.com T. Marchetti", DisplayName = "an initial")]
    public void What_is_only_alike_is_a_link(string one, string other) => Assert.IsNotNull(Grade(one, other));

    [TestMethod]
    [DataRow("wei.wang@fabrikam.com Wei Wang", "wangw@contoso.com Wei Wang", DisplayName = "Wei Wang")]
    [DataRow("john.smith@fabrikam.com John Smith", "jsmith@contoso.com John Smith", DisplayName = "John Smith")]
    [DataRow("john.smith@fabrikam.com John Smith", "john.smith2@fabrikam.com John Smith", DisplayName = "two of one company")]
    [DataRow("johnsmith@fabrikam.com John Smith", "johnsmith@contoso.com John Smith", DisplayName = "John Smith under one handle")]
    public void Namesakes_never_act_by_themselves(string one, string other) => Assert.AreNotEqual(LinkGrade.Certain, Grade(one, other));

    [TestMethod]
    [DataRow("ana@fabrikam.com Ana Ruiz", "ana@contoso.com Ana Lindqvist", DisplayName = "one given name before the @")]
    [DataRow("info@fabrikam.com Ines Carvalho", "info@contoso.com Teo Marchetti", DisplayName = "a role before the @")]
    [DataRow("lee.park@fabrikam.com Lee Park", "noor.haddad@fabrikam.com Noor Haddad", DisplayName = "colleagues")]
    [DataRow("pia.lindqvist@fabrikam.com Pia Lindqvist", "otto.lindqvist@contoso.com Otto Lindqvist", DisplayName = "a family")]
    [DataRow("a@fabrikam.com Your Name", "b@contoso.com Your Name", DisplayName = "a name that a program put there")]
    [DataRow("root@alpha.local root", "root@beta.local root", DisplayName = "two machines")]
    public void Strangers_have_no_link(string one, string other) => Assert.IsNull(Grade(one, other));

    [TestMethod]
    public void A_link_says_on_what_it_stands()
    {
        Assert.AreEqual("same name Ines Carvalho, same handle icarvalho", Link("icarvalho@contoso.com Ines Carvalho", "icarvalho@tailspin.com Ines Carvalho")!.Evidence);
        Assert.AreEqual("handle obrandauer fits Otto Brandauer", Link("obrandauer@gmail.com", "otto@northwind.com Otto Brandauer")!.Evidence);
        Assert.AreEqual("one mailbox under two spellings", Link("teo+x@wingtip.com", "teo@wingtip.com")!.Evidence);
        Assert.AreEqual("Ben Hollingworth may be short for Benjamin Hollingworth, handle bhollingworth fits Ben Hollingworth", Link("ben@fabrikam.com Ben Hollingworth", "bhollingworth@contoso.com Benjamin Hollingworth")!.Evidence);
    }

    [TestMethod]
    public void Neither_order_nor_one_address_more_changes_the_links_between_others() => Gen.Select(Invented.Array[2, 12], Gen.Int[0, 1_000]).Sample((lines, seed) =>
    {
        KnownAddress[] all = [.. lines.Select(KnownAddresses.Of).DistinctBy(known => known.Address)];
        KnownAddress[] shuffled = [.. all];
        new Random(seed).Shuffle(shuffled);
        var background = KnownAddresses.Mailbox();
        var links = IdentityLinks.Between(all, background);
        return links.SequenceEqual(IdentityLinks.Between(shuffled, background))
            && IdentityLinks.Between(all).SequenceEqual(IdentityLinks.Between(shuffled))
            && links.Where(link => link.One != all[0].Address && link.Other != all[0].Address).SequenceEqual(IdentityLinks.Between(all[1..], background));
    });

    /// <summary>Addresses of a few invented people, so that many are alike.</summary>
    public static Gen<string> Invented { get; } = Gen.Select(
        Among("ines.carvalho", "icarvalho", "carvalho", "ines", "teo.marchetti", "teom", "info", "ic77"),
        Among("tailspin.com", "gmail.com", "contoso.com", "users.noreply.github.com", "alpha.local"),
        Among("", " Ines Carvalho", " Ines M. Carvalho", " ines", " Teo Marchetti", " Carvalho, Ines*4; Teo Marchetti*3", " icarvalho", " Teodoro Marchetti"),
        (local, domain, names) => $"{local}@{domain}{names}");

    private static Gen<string> Among(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static LinkGrade? Grade(string one, string other) => Link(one, other)?.Grade;

    private static IdentityLink? Link(string one, string other) => IdentityLinks.Between(KnownAddresses.Of(one, other), KnownAddresses.Mailbox()).SingleOrDefault();
}
