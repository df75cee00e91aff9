using System.Globalization;
using GraphNetworker.Benchmarks.Mailboxes;
using GraphNetworker.Benchmarks.Sync;

namespace GraphNetworker.Benchmarks.Pane;

/// <summary>How long the pane waits, beside what reading the network from the store would take once.</summary>
internal static class PaneVerb
{
    // What the pane may take at the most; DESIGN, "What fast and safe mean".
    private const double Bar = 120;

    public static Verb Verb { get; } = new(
        "GET /api/pane with everything warm: idle, with a plan, and while the mailbox is read; beside one reading of the network from the store",
        new Dictionary<string, string> { ["--mails"] = "250000", ["--people"] = "10000", ["--planned"] = "6000", ["--calls"] = "200", ["--seed"] = "1" },
        RunAsync);

    private static async Task<bool> RunAsync(IReadOnlyDictionary<string, string> options, TextWriter output, CancellationToken cancel)
    {
        var size = new PaneSize(options.Number("--mails"), options.Number("--people"), options.Number("--planned"), options.Number("--calls"), options.Number("--seed"));
        var place = Directory.CreateTempSubdirectory("graphnetworker-");
        try
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"... {size.Mails:n0} mails with {size.People:n0} people"));
            var mailbox = BulkMailbox.Write(Path.Combine(place.FullName, "mail"), size.Mails, size.People, BulkMailbox.Spread, size.Seed);
            var waits = await PaneRun.RunAsync(place.FullName, mailbox, size, output, cancel);
            var table = new Table(output);
            table.Head(string.Create(CultureInfo.InvariantCulture, $"{size.Mails:n0} mails, {size.People:n0} people, a rhythm for {size.Planned:n0} of them; {size.Calls} calls each, one after the other, in ms: median, p95 (seed {size.Seed})."));
            table.Row("the network read from the store once (quickest of five)", string.Create(CultureInfo.InvariantCulture, $"{waits.Scan:0}"));
            foreach (var wait in waits.All)
            {
                table.Row(wait.What, string.Create(CultureInfo.InvariantCulture, $"{wait.Median:0.0}, {wait.P95:0.0}"), Bar, wait.P95);
                table.Row("  p95 / reading the network once", string.Create(CultureInfo.InvariantCulture, $"{wait.P95 / waits.Scan:0.000}"));
            }

            table.Row("reading was still under way after the last call", waits.StillReading ? "yes" : "no", 0, waits.StillReading ? 0 : 1);
            return table.AllHold;
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }
}

/// <summary>What is measured.</summary>
internal sealed record PaneSize(int Mails, int People, int Planned, int Calls, int Seed);

/// <summary>How long one kind of call took, in milliseconds.</summary>
internal sealed record PaneWait(string What, double Median, double P95);

/// <summary>All of them, and what a reading of the network took, in milliseconds.</summary>
internal sealed record PaneWaits(IReadOnlyList<PaneWait> All, double Scan, bool StillReading);
