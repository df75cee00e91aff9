using MimeKit;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>One mail as it lies in the mailbox now. A change makes a new one in its place.</summary>
internal sealed record LiveMail(ItemKey Key, int Number, MailFolder Folder, MailHead Head, MailContent Content, bool IsRead, bool IsFlagged, long Version, DateTimeOffset Created, DateTimeOffset Modified)
{
    /// <summary>Graph orders by arrival; a mail whose dates could not be read sorts where the files put it, at the beginning of time.</summary>
    public long Ticks => (Head.Received ?? Head.Sent ?? DateTimeOffset.UnixEpoch).UtcTicks;
}

/// <summary>Where what a mail says is read from.</summary>
internal sealed record MailContent(Func<MimeMessage> Open, Func<IReadOnlyList<Header>>? ReadHeaders = null);
