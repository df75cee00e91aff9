using GraphNetworker.Api.Health;
using GraphNetworker.Api.Plan;
using GraphNetworker.Core.Health;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Core.Suggestions;

namespace GraphNetworker.Api.Suggestions;

/// <summary>Whoever the plan says is due; and, without a plan for them, whoever is about to go quiet.</summary>
internal static class RhythmSource
{
    // Silent for longer is not about to go quiet: it has. Dormant ties are a chapter of their own.
    private static readonly TimeSpan Lately = TimeSpan.FromDays(365);

    /// <summary>What a due rhythm is known by.</summary>
    public static string KeyOf(PlannedOne one) => Suggestion.KeyOf(Occasion.Rhythm, one.Person, one.Due.Ideal);

    /// <summary>Those of the people who are due on whom most hangs: a plan may have thousands, and only who may be shown is worded.</summary>
    public static IEnumerable<Suggestion> Due(PlanNow plan, IEnumerable<PlannedOne> due, int most) =>
        from one in due.OrderByDescending(Worth).ThenBy(one => one.Person.Value).Take(most)
        let last = one.LastContact
        let circle = one.Circle is { } id ? plan.Plan.CircleOf(id)?.Name : null
        select new Suggestion(
            KeyOf(one),
            Occasion.Rhythm,
            one.Person,
            "",
            $"{one.Rhythm.Words}{(circle is null ? "" : $" ({circle})")}; {(last is { } at ? $"last {Days(plan.Today, OwnerDay.Of(at, plan.Plan.TimeZone))}" : "no word yet")}",
            $"Write to {Suggestion.NamePlace}",
            5,
            one.Due.Ideal,
            Worth(one));

    /// <summary>Strong ties about to go quiet for whom nothing is planned.</summary>
    public static IEnumerable<QuietOne> GoingQuiet(PlanNow plan, DateTimeOffset now)
    {
        var planned = plan.People.Select(one => one.Person).ToHashSet();
        return
            from bond in plan.Bonds.Of
            where !planned.Contains(bond.Key) && bond.Value.Tie is { Exchanges: > 0, Strength.IsStrong: true } tie && now - tie.LastExchange <= Lately
            let number = bond.Value.Number(plan.Bonds.Owner, now)
            where number < RelationshipHealth.WarmFrom
            select new QuietOne(bond.Key, bond.Value, bond.Value.Tie.Strength.Share * (1 - (number / 100.0)));
    }

    /// <summary>What a tie about to go quiet is known by.</summary>
    public static string KeyOf(QuietOne one, PlanNow plan) => Suggestion.KeyOf(Occasion.GoingQuiet, one.Person, OwnerDay.Of(one.Bond.Tie.LastExchange, plan.Plan.TimeZone));

    /// <summary>Those of them of whom most would be lost.</summary>
    public static IEnumerable<Suggestion> GoingQuiet(PlanNow plan, IEnumerable<QuietOne> some, DateTimeOffset now, int most) =>
        from one in some.OrderByDescending(one => one.Worth).ThenBy(one => one.Person.Value).Take(most)
        select new Suggestion(
            KeyOf(one, plan),
            Occasion.GoingQuiet,
            one.Person,
            "",
            one.Bond.Read(plan.Bonds.Owner, now)?.Reason ?? "",
            $"Write to {Suggestion.NamePlace}",
            5,
            plan.Today,
            one.Worth);

    // Longer over counts for more, and so does how much there is to lose: twice the rhythm over and a strong tie are half each.
    private static double Worth(PlannedOne one)
    {
        double over = one.Due.DaysOver / (double)one.Rhythm.Days;
        return ((over / (over + 2)) + (one.Bond?.Tie.Strength.Share ?? 0)) / 2;
    }

    private static string Days(DateOnly today, DateOnly then) => (today.DayNumber - then.DayNumber) switch
    {
        <= 0 => "today",
        1 => "yesterday",
        var days => $"{Elapsed.Words(TimeSpan.FromDays(days))} ago",
    };
}

/// <summary>A tie about to go quiet, not worded yet.</summary>
/// <param name="Person">With whom.</param>
/// <param name="Bond">What binds the owner to them.</param>
/// <param name="Worth">0 to 1: how much would be lost.</param>
internal readonly record struct QuietOne(PersonId Person, Bond Bond, double Worth);
