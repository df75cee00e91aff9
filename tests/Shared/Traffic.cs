using System.Globalization;

namespace GraphNetworker.Tests.Shared;

/// <summary>
/// Where sandboxes write every exchange with Graph, for a judge from outside: into the folder that RECORD names, each a file of its own.
/// </summary>
internal static class Traffic
{
    private static int Files;

    /// <summary>The file of the next sandbox; null when nothing is recorded.</summary>
    public static string? NextFile() => Environment.GetEnvironmentVariable("RECORD") is { Length: > 0 } folder
        ? Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Interlocked.Increment(ref Files)}.jsonl"))
        : null;
}
