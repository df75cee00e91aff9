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
/// Reads one page of a delta, line by line, so that one line in a form that cannot be read (half a letter, a date of no calendar) costs
/// that line and not the page. The SDK sends the request; a page of mails or cards is read straight from its bytes, and what its models
/// are still made for is made of one line at a time.
/// </summary>
internal static class DeltaPages
{
    // A line as deep as this is a line, not an attack: it is passed over in one loop, without a stack.
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = 1000 };

    /// <summary>What every page asks for: ids that stay when an item moves, and pages of our size.</summary>
    public static void Prefer(RequestHeaders headers, int pageSize)
    {
        headers.Add("Prefer", "IdType=\"ImmutableId\"");
        headers.Add("Prefer", string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={pageSize}"));
    }

    /// <summary>Lines that the SDK has a model for.</summary>
    public static Task<DeltaAnswer<T>> ReadAsync<T, TModel>(MailboxGraph graph, GraphServiceClient client, RequestInformation request, string? from, ParsableFactory<TModel> factory, Func<string, TModel, T> map, CancellationToken cancel)
        where T : class
        where TModel : IParsable
    {
        return ReadAsync<T>(graph, client, request, from, () => Model, cancel);

        T? Model(ref Utf8JsonReader line, out string? id)
        {
            using var whole = JsonDocument.ParseValue(ref line);
            id = whole.RootElement.TryGetProperty("id", out var said) && said.ValueKind == JsonValueKind.String ? said.GetString() : null;
            return id is null || whole.RootElement.TryGetProperty("@removed", out _)
                ? null
                : map(id, new JsonParseNode(whole.RootElement).GetObjectValue(factory) ?? throw new FormatException("Nothing where an item belongs."));
        }
    }

    /// <summary>Lines that are read straight from the bytes.</summary>
    /// <param name="graph">Whose page it is.</param>
    /// <param name="client">Sends the request.</param>
    /// <param name="request">Asks for the page.</param>
    /// <param name="from">The link it is read from: a page that leads to itself is refused, it would be read for ever.</param>
    /// <param name="lines">Gives the reader of one page's lines: what it remembers is forgotten with the page.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="behind">Where reading goes on behind the last page of a list, which says nothing of that; null for a delta.</param>
    public static async Task<DeltaAnswer<T>> ReadAsync<T>(MailboxGraph graph, GraphServiceClient client, RequestInformation request, string? from, Func<LineReader<T>> lines, CancellationToken cancel, Cursor? behind = null)
        where T : class
    {
        try
        {
            return await AskAsync(graph, client, request, bytes => Page(bytes, lines(), from, behind), cancel);
        }
        catch (GraphTroubleException trouble)
        {
            return Refused<T>(trouble);
        }
    }

    /// <summary>One item by itself, read as a line of a page is, with the folder it lies in.</summary>
    /// <exception cref="GraphTroubleException">It is not there, or Microsoft does not answer.</exception>
    public static Task<(Change<T>? Told, PoisonLine? Poison, string? FolderId)> OneAsync<T>(MailboxGraph graph, GraphServiceClient client, RequestInformation request, Func<LineReader<T>> lines, CancellationToken cancel)
        where T : class =>
        AskAsync(graph, client, request, bytes => One(bytes, lines()), cancel);

    /// <summary>The answer that no page is.</summary>
    public static DeltaAnswer<T> Refused<T>(GraphTroubleException trouble)
        where T : class
    {
        FeedAnswer answer = trouble.Status is { } status ? new FeedAnswer.Refused(status, trouble.Code, trouble.Wait) : new FeedAnswer.Silence();
        return new DeltaAnswer<T>(answer, [], [], trouble);
    }

    private static Task<T> AskAsync<T>(MailboxGraph graph, GraphServiceClient client, RequestInformation request, Func<ReadOnlySpan<byte>, T> read, CancellationToken cancel)
    {
        request.AddRequestOptions([PageBody.Wanted]);
        return graph.AskAsync(async () =>
        {
            await using var answer = await client.RequestAdapter.SendPrimitiveAsync<Stream>(request, MailboxGraph.Errors, cancel)
                ?? throw new JsonException("An empty answer.");
            try
            {
                return read(PageBody.Bytes(answer));
            }
            catch (InvalidOperationException broken)
            {
                throw new JsonException("An answer with half a letter outside of its lines.", broken);
            }
        });
    }

    private static Utf8JsonReader Open(ReadOnlySpan<byte> answer)
    {
        var reader = new Utf8JsonReader(answer.StartsWith("\uFEFF"u8) ? answer[3..] : answer, Deep);
        return reader.Read() && reader.TokenType == JsonTokenType.StartObject ? reader : throw new JsonException("An answer that is none.");
    }

    private static DeltaAnswer<T> Page<T>(ReadOnlySpan<byte> page, LineReader<T> read, string? from, Cursor? behind)
        where T : class
    {
        var changes = new Dictionary<string, Change<T>>(StringComparer.Ordinal);
        var poison = new Dictionary<string, PoisonLine>(StringComparer.Ordinal);
        bool any = false;
        string? next = null;
        string? delta = null;
        var reader = Open(page);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("value"u8))
            {
                any = Fields.Enter(ref reader, JsonTokenType.StartArray);
                while (any && Fields.Next(ref reader))
                {
                    Line(ref reader, read, changes, poison);
                }
            }
            else if (reader.ValueTextEquals("@odata.nextLink"u8))
            {
                next = Fields.Text(ref reader);
            }
            else if (reader.ValueTextEquals("@odata.deltaLink"u8))
            {
                delta = Fields.Text(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        if (reader.Read() || !any)
        {
            throw new JsonException("A page without lines.");
        }

        var cursor = Next(next, delta, behind);
        return !cursor.CaughtUp && cursor.Link == from
            ? throw new GraphTroubleException("going-in-circles", "Microsoft Graph leads from a page to the same page.")
            : new DeltaAnswer<T>(new FeedAnswer.Page(cursor), [.. changes.Values], [.. poison.Values], null);
    }

    private static (Change<T>? Told, PoisonLine? Poison, string? FolderId) One<T>(ReadOnlySpan<byte> answer, LineReader<T> read)
        where T : class
    {
        var reader = Open(answer);
        string? folder = TextOf(reader, "parentFolderId"u8);
        var changes = new Dictionary<string, Change<T>>(1);
        var poison = new Dictionary<string, PoisonLine>(1);
        Line(ref reader, read, changes, poison);
        return (changes.Values.FirstOrDefault(), poison.Values.FirstOrDefault(), folder);
    }

    private static void Line<T>(ref Utf8JsonReader reader, LineReader<T> read, Dictionary<string, Change<T>> changes, Dictionary<string, PoisonLine> poison)
        where T : class
    {
        var begin = reader;
        string? id;
        T? told = null;
        PoisonLine? bad = null;
        try
        {
            told = read(ref reader, out id);
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            reader = begin;
            reader.Skip(); // what is no JSON at all throws again here, and costs the page
            id = TextOf(begin, "id"u8);
            bad = new PoisonLine(id ?? "", $"A field has a form that cannot be read ({unreadable.GetType().Name}).");
        }

        if (id is not { Length: > 0 })
        {
            return; // without an id nothing can be said about it, now or later
        }

        // Told twice, it is as it was told last.
        changes.Remove(id);
        poison.Remove(id);
        if (bad is null)
        {
            changes.Add(id, new Change<T>(id, told));
        }
        else
        {
            poison.Add(id, bad);
        }
    }

    private static string? TextOf(Utf8JsonReader line, ReadOnlySpan<byte> name)
    {
        string? text = null;
        try
        {
            while (line.Read() && line.TokenType != JsonTokenType.EndObject)
            {
                if (line.ValueTextEquals(name))
                {
                    text = Fields.Text(ref line);
                }
                else
                {
                    line.Skip();
                }
            }
        }
        catch (InvalidOperationException)
        {
            // Half a letter in this text or in the name of a field: what was read before it stands.
        }

        return text;
    }

    private static Cursor Next(string? next, string? delta, Cursor? behind) => (next, delta) switch
    {
        (not null, _) => new Cursor(MailboxGraph.Ours(next), CaughtUp: false),
        (_, not null) => new Cursor(MailboxGraph.Ours(delta), CaughtUp: true),
        _ => behind ?? throw new JsonException("A page of a delta with neither nextLink nor deltaLink."),
    };
}
