using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;

namespace GraphNetworker.Storage.Sync;

/// <summary>One mail of a page and what it came to.</summary>
/// <param name="Id">Its immutable id.</param>
/// <param name="Reading">What it came to.</param>
/// <param name="At">Its date, kept for noise too: how far back the mailbox is covered. Null when it has none.</param>
/// <param name="Tells">Whether its text, a machine's, may tell something of somebody's work.</param>
public sealed record ReadMail(string Id, MailReading Reading, DateTimeOffset? At = null, bool Tells = false);

/// <summary>What a page changed.</summary>
/// <param name="Touched">Whose network changed with it.</param>
/// <param name="Doubted">True when a reading from the start ended empty though the folder holds items: nothing was let go, the feed is read again.</param>
/// <param name="Stale">True when the folder no longer stood where the page was read from: nothing was written.</param>
public sealed record PageOutcome(IReadOnlySet<PersonId> Touched, bool Doubted = false, bool Stale = false)
{
    /// <summary>More has to go than one transaction should let go: the page is saved once more.</summary>
    internal bool Unfinished { get; init; }
}

/// <summary>One feed and how far it has been read.</summary>
/// <param name="Feed">Which folder.</param>
/// <param name="Cursor">Where reading stopped; null when it has to begin at the start.</param>
/// <param name="Read">Items that the present reading has brought; after <see cref="SyncStore.StartAgainAsync"/> it counts from nothing again.</param>
/// <param name="LastSuccess">When it was last read to the end.</param>
/// <param name="Whole">When it was last read whole, from the start; null before that, and while it is read from the start again.</param>
/// <param name="ErrorCode">Why the last attempt failed, as a code; null when it did not.</param>
/// <param name="ErrorWords">The same in words.</param>
/// <param name="NextTry">When it is tried next, where that is known.</param>
public sealed record FeedState(
    Feed Feed,
    Cursor? Cursor,
    int Read,
    DateTimeOffset? LastSuccess,
    DateTimeOffset? Whole,
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
/// <param name="Meetings">Meetings of the calendar, which are not among the mails; their interactions and people are among the others.</param>
public sealed record NetworkCounts(int Mails, IReadOnlyDictionary<NoiseReason, int> Noise, int Quarantined, int Interactions, int People, int Cards, DateTimeOffset? Oldest, int Meetings);

/// <summary>One mail or meeting in quarantine.</summary>
/// <param name="Id">Its immutable id.</param>
/// <param name="Folder">The folder's name.</param>
/// <param name="Reason">What could not be understood.</param>
/// <param name="Since">When it was read first.</param>
/// <param name="Tries">How often it was tried in vain.</param>
public sealed record QuarantinedMail(string Id, string Folder, string Reason, DateTimeOffset Since, int Tries);
