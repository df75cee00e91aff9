using System.Buffers;
using System.Text.Json;

namespace GraphNetworker.Sandbox.OData;

/// <summary>One answer of Graph, whole in memory, so that a batch can carry it and the recorder can write it.</summary>
internal sealed record GraphAnswer(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>As the real service words it (seen in public recordings of 2024).</summary>
    public const string Json = "application/json; odata.metadata=minimal; odata.streaming=true; IEEE754Compatible=false; charset=utf-8";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static GraphAnswer Empty(int status) => new(status, null, default);

    public static GraphAnswer Written(int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return new GraphAnswer(status, Json, buffer.WrittenMemory);
    }

    /// <summary>Microsoft's error shape, with the ids by which support would find the request.</summary>
    public static GraphAnswer Error(GraphRefusal refusal, string requestId, string clientRequestId, DateTimeOffset now)
    {
        var answer = Written(refusal.Status, json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("code", refusal.Code);
            json.WriteString("message", refusal.Message);
            json.WriteStartObject("innerError");
            json.WriteString("date", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", null));
            json.WriteString("request-id", requestId);
            json.WriteString("client-request-id", clientRequestId);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        });
        return answer with { ContentType = "application/json", Headers = refusal.Headers };
    }
}
