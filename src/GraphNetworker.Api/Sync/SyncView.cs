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
    /// <summary>Nothing is read before the owner has said what may be.</summary>
    Choose,

    /// <summary>The first reading is under way: figures are "so far".</summary>
    First,

    /// <summary>Everything was read.</summary>
    Synced,

    /// <summary>The last reading failed; it is tried again by itself.</summary>
    Behind,

    /// <summary>The owner's consent lapsed: one sign-in mends it, nothing is lost.</summary>
    Reconnect,
}
