using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Recording;

/// <summary>Writes every exchange with Graph as one line of JSON. The token is never written.</summary>
internal sealed class TrafficLog : IAsyncDisposable
{
    private readonly Channel<byte[]> _lines = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    private readonly FileStream _file;
    private readonly Task _writing;

    public TrafficLog(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        _file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        _writing = WriteAsync();
    }

    public void Add(GraphRequest request, GraphAnswer answer)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("method", request.Method);
            json.WriteString("url", $"{GraphRequest.ServiceRoot}{request.RawPath}{(request.RawQuery.Length > 0 ? "?" : "")}{request.RawQuery}");
            json.WriteStartObject("requestHeaders");
            foreach (var (name, value) in request.Headers)
            {
                json.WriteString(name, name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? "Bearer redacted" : value);
            }

            json.WriteEndObject();
            Body(json, "requestBody", request.Header("Content-Type"), request.Body);
            json.WriteNumber("status", answer.Status);
            json.WriteStartObject("responseHeaders");
            foreach (var (name, value) in answer.Headers)
            {
                json.WriteString(name, value);
            }

            if (answer.ContentType is { } type)
            {
                json.WriteString("Content-Type", type);
            }

            json.WriteEndObject();
            Body(json, "responseBody", answer.ContentType, answer.Body);
            json.WriteString("scopes", string.Join(' ', request.Caller.Permissions));
            json.WriteString("scheme", request.Caller.Oid is null ? "Application" : "DelegatedWork");
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        _lines.Writer.TryWrite(line.ToArray());
    }

    /// <summary>What was sent the other way: a handshake that succeeded, or a letter that was answered.</summary>
    public void AddNotification(string url, ReadOnlyMemory<byte> letter, int status, string? contentType, string? answer)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("kind", "notification");
            json.WriteString("method", "POST");
            json.WriteString("url", url);
            Body(json, "requestBody", "application/json", letter);
            json.WriteNumber("status", status);
            json.WriteStartObject("responseHeaders");
            if (contentType is not null)
            {
                json.WriteString("Content-Type", contentType);
            }

            json.WriteEndObject();
            json.WriteString("responseBody", answer);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        _lines.Writer.TryWrite(line.ToArray());
    }

    public async ValueTask DisposeAsync()
    {
        _lines.Writer.Complete();
        await _writing;
        await _file.DisposeAsync();
    }

    // Flushed whenever there is nothing more to write, so that a reader sees what has happened so far.
    private async Task WriteAsync()
    {
        while (await _lines.Reader.WaitToReadAsync())
        {
            while (_lines.Reader.TryRead(out byte[]? line))
            {
                await _file.WriteAsync(line);
            }

            await _file.FlushAsync();
        }
    }

    private static void Body(Utf8JsonWriter json, string name, string? type, ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
        {
            json.WriteNull(name);
        }
        else if (type?.Contains("json", StringComparison.OrdinalIgnoreCase) is true && IsJson(body))
        {
            json.WritePropertyName(name);
            json.WriteRawValue(body.Span, skipInputValidation: true);
        }
        else if (type?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) is true || type?.Contains("json", StringComparison.OrdinalIgnoreCase) is true)
        {
            json.WriteString(name, Encoding.UTF8.GetString(body.Span));
        }
        else
        {
            json.WriteNull(name); // what is neither JSON nor text is left out
        }
    }

    private static bool IsJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
