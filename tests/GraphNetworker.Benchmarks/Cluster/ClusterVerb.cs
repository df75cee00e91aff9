using System.Globalization;
using GraphNetworker.Benchmarks.Sync;
using GraphNetworker.Tests.Shared;

namespace GraphNetworker.Benchmarks.Cluster;

/// <summary>The whole test of several processes with its figures; <c>./test.sh</c> runs a small one.</summary>
internal static class ClusterVerb
{
    // Recovery: Orleans' three missed probes and the mailbox's lease run at the same time; see SiloSetup.
    private const double RecoveryBar = 45;

    public static Verb Verb { get; } = new(
        "two processes on one PostgreSQL and one Redis, one killed: nothing read twice at once, nothing lost, all taken over",
        new Dictionary<string, string> { ["--mailboxes"] = "200", ["--mails"] = "300", ["--seed"] = "1" },
        RunAsync);

    private static async Task<bool> RunAsync(IReadOnlyDictionary<string, string> options, TextWriter output, CancellationToken cancel)
    {
        if ((PostgresServer.Missing() ?? RedisServer.Missing()) is { } missing)
        {
            throw new InvalidOperationException(missing);
        }

        int seed = options.Number("--seed");
        var end = await ClusterRun.RunAsync(options.Number("--mailboxes"), options.Number("--mails"), seed, output, cancel);
        var table = new Table(output);
        table.Head(string.Create(CultureInfo.InvariantCulture, $"{end.Mailboxes} mailboxes, {end.Mails:n0} mails, two processes; SIGKILL to {end.Victim} {end.KilledAfter:0.0} s after the first sign-in (seed {seed})."));
        table.Row("at the kill: mails held, mailboxes not read to the end", string.Create(CultureInfo.InvariantCulture, $"{end.ReadAtKill:0%}, {end.UnfinishedAtKill}"));
        Spread(table, "taken over in the middle of their reading: seconds from the kill, median / p95 / max", end.Recovery);
        Spread(table, "taken over after their reading: seconds past the clock or the kill, median / p95 / max", end.Lateness);
        table.Row("mailboxes of the dead that nobody took over", $"{end.NeverTakenOver}", 0, end.NeverTakenOver);
        table.Row("seconds from the kill until every mailbox was fully read", string.Create(CultureInfo.InvariantCulture, $"{end.AllReadAfter:0.0}"));
        table.Row("mailboxes read by the process in its place", $"{end.ReadByThird}");
        table.Row("readings, and of them overlapping ones of one mailbox by two processes", $"{end.Readings}, {end.Overlaps}", 0, end.Overlaps);
        table.Row("most requests of one mailbox in flight, over all processes", $"{end.MostInFlight}", 4, end.MostInFlight);
        table.Row("most fetches of one page", $"{end.MostOfOnePage}", 2, end.MostOfOnePage);
        table.Row("requests of the dead", $"{end.FromTheDead}", 0, end.FromTheDead);
        table.Row("mails missing", $"{end.Missing} of {end.Mails}", 0, end.Missing);
        table.Row("mails held that are not there", $"{end.Surplus}", 0, end.Surplus);
        table.Row("mails or interactions doubled", $"{end.Doubled}", 0, end.Doubled);
        table.Row("people added by owners who are not there exactly once", $"{end.PeopleAmiss}", 0, end.PeopleAmiss);
        table.Row("follow-ups pressed; kept and not pressed, or missing", $"{end.Pressed}; {end.FollowUpsAmiss}", 0, end.FollowUpsAmiss);
        table.Row("tasks in To Do; owners without exactly one for each press", $"{end.Tasks}; {end.TasksAmiss}", 0, end.TasksAmiss);
        return table.AllHold;
    }

    private static void Spread(Table table, string what, IReadOnlyList<double> sorted)
    {
        if (sorted.Count == 0)
        {
            table.Row(what, "none");
            return;
        }

        double p95 = sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1];
        table.Row(what, string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Count / 2]:0.0} / {p95:0.0} / {sorted[^1]:0.0} ({sorted.Count})"), RecoveryBar, sorted[^1]);
    }
}
