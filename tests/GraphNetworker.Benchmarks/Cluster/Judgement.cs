namespace GraphNetworker.Benchmarks.Cluster;

/// <summary>What the sightings prove about who read which mailbox when. Nothing here asks the product.</summary>
/// <remarks>
/// A reading is seen from outside as this: the request for the list of mail folders, with which each one begins, and every page of mails
/// or cards that the same process asks for the same mailbox until it asks for that list again; it lasts from the list to the answer of
/// its last page. Two readings of a mailbox by different processes overlap when they have a moment in common. What the killed process had
/// begun ends with its death: the answers to what it had asked reach nobody.
/// </remarks>
internal sealed class Judgement(IReadOnlyList<Sighting> seen, string victim, TimeSpan killed)
{
    private readonly IReadOnlyList<Reading> _readings = [.. seen.GroupBy(one => (one.Process, one.Mailbox)).SelectMany(group => ReadingsOf(group, victim, killed))];

    /// <summary>Readings of all mailboxes.</summary>
    public int Readings => _readings.Count;

    /// <summary>Pairs of readings of one mailbox by two processes that have a moment in common.</summary>
    public int Overlaps => _readings.GroupBy(one => one.Mailbox).Sum(ofOne =>
    {
        Reading[] all = [.. ofOne];
        return all.Select((one, i) => all.Skip(i + 1).Count(other => other.Process != one.Process && one.From < other.Until && other.From < one.Until)).Sum();
    });

    /// <summary>The most requests of one mailbox that were unanswered at once, those of all processes together.</summary>
    public int MostInFlight => seen.GroupBy(one => one.Mailbox).Max(MostAtOnce);

    /// <summary>Requests that the sandbox saw of the dead although what had lain in the sockets was long read.</summary>
    public int FromTheDead => seen.Count(one => one.Process == victim && one.From > killed + TimeSpan.FromSeconds(0.5));

    /// <summary>Mailboxes that a process read at least once.</summary>
    public int MailboxesOf(string process) => _readings.Where(one => one.Process == process).Select(one => one.Mailbox).Distinct().Count();

    /// <summary>
    /// The mailboxes that the dead had read last, each with how late another one began: seconds after the kill, or after the mailbox was
    /// due by the clock where that came later. Null: nobody did.
    /// </summary>
    public IReadOnlyDictionary<Guid, TimeSpan?> TakenOver(IReadOnlySet<Guid> unfinished, TimeSpan every)
    {
        var late = new Dictionary<Guid, TimeSpan?>();
        foreach (var ofOne in _readings.GroupBy(one => one.Mailbox))
        {
            if (ofOne.Where(one => one.From < killed).MaxBy(one => one.From) is { } last && last.Process == victim)
            {
                var due = unfinished.Contains(ofOne.Key) ? killed : last.Until + every;
                var next = ofOne.Where(one => one.From >= killed).MinBy(one => one.From);
                late[ofOne.Key] = next is null ? null : next.From - (due > killed ? due : killed);
            }
        }

        return late;
    }

    private static IEnumerable<Reading> ReadingsOf(IEnumerable<Sighting> ofOne, string victim, TimeSpan killed)
    {
        Reading? open = null;
        foreach (var one in ofOne.Where(one => one.BeginsReading || one.IsDelta).OrderBy(one => one.From))
        {
            if (open is null || one.BeginsReading)
            {
                if (open is not null)
                {
                    yield return open;
                }

                open = new Reading(one.Process, one.Mailbox, one.From, one.From);
            }

            var until = Until(one, victim, killed);
            open = open with { Until = until > open.Until ? until : open.Until };
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private int MostAtOnce(IEnumerable<Sighting> ofOne)
    {
        int now = 0;
        int most = 0;
        // Of an answer and a question of the same moment the answer was first.
        foreach (var (_, step) in ofOne.SelectMany(one => new[] { (one.From, Step: 1), (Until(one, victim, killed), Step: -1) }).OrderBy(one => one.Item1).ThenBy(one => one.Step))
        {
            now += step;
            most = Math.Max(most, now);
        }

        return most;
    }

    private static TimeSpan Until(Sighting one, string victim, TimeSpan killed) => one.Process == victim && one.Until > killed ? (one.From > killed ? one.From : killed) : one.Until;

    private sealed record Reading(string Process, Guid Mailbox, TimeSpan From, TimeSpan Until);
}
