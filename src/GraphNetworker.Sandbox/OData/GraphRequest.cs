using System.Text.Json;

namespace GraphNetworker.Sandbox.OData;

/// <summary>One request to Graph, as it came through a door or inside a batch.</summary>
internal sealed class GraphRequest
{
    /// <summary>The service root that every <c>@odata.context</c> names.</summary>
    public const string ServiceRoot = "https://graph.microsoft.com/v1.0";

    public required string Method { get; init; }

    /// <summary>Path after the version, undecoded.</summary>
    public required string RawPath { get; init; }

    /// <summary>Query without the question mark, undecoded.</summary>
    public required string RawQuery { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    public required Caller Caller { get; init; }

    /// <summary>Where links lead: Microsoft's address, or the sandbox's own for the page that lives there.</summary>
    public string LinkRoot { get; init; } = ServiceRoot;

    /// <summary>A link to a path below /me, by the name under which this request spoke of the mailbox: an application has no "me".</summary>
    public string Link(string path) => Segments is ["users", var who, ..] ? $"{LinkRoot}/users/{Uri.EscapeDataString(who)}{path["me".Length..]}" : $"{LinkRoot}/{path}";

    public string[] Segments => field ??= GraphPath.Segments(RawPath);

    public Preferences Preferences => field ??= Preferences.Read(Header("Prefer"));

    public ODataQuery Query => field ??= ODataQuery.Read(RawQuery);

    /// <summary>The same request, once it is known who asks.</summary>
    public GraphRequest From(Caller caller) => new()
    {
        Method = Method,
        RawPath = RawPath,
        RawQuery = RawQuery,
        Headers = Headers,
        Body = Body,
        Caller = caller,
        LinkRoot = LinkRoot,
    };

    public string? Header(string name) => Headers.TryGetValue(name, out string? value) ? value : null;

    public JsonElement JsonBody()
    {
        if (Body.IsEmpty)
        {
            throw GraphRefusal.BadRequest("Empty Payload. JSON content expected.");
        }

        string type = Header("Content-Type") ?? "";
        if (!type.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            throw new GraphRefusal(415, "RequestBodyRead", $"A supported MIME type could not be found that matches the content type of the request. None of the supported type(s) 'application/json' matches the content type '{type}'.");
        }

        try
        {
            using var document = JsonDocument.Parse(Body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw GraphRefusal.BadRequest("Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");
        }
        catch (JsonException)
        {
            throw GraphRefusal.BadRequest("Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");
        }
    }
}
