using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphNetworker.Evaluation.Reading;

/// <summary>Files of one JSON object a line: labelled mails in, predictions out.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads each line of a file, answers it, and writes the answers in the same order.</summary>
    public static void Answer<TQuestion>(string source, string target, TextWriter says, Func<TQuestion, object> answer)
    {
        int answered = 0;
        using var writer = new StreamWriter(target);
        foreach (string line in File.ReadLines(source))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            writer.WriteLine(JsonSerializer.Serialize(answer(Question<TQuestion>(line, answered + 1)), Compact));
            answered++;
        }

        says.WriteLine($"{answered} answers");
    }

    /// <summary>The same for lines of which only some fields are looked at; the id goes along.</summary>
    public static void Answer(string source, string target, TextWriter says, Func<JsonElement, JsonObject> answer) => Answer<JsonElement>(source, target, says, row =>
    {
        var reply = answer(row);
        reply["id"] = row.Text("id");
        return reply;
    });

    /// <summary>A text; empty when it is missing or null.</summary>
    public static string Text(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static TQuestion Question<TQuestion>(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<TQuestion>(line, Compact) ?? throw new FormatException($"Line {number} holds nothing.");
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"Line {number} is no JSON object of the kind expected: {wrong.Message}", wrong);
        }
    }
}
