using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.Plan;
using GraphNetworker.Storage.FollowUps;

namespace GraphNetworker.Api.Plan;

/// <summary>What counts towards the weekly goal: people helped, each once a week, by what the owner said came of it.</summary>
internal static class Helps
{
    /// <summary>How many people were helped by what was done in one week.</summary>
    public static int Count(IEnumerable<KeptFollowUp> week) => week.Where(kept => kept.Outcome == FollowUpOutcome.Helped).DistinctBy(kept => kept.FollowUp.For).Count();

    /// <summary>When a day of the owner's begins.</summary>
    public static DateTimeOffset Begins(DateOnly day, OwnerPlan plan) => OwnerDay.At(day, TimeOnly.MinValue, plan.TimeZone);
}
