using System.Diagnostics;
using System.Globalization;
using GraphNetworker.Benchmarks.Sync;
using GraphNetworker.Core.Health;

namespace GraphNetworker.Benchmarks.Health;

/// <summary>How fast interactions become ties and ties become a ranking, beside a loop over the same events that only sums.</summary>
internal static class HealthVerb
{
    private const int Rounds = 7;

    public static Verb Verb { get; } = new(
        "interactions folded and people ranked a second, bytes a relationship, beside a loop that only sums",
        new Dictionary<string, string> { ["--people"] = "10000", ["--mails"] = "250000", ["--seed"] = "1" },
        (options, output, _) => Task.FromResult(Run(options.Number("--people"), options.Number("--mails"), options.Number("--seed"), output)));

    private static bool Run(int people, int mails, int seed, TextWriter output)
    {
        var now = new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);
        var histories = BusyMailbox.Make(people, mails, seed, now);
        int events = histories.Sum(history => history.Length);
        var table = new Table(output);
        table.Head(string.Create(CultureInfo.InvariantCulture, $"{events:N0} interactions with {people:N0} people, seed {seed}; the quickest of {Rounds} rounds on one thread"));

        double plain = Seconds(() => SummingLoop.Sums(histories, now));
        double folded = Seconds(() => Fold(histories, now));
        double withPast = Seconds(() => FoldWithPast(histories, now));
        var ties = Fold(histories, now);
        double ranked = Seconds(() => Rank(ties, default, now));
        var pasts = FoldWithPast(histories, now);
        double learnt = Seconds(() => Usual(pasts, now));

        table.Row("loop that only sums: interactions a second", Rate(events / plain));
        table.Row("folded into ties: interactions a second", Rate(events / folded));
        table.Row("  times the loop", string.Create(CultureInfo.InvariantCulture, $"{folded / plain:0.0}"));
        table.Row("folded with what the owner's own past is learnt from: interactions a second", Rate(events / withPast));
        table.Row("people ranked by the number of health: people a second", Rate(people / ranked));
        table.Row("  all of them, ms (the pane's budget is 120)", string.Create(CultureInfo.InvariantCulture, $"{1000 * ranked:0.0}"), 120, 1000 * ranked);
        table.Row("people ranked by the day they go quiet, all of them, ms", Budget(ties, now, out double quiet), 120, quiet);
        table.Row("what is usual for the owner, learnt anew, ms (once an hour)", string.Create(CultureInfo.InvariantCulture, $"{1000 * learnt:0.0}"), 120, 1000 * learnt);
        table.Row("bytes a relationship: the tie", Bytes(() => Fold(histories, now), people));
        table.Row("bytes a relationship: with its last twenty weeks", Bytes(() => FoldWithPast(histories, now), people));
        return table.AllHold;
    }

    private static string Budget(Tie[] ties, DateTimeOffset now, out double milliseconds)
    {
        milliseconds = 1000 * Seconds(() => ties
            .Select((tie, person) => (Day: HealthOutlook.QuietDay(tie, default, now, null), person))
            .Where(one => one.Day is not null)
            .OrderBy(one => one.Day)
            .ToArray());
        return milliseconds.ToString("0.0", CultureInfo.InvariantCulture);
    }

    private static Tie[] Fold(Core.Interactions.Touch[][] histories, DateTimeOffset now) => [.. histories.Select(history => Tie.From(history, now))];

    private static Hindsight[] FoldWithPast(Core.Interactions.Touch[][] histories, DateTimeOffset now) => [.. histories.Select(history => Hindsight.Of(history, now))];

    private static int[] Rank(Tie[] ties, OwnerUsual owner, DateTimeOffset now)
    {
        int[] numbers = [.. ties.Select(tie => RelationshipHealth.Number(tie, owner, now))];
        int[] order = [.. Enumerable.Range(0, ties.Length)];
        Array.Sort(numbers, order);
        return order;
    }

    private static OwnerUsual Usual(Hindsight[] pasts, DateTimeOffset now)
    {
        var history = new OwnerHistory(now);
        foreach (var past in pasts)
        {
            history.Add(past);
        }

        return history.Usual();
    }

    private static double Seconds<T>(Func<T> work)
    {
        double best = double.PositiveInfinity;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    private static string Bytes<T>(Func<T> work, int people)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var held = work();
        long after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(held);
        return ((after - before) / people).ToString(CultureInfo.InvariantCulture);
    }

    private static string Rate(double perSecond) => perSecond.ToString("N0", CultureInfo.InvariantCulture);
}
