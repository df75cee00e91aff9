using System.Globalization;
using System.Text.Json;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Interactions;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;

namespace GraphNetworker.Graph.Sync;

/// <summary>What one part of a batch was answered.</summary>
internal abstract record BatchAnswer
{
    /// <summary>Nothing: the whole was refused or lost.</summary>
    public sealed record Lost(GraphTroubleException Trouble) : BatchAnswer;

    /// <summary>A status, and what is needed of the rest; the text is never printed.</summary>
    public sealed record Told(int Status, MailBody.Told? Mail, string? Code, TimeSpan? Wait) : BatchAnswer
    {
        public override string ToString() => Status.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>Several questions about mails in one request, each leaning on the one before.</summary>
/// <remarks>Written by hand: the SDK's batch does not keep the headers of a part that is asked again, and one part that cannot be read would cost all.</remarks>
internal static class Batch
{
    private static readonly JsonEncodedText Prefer = JsonEncodedText.Encode("outlook.body-content-type=\"text\", IdType=\"ImmutableId\"");

    /// <summary>Asks; the answers by the place of their question. A part that was not answered, or not so that it can be read, is missing.</summary>
    public static async Task<IReadOnlyDictionary<int, BatchAnswer>> AskAsync(GraphServiceClient client, IReadOnlyList<string> urls, TimeProvider clock, CancellationToken cancel)
    {
        var request = new RequestInformation(Method.POST, "{+baseurl}/$batch", new Dictionary<string, object> { ["baseurl"] = client.RequestAdapter.BaseUrl! });
        request.Headers.Add("Accept", "application/json");
        request.SetStreamContent(new MemoryStream(Write(urls)), "application/json");
        request.AddRequestOptions([OnlyAsks.Now]);
        await using var answer = await client.RequestAdapter.SendPrimitiveAsync<Stream>(request, MailboxGraph.Errors, cancel)
            ?? throw new JsonException("An empty answer.");
        using var whole = await JsonDocument.ParseAsync(answer, cancellationToken: cancel);
        return Read(whole.RootElement, urls.Count, clock.GetUtcNow());
    }

    private static byte[] Write(IReadOnlyList<string> urls)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteStartArray("requests");
            for (int i = 0; i < urls.Count; i++)
            {
                json.WriteStartObject();
                json.WriteString("id", Name(i));
                json.WriteString("method", "GET");
                json.WriteString("url", urls[i]);
                json.WriteStartObject("headers");
                json.WriteString("Prefer", Prefer);
                json.WriteEndObject();
                if (i > 0)
                {
                    json.WriteStartArray("dependsOn");
                    json.WriteStringValue(Name(i - 1));
                    json.WriteEndArray();
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return body.ToArray();
    }

    private static Dictionary<int, BatchAnswer> Read(JsonElement root, int count, DateTimeOffset now)
    {
        var told = new Dictionary<int, BatchAnswer>();
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("responses", out var responses) || responses.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("A batch without answers.");
        }

        foreach (var one in responses.EnumerateArray())
        {
            if (Member(one, "id") is { ValueKind: JsonValueKind.String } id
                && int.TryParse(id.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out int place) && place < count
                && Member(one, "status") is { ValueKind: JsonValueKind.Number } said && said.TryGetInt32(out int status))
            {
                told[place] = Part(one, status, now);
            }
        }

        return told;
    }

    private static BatchAnswer.Told Part(JsonElement one, int status, DateTimeOffset now)
    {
        try
        {
            var body = Member(one, "body");
            return new BatchAnswer.Told(status, status == 200 ? Mail(body) : null, Text(Member(Member(body, "error"), "code")), RetryAfter.Parse(Header(one, "Retry-After"), now));
        }
        catch (InvalidOperationException)
        {
            return new BatchAnswer.Told(status, null, "unreadable-answer", null); // half a letter in a text: poison for this mail alone
        }
    }

    private static MailBody.Told Mail(JsonElement? body)
    {
        var from = Member(Member(body, "from"), "emailAddress");
        return new MailBody.Told("", Text(Member(Member(body, "uniqueBody"), "content")) ?? "", Text(Member(body, "subject")) ?? "", Text(Member(from, "name")) ?? "", Text(Member(from, "address")) ?? "");
    }

    private static string Name(int place) => place.ToString(CultureInfo.InvariantCulture);

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } whole && whole.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? element) => element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    // Graph writes the headers of a part as text, in whatever case; a number is taken too.
    private static string? Header(JsonElement one, string name)
    {
        if (Member(one, "headers") is not { ValueKind: JsonValueKind.Object } headers)
        {
            return null;
        }

        foreach (var header in headers.EnumerateObject())
        {
            if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value.ToString();
            }
        }

        return null;
    }
}
