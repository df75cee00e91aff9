using GraphNetworker.Core.People;

namespace GraphNetworker.Core.JobMoves;

/// <summary>Several people left one organisation within a short time: something is happening there, and those who stay may be glad of a word.</summary>
/// <param name="Organisation">What they left, as the signs write it.</param>
/// <param name="First">When the first sign came.</param>
/// <param name="Last">When the last sign came.</param>
/// <param name="Leavers">Who left, in the order of their first signs.</param>
public sealed record Exodus(string Organisation, DateTimeOffset First, DateTimeOffset Last, IReadOnlyList<Leaver> Leavers)
{
    /// <summary>From so many leavers on it is one.</summary>
    public const int Least = 3;

    /// <summary>Within so long.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(90);

    /// <summary>Finds them: of each organisation the longest run of leavers in which each window holds enough, the latest first.</summary>
    /// <remarks>Where most went to one and the same other organisation it was renamed, split or bought: nobody left.</remarks>
    public static IReadOnlyList<Exodus> Of(IEnumerable<Leaver> leavers) =>
    [
        .. Organisations(leavers).Select(Latest).OfType<Exodus>()
            .OrderByDescending(one => one.Last).ThenBy(one => one.Organisation, StringComparer.Ordinal),
    ];

    private static IEnumerable<Leaver[]> Organisations(IEnumerable<Leaver> leavers)
    {
        var all = new List<List<Leaver>>();
        foreach (var one in leavers.OrderBy(one => one.At).ThenBy(one => one.Person.Value))
        {
            var same = all.Find(others => Employer.IsSame(others[0].From, others[0].OldAddress, one.From, one.OldAddress));
            if (same is null)
            {
                all.Add([one]);
            }
            else if (same.TrueForAll(other => other.Person != one.Person))
            {
                same.Add(one);
            }
        }

        return all.Select(one => one.ToArray());
    }

    private static Exodus? Latest(Leaver[] leavers)
    {
        for (int last = leavers.Length - 1; last >= Least - 1; last--)
        {
            if (leavers[last].At - leavers[last - Least + 1].At > Window)
            {
                continue;
            }

            int first = last - Least + 1;
            while (first > 0 && leavers[first + Least - 2].At - leavers[first - 1].At <= Window)
            {
                first--;
            }

            Leaver[] run = [.. leavers.Skip(first).Take(last - first + 1)];
            int together = run.Where(one => one.To is not null).GroupBy(one => PersonName.Fold(one.To!)).Select(same => same.Count()).DefaultIfEmpty(0).Max();
            return 2 * together > run.Length && together > 1 ? null : new Exodus(run[^1].From, run[0].At, run[^1].At, run);
        }

        return null;
    }
}

/// <summary>Somebody who left an organisation.</summary>
/// <param name="Person">Who.</param>
/// <param name="From">What they left.</param>
/// <param name="OldAddress">Their address there, where known.</param>
/// <param name="To">Where they went; null when nobody knows.</param>
/// <param name="At">When the first sign of it came.</param>
public sealed record Leaver(PersonId Person, string From, MailAddress? OldAddress, string? To, DateTimeOffset At);
