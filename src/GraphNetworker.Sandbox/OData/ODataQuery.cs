using System.Globalization;

namespace GraphNetworker.Sandbox.OData;

/// <summary>One <c>$orderby</c> term.</summary>
internal sealed record OrderTerm(string Path, bool Descending);

/// <summary>The query options of a request, read but not yet judged against a resource.</summary>
internal sealed class ODataQuery
{
    private static readonly HashSet<string> Known = ["$select", "$filter", "$orderby", "$top", "$skip", "$count", "$expand", "$search", "$skiptoken", "$deltatoken", "$format"];

    private static readonly HashSet<string> Everywhere = new(StringComparer.OrdinalIgnoreCase) { "$skiptoken", "$deltatoken", "$format" };

    private readonly Dictionary<string, string> _options = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string>? Select { get; private set; }

    public string? Filter => Option("$filter");

    public IReadOnlyList<OrderTerm> OrderBy { get; private set; } = [];

    public int? Top { get; private set; }

    public int Skip { get; private set; }

    public bool Count { get; private set; }

    public IReadOnlyList<string> Expand { get; private set; } = [];

    public string? Search => Option("$search");

    public string? SkipToken => Option("$skiptoken");

    public string? DeltaToken => Option("$deltatoken");

    public string? Option(string name) => _options.TryGetValue(name, out string? value) ? value : null;

    public static ODataQuery Read(string rawQuery)
    {
        var query = new ODataQuery();
        foreach (string part in rawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            string name = Decode(equals < 0 ? part : part[..equals]);
            string value = equals < 0 ? "" : Decode(part[(equals + 1)..]);
            if (name.StartsWith('$') && !Known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw GraphRefusal.BadRequest($"The query parameter '{name}' is not supported.");
            }

            if (!query._options.TryAdd(name, value))
            {
                throw GraphRefusal.BadRequest($"Query option '{name}' was specified more than once, but it must be specified at most once.");
            }
        }

        query.Select = query.Option("$select") is { } select ? Names(select, "$select") : null;
        query.Expand = query.Option("$expand") is { } expand ? Names(expand, "$expand") : [];
        query.OrderBy = query.Option("$orderby") is { } order ? [.. Names(order, "$orderby").Select(Term)] : [];
        query.Top = query.Option("$top") is { } top ? Number(top, "$top") : null;
        query.Skip = query.Option("$skip") is { } skip ? Number(skip, "$skip") : 0;
        query.Count = query.Option("$count") switch
        {
            null => false,
            var text when text.Equals("true", StringComparison.OrdinalIgnoreCase) => true,
            var text when text.Equals("false", StringComparison.OrdinalIgnoreCase) => false,
            var text => throw GraphRefusal.BadRequest($"Invalid value '{text}' for $count query option found. Valid values are 'true' and 'false'."),
        };
        return query;
    }

    /// <summary>Refuses options that the resource does not document.</summary>
    public void AllowOnly(params ReadOnlySpan<string> allowed)
    {
        foreach (string name in _options.Keys)
        {
            if (name.StartsWith('$') && !Everywhere.Contains(name) && !allowed.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new GraphRefusal(400, "ErrorInvalidUrlQuery", $"The following parameters are not supported: '{name}'.");
            }
        }
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static OrderTerm Term(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [var path] => new OrderTerm(path, false),
            [var path, var way] when way.Equals("asc", StringComparison.OrdinalIgnoreCase) => new OrderTerm(path, false),
            [var path, var way] when way.Equals("desc", StringComparison.OrdinalIgnoreCase) => new OrderTerm(path, true),
            _ => throw GraphRefusal.BadRequest($"Syntax error at position {text.Length} in '{text}'."),
        };
    }

    private static int Number(string text, string option) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && (number > 0 || option == "$skip")
            ? number
            : throw GraphRefusal.BadRequest($"Invalid value '{text}' for {option} query option found. The {option} query option requires a non-negative integer value.");

    private static List<string> Names(string text, string option)
    {
        var names = new List<string>();
        int depth = 0;
        int start = 0;
        bool quoted = false;
        for (int i = 0; i <= text.Length; i++)
        {
            char letter = i < text.Length ? text[i] : ',';
            quoted ^= letter == '\'';
            depth += quoted ? 0 : letter switch { '(' => 1, ')' => -1, _ => 0 };
            if (i == text.Length || (letter == ',' && depth == 0 && !quoted))
            {
                names.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        return names.Any(name => name.Length == 0)
            ? throw GraphRefusal.BadRequest($"Parsing OData Select and Expand failed: Term '{option}={text}' is not valid.")
            : names;
    }
}
