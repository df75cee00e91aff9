using MimeKit;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>One mail as it lies in the mailbox now. A change makes a new one in its place.</summary>
internal sealed record LiveMail(ItemKey Key, int Number, MailFolder Folder, MailHead Head, MailContent Content, bool IsRead, bool IsFlagged, long Version, DateTimeOffset Created, DateTimeOffset Modified)
{
    /// <summary>What was written on it by a program: categories and named properties.</summary>
    public MailMarks Marks { get; init; } = MailMarks.None;

    /// <summary>Graph orders by arrival; a mail whose dates could not be read sorts where the files put it, at the beginning of time.</summary>
    public long Ticks => (Head.Received ?? Head.Sent ?? DateTimeOffset.UnixEpoch).UtcTicks;
}

/// <summary>What a program wrote on a mail beside its content.</summary>
/// <param name="Categories">By their names.</param>
/// <param name="Properties">Extended properties of one value: id and value.</param>
internal sealed record MailMarks(IReadOnlyList<string> Categories, IReadOnlyList<(string Id, string? Value)> Properties)
{
    public static readonly MailMarks None = new([], []);
}

/// <summary>Where what a mail says is read from.</summary>
internal sealed record MailContent(Func<MimeMessage> Open, Func<IReadOnlyList<Header>>? ReadHeaders = null);
