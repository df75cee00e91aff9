using System.Text.Json;

namespace GraphNetworker.Sandbox.OData;

/// <summary>One kind of resource: its properties in the order in which the real service writes them.</summary>
/// <param name="type">Name without the namespace: message.</param>
/// <param name="etag">Entity tag of an item, or null.</param>
/// <param name="properties">In the order of the wire.</param>
/// <param name="derived">The collection is declared of a base type, so every entity names its own.</param>
internal sealed class Resource<T>(string type, Func<T, string?> etag, IReadOnlyList<Property<T>> properties, bool derived = false)
{
    private readonly Dictionary<string, Property<T>> _byName = properties.ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);

    public string Type => type;

    public bool Derived => derived;

    public Func<T, string?> ETag => etag;

    public IReadOnlyList<Property<T>> Properties => properties;

    public Property<T>? Find(string name) => _byName.GetValueOrDefault(name);

    public Property<T> Get(string name) => Find(name)
        ?? throw GraphRefusal.BadRequest($"Could not find a property named '{name}' on type 'microsoft.graph.{Type}'.");

    /// <summary>Which properties a request wants written.</summary>
    public Projection<T> Project(ODataQuery query) => Project(query.Select, query.Expand);

    public Projection<T> Project(IReadOnlyList<string>? select, IReadOnlyList<string> expand)
    {
        HashSet<string> expanded = new(StringComparer.OrdinalIgnoreCase);
        foreach (string term in expand)
        {
            string name = term.Split('(')[0];
            expanded.Add(Find(name) is { Shown: Shown.WhenExpanded } found
                ? found.Name
                : throw GraphRefusal.BadRequest($"Parsing OData Select and Expand failed: Could not find a property named '{name}' on type 'microsoft.graph.{Type}'."));
        }

        if (select is null || select.Contains("*"))
        {
            return new Projection<T>(this, null,
                [.. Properties.Where(property => property.Shown is Shown.Always or Shown.WhenSet || expanded.Contains(property.Name))]);
        }

        HashSet<string> selected = new(StringComparer.OrdinalIgnoreCase) { "id" };
        foreach (string term in select)
        {
            string name = term.Split('/')[0];
            selected.Add(Find(name)?.Name
                ?? throw GraphRefusal.BadRequest($"Parsing OData Select and Expand failed: Could not find a property named '{name}' on type 'microsoft.graph.{Type}'."));
        }

        return new Projection<T>(this, select,
            [.. Properties.Where(property => property.Shown == Shown.WhenExpanded ? expanded.Contains(property.Name) : selected.Contains(property.Name))]);
    }
}

/// <summary>The properties one answer writes.</summary>
internal sealed class Projection<T>(Resource<T> resource, IReadOnlyList<string>? select, IReadOnlyList<Property<T>> properties)
{
    public Resource<T> Resource => resource;

    /// <summary>The selection as <c>@odata.context</c> shows it.</summary>
    public string Suffix => select is null ? "" : $"({string.Join(',', select)})";

    /// <summary>Writes the members of one entity into an object that is already open.</summary>
    /// <param name="json">The open object.</param>
    /// <param name="item">What to write.</param>
    /// <param name="typed">A delta answer: names the type of every entity.</param>
    public void Write(Utf8JsonWriter json, T item, bool typed = false)
    {
        if (typed || resource.Derived)
        {
            json.WriteString("@odata.type", $"#microsoft.graph.{resource.Type}");
        }

        if (resource.ETag(item) is { } etag)
        {
            json.WriteString("@odata.etag", etag);
        }

        foreach (var property in properties)
        {
            object? value = property.Read(item);
            // Delta leaves out what is not there (a mail without From was recorded so); a plain answer writes null.
            if (value is null && (property.Shown == Shown.WhenSet || typed))
            {
                continue;
            }

            json.WritePropertyName(property.Name);
            Values.Write(json, value);
        }
    }
}
