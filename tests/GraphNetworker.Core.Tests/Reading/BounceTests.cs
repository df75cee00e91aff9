using System.Text;
using CsCheck;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;

namespace GraphNetworker.Core.Tests.Reading;

/// <summary>Which mails came back, from whom, and whether the address is gone.</summary>
[TestClass]
public sealed class BounceTests
{
    private const string Report = """
        Return-Path: <>
        From: Mail Delivery System <MAILER-DAEMON@mx.adatum.example>
        To: sam@contoso.example
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

        --b1
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        <lee.park@fabrikam.example>: host mx.fabrikam.example said: 550 5.1.1
            <lee.park@fabrikam.example>: Recipient address rejected: User unknown (in reply to RCPT TO command)

        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.adatum.example

        Final-Recipient: rfc822; lee.park@fabrikam.example
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 <lee.park@fabrikam.example>: Recipient address rejected: User unknown

        --b1
        Content-Type: text/rfc822-headers

        From: sam@contoso.example
        To: lee.park@fabrikam.example
        Subject: Lunch

        --b1--
        """;

    [TestMethod]
    public void A_report_that_somebody_passed_on_is_one_still()
    {
        const string forwarded = """
            From: Kim Abel <kim@contoso.example>
            To: sam@contoso.example
            Subject: Fwd: Returned mail

            See below.

            > From: Mail Delivery Subsystem <MAILER-DAEMON@mx.adatum.example>
            > Subject: Returned mail
            >
            > Final-Recipient: RFC822; lee.park@fabrikam.example
            > Action: failed
            > Status: 5.1.1
            """;

        var failed = Read(forwarded)!.Failed.Single();

        Assert.AreEqual("lee.park@fabrikam.example", failed.Address.Value);
        Assert.IsTrue(failed.IsHard);
    }

    [TestMethod]
    public void A_list_that_takes_mail_of_its_members_only_refuses_for_the_list()
    {
        const string refused = """
            From: skiing-admin@lists.example
            To: sam@contoso.example
            Subject: Your post

            You are not a member of this mailing list <skiing@lists.example>.

            Please write to

            skiing-control@lists.example
            """;

        var failed = Read(refused)!.Failed.Single();

        Assert.AreEqual("skiing@lists.example", failed.Address.Value);
        Assert.IsFalse(failed.IsHard);
    }

    [TestMethod]
    public void A_report_says_whom_it_did_not_reach_and_that_the_address_is_gone()
    {
        var failed = Read(Report)!.Failed.Single();

        Assert.AreEqual("lee.park@fabrikam.example", failed.Address.Value);
        Assert.AreEqual(BounceReason.AddressUnknown, failed.Reason);
        Assert.AreEqual("5.1.1", failed.Status);
        Assert.IsTrue(failed.IsHard);
        StringAssert.Contains(failed.Line, "User unknown", StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("Status: 5.2.2\r\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox full", BounceReason.MailboxFull)]
    [DataRow("Status: 5.7.1\r\nDiagnostic-Code: smtp; 550 5.7.1 Message rejected as spam by content filtering", BounceReason.Refused)]
    [DataRow("Status: 4.4.7\r\nDiagnostic-Code: smtp; 450 4.4.7 delivery time expired", BounceReason.Expired)]
    [DataRow("Status: 5.3.4\r\nDiagnostic-Code: smtp; 552 5.3.4 Message size exceeds fixed limit", BounceReason.TooLarge)]
    public void What_may_pass_never_calls_an_address_gone(string fields, BounceReason reason)
    {
        string mail = Report.ReplaceLineEndings("\r\n")
            .Replace("Status: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 <lee.park@fabrikam.example>: Recipient address rejected: User unknown", fields, StringComparison.Ordinal)
            .Replace("550 5.1.1\r\n    <lee.park@fabrikam.example>: Recipient address rejected: User unknown (in reply to RCPT TO command)", "it was refused", StringComparison.Ordinal);
        var failed = Read(mail)!.Failed.Single();

        Assert.AreEqual(reason, failed.Reason);
        Assert.IsFalse(failed.IsHard);
    }

    [TestMethod]
    public void An_ndr_of_Exchange_is_read_as_Graph_shows_it()
    {
        var bounce = BounceReader.Read(AsGraphShowsIt("""
            Your message to lee.park@fabrikam.example couldn't be delivered.

            lee.park wasn't found at fabrikam.example.

            Diagnostic information for administrators:
            Generating server: DB7PR01MB0001.eurprd01.prod.exchangelabs.example

            lee.park@fabrikam.example
            Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient lee.park@fabrikam.example not found by SMTP address lookup'

            Original message headers:
            To: lee.park@fabrikam.example
            """, "REPORT.IPM.Note.NDR"));

        var failed = bounce!.Failed.Single();
        Assert.AreEqual("lee.park@fabrikam.example", failed.Address.Value);
        Assert.IsTrue(failed.IsHard);
    }

    [TestMethod]
    public void The_class_of_Outlook_decides_where_it_is_known()
    {
        const string Text = "lee.park@fabrikam.example\n550 5.1.1 User unknown";

        Assert.IsNull(BounceReader.Read(AsGraphShowsIt(Text, "REPORT.IPM.Note.DR")), "it arrived");
        Assert.IsNull(BounceReader.Read(AsGraphShowsIt(Text, "REPORT.IPM.Note.IPNRN")), "it was read");
        Assert.IsNull(BounceReader.Read(AsGraphShowsIt(Text, "IPM.Note")), "somebody tells of a bounce");
        Assert.IsNotNull(BounceReader.Read(AsGraphShowsIt(Text, "report.ipm.note.ndr")));
    }

    [TestMethod]
    public void A_report_without_fields_is_read_from_its_words()
    {
        var bounce = Read("""
            From: MAILER-DAEMON@mx.adatum.example
            To: sam@contoso.example
            Subject: failure notice

            Hi. This is the qmail-send program at mx.adatum.example.
            I'm afraid I wasn't able to deliver your message to the following addresses.

            <lee.park@fabrikam.example>:
            Sorry, no mailbox here by that name. (#5.1.1)

            --- Below this line is a copy of the message.

            To: lee.park@fabrikam.example, ana@northwind.example
            """);

        Assert.AreEqual("lee.park@fabrikam.example", bounce!.Failed.Single().Address.Value);
        Assert.IsTrue(bounce.Failed[0].IsHard);
    }

    [TestMethod]
    public void User_unknown_after_the_text_was_sent_may_be_a_filter()
    {
        var failed = Read("""
            From: MAILER-DAEMON@mx.adatum.example
            To: sam@contoso.example
            Subject: Undelivered Mail Returned to Sender

            <lee.park@fabrikam.example>: host mx.fabrikam.example said: 550 Unknown user (in reply to end of DATA command)
            """)!.Failed.Single();

        Assert.IsFalse(failed.IsHard);
    }

    [TestMethod]
    [DataRow("Automatic reply: Lunch", "I am out of the office until Monday. Your message has not been delivered to anybody else.")]
    [DataRow("Re: Lunch", "The parcel could not be delivered, the courier says user unknown. Can you call them?")]
    public void What_people_and_their_responders_write_is_no_bounce(string subject, string text) =>
        Assert.IsNull(Read($"From: Lee Park <lee.park@fabrikam.example>\nTo: sam@contoso.example\nSubject: {subject}\n\n{text}"));

    [TestMethod]
    public void A_moved_mailbox_says_where_to()
    {
        var failed = Read(Report
            .Replace("5.1.1", "5.1.6", StringComparison.Ordinal)
            .Replace("Recipient address rejected: User unknown", "Mailbox has moved to lee@wingtip.example", StringComparison.Ordinal))!.Failed.Single();

        Assert.AreEqual(BounceReason.Moved, failed.Reason);
        Assert.AreEqual("lee@wingtip.example", failed.Newer?.Value);
    }

    [TestMethod]
    public void Damaged_mail_is_read_as_far_as_it_goes_and_never_throws()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Report);
        Gen.Select(Gen.Int[0, whole.Length], Gen.Int[0, whole.Length], Gen.Byte.Array[0, 40]).Sample((cut, at, noise) =>
        {
            byte[] damaged = [.. whole[..cut], .. noise, .. whole[Math.Min(at, whole.Length)..]];
            return BounceReader.Read(MimeReader.Read(damaged)) is var bounce && (bounce is null || bounce.Failed.All(failed => failed.Address.Value.Contains('@', StringComparison.Ordinal)));
        }, iter: 500);
    }

    [TestMethod]
    [Timeout(20_000, CooperativeCancellation = true)]
    [DataRow("<")]
    [DataRow("a@")]
    [DataRow("550 5.1.1 ")]
    [DataRow("To: a@b.example\n")]
    public void A_megabyte_of_anything_is_read_without_a_hang(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

        Assert.IsNotNull(BounceReader.Read(AsGraphShowsIt(text, "REPORT.IPM.Note.NDR")));
    }

    private static Bounce? Read(string mail) => BounceReader.Read(MimeReader.Read(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n"))));

    private static ReturnedMail AsGraphShowsIt(string text, string type) => new(
        "Microsoft Outlook <postmaster@contoso.example>",
        [MailAddress.Parse("sam@contoso.example")!.Value],
        "Undeliverable: Lunch",
        type,
        null,
        [new Header("X-MS-Exchange-Message-Is-Ndr", "")],
        text,
        [],
        "");
}
