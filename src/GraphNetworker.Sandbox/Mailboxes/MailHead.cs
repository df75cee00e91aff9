using MimeKit;
using MimeKit.Utils;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>A name and an address as a mail says them.</summary>
public sealed record MailParty(string? Name, string Address);

/// <summary>What Graph lists of a mail without opening it.</summary>
/// <param name="Received">When it reached the mailbox: the topmost Received header, else Date; null when neither can be read.</param>
public sealed record MailHead(
    string? InternetMessageId,
    string? Subject,
    MailParty? From,
    MailParty? Sender,
    IReadOnlyList<MailParty> To,
    IReadOnlyList<MailParty> Cc,
    IReadOnlyList<MailParty> Bcc,
    IReadOnlyList<MailParty> ReplyTo,
    DateTimeOffset? Sent,
    DateTimeOffset? Received,
    string? ConversationKey,
    bool HasAttachments)
{
    /// <summary>Reads the head off a whole mail.</summary>
    public static MailHead Of(MimeMessage mail) => Of(mail, mail.Attachments.Any(), new PartyPool());

    /// <summary>Reads the head off a mail of which perhaps only the headers were parsed.</summary>
    internal static MailHead Of(MimeMessage mail, bool hasAttachments, PartyPool pool)
    {
        var senders = pool.Parties(mail.From, mail.Headers[HeaderId.From]);
        var from = senders.Count > 0 ? senders[0] : null;
        string? id = HeaderText.Clean(mail.MessageId);
        string? conversation = HeaderText.Clean(mail.References.FirstOrDefault() ?? mail.InReplyTo) ?? id;
        return new(
            id is null ? null : $"<{id}>",
            pool.Word(HeaderText.Clean(mail.Subject) ?? (mail.Subject is null ? null : "")),
            from,
            mail.Sender is { } sender && !string.IsNullOrWhiteSpace(sender.Address) ? pool.Party(sender) : from,
            pool.Parties(mail.To, mail.Headers[HeaderId.To]),
            pool.Parties(mail.Cc, mail.Headers[HeaderId.Cc]),
            pool.Parties(mail.Bcc, mail.Headers[HeaderId.Bcc]),
            pool.Parties(mail.ReplyTo, mail.Headers[HeaderId.ReplyTo]),
            mail.Date == DateTimeOffset.MinValue ? null : mail.Date,
            Arrival(mail),
            conversation == id ? id : pool.Word(conversation),
            hasAttachments);
    }

    private static DateTimeOffset? Arrival(MimeMessage mail)
    {
        string? newest = mail.Headers.FirstOrDefault(header => header.Id == HeaderId.Received)?.Value;
        int semicolon = newest?.LastIndexOf(';') ?? -1;
        if (semicolon >= 0 && DateUtils.TryParse(newest![(semicolon + 1)..], out var arrived))
        {
            return arrived;
        }

        return mail.Date == DateTimeOffset.MinValue ? null : mail.Date;
    }
}
