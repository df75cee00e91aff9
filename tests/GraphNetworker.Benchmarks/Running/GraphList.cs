using System.Text.Json;

namespace GraphNetworker.Benchmarks.Running;

/// <summary>A list of Graph, read to its end.</summary>
internal static class GraphList
{
    /// <summary>Every line, over all pages.</summary>
    public static async Task<IReadOnlyList<JsonElement>> ReadAsync(Func<string, Task<JsonElement>> ask, string first)
    {
        var lines = new List<JsonElement>();
        for (string? next = first; next is not null;)
        {
            var page = await ask(next);
            lines.AddRange(page.GetProperty("value").EnumerateArray());
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        return lines;
    }
}
