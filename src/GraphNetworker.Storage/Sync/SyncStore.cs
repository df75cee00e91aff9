using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;

namespace GraphNetworker.Storage.Sync;

/// <summary>What has been read, and where reading stopped. A page's facts and its cursor are saved in one transaction: a crash is harmless.</summary>
public sealed class SyncStore
{
    /// <summary>The feeds of a mailbox with their cursors.</summary>
    public Task<IReadOnlyList<FeedState>> FeedsAsync(MailboxId mailbox, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Keeps the folders there are now: new ones are added, names and totals renewed, folders that are gone are removed with what they held.</summary>
    /// <returns>False when the list was empty though folders are held: a void is not believed, and nothing was changed.</returns>
    public Task<bool> KeepFeedsAsync(MailboxId mailbox, FeedKind kind, IReadOnlyList<Feed> feeds, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Saves one page of cards with its cursor; the addresses of one card become one person.</summary>
    public Task<PageOutcome> SaveAsync(MailboxId mailbox, string folderId, IReadOnlyList<Change<Card>> page, Cursor cursor, DateTimeOffset now, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Saves what one page of mails came to, with its cursor. A mail read again replaces what it was; nothing doubles.</summary>
    public Task<PageOutcome> SaveAsync(MailboxId mailbox, string folderId, IReadOnlyList<Change<ReadMail>> page, Cursor cursor, DateTimeOffset now, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>The cursor has expired: the feed is read again from the start. What is held stays until the new reading is complete; then what was not seen again goes.</summary>
    public Task StartAgainAsync(MailboxId mailbox, string folderId, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Notes why reading a feed failed and when it is tried next.</summary>
    public Task FailAsync(MailboxId mailbox, string folderId, string code, string words, DateTimeOffset? next, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Counts over the whole mailbox, for an honest status.</summary>
    public Task<NetworkCounts> CountsAsync(MailboxId mailbox, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Mails that could not be understood, newest first.</summary>
    public Task<IReadOnlyList<QuarantinedMail>> QuarantineAsync(MailboxId mailbox, int take, CancellationToken cancel) => throw new NotImplementedException();
}

/// <summary>One mail of a page and what it came to.</summary>
/// <param name="Id">Its immutable id.</param>
/// <param name="Reading">What it came to.</param>
/// <param name="At">Its date, kept for noise too: how far back the mailbox is covered. Null when it has none.</param>
public sealed record ReadMail(string Id, MailReading Reading, DateTimeOffset? At = null);

/// <summary>What a page changed.</summary>
/// <param name="Touched">Whose network changed with it.</param>
/// <param name="Doubted">True when a reading from the start ended empty though the folder holds items: nothing was let go, the feed is read again.</param>
public sealed record PageOutcome(IReadOnlySet<PersonId> Touched, bool Doubted = false);

/// <summary>One feed and how far it has been read.</summary>
public sealed record FeedState(
    Feed Feed,
    Cursor? Cursor,
    int Read,
    DateTimeOffset? LastSuccess,
    string? ErrorCode,
    string? ErrorWords,
    DateTimeOffset? NextTry);

/// <summary>Counts over one mailbox.</summary>
/// <param name="Mails">Mails held, of any kind.</param>
/// <param name="Noise">Of them, by reason.</param>
/// <param name="Quarantined">Of them, not understood.</param>
/// <param name="Interactions">Distinct (address, direction, second).</param>
/// <param name="People">People with at least one interaction or card.</param>
/// <param name="Cards">Cards of the address book.</param>
/// <param name="Oldest">The oldest mail held.</param>
public sealed record NetworkCounts(int Mails, IReadOnlyDictionary<NoiseReason, int> Noise, int Quarantined, int Interactions, int People, int Cards, DateTimeOffset? Oldest);

/// <summary>One mail in quarantine.</summary>
public sealed record QuarantinedMail(string Id, string Folder, string Reason, DateTimeOffset Since);
