using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;

namespace GraphNetworker.Core.Suggestions;

/// <summary>Something worth doing next, with its reason.</summary>
/// <param name="Key">What it is known by: the same occasion has the same key whenever it is asked, so that it is put off, undertaken and done once.</param>
/// <param name="Occasion">What it arises from.</param>
/// <param name="Person">For whom; null for an organisation, or somebody who is not known here.</param>
/// <param name="Name">Their name; may be empty until it is shown.</param>
/// <param name="Why">Why now, in words that follow the name: "usually every 3 weeks, last 7 weeks ago".</param>
/// <param name="What">What to do, as a task would be called, with <see cref="NamePlace"/> for the name: "Write to {name}".</param>
/// <param name="Minutes">How long it takes, roughly.</param>
/// <param name="Day">The owner's day from which on it is of use.</param>
/// <param name="Worth">0 to 1: how much hangs on it, among those of the same occasion.</param>
public sealed record Suggestion(string Key, Occasion Occasion, PersonId? Person, string Name, string Why, string What, int Minutes, DateOnly Day, double Worth)
{
    private const int LongestTold = 60;

    /// <summary>Where the name goes.</summary>
    public const string NamePlace = "{name}";

    /// <summary>What to do, with the name.</summary>
    public string Title => What.Replace(NamePlace, Name, StringComparison.Ordinal);

    /// <summary>The key of an occasion of one person (of nobody in particular, when null), told apart by the day or the mail it arose from.</summary>
    public static string KeyOf(Occasion occasion, PersonId? person, string told) => $"{BeginOf(occasion)}{person?.Value:N}|{(told.Length <= LongestTold ? told : Short(told))}";

    /// <inheritdoc cref="KeyOf(Occasion, PersonId?, string)"/>
    public static string KeyOf(Occasion occasion, PersonId? person, DateOnly told) => KeyOf(occasion, person, told.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Whether a key is one of this occasion.</summary>
    public static bool IsOf(string? key, Occasion occasion) => key?.StartsWith(BeginOf(occasion), StringComparison.Ordinal) == true;

    /// <summary>The key of a follow-up's line.</summary>
    public static string KeyOf(Guid followUp) => KeyOf(Occasion.FollowUp, null, followUp.ToString("N"));

    /// <summary>The follow-up whose line a key is of; null for another line's.</summary>
    public static Guid? FollowUpOf(string key) => IsOf(key, Occasion.FollowUp) && Guid.TryParseExact(key.AsSpan(BeginOf(Occasion.FollowUp).Length + 1), "N", out var id) ? id : null;

    // As the API writes it: a key is read by the pane, too.
    private static string BeginOf(Occasion occasion)
    {
        string name = occasion.ToString();
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}|";
    }

    // An id of Graph has some 150 characters; a digest of it tells apart just as well.
    private static string Short(string told) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(told)).AsSpan(0, 16));
}
