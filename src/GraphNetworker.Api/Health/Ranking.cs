using GraphNetworker.Core.Health;
using GraphNetworker.Core.People;

namespace GraphNetworker.Api.Health;

/// <summary>Puts a whole network in order, without the store.</summary>
internal static class Ranking
{
    /// <summary>Those who are not quiet yet and will be, the soonest first; of the same day the stronger tie first.</summary>
    public static IReadOnlyList<(PersonId Person, DateTimeOffset QuietOn)> GoingQuiet(Bonds bonds, DateTimeOffset now, int leastDays)
    {
        var ranked = new List<(PersonId Person, DateTimeOffset QuietOn, int Depth)>();
        foreach (var (person, bond) in bonds.Of)
        {
            if (bond.Tie.Strength.Depth >= leastDays && HealthOutlook.QuietDay(bond.Tie, bonds.Owner, now, bond.Correction) is { } day)
            {
                ranked.Add((person, day, bond.Tie.Strength.Depth));
            }
        }

        return [.. ranked.OrderBy(one => one.QuietOn).ThenByDescending(one => one.Depth).ThenBy(one => one.Person.Value).Select(one => (one.Person, one.QuietOn))];
    }
}
