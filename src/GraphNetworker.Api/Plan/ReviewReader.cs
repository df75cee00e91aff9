using GraphNetworker.Api.Health;
using GraphNetworker.Core.Health;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Core.Suggestions;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.Plan;

/// <summary>Looks back on a week or a quarter, from what is kept: each figure can be counted again.</summary>
internal sealed class ReviewReader(PlanReader plans, PeopleStore people, FollowUpStore followUps, TimeProvider clock)
{
    private const int QuarterWeeks = 13;

    // Further back relationships are not held week by week.
    private const int BackAtMost = 20;

    // Names beyond these are for a list of their own.
    private const int Named = 10;

    /// <summary>The period that holds a day; null for one too far back.</summary>
    public async Task<ReviewView?> ReadAsync(MailboxAccount account, ReviewPeriod period, DateOnly? day, CancellationToken cancel)
    {
        var plan = await plans.NowAsync(account, cancel);
        int weeks = period == ReviewPeriod.Week ? 1 : QuarterWeeks;
        var last = OwnerDay.MondayOf(day ?? plan.Today);
        var from = last.AddDays(-7 * (weeks - 1));
        if (from < OwnerDay.MondayOf(plan.Today).AddDays(-7 * (BackAtMost - 1)) || last > plan.Today)
        {
            return null;
        }

        var begins = Helps.Begins(from, plan.Plan);
        var ends = Helps.Begins(last.AddDays(7), plan.Plan);
        var done = await followUps.DoneBetweenAsync(account.Id, begins, ends, cancel);
        var now = clock.GetUtcNow();
        var moved = plan.Bonds.Of
            .Where(bond => bond.Value.Tie.Exchanges > 0)
            .Select(bond => (Person: bond.Key, Before: HealthTrend.NumberThen(bond.Value.Past, plan.Bonds.Owner, begins), After: ends >= now ? bond.Value.Number(plan.Bonds.Owner, now) : HealthTrend.NumberThen(bond.Value.Past, plan.Bonds.Owner, ends)))
            .Where(one => one is { Before: not null, After: not null })
            .Select(one => (one.Person, Before: one.Before!.Value, After: one.After!.Value))
            .ToArray();
        var warmed = moved.Where(one => one.Before < RelationshipHealth.CoolingFrom && one.After >= RelationshipHealth.WarmFrom).OrderByDescending(one => one.After - one.Before).ThenBy(one => one.Person.Value).ToArray();
        var quiet = moved.Where(one => one.Before >= RelationshipHealth.CoolingFrom && one.After < RelationshipHealth.CoolingFrom).OrderBy(one => one.After - one.Before).ThenBy(one => one.Person.Value).ToArray();
        var known = await people.ByIdAsync(account.Id, [.. warmed.Concat(quiet).Select(one => one.Person)], cancel);
        ReviewWeek[] byWeek = [.. Enumerable.Range(0, weeks).Select(week => WeekOf(from.AddDays(7 * week)))];
        return new ReviewView(
            from,
            ends > now ? plan.Today : last.AddDays(6),
            byWeek.Sum(week => week.Helps),
            plan.Plan.WeeklyHelps * weeks,
            done.Count,
            done.Count(kept => Suggestion.IsOf(kept.FollowUp.Origin, Occasion.Promise)),
            PeopleOf(warmed),
            PeopleOf(quiet),
            byWeek);

        ReviewWeek WeekOf(DateOnly monday)
        {
            KeptFollowUp[] week = [.. done.Where(kept => kept.CompletedAt >= Helps.Begins(monday, plan.Plan) && kept.CompletedAt < Helps.Begins(monday.AddDays(7), plan.Plan))];
            return new ReviewWeek(monday, InTouch(plan.Bonds, monday), Helps.Count(week), week.Length);
        }

        IReadOnlyList<ReviewPerson> PeopleOf((PersonId Person, int Before, int After)[] some)
        {
            return [.. some.Where(one => known.ContainsKey(one.Person) && !known[one.Person].Addresses.Any(address => Colleagues.Has(account.Owner, address))).Take(Named).Select(one => new ReviewPerson(one.Person.Value, known[one.Person].Name, one.Before, one.After))];
        }
    }

    // Contact days are held as days in UTC; that is close enough for a bar of a chart.
    private static int InTouch(Bonds bonds, DateOnly monday) => bonds.Of.Values.Count(bond => bond.Contacts.Days.Any(day => day >= monday.DayNumber && day < monday.DayNumber + 7));
}
