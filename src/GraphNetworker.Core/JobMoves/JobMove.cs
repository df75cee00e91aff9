using GraphNetworker.Core.People;

namespace GraphNetworker.Core.JobMoves;

/// <summary>A change of work, with the signs that show it.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Organisation">Where they are now; null when nobody knows.</param>
/// <param name="Title">As what; null when nobody said.</param>
/// <param name="Address">Where to write to now; null when no new address was seen.</param>
/// <param name="From">Where they were.</param>
/// <param name="Since">When the first sign of it came.</param>
/// <param name="Certainty">0 to 1: how sure the signs make it; see <see cref="MoveCertainty"/>.</param>
/// <param name="Evidence">The signs that show it, what proves most first.</param>
public sealed record JobMove(
    MoveKind Kind,
    string? Organisation,
    string? Title,
    MailAddress? Address,
    string? From,
    DateTimeOffset Since,
    double Certainty,
    IReadOnlyList<WorkEvidence> Evidence)
{
    /// <summary>
    /// From here on it may be called a move; below it somebody was "seen at a new address". People also write from a second address, and
    /// domains are renamed.
    /// </summary>
    public const double ProvenFrom = 0.9;

    /// <summary>So long after the first sign a new job has become everyday life; days.</summary>
    public const int DaysToSettle = 100;

    /// <summary>Whether the signs prove it.</summary>
    public bool IsProven => Certainty >= ProvenFrom;

    /// <summary>When a new job has become everyday life, and a word is welcome.</summary>
    public DateTimeOffset HundredthDay => Since.AddDays(DaysToSettle);
}

/// <summary>What changed about somebody's work.</summary>
public enum MoveKind
{
    /// <summary>A new employer.</summary>
    Joined,

    /// <summary>Another title at the same employer.</summary>
    Promoted,

    /// <summary>Left; nobody said where to.</summary>
    Left,

    /// <summary>The position was cut.</summary>
    LaidOff,

    /// <summary>Retired.</summary>
    Retired,

    /// <summary>Died.</summary>
    Died,

    /// <summary>Seen at a new address, and no more is known.</summary>
    Unknown,

    /// <summary>The same employer under another name: many of its people appear there.</summary>
    Renamed,
}
