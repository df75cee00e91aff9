using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphNetworker.Evaluation.Reading;

/// <summary>Files with one JSON object in each line.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers each line of a file with a line of another.</summary>
    public static void Answer(string source, string target, TextWriter says, Func<JsonElement, JsonObject> answer)
    {
        int answered = 0;
        using var writer = new StreamWriter(target);
        foreach (string line in File.ReadLines(source).Where(line => line.Length > 0))
        {
            using var row = JsonDocument.Parse(line);
            var reply = answer(row.RootElement);
            reply["id"] = row.RootElement.GetProperty("id").GetString();
            writer.WriteLine(reply.ToJsonString(Readable));
            answered++;
        }

        says.WriteLine($"{answered} answers");
    }

    /// <summary>A text; empty when it is missing or null.</summary>
    public static string Text(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
