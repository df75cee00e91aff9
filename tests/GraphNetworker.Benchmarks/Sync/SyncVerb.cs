using System.Globalization;
using GraphNetworker.Benchmarks.Mailboxes;
using GraphNetworker.Benchmarks.Running;

namespace GraphNetworker.Benchmarks.Sync;

/// <summary>The first sync against its bars (the design, section "What fast and safe mean"), and the SDK's own loop beside it.</summary>
internal static class SyncVerb
{
    private const double RequestsBar = 1.15;
    private const double WallBar = 1.2;
    private const double MemoryBar = 1.2;
    private const int InFlight = 4;

    public static Verb Verb { get; } = new(
        "a first sync: requests, wall time, memory, processor time; the SDK's PageIterator beside it",
        new Dictionary<string, string> { ["--mails"] = "50000,250000", ["--latency"] = "1000", ["--seed"] = "1" },
        RunAsync);

    private static async Task<bool> RunAsync(IReadOnlyDictionary<string, string> options, TextWriter output, CancellationToken cancel)
    {
        int[] sizes = [.. options["--mails"].Split(',').Select(Whole)];
        var latency = TimeSpan.FromMilliseconds(Whole(options["--latency"]));
        int seed = Whole(options["--seed"]);
        var place = Directory.CreateTempSubdirectory("graphnetworker-");
        try
        {
            var table = new Table(output);
            table.Head(string.Create(CultureInfo.InvariantCulture, $"Every answer of the sandbox takes at least {latency.TotalMilliseconds:0} ms; {Environment.ProcessorCount} processors, shared by sandbox and product; seed {seed}; load before the start {Load()}."));
            var (small, loop) = await BothAsync(place.FullName, sizes[0], BulkMailbox.Spread, latency, seed, true, output, cancel);
            Rows(table, "folders shared evenly", small, latency);
            table.Row($"{small.Mails:n0} mails, PageIterator: requests / minimum", $"{loop!.Requests} / {loop.Minimum} = {(double)loop.Requests / loop.Minimum:0.00}");
            table.Row($"{small.Mails:n0} mails, PageIterator: wall / (pages x latency / 4)", Wall(loop, latency));
            table.Row("wall of the PageIterator loop / wall of the product", $"{loop.Wall / small.Wall:0.00}");
            table.Row($"{small.Mails:n0} mails: mails per CPU-second, product (reads, understands, saves)", $"{small.PerCpuSecond:n0} ({1000 / small.PerCpuSecond:0.00} ms a mail)");
            table.Row($"{small.Mails:n0} mails: mails per CPU-second, PageIterator (counts only)", $"{loop.PerCpuSecond:n0} ({1000 / loop.PerCpuSecond:0.00} ms a mail)");
            table.Row($"{small.Mails:n0} mails: peak RSS, product and PageIterator", $"{Megabytes(small)} and {Megabytes(loop)}");
            var (inbox, _) = await BothAsync(place.FullName, sizes[0], BulkMailbox.OneInbox, latency, seed, false, output, cancel);
            Rows(table, "55 % in the Inbox", inbox, latency);
            table.Row("  the same against what one page after another allows: the Inbox's pages x latency", $"{inbox.Wall / (inbox.LongestPages * latency):0.00}");
            foreach (int size in sizes[1..])
            {
                var (large, _) = await BothAsync(place.FullName, size, BulkMailbox.Spread, latency, seed, false, output, cancel);
                Rows(table, "folders shared evenly", large, latency);
                table.Row($"peak RSS, {large.Mails:n0} mails / {small.Mails:n0} mails", $"{Megabytes(large)} / {Megabytes(small)} = {(double)large.PeakBytes / small.PeakBytes:0.00}", MemoryBar, (double)large.PeakBytes / small.PeakBytes);
                table.Row($"{large.Mails:n0} mails: mails per CPU-second, product", $"{large.PerCpuSecond:n0} ({1000 / large.PerCpuSecond:0.00} ms a mail)");
            }

            return table.AllHold;
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static async Task<(Reading Product, Reading? Loop)> BothAsync(string place, int mails, IReadOnlyDictionary<string, int> shares, TimeSpan latency, int seed, bool loop, TextWriter output, CancellationToken cancel)
    {
        string folder = Path.Combine(place, $"{mails}-{shares.Count}");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"... {mails:n0} mails in {shares.Count} folders"));
        var mailbox = BulkMailbox.Write(Path.Combine(folder, "mail"), mails, shares, seed);
        await using var sandbox = await SandboxProcess.StartAsync(mailbox, folder, latency, cancel);
        var product = await FirstSync.RunAsync(sandbox, mailbox, Path.Combine(folder, "api"), cancel);
        return (product, loop ? await PageIteratorLoop.RunAsync(sandbox, product, cancel) : null);
    }

    private static void Rows(Table table, string layout, Reading reading, TimeSpan latency)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{reading.Mails:n0} mails, {layout}");
        double requests = (double)reading.Requests / reading.Minimum;
        table.Row($"{name}: requests / minimum", $"{reading.Requests} / {reading.Minimum} = {requests:0.00}", RequestsBar, requests);
        table.Row($"{name}: most in flight", $"{reading.MaxInFlight}", InFlight, reading.MaxInFlight);
        table.Row($"{name}: refused as too many", $"{reading.Throttled}", 0, reading.Throttled);
        table.Row($"{name}: wall / (pages x latency / 4)", Wall(reading, latency), WallBar, reading.Wall / Ideal(reading, latency));
        if (reading.Before > TimeSpan.Zero)
        {
            table.Row("  the same from the first request to Graph on, without the sign-in before it", $"{(reading.Wall - reading.Before).TotalSeconds:0.0} s = {(reading.Wall - reading.Before) / Ideal(reading, latency):0.00}");
        }
    }

    private static string Wall(Reading reading, TimeSpan latency) =>
        $"{reading.Wall.TotalSeconds:0.0} s / {Ideal(reading, latency).TotalSeconds:0.0} s = {reading.Wall / Ideal(reading, latency):0.00}";

    private static TimeSpan Ideal(Reading reading, TimeSpan latency) => reading.Pages * latency / InFlight;

    // What else runs on this machine makes the wall time longer, and a reader must see it.
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Megabytes(Reading reading) => $"{reading.PeakBytes / 1e6:0} MB";

    private static int Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw new FormatException($"'{text}' is not a whole number.");
}
