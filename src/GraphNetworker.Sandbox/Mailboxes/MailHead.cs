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
    public static MailHead Of(MimeMessage mail) => new(
        mail.MessageId is { Length: > 0 } id ? $"<{id}>" : null,
        mail.Subject,
        Parties(mail.From).FirstOrDefault(),
        mail.Sender is { } sender ? new MailParty(sender.Name, sender.Address) : Parties(mail.From).FirstOrDefault(),
        Parties(mail.To),
        Parties(mail.Cc),
        Parties(mail.Bcc),
        Parties(mail.ReplyTo),
        mail.Date == DateTimeOffset.MinValue ? null : mail.Date,
        Arrival(mail),
        mail.References.FirstOrDefault() ?? mail.InReplyTo ?? mail.MessageId,
        mail.Attachments.Any());

    private static MailParty[] Parties(InternetAddressList list) =>
        [.. list.Mailboxes.Where(one => !string.IsNullOrWhiteSpace(one.Address)).Select(one => new MailParty(one.Name, one.Address))];

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
