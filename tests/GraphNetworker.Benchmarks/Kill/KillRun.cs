using System.Globalization;
using System.Text.Json;
using GraphNetworker.Benchmarks.Mailboxes;
using GraphNetworker.Benchmarks.Running;
using Microsoft.Data.Sqlite;

namespace GraphNetworker.Benchmarks.Kill;

/// <summary>
/// A first sync whose process is killed again and again, by SIGKILL, at seeded moments, while the owner presses follow-ups; each time it
/// is started again on the same data. What is held at the end is set beside what a sync that nobody disturbed holds.
/// </summary>
internal static class KillRun
{
    // Small pages: 25 kills need a sync that lasts. Nothing else differs from the product's defaults.
    private const int PageSize = 50;
    private static readonly Dictionary<string, string> Settings = new() { ["Graph__PageSize"] = PageSize.ToString(CultureInfo.InvariantCulture) };
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(5);

    public static async Task<KillOutcome> RunAsync(int mails, int kills, int seed, TextWriter output, CancellationToken cancel)
    {
        var place = Directory.CreateTempSubdirectory("graphnetworker-");
        try
        {
            var mailbox = BulkMailbox.Write(Path.Combine(place.FullName, "mail"), mails, BulkMailbox.Spread, seed);
            await using var sandbox = await SandboxProcess.StartAsync(mailbox, place.FullName, Latency, cancel);
            string folder = Path.Combine(place.FullName, "killed");
            var presses = new Presses(Math.Max(40, mails / 50));
            int during = await KillAsync(sandbox, folder, mails, kills, new Random(seed), presses, output, cancel);
            await output.WriteLineAsync("... left to finish");
            string counts = await FinishAsync(sandbox, folder, presses, cancel);
            string undisturbed = await FinishAsync(sandbox, Path.Combine(place.FullName, "undisturbed"), null, cancel);
            return await OutcomeAsync(sandbox, folder, presses, cancel) with
            {
                Kills = kills,
                DuringFirstSync = during,
                Mails = mails,
                SameAsUndisturbed = counts == undisturbed,
                Counts = counts == undisturbed ? counts : $"{counts} against {undisturbed}",
            };
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static async Task<int> KillAsync(SandboxProcess sandbox, string folder, int mails, int kills, Random random, Presses presses, TextWriter output, CancellationToken cancel)
    {
        int during = 0;
        long held = 0;
        for (int kill = 1; kill <= kills; kill++)
        {
            // A share of what is left, on average less than would end it before the last kill; a life begins with about ten questions.
            int most = Math.Max(4, (int)(1.5 * (mails - held) / PageSize / (kills - kill + 2)));
            int requests = random.Next(1, 10 + most);
            int wait = random.Next(120);
            await using var api = await ApiProcess.StartAsync(sandbox, folder, Settings, cancel);
            await sandbox.ForgetAskedAsync(cancel);
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            using var first = await api.Pane.GetAsync(new Uri("/api/pane", UriKind.Relative), cancel);
            var pressing = presses.GoOnAsync(api, enough.Token);
            int asked = 0;
            int atTheLatest = (int)(0.6 * (mails - held) / PageSize); // on a busy machine the first press is slow, and without one the kill shows half of it
            for (int looks = 0; (asked < requests || (presses.Pressed.Count == 0 && asked < atTheLatest)) && looks < 400; looks++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10), cancel);
                asked = (await sandbox.AskedAsync(cancel)).Requests;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(wait), cancel);
            await api.Child.KillAsync();
            await enough.CancelAsync();
            await pressing;
            held = Count(folder, "SELECT COUNT(*) FROM mails");
            bool underWay = Count(folder, "SELECT COUNT(*) FROM feeds WHERE kind = 1 AND caught_up = 1") < Count(folder, "SELECT COUNT(*) FROM feeds WHERE kind = 1") || held < mails;
            during += underWay ? 1 : 0;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"... kill {kill}: after {asked} requests and {wait} ms; {held:n0} mails held, {presses.Pressed.Count} follow-ups pressed"));
        }

        return during;
    }

    // A healthy process reads what is left, and the owner presses once more what got no answer.
    private static async Task<string> FinishAsync(SandboxProcess sandbox, string folder, Presses? presses, CancellationToken cancel)
    {
        await using var api = await ApiProcess.StartAsync(sandbox, folder, Settings, cancel);
        await api.AskAsync("/api/pane", cancel);
        if (presses is not null)
        {
            await presses.AgainAsync(api, cancel);
        }

        var status = await api.SyncedAsync(AtMost, cancel);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(AtMost);
        while ((await api.AskAsync("/api/follow-ups", limit.Token)).EnumerateArray().Any(one => one.GetProperty("state").GetString() != "inToDo"))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token);
        }

        return status.GetProperty("counts").GetRawText();
    }

    private static async Task<KillOutcome> OutcomeAsync(SandboxProcess sandbox, string folder, Presses presses, CancellationToken cancel)
    {
        var lists = (await sandbox.ListAsync("me/todo/lists", cancel)).Where(list => list.GetProperty("displayName").GetString() == "GraphNetworker").ToArray();
        var tasks = new List<JsonElement>();
        foreach (var list in lists)
        {
            tasks.AddRange(await sandbox.ListAsync($"me/todo/lists/{list.GetProperty("id").GetString()}/tasks?$expand=linkedResources&$top=100", cancel));
        }

        string[] ids = [.. tasks.Select(task => task.GetProperty("linkedResources")[0].GetProperty("externalId").GetString()!)];
        return new KillOutcome
        {
            Held = Count(folder, "SELECT COUNT(*) FROM mails"),
            DoubledMails = Count(folder, "SELECT COUNT(*) - COUNT(DISTINCT graph_id) FROM mails"),
            DoubledInteractions = Count(folder, "SELECT COUNT(*) FROM (SELECT 1 FROM interactions GROUP BY mailbox, mail, address, direction HAVING COUNT(*) > 1)"),
            Broken = Count(folder, "SELECT COUNT(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"),
            Pressed = presses.Pressed.Count,
            CutOff = presses.CutOff,
            FollowUps = Count(folder, "SELECT COUNT(*) FROM follow_ups"),
            Lists = lists.Length,
            Tasks = tasks.Count,
            TasksOncePerPress = ids.Length == presses.Pressed.Count && presses.Pressed.SetEquals(ids.Select(Guid.Parse)),
        };
    }

    // With the process gone: what a crash has left is read as the next start would find it.
    private static long Count(string folder, string question)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = ApiProcess.Database(folder), Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the questions stand above, word for word
        command.CommandText = question;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
