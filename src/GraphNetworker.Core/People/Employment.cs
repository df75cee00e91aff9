namespace GraphNetworker.Core.People;

/// <summary>One stay of a person at one organisation under one title.</summary>
/// <param name="Organisation">The name as the best sign writes it; the mail domain where none does.</param>
/// <param name="Title">The title; null where no sign says it.</param>
/// <param name="From">The first sign of it; it may have begun before.</param>
/// <param name="Seen">The last sign that it goes on.</param>
/// <param name="Until">When it ended, as far as signs tell; null while it goes on.</param>
/// <param name="Evidence">Every sign that speaks of it, from the oldest on.</param>
public sealed record Employment(string Organisation, string? Title, DateTimeOffset From, DateTimeOffset Seen, DateTimeOffset? Until, IReadOnlyList<WorkEvidence> Evidence)
{
    /// <summary>Whether the person held it then.</summary>
    public bool IsAt(DateTimeOffset moment) => From <= moment && (Until is not { } end || moment < end);
}

/// <summary>How a person stands to work.</summary>
public enum WorkState
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>They have a job.</summary>
    Current,

    /// <summary>They have left, and nobody said where to.</summary>
    LeftUnknown,

    /// <summary>They have retired.</summary>
    Retired,

    /// <summary>They have died.</summary>
    Deceased,
}
