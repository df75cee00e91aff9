using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;

namespace GraphNetworker.Core.Tests.Reading;

/// <summary>What the text of one mail tells of people's work.</summary>
[TestClass]
public sealed class TextNewsTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 2, 40, 0, TimeSpan.Zero);
    private static readonly Owner Alex = new(new MailboxId(1), "Alex Rivera", Address("alex@contoso.example"), new HashSet<MailAddress> { Address("alex@contoso.example") });

    [TestMethod]
    public void A_signature_says_where_its_writer_works_and_as_what()
    {
        var all = Read("lee.park@fabrikam.example", "Lee Park", "Steel", """
            Hi Alex,

            Greetings from the other side of the lake: I started at Fabrikam last week, and the first bid is already on the table.

            Do you still have the escalation table from the spring?

            Best regards,
            Lee

            Lee Park
            Chief Estimator
            Fabrikam
            +1 206 555 0113
            lee.park@fabrikam.example

            This message and its attachments are meant for the addressee only and may be confidential. If you received it in error, please delete it and tell the sender.
            """);
        var (of, _, said) = all.Single(one => one.Said.Sign == WorkSign.Signature);

        Assert.AreEqual("lee.park@fabrikam.example", of!.Value.Value);
        Assert.AreEqual("Fabrikam", all.Single(one => one.Said.Sign == WorkSign.Told).Said.Organisation, "and so do they themselves");
        Assert.AreEqual((WorkFact.Works, WorkSign.Signature, "Fabrikam", "Chief Estimator"), (said.Fact, said.Sign, said.Organisation, said.Title));
        Assert.AreEqual("Chief Estimator", said.Line);
    }

    [TestMethod]
    public void A_bounce_speaks_of_the_address_that_it_names_and_not_of_the_machine()
    {
        var (of, _, said) = Read("postmaster@adatum.example", "Microsoft Outlook", "Undeliverable: Steel", """
            Delivery has failed to these recipients or groups:

            lee.park@adatum.example
            The email address you entered couldn't be found.

            Diagnostic information for administrators:
            lee.park@adatum.example
            Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'
            """, NoiseReason.AutomaticReply).Single();

        Assert.AreEqual("lee.park@adatum.example", of!.Value.Value);
        Assert.AreEqual((WorkFact.Left, WorkSign.Bounce), (said.Fact, said.Sign));
    }

    [TestMethod]
    public void A_full_mailbox_and_the_owners_own_mail_tell_nothing()
    {
        Assert.IsEmpty(Read("postmaster@adatum.example", "Microsoft Outlook", "Undeliverable: Steel", "lee.park@adatum.example\nRemote Server returned '552 5.2.2 mailbox full'", NoiseReason.AutomaticReply));
        Assert.IsEmpty(Read("alex@contoso.example", "Alex Rivera", "Steel", "See you.\n\nAlex Rivera\nPartner\nContoso"));
    }

    [TestMethod]
    public void An_automatic_answer_says_that_somebody_left_and_an_absence_says_nothing()
    {
        var (of, _, said) = Read("jo@contoso.example", "Jo Diaz", "Automatic reply: Steel", "Jo Diaz no longer works at Contoso Build. Please write to office@contoso.example.", NoiseReason.AutomaticReply).Single();

        Assert.AreEqual("jo@contoso.example", of!.Value.Value);
        Assert.AreEqual((WorkFact.Left, WorkSign.AutomaticReply), (said.Fact, said.Sign));
        Assert.IsEmpty(Read("jo@contoso.example", "Jo Diaz", "Automatic reply: Steel", "I am out of the office until Monday, May 4. In urgent cases write to Sam Lee.", NoiseReason.AutomaticReply));
    }

    [TestMethod]
    public void A_network_is_believed_about_others_and_what_a_person_tells_is_hearsay()
    {
        var (of, name, said) = Read("notifications-noreply@linkedin.com", "LinkedIn", "Congratulate Jo Diaz for starting a new position as Director at Tailspin Toys", "Jo Diaz is starting a new position as Director at Tailspin Toys", NoiseReason.Bulk).Single();

        Assert.IsNull(of);
        Assert.AreEqual(("Jo Diaz", WorkSign.Notice, "Tailspin Toys", "Director"), (name, said.Sign, said.Organisation, said.Title));

        (of, name, said) = Read("ana@northwind.example", "Ana Ruiz", "News", "Hi Alex,\n\nJo Diaz has left Contoso Build last month.\n\nAna").Single();

        Assert.IsNull(of);
        Assert.AreEqual(("Jo Diaz", WorkSign.ToldByOther, WorkFact.Left), (name, said.Sign, said.Fact));
    }

    [TestMethod]
    public void What_is_asked_promised_and_signed_is_found_beside_the_work()
    {
        var found = News("jo@contoso.example", "Jo Diaz", "Steel", "Hi Alex,\n\nDo you know anyone who welds bridges?\nI will send you the drawings next week.\n\nBest regards,\nJo Diaz\nContoso Build\nPhone: +1 503 555 0134", null).Findings;

        Assert.AreEqual("Ask Promise Phone", string.Join(' ', found.Select(one => one.Found.Kind)));
        Assert.IsTrue(found.All(one => one.Address == Address("jo@contoso.example")));
        Assert.AreEqual(("Do you know anyone who welds bridges?", "+1 503 555 0134"), (found[0].Found.Line, found[2].Found.Value));
    }

    [TestMethod]
    [DataRow("Something for your list: our client in Tacoma wants to rebuild two road bridges and has nobody for the bid yet.", FindingKind.Lead)]
    [DataRow("The road agency here will tender a ground risk review in the spring.", FindingKind.Lead)]
    [DataRow("A client of mine is looking for an architect for a school.", FindingKind.Lead)]
    [DataRow("We have an opening for a Structural Lead here in Lund.", FindingKind.Opening)]
    public void A_chance_of_business_is_a_lead_and_a_job_to_fill_an_opening(string line, FindingKind kind) =>
        Assert.AreEqual(kind, News("jo@contoso.example", "Jo Diaz", "Perhaps", $"Hi Alex,\n\n{line}\n\nJo", null).Findings.Single().Found.Kind);

    [TestMethod]
    public void That_somebody_has_died_is_hearsay_and_needs_a_whole_name()
    {
        var (of, name, said) = Read("jo@contoso.example", "Jo Diaz", "Sad news", "Hi Alex,\n\nI am sorry to have to tell you that Maren Holt died last week after a short illness.\n\nJo").Single();

        Assert.IsNull(of);
        Assert.AreEqual(("Maren Holt", WorkFact.Died, WorkSign.ToldByOther), (name, said.Fact, said.Sign));
        foreach (string other in new[] { "The battery died last week.", "Maren died laughing.", "Has Maren Holt died?", "My phone has died." })
        {
            Assert.IsFalse(Read("jo@contoso.example", "Jo Diaz", "News", $"Hi Alex,\n\n{other}\n\nJo").Any(one => one.Said.Fact == WorkFact.Died), other);
        }
    }

    [TestMethod]
    public void A_farewell_to_all_at_once_is_told_by_themselves()
    {
        var signs = Read("jo@contoso.example", "Jo Diaz", "Last day", "Hi all,\n\nMy position at Contoso Build was cut in this week's round. Friday is my last day.\n\nThank you for the good years.\nJo", NoiseReason.BetweenOthers);

        Assert.IsNotEmpty(signs);
        Assert.IsTrue(signs.All(one => one.Said.Sign == WorkSign.Told && one.Address == Address("jo@contoso.example")));
        Assert.IsTrue(signs.Any(one => one.Said.Fact is WorkFact.LaidOff or WorkFact.Left));
    }

    [TestMethod]
    public void An_automatic_answer_says_until_when_and_who_stands_in_and_nothing_about_work()
    {
        var news = News("jo@contoso.example", "Jo Diaz", "Automatic reply: Steel", "I am out of the office until May 4. In urgent cases please contact Sam Lee at sam@contoso.example.", NoiseReason.AutomaticReply);

        Assert.IsEmpty(news.Signs);
        Assert.AreEqual("Away StandIn", string.Join(' ', news.Findings.Select(one => one.Found.Kind)));
        Assert.AreEqual(4, news.Findings[0].Found.Day!.Value.Day);
        StringAssert.Contains(news.Findings[1].Found.Value, "sam@contoso.example");
    }

    [TestMethod]
    public void An_invitation_that_was_accepted_is_of_whoever_the_network_names()
    {
        var (address, name, found) = News("invitations@linkedin.com", "Nora Berg via LinkedIn", "Nora accepted your invitation, explore their network", "Nora Berg", NoiseReason.Bulk).Findings.Single();

        Assert.IsNull(address);
        Assert.AreEqual(("Nora Berg", FindingKind.InvitationAccepted, "LinkedIn"), (name, found.Kind, found.Value));
    }

    [TestMethod]
    public void An_automatic_answer_with_a_new_address_says_that_the_old_one_leads_there()
    {
        var signs = News("jo@contoso.example", "Jo Diaz", "Automatic reply: Steel", "I have left Contoso Build. My new email address is jo@tailspin.example.", NoiseReason.AutomaticReply).Signs;

        Assert.IsTrue(signs.All(one => one.Address == Address("jo@contoso.example") && one.Said.Sign == WorkSign.AutomaticReply));
        Assert.IsTrue(signs.Any(one => one.Said is { Fact: WorkFact.Left }));
        Assert.IsTrue(signs.Any(one => one.Said is { Fact: WorkFact.Works } && one.Said.Address == Address("jo@tailspin.example")));
    }

    private static ToldNews News(string from, string name, string subject, string text, NoiseReason? noise) =>
        new TextNews("m1", At, new Correspondent(Address(from), name), subject, text.ReplaceLineEndings("\r\n"), noise).Read(Alex, "US");

    private static SaidOf[] Read(string from, string name, string subject, string text, NoiseReason? noise = null) => [.. News(from, name, subject, text, noise).Signs];

    private static MailAddress Address(string address) => MailAddress.Parse(address)!.Value;
}
