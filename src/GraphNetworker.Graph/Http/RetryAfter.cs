using System.Globalization;

namespace GraphNetworker.Graph.Http;

/// <summary>Reads how long Microsoft asks to wait.</summary>
/// <remarks>
/// The header is read raw: the typed one of System.Net.Http refuses fractions, and Graph's own documentation shows
/// <c>Retry-After: 2.128</c> (concepts/throttling.md). A date counts from now.
/// </remarks>
public static class RetryAfter
{
    /// <summary>The wait an answer asks for, or null when it asks for none that can be read.</summary>
    public static TimeSpan? Of(HttpResponseMessage? answer, DateTimeOffset now) =>
        answer is not null && answer.Headers.NonValidated.TryGetValues("Retry-After", out var values)
            ? Parse(values.FirstOrDefault(), now)
            : null;

    /// <summary>Reads seconds, whole or broken, or an HTTP date.</summary>
    public static TimeSpan? Parse(string? text, DateTimeOffset now)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out double seconds))
        {
            return seconds <= TimeSpan.MaxValue.TotalSeconds / 2 ? TimeSpan.FromSeconds(seconds) : null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return date > now ? date - now : TimeSpan.Zero;
        }

        return null;
    }
}
