using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>Reads what the owner promises in a mail of their own to those it was sent to.</summary>
/// <remarks>
/// Fewer forms than are heard of others: each becomes a line of the day that says "keep your word", and nobody likes to be reminded of what
/// they never said. "I'll let you know", "I'll be there" and "I'll see you" are manners and no promise worth a line.
/// </remarks>
internal static partial class OwnPromises
{
    private const int LongestLine = 200;

    private static readonly Regex[] Forms = [Gives(), Brings(), Turns(), Sends(), Vows()];

    /// <summary>The first promise of a mail; null when it makes none.</summary>
    public static Promised? Read(OwnText own) => own.IsForwarded
        ? null
        : own.Sentences.Select(sentence => Line(sentence.Text) is { } line ? new Promised(sentence.Line, line) : null).FirstOrDefault(promise => promise is not null);

    /// <summary>The day by which it is promised, counted from the day of the mail; null where none is said that can be told.</summary>
    public static DateOnly? DayOf(string line, DateOnly sent) => Days().Match(line) is { Success: true } said ? SpokenDay.Read(said.Groups["day"].Value, sent) : null;

    // The sentence alone is kept and not the whole line it stands on, which may be a paragraph; of a long sentence the end that promises.
    private static string? Line(string text)
    {
        int at = Forms.Select(form => form.Match(text)).Where(match => match.Success).Select(match => match.Index).DefaultIfEmpty(-1).Min();
        bool isMeant = at >= 0 && !text.Contains('?', StringComparison.Ordinal) && !Open().IsMatch(text)
            && !text[..at].Contains('"', StringComparison.Ordinal) && !Reported().IsMatch(text[..at]); // somebody else's words
        return isMeant ? MailSentence.Short(text.Length > LongestLine ? text[at..] : text) : null;
    }

    // "I'll send you the drawings", "I will find you a geologist".
    [GeneratedRegex(@"\b(i'll|i will|i'm going to|i am going to) ((also|definitely|certainly|gladly|then|happily) )*(send|forward|email|e-mail|mail|bring|lend|show|write|find|get|give|make|order|book) you (an?|the|my|our|some|two|three|these|those|this|it|them|both|more|another|your|his|her|their|over|by|on|tomorrow|today|tonight)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Gives();

    // "I'll get the numbers to you", "I will share it with you", "I'll book a room for you".
    [GeneratedRegex(@"\b(i'll|i will|i'm going to|i am going to) ((also|definitely|certainly|gladly|then|happily) )*(send|forward|email|e-mail|mail|share|bring|draft|prepare|pass|lend|order|book|find|get|do|look up|dig out|put together)( [^.,;:]+)? (to|for|with) you\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Brings();

    // "I'll get back to you", "I will introduce you to Lee", "I'll call you", "let me come back to you".
    [GeneratedRegex(@"\b(i'll|i will|i'm going to|i am going to|let me) ((also|definitely|certainly|gladly|then|happily) )*(get|come|report|write) back to you\b|\b(i'll|i will|i'm going to|i am going to) ((also|definitely|certainly|gladly|then|happily) )*(email you|e-mail you|call you|phone you|ring you|write to you|introduce you|connect you|put you in (touch|contact)|make (the|an) intro(duction)?|put in a (good )?word|ask around|follow up with|look into (it|this|that))\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Turns();

    // "I'll send the drawings tomorrow", "I will send them over".
    [GeneratedRegex(@"\b(i'll|i will|i'm going to|i am going to) ((also|definitely|certainly|gladly|then|happily) )*(send|forward|share) ((over|along|across) (the|my|our|an?|it|them)|(the|my|our|an?|it|them|both|those|these) ?[^.,;:]*\b(tomorrow|today|tonight|this week|this afternoon|this evening|next week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|over|across|shortly|soon))\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sends();

    // "I promise to write the reference", "you'll have it by Friday".
    [GeneratedRegex(@"\bi promise (you )?(to|i'll|i will)\b|\byou('ll| will) have (it|them|the|my|our|an?) ?[^.,;:]*\b(from me|by (monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|the end of))\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vows();

    // Conditional, declined, half meant, or a matter of the heart.
    [GeneratedRegex(@"\b(if|unless|in case|should you|otherwise|not|never|no longer|unable|cannot|try to|maybe|perhaps|possibly|probably|my (love|regards|best|thoughts|condolences|congratulations)|an? (hug|kiss|wave|smile)|the benefit)\b|n't\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(@"\b\p{L}{2,} (said|says|told|tells|wrote|writes|thought|hoped|asked)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reported();

    // "by Friday", "on March 3", "tomorrow". Of "next Friday" nobody can tell which one is meant.
    [GeneratedRegex(@"\b(by|on|before|until|till|this) (the end of )?(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}(st|nd|rd|th)?( of)? (january|february|march|april|may|june|july|august|september|october|november|december)|(january|february|march|april|may|june|july|august|september|october|november|december) [0-9]{1,2})\b|\b(?<day>tomorrow)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Days();
}
