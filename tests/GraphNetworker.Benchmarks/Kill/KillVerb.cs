using System.Globalization;
using GraphNetworker.Benchmarks.Sync;

namespace GraphNetworker.Benchmarks.Kill;

/// <summary>The whole kill test with its figures; <c>./test.sh</c> runs a short one.</summary>
internal static class KillVerb
{
    public static Verb Verb { get; } = new(
        "a first sync killed again and again: complete, nothing doubled, each task once",
        new Dictionary<string, string> { ["--mails"] = "20000", ["--kills"] = "25", ["--seed"] = "1" },
        RunAsync);

    private static async Task<bool> RunAsync(IReadOnlyDictionary<string, string> options, TextWriter output, CancellationToken cancel)
    {
        int seed = options.Number("--seed");
        var table = new Table(output);
        table.Head(string.Create(CultureInfo.InvariantCulture, $"SIGKILL at moments of seed {seed}."));
        var end = await KillRun.RunAsync(options.Number("--mails"), options.Number("--kills"), seed, output, cancel);
        table.Row("kills, and of them during the first sync", $"{end.Kills}, {end.DuringFirstSync}");
        table.Row("mails missing", $"{end.Mails - end.Held} of {end.Mails}", 0, Math.Abs(end.Mails - end.Held));
        table.Row("mails doubled", $"{end.DoubledMails}", 0, end.DoubledMails);
        table.Row("interactions doubled", $"{end.DoubledInteractions}", 0, end.DoubledInteractions);
        table.Row("complaints of SQLite's integrity check", $"{end.Broken}", 0, end.Broken);
        table.Row("counts unlike those of a sync that nobody disturbed", $"{(end.SameAsUndisturbed ? 0 : 1)}", 0, end.SameAsUndisturbed ? 0 : 1);
        table.Row("follow-ups pressed, answers cut off by a kill", $"{end.Pressed}, {end.CutOff}");
        table.Row("follow-ups kept that were not pressed, or missing", $"{end.FollowUps - end.Pressed}", 0, Math.Abs(end.FollowUps - end.Pressed));
        table.Row("lists in To Do beyond the one", $"{end.Lists - 1}", 0, Math.Abs(end.Lists - 1));
        table.Row("tasks in To Do that are not exactly one for each press", $"{end.Tasks} tasks for {end.Pressed} presses", 0, end.TasksOncePerPress ? 0 : 1);
        await output.WriteLineAsync(end.Counts);
        return table.AllHold;
    }
}
