using GraphNetworker.Core.FollowUps;

namespace GraphNetworker.Storage.FollowUps;

/// <summary>A follow-up with the task that stands for it.</summary>
/// <param name="FollowUp">What was undertaken, as it stands here.</param>
/// <param name="ListId">The list of its task; null while there is none.</param>
/// <param name="TaskId">Its task, also one that has been deleted since; null while there is none.</param>
/// <param name="Undertaken">When, to the second.</param>
public sealed record KeptFollowUp(FollowUp FollowUp, string? ListId, string? TaskId, DateTimeOffset Undertaken)
{
    /// <summary>When it was done, to the second; To Do says no more than the day. Null while it is not done, and where nobody noted it.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>What came of it; null where the owner has not been asked or has not answered.</summary>
    public FollowUpOutcome? Outcome { get; init; }

    /// <summary>The task before this one, deleted in To Do.</summary>
    public string? Former { get; init; }

    /// <summary>What is kept here.</summary>
    public Said Here { get; init; }

    /// <summary>What To Do was last known to say; while it waits, what it may have been sent as.</summary>
    public Said Last { get; init; }

    /// <summary>It was changed here and To Do does not say so yet.</summary>
    public bool ToTell { get; init; }

    /// <summary>Here is something else than To Do was last known to say.</summary>
    public bool IsChanged => Here != Last;
}

/// <summary>A follow-up after both sides were settled, and what To Do has to be told.</summary>
public sealed record SettledFollowUp(KeptFollowUp Kept, Errand Errand);

/// <summary>A watch for an answer, and whether one has come.</summary>
/// <param name="Kept">The watch.</param>
/// <param name="Answered">Whether the person wrote, met the owner or a talk was logged after the mail.</param>
public sealed record KeptWatch(KeptFollowUp Kept, bool Answered);
