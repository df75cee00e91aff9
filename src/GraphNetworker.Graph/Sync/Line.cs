using System.Globalization;
using System.Text.Json;

namespace GraphNetworker.Graph.Sync;

/// <summary>Reads one line of a page, from its opening brace to its closing one.</summary>
/// <param name="line">Stands on the opening brace; must stand on the closing one afterwards.</param>
/// <param name="id">Its id, or null when it has none.</param>
/// <returns>The item; null for one that was removed.</returns>
internal delegate T? LineReader<out T>(ref Utf8JsonReader line, out string? id);

/// <summary>One line of a page that is taken up field by field, straight from the bytes: the SDK's models cost four times as much as reading them.</summary>
internal interface ILine<out T>
{
    /// <summary>Takes the field up, or false for one that says nothing here.</summary>
    /// <param name="field">Stands on the name; when the field is taken, must stand on the end of its value afterwards.</param>
    bool Take(ref Utf8JsonReader field);

    T Make(string id);
}

/// <summary>
/// Values as Graph writes them. What is of another kind than it should be counts as not there, as the SDK has it; what is text but
/// cannot be read as text (half a surrogate pair) throws, and costs the line.
/// </summary>
internal static class Fields
{
    public static T? Read<TLine, T>(ref Utf8JsonReader line, TLine into, out string? id)
        where TLine : ILine<T>
        where T : class
    {
        id = null;
        bool removed = false;
        while (line.Read() && line.TokenType != JsonTokenType.EndObject)
        {
            if (line.ValueTextEquals("id"u8))
            {
                id = Text(ref line);
            }
            else if (line.ValueTextEquals("@removed"u8))
            {
                removed = true;
                line.Skip();
            }
            else if (!into.Take(ref line))
            {
                line.Skip();
            }
        }

        return removed || id is null ? null : into.Make(id);
    }

    /// <summary>The text behind a name; null where there is none.</summary>
    public static string? Text(ref Utf8JsonReader field) => Enter(ref field, JsonTokenType.String) ? field.GetString() : null;

    /// <summary>The texts of the list behind a name; none where there is no list.</summary>
    public static List<string> Texts(ref Utf8JsonReader field)
    {
        var all = new List<string>();
        if (Enter(ref field, JsonTokenType.StartArray))
        {
            while (field.Read() && field.TokenType != JsonTokenType.EndArray)
            {
                if (Is(ref field, JsonTokenType.String) && field.GetString() is { } text)
                {
                    all.Add(text);
                }
            }
        }

        return all;
    }

    /// <summary>The flag behind a name.</summary>
    public static bool Flag(ref Utf8JsonReader field)
    {
        field.Read();
        bool set = field.TokenType == JsonTokenType.True;
        field.Skip();
        return set;
    }

    /// <summary>The moment behind a name; null for none, and for what is no date of a calendar.</summary>
    public static DateTimeOffset? Moment(ref Utf8JsonReader field)
    {
        if (!Enter(ref field, JsonTokenType.String))
        {
            return null;
        }

        return field.TryGetDateTimeOffset(out var moment) || DateTimeOffset.TryParse(field.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment)
            ? moment
            : null;
    }

    /// <summary>Goes into the object or list behind a name; passes over anything else and says false.</summary>
    public static bool Enter(ref Utf8JsonReader field, JsonTokenType kind)
    {
        field.Read();
        return Is(ref field, kind);
    }

    /// <summary>Goes on to the next object of a list, passing over anything else; false at the list's end.</summary>
    public static bool Next(ref Utf8JsonReader list)
    {
        while (list.Read() && list.TokenType != JsonTokenType.EndArray)
        {
            if (Is(ref list, JsonTokenType.StartObject))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(ref Utf8JsonReader value, JsonTokenType kind)
    {
        if (value.TokenType == kind)
        {
            return true;
        }

        value.Skip();
        return false;
    }
}
