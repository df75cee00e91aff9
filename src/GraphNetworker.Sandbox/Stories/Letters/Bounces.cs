using System.Globalization;
using System.Text;
using GraphNetworker.Sandbox.Mailboxes;
using MimeKit;
using MimeKit.Utils;

namespace GraphNetworker.Sandbox.Stories.Letters;

internal enum BounceCause
{
    UserUnknown,
    MailboxFull,
}

/// <summary>
/// Mail that comes back. Exchange's form (multipart/report with X-MS-Exchange-Message-Is-Ndr, [MS-OXOMSG]) for companies on Exchange,
/// RFC 3464 as Postfix, Exim and a large webmail word it for the others. The texts are our own.
/// </summary>
internal static class Bounces
{
    public static void Return(Stage stage, Letter original, Person person, string address, BounceCause cause)
    {
        var dice = stage.Dice($"bounce {original.Number} {address}");
        var company = person.Employments.Find(one => Person.AddressAt(one, original.Day) == address)?.Company;
        var mta = company?.Mta ?? Mta.Google;
        var at = original.Sent.ToUniversalTime().AddSeconds(mta == Mta.Exchange ? dice.Between(3, 90) : dice.Between(20, 1500));
        if (at > stage.Curtain)
        {
            return;
        }

        string domain = address[(address.LastIndexOf('@') + 1)..];
        var (from, subject) = mta switch
        {
            Mta.Exchange => (new MailParty("Microsoft Outlook", $"postmaster@{domain}"), $"Undeliverable: {original.Subject}"),
            Mta.Google => (new MailParty("Mail Delivery Subsystem", $"mailer-daemon@{domain}"), "Delivery Status Notification (Failure)"),
            Mta.Exim => (new MailParty("Mail Delivery System", $"Mailer-Daemon@mail.{domain}"), "Mail delivery failed: returning message to sender"),
            _ => (new MailParty("Mail Delivery System", $"MAILER-DAEMON@mail.{domain}"), "Undelivered Mail Returned to Sender"),
        };
        (string Name, string Value)[] headers = mta == Mta.Exchange
            ? [("X-MS-Exchange-Message-Is-Ndr", ""), ("Auto-Submitted", "auto-replied"), ("Return-Path", "<>")]
            : [("Auto-Submitted", "auto-replied"), ("Return-Path", "<>"), ("X-Failed-Recipients", address)];
        var letter = stage.Post.Drop(from, at, subject, "", LetterKind.Bounce, one => Report(one, original, address, mta, cause), original, headers: headers);
        bool isHard = cause == BounceCause.UserUnknown;
        stage.Truth.Bounces.Add(new(
            $"<{letter.MessageId}>", $"<{original.MessageId}>", address, person.Name, isHard, mta.ToString().ToUpperInvariant(), letter.Received));
        if (isHard)
        {
            stage.Truth.Sign(person, SignKind.Bounce, letter);
        }
    }

    private static MultipartReport Report(Letter letter, Letter original, string address, Mta mta, BounceCause cause)
    {
        string text = mta switch
        {
            Mta.Exchange => Exchange(original, address, cause),
            Mta.Exim => Exim(address, cause),
            Mta.Google => Google(address, cause),
            _ => Postfix(address, cause),
        };
        MimeEntity spoken = mta == Mta.Exchange
            ? Press.Parted(new MultipartAlternative(), letter, "ndr", Press.Text("plain", text), Press.Text("html", $"<html><body><p>{System.Net.WebUtility.HtmlEncode(text).Replace("\n", "<br>\r\n", StringComparison.Ordinal)}</p></body></html>\r\n"))
            : Press.Text("plain", text);
        return Press.Parted(new MultipartReport("delivery-status"), letter, "dsn", spoken, Status(address, mta, cause, letter.Sent), Original(original));
    }

    private static string Code(Mta mta, BounceCause cause) => cause == BounceCause.MailboxFull ? mta == Mta.Exchange ? "5.2.2" : "4.2.2" : mta == Mta.Exchange ? "5.1.10" : "5.1.1";

    private static string Reply(Mta mta, string address, BounceCause cause) => (mta, cause) switch
    {
        (Mta.Exchange, BounceCause.MailboxFull) => "554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException",
        (Mta.Exchange, _) => "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
        (_, BounceCause.MailboxFull) => $"452 4.2.2 <{address}>: the mailbox is over its quota",
        (Mta.Exim, _) => $"550 Unrouteable address <{address}>",
        (Mta.Google, _) => $"550-5.1.1 The account {address} does not exist here",
        _ => $"550 5.1.1 <{address}>: Recipient address rejected: User unknown in virtual mailbox table",
    };

    private static MimePart Status(string address, Mta mta, BounceCause cause, DateTimeOffset at)
    {
        string domain = address[(address.LastIndexOf('@') + 1)..];
        bool isSoft = cause == BounceCause.MailboxFull && mta != Mta.Exchange;
        string status = string.Create(CultureInfo.InvariantCulture, $"""
            Reporting-MTA: dns; mail.{domain}
            Arrival-Date: {DateUtils.FormatDate(at)}

            Final-Recipient: rfc822; {address}
            Action: {(isSoft ? "delayed" : "failed")}
            Status: {Code(mta, cause)}
            Diagnostic-Code: smtp; {Reply(mta, address, cause)}

            """);
        return Raw("delivery-status", status);
    }

    /// <summary>The headers of the returned mail, as RFC 3462's text/rfc822-headers.</summary>
    private static TextPart Original(Letter original)
    {
        using var printed = Press.Print(original);
        var text = new StringBuilder();
        foreach (var header in printed.Headers)
        {
            text.Append(header.Field).Append(": ").Append(header.Value).Append('\n');
        }

        return Press.Text("rfc822-headers", text.ToString());
    }

    private static MimePart Raw(string subtype, string text) => new("message", subtype)
    {
        Content = new MimeContent(new MemoryStream(Encoding.ASCII.GetBytes(text.ReplaceLineEndings("\r\n")))),
        ContentTransferEncoding = ContentEncoding.SevenBit,
    };

    private static string Exchange(Letter original, string address, BounceCause cause) => $"""
        Delivery has failed to these recipients or groups:

        {address}
        {(cause == BounceCause.MailboxFull
            ? "The recipient's mailbox is full and can't accept messages now. Please try resending your message later, or contact the recipient directly."
            : "The email address you entered couldn't be found. Please check the recipient's email address and try to resend the message.")}

        Diagnostic information for administrators:

        Generating server: mail.{address[(address.LastIndexOf('@') + 1)..]}

        {address}
        Remote server returned '{Reply(Mta.Exchange, address, cause)}'

        Original message headers:

        Subject: {original.Subject}
        Message-ID: <{original.MessageId}>
        To: {address}
        """;

    private static string Postfix(string address, BounceCause cause) => $"""
        This is the mail system at host mail.{address[(address.LastIndexOf('@') + 1)..]}.

        Your message could not be delivered to one or more recipients.
        It is attached below.

        <{address}>: {Reply(Mta.Postfix, address, cause)}
        """;

    private static string Exim(string address, BounceCause cause) => $"""
        This message was created automatically by mail delivery software.

        A message that you sent could not be delivered to one of its recipients:

          {address}
            {Reply(Mta.Exim, address, cause)}
        """;

    private static string Google(string address, BounceCause cause) => $"""
        ** {(cause == BounceCause.MailboxFull ? "Delivery incomplete" : "Address not found")} **

        Your message wasn't delivered to {address} because {(cause == BounceCause.MailboxFull ? "the inbox is out of space" : "the address couldn't be found or is unable to receive mail")}.

        The response was:
        {Reply(Mta.Google, address, cause)}
        """;
}
