using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using GraphNetworker.Core.People;

namespace GraphNetworker.Evaluation.People;

/// <summary>The lines that addresses and their names come in: <c>{"id","email","names":[[name,times]..],"first","last"}</c>.</summary>
internal static class IdentityFiles
{
    /// <summary>The addresses of one set by their ids.</summary>
    public static IReadOnlyList<(string Id, KnownAddress Known)> Nodes(string path)
    {
        var nodes = new List<(string, KnownAddress)>();
        foreach (var line in Lines(path))
        {
            nodes.Add((line.GetProperty("id").GetString()!, new(Address(line), Names(line), Day(line, "first"), Day(line, "last"))));
        }

        return nodes;
    }

    /// <summary>The names of a line, each with how often.</summary>
    public static IReadOnlyList<NameSeen> Names(JsonElement line) =>
        [.. line.GetProperty("names").EnumerateArray().Select(name => new NameSeen(name[0].GetString()!, name[1].GetInt32()))];

    /// <summary>The lines of a file that may be packed.</summary>
    public static IEnumerable<JsonElement> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using var text = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                using var document = JsonDocument.Parse(line);
                yield return document.RootElement.Clone();
            }
        }
    }

    /// <summary>The address of a line; what is written so that no mail would arrive keeps a form in which it can be compared.</summary>
    public static MailAddress Address(JsonElement line)
    {
        string written = line.GetProperty("email").GetString()!;
        if (MailAddress.TryParse(written, out var address))
        {
            return address;
        }

        string mended = string.Concat(written.Select(c => char.IsWhiteSpace(c) || c is ',' or ';' or '<' or '>' or '/' or '"' ? '.' : c)).Trim('.');
        mended = mended.Contains('@', StringComparison.Ordinal) ? mended : $"{mended}@";
        mended = mended.StartsWith('@') ? $"nobody{mended}" : mended;
        return MailAddress.Parse(mended.EndsWith('@') ? $"{mended}invalid" : mended) ?? throw new FormatException($"'{written}' is no address.");
    }

    private static DateOnly Day(JsonElement line, string name) => DateOnly.Parse(line.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
