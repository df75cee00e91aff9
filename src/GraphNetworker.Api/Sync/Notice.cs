using System.Text.Json;

namespace GraphNetworker.Api.Sync;

/// <summary>All that is believed of a notification: that somebody says a subscription has news. Whether that somebody is Microsoft, the word tells.</summary>
/// <param name="Subscription">The subscription's id.</param>
/// <param name="Word">The client state; see <see cref="Watchword"/>.</param>
/// <param name="Tiding">What it is about.</param>
internal readonly record struct Notice(string Subscription, string Word, Tiding Tiding)
{
    // Microsoft's ids are GUIDs; what is longer or spelt otherwise is none of them, and never reaches the database.
    private const int LongestId = 64;

    /// <summary>The notices of a body; an entry that cannot be read costs that entry.</summary>
    /// <exception cref="JsonException">There is no collection of notifications.</exception>
    public static IReadOnlyList<Notice> Read(JsonElement body, out int unreadable)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("value", out var entries) || entries.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("No collection of notifications.");
        }

        var notices = new List<Notice>();
        unreadable = 0;
        foreach (var entry in entries.EnumerateArray())
        {
            if (One(entry) is { } notice)
            {
                notices.Add(notice);
            }
            else
            {
                unreadable++;
            }
        }

        return notices;
    }

    private static Notice? One(JsonElement entry)
    {
        try
        {
            return Text(entry, "subscriptionId") is { Length: > 0 and <= LongestId } id
                && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
                && Text(entry, "clientState") is { Length: > 0 and <= Watchword.Longest } word
                ? new Notice(id, word, About(Text(entry, "lifecycleEvent")))
                : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a character, or bytes that are no text
        }
    }

    // A word of the subscription's life that is not known yet is a reason to look, as any other.
    private static Tiding About(string? lifecycleEvent) => lifecycleEvent switch
    {
        "reauthorizationRequired" => Tiding.Reauthorize,
        "subscriptionRemoved" => Tiding.Removed,
        _ => Tiding.Changed,
    };

    private static string? Text(JsonElement entry, string name) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>What a notice is about.</summary>
internal enum Tiding
{
    /// <summary>Something has changed, or notifications of it were missed: either way one has to look.</summary>
    Changed,

    /// <summary>Microsoft asks whether we are still permitted.</summary>
    Reauthorize,

    /// <summary>Microsoft has removed the subscription.</summary>
    Removed,
}
