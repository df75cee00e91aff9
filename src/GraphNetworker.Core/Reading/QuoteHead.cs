using System.Text;
using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>The line or lines that say who wrote what is quoted below: "On 3 May 2024, Ana Ruiz wrote:".</summary>
/// <remarks>
/// Every program and language has its own order, so a head is told by what all of them hold: a moment or an address, a word for
/// writing or an address at the end, and a colon. It may be broken over some lines, as programs that wrap at 72 columns do.
/// </remarks>
internal static partial class QuoteHead
{
    private const int MostLines = 6; // Polymail breaks the address over four; no program seen breaks over more than six
    private const int LongestHead = 300;

    private const string Moments =
        @"(?:\d{1,4}\s?[./-]\s?(?:\d{1,2}|\p{L}{3,9}\.?)\s?[./-]\s?\d{2,4}|\d{1,2}(?:[:.h]|時|时|點)\d{2}|\b(?:19|20)\d{2}\b|\d{4}\s?[年년]|\d{1,2}\s?[月월])";

    private const string DatesFirst =
        @"^(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.? (?:de )?\p{L}{3,12}\.?,? (?:de )?\d{4}|\d{4}\s?[年년]|(?:on |am |le )?\p{L}{2,12}\.?,? \d{1,2}\.? \p{L}{3,12}\.?,? \d{4}|(?:on |am |le )?\p{L}{2,12}\.?,? \p{L}{3,12}\.? \d{1,2},? \d{4})";

    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly LongPattern On = new(@"^(?:" + QuoteWords.On + @"[ .,]|在|于|於|ב)", RegexOptions.IgnoreCase);

    private static readonly LongPattern Dated = new(DatesFirst, RegexOptions.IgnoreCase);

    private static readonly LongPattern VerbAlone = new("^>? ?" + QuoteWords.Wrote + " ?[:：]$", RegexOptions.IgnoreCase);

    // Gmail around 2015 without the address: "2024-05-03 11:53 GMT+02:00 Ana Ruiz".
    private static readonly LongPattern GmailDateThenName = new(@"^\d{4}-\d{2}-\d{2} \d{1,2}:\d{2} (?:GMT|UTC)[+-]\d{1,2}(?::?\d{2})? [^\d]+$", RegexOptions.IgnoreCase);

    /// <summary>How many lines from this one on are a head; 0 when none begins here.</summary>
    public static int Length(IReadOnlyList<string> plain, int at)
    {
        string first = plain[at];
        if (!MayBegin(first))
        {
            return 0;
        }

        if (first[^1] is ':' or '：' && QuoteFollows(plain, at + 1) && (Address().IsMatch(first) || (Moment().IsMatch(first) && first.Length < 100)))
        {
            return 1; // in whatever language
        }

        var joined = new StringBuilder(Bare(first));
        bool broken = BeginsLikeOne(Bare(first));
        int end = at + 1;
        while (true)
        {
            if (joined.Length > LongestHead)
            {
                return 0;
            }

            if (Reads(joined.ToString(), end - at))
            {
                bool verbApart = end < plain.Count && plain[end].Length < 40 && VerbAlone.IsMatch(plain[end]);
                return end - at + (verbApart ? 1 : 0);
            }

            bool blankInside = end < plain.Count && plain[end].Length == 0 && end + 1 < plain.Count && plain[end + 1] is ['<', ..];
            if (!broken || end >= plain.Count || end - at >= MostLines || (plain[end].Length == 0 && !blankInside) || joined[^1] is ':' or '：')
            {
                return 0;
            }

            string next = plain[end];
            joined.Append(' ').Append(next is ['>', ' ', ..] && !next.Contains('<', StringComparison.Ordinal) ? next : Bare(next));
            end++;
        }
    }

    // Cheap, and false for almost every line: most of a mail is no head.
    private static bool MayBegin(string line) =>
        line.Length is > 5 and <= LongestHead && line[0] != '>' && (line.AsSpan().ContainsAnyInRange('0', '9') || line.Contains('@', StringComparison.Ordinal) || line.Contains('<', StringComparison.Ordinal) || line[^1] is ':' or '：');

    private static bool QuoteFollows(IReadOnlyList<string> plain, int at)
    {
        int next = at < plain.Count && plain[at].Length == 0 ? at + 1 : at;
        return next < plain.Count && plain[next] is ['>', ..];
    }

    private static bool BeginsLikeOne(string bare) =>
        bare.Contains('@', StringComparison.Ordinal) || bare.EndsWith('<') || On.IsMatch(bare) || Dated.IsMatch(bare) || Moment().IsMatch(bare) || Wrote().IsMatch(bare);

    // Dashes, stars and blanks that some programs draw around the head.
    private static string Bare(string line) => line.Trim(' ', '-', '*', '_', '—', '–', '=', '|');

    private static bool Reads(string head, int lines)
    {
        if (head.Length == 0)
        {
            return false;
        }

        var verb = LastVerb(head);
        if (verb is not null && verb.Index > 0 && EndsBehind(head, verb.Index + verb.Length))
        {
            if ((MomentIndex(head) < verb.Index && (On.IsMatch(head) || DateFirst().IsMatch(head))) || AddressLeadsTo(head, verb.Index) || (lines == 1 && NameWrote().IsMatch(head)))
            {
                return true;
            }
        }

        return (head[^1] is ':' or '：' && Quoting().IsMatch(head)) || DateThenAddress(head) || GmailDateThenName.IsMatch(head);
    }

    // Behind the verb stands nothing but a colon, or, in German and Dutch, the name or the moment and then the colon.
    private static bool EndsBehind(string head, int verbEnd)
    {
        var tail = head.AsSpan(verbEnd).TrimEnd(" :：");
        return tail.Length == 0 || (head[^1] is ':' or '：' && tail.Length <= 100 && tail[0] is ' ' or '(' or '：' or ':');
    }

    private static Match? LastVerb(string head)
    {
        Match? last = null;
        foreach (Match verb in Wrote().Matches(head))
        {
            bool wordBefore = verb.Index > 0 && char.IsLetter(head[verb.Index - 1]) && head[verb.Index - 1] < '\u0e00';
            bool wordBehind = verb.Index + verb.Length < head.Length && char.IsLetter(head[verb.Index + verb.Length]) && head[verb.Index] < '\u0e00';
            last = wordBefore || wordBehind ? last : verb;
        }

        return last;
    }

    private static int MomentIndex(string head) => Moment().Match(head) is { Success: true } moment ? moment.Index : int.MaxValue;

    // "Ana Ruiz <ana@northwind.com> wrote:"
    private static bool AddressLeadsTo(string head, int verb)
    {
        int end = -1;
        foreach (Match address in Address().Matches(head))
        {
            end = address.Index + address.Length <= verb ? address.Index + address.Length : end;
        }

        return end > 0 && (verb - end <= 12 || (head[verb] > '\u2e80' && Moment().IsMatch(head[end..verb]))); // Chinese puts the moment between
    }

    // "2024-05-03 11:53 GMT+02:00 Ana Ruiz <ana@northwind.com>:"
    private static bool DateThenAddress(string head) =>
        EndsWithAddress().IsMatch(head) && (DateFirst().IsMatch(head) || (On.IsMatch(head) && Numbered().IsMatch(head) && Moment().IsMatch(head)));

    [GeneratedRegex(QuoteWords.Wrote, Plainly)]
    private static partial Regex Wrote();

    [GeneratedRegex(Moments, Plainly)]
    private static partial Regex Moment();

    [GeneratedRegex(@"^(?:\d|" + DatesFirst + ")", Plainly)]
    private static partial Regex DateFirst();

    [GeneratedRegex(@"<[^<>]*@[^<>]*>|\([^()\s]*@[^()\s]*\)|[^\s<>()]+@[^\s<>()]+", Plainly)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?:<[^<>]*@[^<>]*>>?|\([^()\s]*@[^()\s]*\)) ?[:：]?$", Plainly)]
    private static partial Regex EndsWithAddress();

    // Not far from its beginning stands a number: "Wed, 30 Apr 2025", "On Apr 30".
    [GeneratedRegex(@"^[^\d]{1,20}\d", Plainly)]
    private static partial Regex Numbered();

    // "Ana Ruiz wrote:", the short head of Mutt and KMail; names are capitalised.
    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}.'’-]+ ){1,3}(?:\([^()]+\) )?(?:wrote|writes|schrieb|skrev|schreef|napisał(?:\(a\))?|escribió|escreveu|ha scritto|a écrit) ?:$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex NameWrote();

    // Horde: "Quoting Ana Ruiz <ana@northwind.com>:".
    [GeneratedRegex(@"^(?:quoting|zitat von|citando a?|citation de|quoting from) .*@.*[:：]$", Plainly)]
    private static partial Regex Quoting();
}
