using System.Globalization;
using System.Text.Json;

namespace GraphNetworker.Sandbox.OData;

/// <summary>Reads the members of a request body as values of their declared types, with Graph's words for what does not fit.</summary>
internal static class BodyReader
{
    /// <summary>Reads what may be written; a member that is known but computed is passed over, an unknown one refused.</summary>
    public static Dictionary<string, object?> Read(JsonElement body, string type, IReadOnlyDictionary<string, EdmType> writable, Func<string, bool> known)
    {
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in body.EnumerateObject().Where(member => !member.Name.Contains('@', StringComparison.Ordinal)))
        {
            if (writable.TryGetValue(member.Name, out var kind))
            {
                values[member.Name] = Value(member.Name, member.Value, kind);
            }
            else if (!known(member.Name))
            {
                throw GraphRefusal.BadRequest($"The property '{member.Name}' does not exist on type 'microsoft.graph.{type}'. Make sure to only use property names that are defined by the type.");
            }
        }

        return values;
    }

    private static object? Value(string name, JsonElement json, EdmType type)
    {
        if (type.Element is { } element)
        {
            return json.ValueKind == JsonValueKind.Array ? Elements(name, json, element) : throw Unfit(name, type);
        }

        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (type.Members is { } members)
        {
            if (json.ValueKind != JsonValueKind.Object)
            {
                throw Unfit(name, type);
            }

            var found = new List<(string, object?)>();
            foreach (var member in json.EnumerateObject().Where(member => !member.Name.Contains('@', StringComparison.Ordinal)))
            {
                found.Add(members.TryGetValue(member.Name, out var inner)
                    ? (member.Name, Value(member.Name, member.Value, inner))
                    : throw GraphRefusal.BadRequest($"The property '{member.Name}' does not exist on type '{type.Name}'. Make sure to only use property names that are defined by the type."));
            }

            return new Group([.. found]);
        }

        return (type.Name, json.ValueKind) switch
        {
            ("Edm.Boolean", JsonValueKind.True or JsonValueKind.False) => json.GetBoolean(),
            ("Edm.Int32", JsonValueKind.Number) when json.TryGetInt32(out int number) => number,
            ("Edm.DateTimeOffset", JsonValueKind.String) => DateTimeOffset.TryParse(json.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? moment
                : throw Unfit(name, type),
            ("Edm.Boolean" or "Edm.Int32" or "Edm.DateTimeOffset", _) => throw Unfit(name, type),
            (_, JsonValueKind.String) => json.GetString(),
            _ => throw Unfit(name, type),
        };
    }

    private static object?[] Elements(string name, JsonElement json, EdmType element) =>
        [.. json.EnumerateArray().Select(one => Value(name, one, element))];

    private static GraphRefusal Unfit(string name, EdmType type) =>
        new(400, "RequestBodyRead", $"Cannot convert the value of the property '{name}' to the expected type '{type.Name}'.");
}
