namespace GraphNetworker.Core.Plan;

/// <summary>How fast contacts that come by themselves die away: people change jobs, projects end, and whoever comes instead is not in the plan yet.</summary>
/// <remarks>
/// Last year's contacts are not next year's. Measured on the owner's own past: how many of the people known a year ago have
/// written in the latest half of it, of how many wrote in the half before. Somebody who fades away does so at once and for good, a constant share of all at any time.
/// One year of one mailbox is a small sample, so it is drawn towards what is usual: that one in four fades away in a year, by a change of
/// work or the end of what the two had to do with each other. That figure was chosen on sample stories (see the simulation among the tests),
/// and weighs as much as two hundred people.
/// </remarks>
public static class FadingAway
{
    private const int Year = 364;

    private const double UsualPerYear = 0.3;
    private const int UsualWeighs = 200;

    /// <summary>The share of people who fade away per day.</summary>
    /// <param name="contacts">Of each person the days of contacts that came by themselves, the oldest first.</param>
    /// <param name="today">Today, as a number of days.</param>
    public static double PerDay(IEnumerable<IReadOnlyList<int>> contacts, int today)
    {
        int before = 0, after = 0;
        foreach (var person in contacts.Where(person => person.Count > 0 && person[0] <= today - Year))
        {
            before += person.Any(day => day > today - Year && day <= today - (Year / 2)) ? 1 : 0;
            after += person.Any(day => day > today - (Year / 2) && day <= today) ? 1 : 0;
        }

        double seen = before == 0 ? 0 : Math.Max(0, Math.Log(before / Math.Max(1.0, after)) / (Year / 2));
        return ((before * seen) + (UsualWeighs * UsualPerYear / Year)) / (before + UsualWeighs);
    }

    /// <summary>The people of a plan with the contacts that can be hoped for: of each those of the past year up to the day on which they fade away.</summary>
    /// <param name="people">In an order that stays the same from call to call: who fades away when goes by it.</param>
    /// <param name="perDay">The share that fades away per day.</param>
    /// <param name="today">Today, as a number of days.</param>
    public static IReadOnlyList<PlannedPerson> Apply(IReadOnlyList<PlannedPerson> people, double perDay, int today)
    {
        var hoped = new PlannedPerson[people.Count];
        for (int i = 0; i < hoped.Length; i++)
        {
            // Spread evenly over all chances, whatever the order (Weyl's sequence with the golden ratio).
            double chance = (i + 0.5) * 0.6180339887498949 % 1;
            double lasts = perDay > 0 ? -Math.Log(chance) / perDay : double.PositiveInfinity;
            hoped[i] = people[i] with { Contacts = [.. people[i].Contacts.Where(day => day > today - Year && day + Year - today <= lasts)] };
        }

        return hoped;
    }
}
