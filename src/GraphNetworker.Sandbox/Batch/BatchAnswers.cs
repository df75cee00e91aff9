using System.Text;
using System.Text.Json;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Batch;

/// <summary>POST /$batch (json-batching.md): at most twenty requests, up to four at a time, answers in no particular order.</summary>
internal static class BatchAnswers
{
    private const int AtMost = 20;
    private const int AtATime = 4; // throttling-outlook.md: "up to four individual requests from the batch at a time"

    public static async Task<GraphAnswer> AnswerAsync(GraphRequest request, GraphRouter router, TimeProvider time, CancellationToken cancellation)
    {
        if (request.Method != "POST")
        {
            throw GraphRefusal.NoSuchMethod();
        }

        var items = Read(request);
        var done = items.ToDictionary(item => item.Id, _ => new TaskCompletionSource<GraphAnswer>(TaskCreationOptions.RunContinuationsAsynchronously), StringComparer.OrdinalIgnoreCase);
        using var places = new SemaphoreSlim(AtATime);
        await Task.WhenAll(items.Select(RunAsync));

        // No client may lean on the order of the answers: it is another one each time.
        var order = items.ToArray();
        new Random(unchecked((int)time.GetTimestamp())).Shuffle(order);
        return GraphAnswer.Written(200, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("responses");
            foreach (var item in order)
            {
                Write(json, item.Id, done[item.Id].Task.Result);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

        async Task RunAsync(BatchStep item)
        {
            GraphAnswer? answer = null;
            foreach (string before in item.DependsOn)
            {
                if ((await done[before].Task).Status >= 400)
                {
                    answer = router.Refuse(new GraphRefusal(424, "FailedDependency", $"The request with id '{before}' that this request depends on failed."), null);
                }
            }

            if (answer is null)
            {
                await places.WaitAsync(cancellation);
                try
                {
                    answer = await router.AnswerAsync(item.Request, cancellation);
                }
                finally
                {
                    places.Release();
                }
            }

            done[item.Id].SetResult(answer);
        }
    }

    private sealed record BatchStep(string Id, GraphRequest Request, IReadOnlyList<string> DependsOn);

    private static List<BatchStep> Read(GraphRequest envelope)
    {
        if (!envelope.JsonBody().TryGetProperty("requests", out var requests) || requests.ValueKind != JsonValueKind.Array)
        {
            throw GraphRefusal.BadRequest("Invalid batch payload format.");
        }

        if (requests.GetArrayLength() is 0 or > AtMost)
        {
            throw GraphRefusal.BadRequest($"Number of batch request steps must be between 1 and {AtMost}.");
        }

        var items = new List<BatchStep>();
        foreach (var one in requests.EnumerateArray())
        {
            string id = Text(one, "id") ?? throw GraphRefusal.BadRequest("Invalid batch payload format: every request needs an id.");
            string url = Text(one, "url") ?? throw GraphRefusal.BadRequest("Invalid batch payload format: every request needs a url.");
            string method = Text(one, "method") ?? throw GraphRefusal.BadRequest("Invalid batch payload format: every request needs a method.");
            if (items.Any(item => item.Id.Equals(id, StringComparison.OrdinalIgnoreCase)))
            {
                throw GraphRefusal.BadRequest($"Duplicate request id '{id}' found in the batch.");
            }

            string[] depends = one.TryGetProperty("dependsOn", out var before) ? [.. before.EnumerateArray().Select(name => name.GetString() ?? "")] : [];
            items.Add(new BatchStep(id, Inner(envelope, one, method, url), depends));
        }

        foreach (var item in items)
        {
            // A request may lean only on one that stands before it; so there is no circle either.
            if (item.DependsOn.FirstOrDefault(name => items.TakeWhile(other => other != item).All(other => !other.Id.Equals(name, StringComparison.OrdinalIgnoreCase))) is { } unknown)
            {
                throw GraphRefusal.BadRequest($"The request '{item.Id}' depends on '{unknown}', which does not stand before it.");
            }
        }

        return items;
    }

    private static GraphRequest Inner(GraphRequest envelope, JsonElement one, string method, string url)
    {
        int mark = url.IndexOf('?', StringComparison.Ordinal);
        string path = mark < 0 ? url : url[..mark];
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (one.TryGetProperty("headers", out var given) && given.ValueKind == JsonValueKind.Object)
        {
            foreach (var header in given.EnumerateObject())
            {
                headers[header.Name] = header.Value.ToString();
            }
        }

        byte[] body = one.TryGetProperty("body", out var content) ? Encoding.UTF8.GetBytes(content.GetRawText()) : [];
        if (body.Length > 0 && !headers.ContainsKey("Content-Type"))
        {
            throw GraphRefusal.BadRequest("Write request should contain Content-Type header declaration.");
        }

        return new GraphRequest
        {
            Method = method.ToUpperInvariant(),
            RawPath = path.StartsWith('/') ? path : "/" + path,
            RawQuery = mark < 0 ? "" : url[(mark + 1)..],
            Headers = headers,
            Body = body,
            Caller = envelope.Caller,
            LinkRoot = envelope.LinkRoot,
        };
    }

    private static string? Text(JsonElement one, string name) =>
        one.ValueKind == JsonValueKind.Object && one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void Write(Utf8JsonWriter json, string id, GraphAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteNumber("status", answer.Status);
        json.WriteStartObject("headers");
        foreach (var (name, value) in answer.Headers)
        {
            json.WriteString(name, value);
        }

        if (answer.ContentType is { } type)
        {
            json.WriteString("Content-Type", type);
        }

        json.WriteEndObject();
        if (!answer.Body.IsEmpty)
        {
            json.WritePropertyName("body");
            if (answer.ContentType!.Contains("json", StringComparison.Ordinal))
            {
                json.WriteRawValue(answer.Body.Span, skipInputValidation: true);
            }
            else
            {
                // What is not JSON travels in base64.
                json.WriteBase64StringValue(answer.Body.Span);
            }
        }

        json.WriteEndObject();
    }
}
