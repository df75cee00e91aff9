using GraphNetworker.Core.Plan;

namespace GraphNetworker.Core.Suggestions;

/// <summary>The one list of a day: the most useful first, no more than the owner wants, and an easy one to begin with.</summary>
/// <remarks>
/// What was undertaken comes first, then what was promised, then what is worth nothing in a week (a meeting, a first mail), then changes,
/// rhythms, old ties. No occasion but follow-ups fills more than half of a day while others wait, and each person stands in it once.
/// </remarks>
/// <param name="Lines">Those of the day, at most as many as the cap.</param>
/// <param name="Waiting">The others, in their order. They do not get lost: what does not fit today comes another day.</param>
public sealed record DayList(IReadOnlyList<Suggestion> Lines, IReadOnlyList<Suggestion> Waiting)
{
    // Undertaken, promised, perishable, changed, in rhythm, old. Lower comes first.
    private static readonly Dictionary<Occasion, int> Order = new()
    {
        [Occasion.FollowUp] = 0,
        [Occasion.Promise] = 1,
        [Occasion.NoReply] = 1,
        [Occasion.Meeting] = 2,
        [Occasion.FirstMail] = 2,
        [Occasion.JobMove] = 3,
        [Occasion.HundredthDay] = 3,
        [Occasion.Invitation] = 4,
        [Occasion.Rhythm] = 4,
        [Occasion.GoingQuiet] = 5,
        [Occasion.Dormant] = 6,
        [Occasion.Exodus] = 6,
    };

    /// <summary>Puts a day together.</summary>
    /// <param name="suggestions">All there are, in any order.</param>
    /// <param name="cap">At most so many lines; 0 or less for none.</param>
    public static DayList Of(IEnumerable<Suggestion> suggestions, int cap)
    {
        var ranked = suggestions
            .DistinctBy(one => one.Key)
            .OrderBy(one => Order[one.Occasion])
            .ThenBy(one => one.Occasion == Occasion.FollowUp ? one.Day : default)
            .ThenByDescending(one => one.Worth)
            .ThenBy(one => one.Day)
            .ThenBy(one => one.Key, StringComparer.Ordinal)
            .ToList();

        // Whoever stands in the list already needs no second line; what was undertaken always stands there.
        var seen = new HashSet<Guid>();
        var mine = ranked.Where(one => one.Person is not { } person || seen.Add(person.Value) || one.Occasion == Occasion.FollowUp).ToList();

        cap = Math.Max(0, cap);
        int most = Math.Max(1, (cap + 1) / 2);
        var of = new Dictionary<Occasion, int>();
        var lines = mine.Where(one => one.Occasion == Occasion.FollowUp || (of[one.Occasion] = of.GetValueOrDefault(one.Occasion) + 1) <= most).Take(cap).ToList();
        var chosen = lines.Select(one => one.Key).ToHashSet();
        lines.AddRange(mine.Where(one => !chosen.Contains(one.Key)).Take(cap - lines.Count));
        chosen = [.. lines.Select(one => one.Key)];
        lines = [.. mine.Where(one => chosen.Contains(one.Key))];
        if (lines.MinBy(one => one.Minutes) is { } easy && lines[0].Minutes > easy.Minutes)
        {
            lines.Remove(easy);
            lines.Insert(0, easy);
        }

        return new DayList(lines, [.. mine.Where(one => !chosen.Contains(one.Key))]);
    }
}
