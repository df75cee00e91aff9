using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace GraphNetworker.Storage.People;

/// <summary>The categories of a card in one column: they are read and written with it, and nothing searches for one.</summary>
internal static class CategoryList
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>As the column holds them; null for none.</summary>
    public static string? Write(IReadOnlyList<string> categories) => categories.Count == 0 ? null : JsonSerializer.Serialize(categories, Written);

    /// <summary>What the column holds.</summary>
    public static IReadOnlyList<string> Read(string? column) => column is null ? [] : JsonSerializer.Deserialize<string[]>(column) ?? [];
}
