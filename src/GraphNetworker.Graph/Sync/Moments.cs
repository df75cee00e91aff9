using System.Globalization;
using Microsoft.Graph.Models;

namespace GraphNetworker.Graph.Sync;

/// <summary>Graph's pairs of a local time and a zone.</summary>
internal static class Moments
{
    /// <summary>The moment of a time in UTC, which is what is asked for; null for none, and for what is no date of a calendar.</summary>
    public static DateTimeOffset? Of(DateTimeTimeZone? said) => Of(said?.DateTime, said?.TimeZone);

    /// <summary>Likewise, of its two halves.</summary>
    public static DateTimeOffset? Of(string? local, string? zone) =>
        zone is null or "UTC" or "Etc/GMT" or "Etc/UTC"
        && DateTimeOffset.TryParse(local, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : null;

    /// <summary>The day alone, as it stands in its own zone.</summary>
    public static DateOnly? Day(DateTimeTimeZone? said) =>
        said?.DateTime is { Length: >= 10 } text && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
