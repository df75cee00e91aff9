namespace GraphNetworker.Api.Plan;

/// <summary>How a week or a quarter went.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day; today where it is not over.</param>
/// <param name="Helps">How many people were helped: done follow-ups that the owner called a help, each person once a week.</param>
/// <param name="Goal">How many the owner means to help in that time.</param>
/// <param name="Done">Follow-ups done.</param>
/// <param name="PromisesKept">Of them those that were promises.</param>
/// <param name="Warmed">Who was quiet when it began and is warm at its end.</param>
/// <param name="WentQuiet">Who was not quiet when it began and is at its end.</param>
/// <param name="Weeks">Week by week, the oldest first.</param>
[Immutable]
public sealed record ReviewView(
    DateOnly From,
    DateOnly Until,
    int Helps,
    int Goal,
    int Done,
    int PromisesKept,
    IReadOnlyList<ReviewPerson> Warmed,
    IReadOnlyList<ReviewPerson> WentQuiet,
    IReadOnlyList<ReviewWeek> Weeks);

/// <summary>Somebody whose relationship has moved.</summary>
/// <param name="Person">Their id.</param>
/// <param name="Name">Their name.</param>
/// <param name="Before">The number of health when it began.</param>
/// <param name="After">The number at its end.</param>
public sealed record ReviewPerson(Guid Person, string Name, int Before, int After);

/// <summary>One week.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="InTouch">With how many people there was real contact.</param>
/// <param name="Helps">How many were helped.</param>
/// <param name="Done">Follow-ups done.</param>
public sealed record ReviewWeek(DateOnly Monday, int InTouch, int Helps, int Done);

/// <summary>What a review looks back on.</summary>
public enum ReviewPeriod
{
    /// <summary>A week from Monday on.</summary>
    Week,

    /// <summary>Thirteen weeks.</summary>
    Quarter,
}
