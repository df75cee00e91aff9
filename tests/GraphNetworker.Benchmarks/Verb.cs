namespace GraphNetworker.Benchmarks;

/// <summary>One thing that can be measured.</summary>
/// <param name="Says">What it shows, in one line.</param>
/// <param name="Options">What may be said, with what stands when it is not.</param>
/// <param name="RunAsync">Measures, writes what came out, and says whether all bars hold.</param>
internal sealed record Verb(string Says, IReadOnlyDictionary<string, string> Options, Func<IReadOnlyDictionary<string, string>, TextWriter, CancellationToken, Task<bool>> RunAsync);
