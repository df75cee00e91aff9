using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using GraphNetworker.Benchmarks.Mailboxes;
using GraphNetworker.Benchmarks.Running;
using Microsoft.Data.Sqlite;

namespace GraphNetworker.Benchmarks.Pane;

/// <summary>Reads a mailbox, makes a plan, and asks as the pane asks.</summary>
internal static class PaneRun
{
    private const int AtOnce = 100; // the most people one call may name
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(30);

    // Pages cost the store most; that texts are read after them would only make it wait for the second reading.
    private static readonly Dictionary<string, string> Settings = new() { ["Sync__ReadTexts"] = "false" };

    public static async Task<PaneWaits> RunAsync(string place, BulkMailbox mailbox, PaneSize size, TextWriter output, CancellationToken cancel)
    {
        string folder = Path.Combine(place, "api");
        await using var sandbox = await SandboxProcess.StartAsync(mailbox, place, TimeSpan.Zero, cancel);
        var waits = new List<PaneWait>();
        await using (var api = await ApiProcess.StartAsync(sandbox, folder, Settings, cancel))
        {
            await output.WriteLineAsync("... reading");
            await api.AskAsync("/api/pane", cancel);
            await api.SyncedAsync(AtMost, cancel);
            await output.WriteLineAsync("... asking");
            waits.AddRange(await AskAsync(api, "", size, cancel));
            await PlanAsync(api, size, cancel);
            waits.AddRange(await AskAsync(api, ", with a plan", size, cancel));
        }

        double scan = Scan(folder);
        await output.WriteLineAsync("... reading once more, and asking");
        LetAWeekPass(folder);
        await sandbox.TurnAsync(new { latencyMilliseconds = 300 }, cancel);
        await using (var api = await ApiProcess.StartAsync(sandbox, folder, Settings, cancel))
        {
            await api.AskAsync("/api/pane", cancel);
            using var wished = await api.Pane.PostAsync(new Uri("/api/sync", UriKind.Relative), null, cancel);
            wished.EnsureSuccessStatusCode();
            await ReadingAsync(api, cancel);
            waits.AddRange(await AskAsync(api, ", with a plan, while all of it is read", size, cancel));
            return new PaneWaits(waits, scan, await IsReadingAsync(api, cancel));
        }
    }

    private static async Task<IReadOnlyList<PaneWait>> AskAsync(ApiProcess api, string how, PaneSize size, CancellationToken cancel) =>
    [
        await TimeAsync(api, $"today{how}", _ => "/api/pane", size.Calls, cancel),
        await TimeAsync(api, $"beside a mail of one{how}", i => $"/api/pane?item={i}{With(i, 1, size)}", size.Calls, cancel),
        await TimeAsync(api, $"beside a mail of twenty{how}", i => $"/api/pane?item={i}{With(i, 20, size)}", size.Calls, cancel),
    ];

    private static string With(int call, int people, PaneSize size) => string.Concat(Enumerable.Range(0, people).Select(p => Named(((call * 37) + (p * 491)) % size.People)));

    private static string Named(int person) => $"&with={Uri.EscapeDataString(BulkMailbox.Person(person))}";

    private static async Task<PaneWait> TimeAsync(ApiProcess api, string what, Func<int, string> path, int calls, CancellationToken cancel)
    {
        await api.AskAsync(path(calls), cancel); // whatever has to be compiled or read first
        var each = new List<double>(calls);
        for (int call = 0; call < calls; call++)
        {
            string asked = path(call);
            long start = Stopwatch.GetTimestamp();
            using var answer = await api.Pane.GetAsync(new Uri(asked, UriKind.Relative), cancel);
            each.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            answer.EnsureSuccessStatusCode();
        }

        each.Sort();
        return new PaneWait(what, each[calls / 2], each[calls * 95 / 100]);
    }

    /// <summary>Puts so many people into the circles, as many into each.</summary>
    private static async Task PlanAsync(ApiProcess api, PaneSize size, CancellationToken cancel)
    {
        string[] circles = [.. (await api.AskAsync("/api/plan", cancel)).GetProperty("circles").EnumerateArray().Select(circle => circle.GetProperty("id").GetString()!)];
        var people = new List<string>();
        for (int first = 0; people.Count < size.Planned && first < size.People; first += AtOnce)
        {
            var some = await api.AskAsync($"/api/pane?item=all{string.Concat(Enumerable.Range(first, AtOnce).Select(Named))}", cancel);
            people.AddRange(some.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("id")).Where(id => id.ValueKind == JsonValueKind.String).Select(id => id.GetString()!));
        }

        for (int i = 0; i < circles.Length; i++)
        {
            string[] some = [.. people.Take(size.Planned).Where((_, place) => place % circles.Length == i)];
            using var answer = await api.Pane.PutAsJsonAsync("/api/plan/people", new { people = some, circle = circles[i] }, cancel);
            answer.EnsureSuccessStatusCode();
        }

        var plan = await api.AskAsync("/api/plan", cancel);
        if (plan.GetProperty("planned").GetInt32() < size.Planned)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Only {plan.GetProperty("planned").GetInt32()} people have a rhythm."));
        }
    }

    private static async Task ReadingAsync(ApiProcess api, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(AtMost);
        while (!await IsReadingAsync(api, limit.Token))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }

    // A mailbox that is read once more goes on saying that it is synced: it is. Only that it was read whole is not said meanwhile.
    private static async Task<bool> IsReadingAsync(ApiProcess api, CancellationToken cancel) =>
        (await api.AskAsync("/api/sync", cancel)).GetProperty("lastWhole").ValueKind == JsonValueKind.Null;

    private static double Scan(string folder)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT person, at, direction, people, aside FROM interactions WHERE mailbox = 1 ORDER BY person, at, direction";
        double best = double.PositiveInfinity;
        for (int round = 0; round < 5; round++)
        {
            long start = Stopwatch.GetTimestamp();
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                _ = (rows.GetInt64(0), rows.GetInt64(1), rows.GetInt32(2), rows.GetInt32(3), rows.GetInt64(4));
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }

    // Every folder is read whole, from the start, once a week: with everything else going on.
    private static void LetAWeekPass(string folder)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE feeds SET whole = whole - 700000";
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string folder)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = ApiProcess.Database(folder), Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }
}
