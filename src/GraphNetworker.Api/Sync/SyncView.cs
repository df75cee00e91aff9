namespace GraphNetworker.Api.Sync;

/// <summary>How complete and how fresh what is held is, in figures and in words.</summary>
/// <param name="State">Where sync stands.</param>
/// <param name="Words">For the owner: "synced 2 min ago", "first sync: 31,400 of 50,600 mails".</param>
/// <param name="Read">Mails read so far.</param>
/// <param name="Total">Mails Microsoft says there are in the folders that are read.</param>
/// <param name="LastSuccess">When everything was last read to the end.</param>
/// <param name="NextTry">When it is read next.</param>
/// <param name="Reason">Why it is behind, in words.</param>
/// <param name="Code">The code of that reason, for support.</param>
[Immutable]
public sealed record SyncView(
    SyncState State,
    string Words,
    int Read,
    int Total,
    DateTimeOffset? LastSuccess,
    DateTimeOffset? NextTry,
    string? Reason,
    string? Code)
{
    // W05 of the wishes: scores are "so far" until 95 % of the mail is read.
    private const double NearlyAll = 0.95;

    /// <summary>Whether so little has been read yet that figures are only "so far".</summary>
    internal bool SoFar => LastSuccess is null && (Total == 0 || Read < NearlyAll * Total);
}

/// <summary>Where sync stands.</summary>
public enum SyncState
{
    /// <summary>The first reading is under way: figures are "so far".</summary>
    First,

    /// <summary>Everything was read.</summary>
    Synced,

    /// <summary>The last reading failed; it is tried again by itself.</summary>
    Behind,

    /// <summary>The owner's consent lapsed: one sign-in mends it, nothing is lost.</summary>
    Reconnect,
}

/// <summary>The whole status of sync.</summary>
/// <param name="Summary">As in the pane.</param>
/// <param name="Feeds">Folder by folder.</param>
/// <param name="Counts">What is held.</param>
/// <param name="Quarantine">Mails that could not be understood, newest first, at most 50.</param>
[Immutable]
public sealed record SyncStatus(SyncView Summary, IReadOnlyList<FeedView> Feeds, CountsView Counts, IReadOnlyList<QuarantineLine> Quarantine);

/// <summary>One folder.</summary>
public sealed record FeedView(
    string Kind,
    string Name,
    int Read,
    int Total,
    bool Complete,
    DateTimeOffset? LastSuccess,
    DateTimeOffset? NextTry,
    string? Reason,
    string? Code);

/// <summary>What is held of the mailbox.</summary>
/// <param name="Mails">Mails of any kind.</param>
/// <param name="Noise">Of them, counting for nobody, by reason.</param>
/// <param name="Quarantined">Of them, not understood.</param>
/// <param name="Interactions">Who was in touch when: distinct address, direction and second.</param>
/// <param name="People">People with an interaction or a card.</param>
/// <param name="Cards">Cards of the address book.</param>
/// <param name="OldestMail">The oldest mail held.</param>
public sealed record CountsView(int Mails, IReadOnlyDictionary<string, int> Noise, int Quarantined, int Interactions, int People, int Cards, DateTimeOffset? OldestMail);

/// <summary>One mail in quarantine.</summary>
public sealed record QuarantineLine(string Mail, string Folder, string Reason, DateTimeOffset Since);
