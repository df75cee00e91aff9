using System.Globalization;
using System.Text.Json;

namespace GraphNetworker.Sandbox.OData;

/// <summary>A complex value: members in the order in which they are written.</summary>
internal sealed class Group(params (string Name, object? Value)[] members)
{
    public static readonly Group Nothing = new();

    public IReadOnlyList<(string Name, object? Value)> Members => members;

    public object? this[string name]
    {
        get
        {
            foreach (var (member, value) in members)
            {
                if (member.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }

            return null;
        }
    }
}

/// <summary>A moment written to the tenth of a microsecond, as To Do does; everything else of Outlook is written to the second.</summary>
internal sealed record FineMoment(DateTimeOffset At);

/// <summary>Writes the values of properties.</summary>
internal static class Values
{
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case DateTimeOffset moment:
                json.WriteStringValue(moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                break;
            case FineMoment { At: var moment }:
                json.WriteStringValue(moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                json.WriteBase64StringValue(bytes);
                break;
            case JsonElement element:
                element.WriteTo(json);
                break;
            case Group group:
                json.WriteStartObject();
                foreach (var (name, member) in group.Members)
                {
                    json.WritePropertyName(name);
                    Write(json, member);
                }

                json.WriteEndObject();
                break;
            case System.Collections.IEnumerable list:
                json.WriteStartArray();
                foreach (object? element in list)
                {
                    Write(json, element);
                }

                json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} is not a value of Graph.");
        }
    }
}
