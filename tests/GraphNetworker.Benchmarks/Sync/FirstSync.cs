using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GraphNetworker.Benchmarks.Mailboxes;
using GraphNetworker.Benchmarks.Running;

namespace GraphNetworker.Benchmarks.Sync;

/// <summary>What one first reading of a mailbox took.</summary>
internal sealed record Reading(int Mails, int Pages, int LongestPages, int Requests, int Throttled, int MaxInFlight, TimeSpan Wall, TimeSpan Cpu, long PeakBytes)
{
    /// <summary>Of the wall time, what went by before the first request to Graph: sign-in, in a process that has just been started and compiles as it goes.</summary>
    public TimeSpan Before { get; init; }

    /// <summary>Every page once, and the list of folders.</summary>
    public int Minimum => Pages + 1;

    public double PerCpuSecond => Mails / Cpu.TotalSeconds;
}

/// <summary>The product reads a mailbox for the first time: from the first call of a pane until it says "synced".</summary>
internal static class FirstSync
{
    /// <summary>Items a page asks for: the product's default (GraphOptions.PageSize).</summary>
    public const int PageSize = 500;

    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(30);

    public static async Task<Reading> RunAsync(SandboxProcess sandbox, BulkMailbox mailbox, string folder, CancellationToken cancel)
    {
        var (pages, longest) = await PagesAsync(sandbox, cancel);
        await using var api = await ApiProcess.StartAsync(sandbox, folder, new Dictionary<string, string>(), cancel);
        await sandbox.ForgetAskedAsync(cancel);
        var cpu = api.Child.Cpu;
        var clock = Stopwatch.StartNew();
        await api.AskAsync("/api/pane", cancel);

        // The whole status counts rows; it is asked only when the last pages are under way, so that measuring costs nothing measurable.
        TimeSpan? before = null;
        while ((await sandbox.AskedAsync(cancel)).Requests is var requests && requests < pages && clock.Elapsed < AtMost)
        {
            before ??= requests > 0 ? clock.Elapsed : null;
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancel);
        }

        var status = await api.SyncedAsync(AtMost - clock.Elapsed, cancel);
        var wall = clock.Elapsed;
        var asked = await sandbox.AskedAsync(cancel);
        int held = status.GetProperty("counts").GetProperty("mails").GetInt32();
        return held == mailbox.Mails
            ? new Reading(held, pages, longest, asked.Requests, asked.Throttled, asked.MaxInFlight, wall, api.Child.Cpu - cpu, api.Child.PeakBytes) { Before = before ?? TimeSpan.Zero }
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The product holds {held} of {mailbox.Mails} mails."));
    }

    // An empty folder costs a page too, and a last page that is full is followed by an empty one with the deltaLink: whoever reads to the
    // end has to ask for it. Drafts and junk are never read.
    private static async Task<(int All, int Longest)> PagesAsync(SandboxProcess sandbox, CancellationToken cancel)
    {
        int[] pages =
        [
            .. (await sandbox.ListAsync("me/mailFolders?$top=100", cancel))
                .Where(folder => !PageIteratorLoop.LeftOut.Contains(Name(folder)))
                .Select(folder => (folder.GetProperty("totalItemCount").GetInt32() / PageSize) + 1),
        ];
        return (pages.Sum(), pages.Max());
    }

    private static string Name(JsonElement folder) => folder.GetProperty("displayName").GetString()!;
}
