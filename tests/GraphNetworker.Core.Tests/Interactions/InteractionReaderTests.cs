using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Tests.Interactions;

[TestClass]
public sealed class InteractionReaderTests
{
    private const string Olga = "olga@northwind.com";
    private const string OlgaAtHome = "olga@home.net";

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Yesterday = Now.AddDays(-1);
    private static readonly Owner Owner = new(new MailboxId(1), "Olga Owner", Address(Olga), new HashSet<MailAddress> { Address(Olga), Address(OlgaAtHome) });

    [TestMethod]
    public void A_mail_from_somebody_is_that_person_reaching_the_owner()
    {
        var mail = Mail("ana@adatum.com", [Olga, "lee@fabrikam.com"], ["jo@contoso.com"]);

        var only = Exchange(mail).Single();

        Assert.AreEqual(new Interaction(new Correspondent(Address("ana@adatum.com"), "Name of ana@adatum.com"), Direction.Received, Yesterday, 3), only);
    }

    [TestMethod]
    public void A_mail_of_the_owner_reaches_each_person_once()
    {
        var mail = Mail(OlgaAtHome, ["ana@adatum.com", Olga], ["ANA@adatum.com", "lee@fabrikam.com"]);

        var interactions = Exchange(mail);

        Assert.AreEqual("ana@adatum.com lee@fabrikam.com", string.Join(' ', interactions.Select(i => i.With.Address)));
        Assert.IsTrue(interactions.All(i => i is { Direction: Direction.Sent, People: 2 }));
    }

    [TestMethod]
    public void A_moment_is_told_in_UTC_and_whole_seconds()
    {
        var mail = Mail("ana@adatum.com", [Olga]) with { At = new DateTimeOffset(2026, 2, 1, 12, 30, 15, 987, TimeSpan.FromHours(5)) };

        var at = Exchange(mail).Single().At;

        Assert.AreEqual((new DateTimeOffset(2026, 2, 1, 7, 30, 15, TimeSpan.Zero), TimeSpan.Zero), (at, at.Offset));
    }

    [TestMethod]
    [DataRow("List-Id", "<dev.lists.adatum.com>", NoiseReason.MailingList)]
    [DataRow("list-post", "<mailto:dev@lists.adatum.com>", NoiseReason.MailingList)]
    [DataRow("Precedence", "list", NoiseReason.MailingList)]
    [DataRow("X-BeenThere", "dev@lists.adatum.com", NoiseReason.MailingList)]
    [DataRow("List-Unsubscribe", "<https://adatum.com/u>", NoiseReason.Bulk)]
    [DataRow("Precedence", "Bulk", NoiseReason.Bulk)]
    [DataRow("Precedence", "junk", NoiseReason.Bulk)]
    [DataRow("Feedback-ID", "1:campaign:x", NoiseReason.Bulk)]
    [DataRow("Auto-Submitted", "auto-replied; owner=x", NoiseReason.AutomaticReply)]
    [DataRow("Auto-Submitted", "auto-generated (cron)", NoiseReason.AutomaticReply)]
    [DataRow("X-Auto-Response-Suppress", "DR, OOF, AutoReply", NoiseReason.AutomaticReply)]
    [DataRow("X-Auto-Response-Suppress", "All", NoiseReason.AutomaticReply)]
    [DataRow("X-Autoreply", "yes", NoiseReason.AutomaticReply)]
    [DataRow("X-MS-Exchange-Message-Is-Ndr", "", NoiseReason.AutomaticReply)]
    [DataRow("Return-Path", " <> ", NoiseReason.AutomaticReply)]
    public void Machine_mail_says_so_in_its_headers(string name, string value, NoiseReason reason) =>
        Assert.AreEqual(reason, Noise(Mail("ana@adatum.com", [Olga]) with { Headers = [new Header("Subject", "x"), new Header(name, value)] }));

    [TestMethod]
    [DataRow("Auto-Submitted", "no")]
    [DataRow("Auto-Submitted", "No (by hand)")]
    [DataRow("Precedence", "first-class")]
    [DataRow("X-Auto-Response-Suppress", "DR, RN, NRN")]
    [DataRow("X-Auto-Response-Suppress", "None")]
    [DataRow("Return-Path", "<ana@adatum.com>")]
    [DataRow("List-Help", "<mailto:help@adatum.com>")]
    public void A_header_that_people_send_too_makes_no_noise(string name, string value) =>
        Assert.HasCount(1, Exchange(Mail("ana@adatum.com", [Olga]) with { Headers = [new Header(name, value)] }));

    [TestMethod]
    public void Several_signs_give_the_reason_that_says_most()
    {
        var mail = Mail("ana@adatum.com", [Olga]);

        Assert.AreEqual(NoiseReason.MailingList, Noise(mail with { Headers = [new Header("List-Unsubscribe", "x"), new Header("List-Id", "x"), new Header("Precedence", "bulk")] }));
        Assert.AreEqual(NoiseReason.AutomaticReply, Noise(mail with { Headers = [new Header("List-Id", "x"), new Header("Auto-Submitted", "auto-replied")] }));
    }

    [TestMethod]
    public void What_the_owner_sends_is_never_bulk_but_may_be_automatic()
    {
        var mail = Mail(Olga, ["ana@adatum.com"]);

        Assert.HasCount(1, Exchange(mail with { Headers = [new Header("List-Id", "x"), new Header("Precedence", "bulk"), new Header("List-Unsubscribe", "x"), new Header("Return-Path", "<>")] }));
        Assert.AreEqual(NoiseReason.AutomaticReply, Noise(mail with { Headers = [new Header("Auto-Submitted", "auto-replied")] }));
    }

    [TestMethod]
    [DataRow("noreply@adatum.com")]
    [DataRow("no-reply@adatum.com")]
    [DataRow("jobs.no_reply2@adatum.com")]
    [DataRow("DoNotReply@adatum.com")]
    [DataRow("do-not-reply@adatum.com")]
    [DataRow("messages-noreply@linkedin.com")]
    [DataRow("postmaster@adatum.com")]
    [DataRow("MAILER-DAEMON@adatum.com")]
    [DataRow("bounces+olga=northwind.com@adatum.com")]
    [DataRow("notifications@github.com")]
    [DataRow("newsletter@adatum.com")]
    [DataRow("MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@adatum.com")]
    public void A_role_mailbox_is_nobody(string address)
    {
        Assert.AreEqual(NoiseReason.RoleMailbox, Noise(Mail(address, [Olga])));
        Assert.AreEqual(NoiseReason.RoleMailbox, Noise(Mail(Olga, [address])));
        Assert.AreEqual(("ana@adatum.com", 2), Exchange(Mail(Olga, [address, "ana@adatum.com"])).Select(i => (i.With.Address.Value, i.People)).Single());
    }

    [TestMethod]
    [DataRow("info@adatum.com")]
    [DataRow("hello@adatum.com")]
    [DataRow("bouncer@adatum.com")]
    [DataRow("alertina.no@adatum.com")]
    [DataRow("norep.lyons@adatum.com")]
    [DataRow("reply.no@adatum.com")]
    public void An_address_that_somebody_reads_is_somebody(string address) => Assert.HasCount(1, Exchange(Mail(address, [Olga])));

    [TestMethod]
    public void Fifty_are_people_and_fifty_one_a_crowd()
    {
        string[] fifty = [.. Enumerable.Range(0, 50).Select(i => $"p{i}@adatum.com")];
        string[] tenThousand = [.. Enumerable.Range(0, 10_000).Select(i => $"p{i}@adatum.com")];

        Assert.HasCount(50, Exchange(Mail(Olga, fifty, [Olga, "p1@adatum.com"])));
        Assert.AreEqual(NoiseReason.Crowd, Noise(Mail(Olga, fifty, ["one@more.com"])));
        Assert.AreEqual(50, Exchange(Mail("p7@adatum.com", fifty, [Olga])).Single().People);
        Assert.AreEqual(NoiseReason.Crowd, Noise(Mail("one@more.com", fifty, [Olga])));
        Assert.AreEqual(NoiseReason.Crowd, Noise(Mail("one@more.com", tenThousand, [Olga])));
    }

    [TestMethod]
    public void A_note_to_oneself_is_no_contact()
    {
        Assert.AreEqual(NoiseReason.OnlyMyself, Noise(Mail(Olga, [OlgaAtHome])));
        Assert.AreEqual(NoiseReason.OnlyMyself, Noise(Mail(Olga, [])));
    }

    [TestMethod]
    public void A_mail_that_passes_the_owner_by_is_no_contact()
    {
        Assert.AreEqual(NoiseReason.BetweenOthers, Noise(Mail("ana@adatum.com", ["sales@northwind.com"])));
        Assert.AreEqual(NoiseReason.BetweenOthers, Noise(Mail("ana@adatum.com", [])), "a blind copy");
        Assert.AreEqual(NoiseReason.BetweenOthers, Noise(Mail("assistant@northwind.com", ["ana@adatum.com"])), "written by a delegate");
    }

    [TestMethod]
    public void A_draft_has_not_happened_however_broken_it_is() =>
        Assert.AreEqual(NoiseReason.Draft, Noise(Mail(Olga, []) with { IsDraft = true, From = null, At = null }));

    [TestMethod]
    public void Without_sender_or_believable_date_a_mail_goes_to_quarantine()
    {
        var mail = Mail("ana@adatum.com", [Olga]);

        Assert.AreEqual("no sender", Unreadable(mail with { From = null }));
        Assert.AreEqual("no believable date", Unreadable(mail with { At = null }));
        Assert.AreEqual("no believable date", Unreadable(mail with { At = new DateTimeOffset(1979, 12, 31, 23, 59, 59, TimeSpan.Zero) }));
        Assert.AreEqual("no believable date", Unreadable(mail with { At = Now.AddDays(2).AddSeconds(1) }));
        Assert.HasCount(1, Exchange(mail with { At = Now.AddDays(2) }));
        Assert.HasCount(1, Exchange(mail with { At = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero) }));
    }

    [TestMethod]
    public void Machine_mail_needs_neither_sender_nor_date_to_count_for_nobody() =>
        Assert.AreEqual(NoiseReason.AutomaticReply, Noise(Mail("ana@adatum.com", [Olga]) with { From = null, At = null, Headers = [new Header("Return-Path", "<>")] }));

    private static MailMessage Mail(string from, string[] to, string[]? copied = null) =>
        new("id", Yesterday, Somebody(from), [.. to.Select(Somebody)], [.. (copied ?? []).Select(Somebody)], IsDraft: false, []);

    private static Correspondent Somebody(string address) => new(Address(address), $"Name of {address}");

    private static MailAddress Address(string text) => MailAddress.Parse(text)!.Value;

    private static IReadOnlyList<Interaction> Exchange(MailMessage mail) => Assert.IsInstanceOfType<MailReading.Exchange>(InteractionReader.Read(mail, Owner, Now)).Interactions;

    private static NoiseReason Noise(MailMessage mail) => Assert.IsInstanceOfType<MailReading.Noise>(InteractionReader.Read(mail, Owner, Now)).Reason;

    private static string Unreadable(MailMessage mail) => Assert.IsInstanceOfType<MailReading.Unreadable>(InteractionReader.Read(mail, Owner, Now)).Reason;
}
