using System.Text;
using GraphNetworker.Sandbox.Mailboxes;
using MimeKit;
using MimeKit.Utils;

namespace GraphNetworker.Sandbox.Stories.Letters;

/// <summary>Prints a letter as MIME, the same bytes each time.</summary>
internal static class Press
{
    public static MimeMessage Print(Letter letter)
    {
        var mail = new MimeMessage();
        mail.Headers.Clear();
        if (!letter.IsOwn)
        {
            mail.Headers.Add(HeaderId.Received, Received(letter));
        }

        mail.From.Add(Address(letter.From));
        mail.Date = letter.Sent;
        mail.Subject = letter.Subject;
        mail.MessageId = letter.MessageId;
        if (letter.Sender is { } sender)
        {
            mail.Sender = Address(sender);
        }

        mail.To.AddRange(letter.To.Select(Address));
        mail.Cc.AddRange(letter.Cc.Select(Address));
        mail.Bcc.AddRange(letter.Bcc.Select(Address));
        mail.ReplyTo.AddRange(letter.ReplyTo.Select(Address));
        if (letter.Answers is { } before)
        {
            mail.InReplyTo = before.MessageId;
            foreach (string id in Chain(before))
            {
                mail.References.Add(id);
            }
        }

        foreach (var (name, value) in letter.Headers)
        {
            mail.Headers.Add(name, value);
        }

        if (letter.Author is { IsColleague: false, Program: not MailProgram.Outlook } author && letter.Kind == LetterKind.Personal)
        {
            mail.Headers.Add("X-Mailer", author.Program switch { MailProgram.AppleMail => "Apple Mail (2.3826)", MailProgram.Gmail => "Webmail", _ => "mutt" });
        }

        mail.Body = letter.Body is { } make ? make(letter) : WithAttachment(letter, Page.Of(letter));
        return mail;
    }

    /// <summary>A text part that says its words safely in any mail system.</summary>
    public static TextPart Text(string subtype, string text)
    {
        var part = new TextPart(subtype);
        part.SetText(Encoding.UTF8, text.ReplaceLineEndings("\r\n"));
        part.ContentTransferEncoding = Ascii.IsValid(text) && LongestLine(text) < 900 ? ContentEncoding.SevenBit : ContentEncoding.QuotedPrintable;
        return part;
    }

    /// <summary>A multipart with a boundary made from the letter, not from chance.</summary>
    public static TPart Parted<TPart>(TPart many, Letter letter, string mark, params MimeEntity[] parts)
        where TPart : Multipart
    {
        many.Boundary = $"_{mark}_{letter.Number:x6}_{letter.MessageId[..8]}_";
        foreach (var part in parts)
        {
            many.Add(part);
        }

        return many;
    }

    public static MailboxAddress Address(MailParty party) => new(Encoding.UTF8, party.Name, party.Address);

    private static Stack<string> Chain(Letter letter)
    {
        var ids = new Stack<string>();
        for (var one = letter; one is not null; one = one.Answers)
        {
            ids.Push(one.MessageId);
        }

        return ids;
    }

    private static string Received(Letter letter)
    {
        string domain = letter.From.Address[(letter.From.Address.LastIndexOf('@') + 1)..];
        int host = 10 + (letter.Number % 200);
        return $"from mail.{domain} (mail.{domain} [192.0.2.{host}]) by mx1.contoso.com with ESMTPS id {letter.Number:x7}; {DateUtils.FormatDate(letter.Received.ToUniversalTime())}";
    }

    private static MimeEntity WithAttachment(Letter letter, MimeEntity body)
    {
        if (letter.Attachment is not { } name)
        {
            return body;
        }

        var file = new MimePart("application", "pdf")
        {
            Content = new MimeContent(new MemoryStream(Encoding.ASCII.GetBytes($"%PDF-1.4\n% {letter.MessageId}\n%%EOF\n"))),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = name },
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = name,
        };
        return Parted(new Multipart("mixed"), letter, "mix", body, file);
    }

    private static int LongestLine(string text)
    {
        int longest = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            longest = Math.Max(longest, line.Length);
        }

        return longest;
    }
}
