namespace GraphNetworker.Core.FollowUps;

/// <summary>A task of the owner's list as Microsoft To Do shows it now.</summary>
/// <param name="TaskId">Its id in the list.</param>
/// <param name="FollowUp">The follow-up it stands for, as its linked resource says; null when it says none.</param>
/// <param name="Title">What the owner calls it now; null when To Do shows none.</param>
/// <param name="Due">The day, or null when the owner took it away.</param>
/// <param name="CompletedAt">When it was ticked off; null while it is open.</param>
public sealed record TaskNow(string TaskId, Guid? FollowUp, string? Title, DateOnly? Due, DateTimeOffset? CompletedAt)
{
    /// <summary>The moment of its reminder; null when none is on.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    /// <summary>Whether it bears the star.</summary>
    public bool Important { get; init; }
}
