using GraphNetworker.Benchmarks;
using GraphNetworker.Benchmarks.Cluster;
using GraphNetworker.Benchmarks.Health;
using GraphNetworker.Benchmarks.Kill;
using GraphNetworker.Benchmarks.Pane;
using GraphNetworker.Benchmarks.Sync;

using var end = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    end.Cancel();
};

var verbs = new SortedDictionary<string, Verb>(StringComparer.Ordinal)
{
    ["sync"] = SyncVerb.Verb,
    ["page-iterator"] = PageIteratorLoop.Verb,
    ["health"] = HealthVerb.Verb,
    ["pane"] = PaneVerb.Verb,
    ["kill"] = KillVerb.Verb,
    ["cluster"] = ClusterVerb.Verb,
};

return await CommandLine.RunAsync(verbs, args, Console.Out, Console.Error, end.Token);
