using System.Text;
using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>One sentence of a mail: blanks collapsed, apostrophes straight.</summary>
/// <param name="Line">The line it begins on.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Said">The line as it stands, at most 200 characters.</param>
internal sealed partial record MailSentence(int Line, string Text, string Said)
{
    private const int LongestSaid = 200;
    private const int LongestSentence = 1200;
    private const int WrappedFrom = 45;

    /// <summary>The subject as a sentence, without the marks of answering and forwarding.</summary>
    public static MailSentence OfSubject(string subject) =>
        new(Evidence.InSubject, Straight(Marks().Replace(Blanks().Replace(subject, " "), "")), Short(subject));

    /// <summary>The sentences of numbered lines. Lines that were wrapped belong together; a line that ends in a stop, or is short, ends its sentence.</summary>
    public static List<MailSentence> Of(IReadOnlyList<(int Number, string Text)> lines)
    {
        var sentences = new List<MailSentence>();
        var paragraph = new StringBuilder();
        var starts = new List<(int Offset, int Line, string Said)>();
        for (int i = 0; i < lines.Count; i++)
        {
            var (number, line) = lines[i];
            string clean = Straight(Blanks().Replace(line, " ")).Trim();
            if (clean.Length == 0)
            {
                Flush(paragraph, starts, sentences);
                continue;
            }

            if (paragraph.Length > 0)
            {
                bool goesOn = char.IsLower(clean[0]) || (lines[i - 1].Text.Trim().Length >= WrappedFrom && !Stops().IsMatch(lines[i - 1].Text));
                if (!goesOn || paragraph.Length > LongestSentence)
                {
                    Flush(paragraph, starts, sentences);
                }
                else
                {
                    _ = paragraph.Append(' ');
                }
            }

            starts.Add((paragraph.Length, number, line));
            _ = paragraph.Append(clean);
        }

        Flush(paragraph, starts, sentences);
        return sentences;
    }

    /// <summary>A line as it is shown.</summary>
    public static string Short(string line)
    {
        string clean = Blanks().Replace(line, " ").Trim();
        return clean.Length <= LongestSaid ? clean : clean[..LongestSaid];
    }

    private static void Flush(StringBuilder paragraph, List<(int Offset, int Line, string Said)> starts, List<MailSentence> sentences)
    {
        string whole = paragraph.ToString();
        int from = 0;
        while (from < whole.Length)
        {
            int to = End(whole, from);
            string text = whole[from..to].Trim();
            if (text.Length > 0)
            {
                int at = from;
                var (_, line, said) = starts.Last(start => start.Offset <= at);
                sentences.Add(new MailSentence(line, text, Short(said)));
            }

            from = to;
        }

        _ = paragraph.Clear();
        starts.Clear();
    }

    private static int End(string text, int from)
    {
        int farthest = Math.Min(text.Length, from + LongestSentence);
        for (int i = from; i < farthest - 2; i++)
        {
            if (text[i] is not ('.' or '!' or '?') || text[i + 1] is not (' ' or ')' or '"'))
            {
                continue;
            }

            int next = i + 1;
            while (next < text.Length && text[next] is ' ' or ')' or '"')
            {
                next++;
            }

            bool begins = next >= text.Length || !char.IsLower(text[next]);
            bool month = next < text.Length && !char.IsDigit(text[next]) && Months().IsMatch(text[Math.Max(from, i - 12)..i]);
            if (begins && text[i] == '.' && char.IsAsciiDigit(text[Math.Max(from, i - 1)]) && MonthNames().IsMatch(text[next..Math.Min(text.Length, next + 10)]))
            {
                continue; // "ab dem 1. April"
            }

            bool opens = next < text.Length && Openers().IsMatch(text[next..Math.Min(text.Length, next + 10)]) && LegalForms().IsMatch(text[Math.Max(from, i - 12)..(i + 1)]);
            if (begins && (month || opens || text[i] != '.' || !Abbreviations().IsMatch(text[Math.Max(from, i - 12)..(i + 1)])))
            {
                return next;
            }
        }

        return farthest;
    }

    private static string Straight(string text) => text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('\u00a0', ' ');

    [GeneratedRegex(@"[\s\u00a0]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[.!?:;]\s*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Stops();

    [GeneratedRegex(@"(^|[^\p{L}])(\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Rep|Sen|Gov|Gen|Lt|Col|Capt|Hon|St|Jr|Sr|Inc|Corp|Co|Ltd|Dept|Mass|No|vs|e\.g|i\.e|approx|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviations();

    // "has left Contoso Ltd. Please write to": the stop is both.
    [GeneratedRegex(@"(^|[^\p{L}])(Inc|Corp|Co|Ltd|Dept)\.$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex LegalForms();

    [GeneratedRegex(@"^(Your?|The|Please|For|If|We|I|I'm|This|He|She|They|It|In|My|To|All|As|Any|Thank|Thanks|His|Her|Our|There|After|When|Until|On|At|From) ", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Openers();

    [GeneratedRegex(@"^(jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sept|o[ck]t|nov|de[cz])[\p{L}]*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthNames();

    [GeneratedRegex(@"\b(Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Months();

    [GeneratedRegex(@"^\s*((re|fw|fwd|aw|wg|tr|rv|antw|sv)(\[[0-9]+\])?\s*:\s*)+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
