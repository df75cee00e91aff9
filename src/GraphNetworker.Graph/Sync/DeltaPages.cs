using System.Globalization;
using System.Text.Json;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace GraphNetworker.Graph.Sync;

/// <summary>
/// Reads one page of a delta. The answer is taken apart line by line before the SDK's models see it, so that one line in a form
/// that the SDK refuses (a date of no calendar, a number where text belongs) costs that line and not the page.
/// </summary>
internal static class DeltaPages
{
    /// <summary>What every page asks for: ids that stay when an item moves, and pages of our size.</summary>
    public static void Prefer(RequestHeaders headers, int pageSize)
    {
        headers.Add("Prefer", "IdType=\"ImmutableId\"");
        headers.Add("Prefer", string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={pageSize}"));
    }

    public static async Task<DeltaAnswer<T>> ReadAsync<T, TModel>(MailboxGraph graph, GraphServiceClient client, RequestInformation request, ParsableFactory<TModel> factory, Func<string, TModel, T> map, CancellationToken cancel)
        where T : class
        where TModel : IParsable
    {
        try
        {
            return await graph.AskAsync(async () =>
            {
                await using var answer = await client.RequestAdapter.SendPrimitiveAsync<Stream>(request, MailboxGraph.Errors, cancel)
                    ?? throw new JsonException("An empty answer.");
                using var page = await JsonDocument.ParseAsync(answer, cancellationToken: cancel);
                return Page(page.RootElement, factory, map);
            });
        }
        catch (GraphTroubleException trouble)
        {
            FeedAnswer answer = trouble.Status is { } status ? new FeedAnswer.Refused(status, trouble.Code, trouble.Wait) : new FeedAnswer.Silence();
            return new DeltaAnswer<T>(answer, [], [], trouble);
        }
    }

    private static DeltaAnswer<T> Page<T, TModel>(JsonElement root, ParsableFactory<TModel> factory, Func<string, TModel, T> map)
        where T : class
        where TModel : IParsable
    {
        var changes = new Dictionary<string, Change<T>>(StringComparer.Ordinal);
        var poison = new Dictionary<string, PoisonLine>(StringComparer.Ordinal);
        var lines = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Array ? value : throw new JsonException("A page without lines.");
        foreach (var line in lines.EnumerateArray())
        {
            if (line.ValueKind != JsonValueKind.Object || Text(line, "id") is not { Length: > 0 } id)
            {
                continue; // without an id nothing can be said about it, now or later
            }

            changes.Remove(id);
            poison.Remove(id);
            if (line.TryGetProperty("@removed", out _))
            {
                changes.Add(id, new Change<T>(id, null));
                continue;
            }

            try
            {
                var model = new JsonParseNode(line).GetObjectValue(factory) ?? throw new FormatException("Nothing where an item belongs.");
                changes.Add(id, new Change<T>(id, map(id, model)));
            }
            catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
            {
                poison.Add(id, new PoisonLine(id, $"A field has a form that cannot be read ({unreadable.GetType().Name})."));
            }
        }

        return new DeltaAnswer<T>(new FeedAnswer.Page(Next(root)), [.. changes.Values], [.. poison.Values], null);
    }

    private static Cursor Next(JsonElement root)
    {
        if (Text(root, "@odata.nextLink") is { } next)
        {
            return new Cursor(MailboxGraph.Ours(next), CaughtUp: false);
        }

        return Text(root, "@odata.deltaLink") is { } delta
            ? new Cursor(MailboxGraph.Ours(delta), CaughtUp: true)
            : throw new JsonException("A page of a delta with neither nextLink nor deltaLink.");
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
