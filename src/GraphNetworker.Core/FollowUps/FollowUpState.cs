namespace GraphNetworker.Core.FollowUps;

/// <summary>Where a follow-up stands. The values are stored: new ones come last.</summary>
public enum FollowUpState
{
    /// <summary>Undertaken here, on its way to Microsoft To Do.</summary>
    Waiting,

    /// <summary>A task in Microsoft To Do.</summary>
    InToDo,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Let go, here or by deleting its task in Microsoft To Do, without a word of blame.</summary>
    Dropped,

    /// <summary>Held until its day: only if no answer has come by then it becomes a task.</summary>
    Watching,

    /// <summary>They answered before the day: nothing is left to do.</summary>
    Answered,
}

/// <summary>The states in a few words.</summary>
public static class FollowUpStates
{
    /// <summary>Whether something is still to come of it.</summary>
    public static bool IsOpen(this FollowUpState state) => state is FollowUpState.Waiting or FollowUpState.InToDo or FollowUpState.Watching;
}

/// <summary>What came of a follow-up that is done. The values are stored: new ones come last.</summary>
public enum FollowUpOutcome
{
    /// <summary>It helped them.</summary>
    Helped,

    /// <summary>The two talked.</summary>
    Talked,

    /// <summary>Nothing came of it.</summary>
    Nothing,

    /// <summary>The owner was asked and waved it away; they are not asked again.</summary>
    Skipped,
}
