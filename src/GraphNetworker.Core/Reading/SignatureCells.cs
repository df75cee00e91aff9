using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>The lines of a signature cut into pieces: columns, boxes, and facts in a row between bars.</summary>
internal static partial class SignatureCells
{
    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Signs that are drawn around words.
    private static readonly char[] Drawn = [.. " \t|\\*-–—/•·<>(),;~#[]_=+."];

    /// <summary>The pieces in reading order, column by column; sayings and sentences are left out.</summary>
    public static List<SignatureCell> Of(IReadOnlyList<ReplyLine> lines)
    {
        var cells = new List<SignatureCell>();
        bool saying = false, closed = false;
        foreach (var line in lines)
        {
            string plain = MailLines.Plain(line.Text);
            if (plain.Length == 0)
            {
                saying = false;
                continue;
            }

            // Whoever is named below a saying said it.
            saying = IsSaying(plain) || (saying && (plain.StartsWith('-') || char.IsLower(plain[0])));
            if (saying)
            {
                closed = false;
                continue;
            }

            int closing = Closings.End(plain);
            closed |= closing > 0;
            if (closing == plain.Length || Closings.Is(plain))
            {
                continue;
            }

            Cut(line.Text[Skipped(line.Text, closing)..], line.Number, closed, cells);
        }

        return [.. cells.OrderBy(cell => cell.Column).ThenBy(cell => cell.Line)];
    }

    private static void Cut(string text, int line, bool closed, List<SignatureCell> cells)
    {
        int column = 0;
        foreach (string wide in Gap().Split(text.Trim(' ', '|', '\\', '/', '*', '\u2502').Replace('\u00a0', ' ')))
        {
            foreach (string piece in Bar().Split(wide).SelectMany(part => Dash().Count(part.Trim()) > 1 ? Dash().Split(part) : [part]))
            {
                string bare = Label().Replace(piece, " ").Trim(Drawn);
                if (column > 0 && piece.AsSpan().TrimStart() is ['"' or '“', ..] or ['-', '-', ..])
                {
                    continue; // a saying, or who said it
                }

                if (Continues(bare) && cells.FindLast(cell => cell.Column == column) is { } above && above.Line == line - 1)
                {
                    cells[cells.LastIndexOf(above)] = above with { Text = $"{above.Text} {bare}" };
                }
                else if (bare.Count(char.IsLetterOrDigit) > 1 && !bare.EndsWith(':') && !LabelAlone().IsMatch(bare) && !Handle().IsMatch(piece))
                {
                    cells.Add(new SignatureCell(MailLines.Plain(Whole(bare, piece)), line, column, closed));
                }
            }

            column += wide.AsSpan().Trim().Length > 0 ? 1 : 0;
        }
    }

    // "Northwind Institute" / "of Applied Botany"
    private static bool Continues(string bare) => bare.StartsWith("of ", StringComparison.Ordinal) || bare.StartsWith("for ", StringComparison.Ordinal) || bare.StartsWith("and ", StringComparison.Ordinal);

    // The full stop of "Inc." and the bracket of "(Europe)" belong to what they close.
    private static string Whole(string bare, string piece)
    {
        int behind = piece.LastIndexOf(bare, StringComparison.Ordinal) + bare.Length;
        return behind >= bare.Length && behind < piece.Length && (piece[behind] == '.' || (piece[behind] == ')' && bare.Contains('(', StringComparison.Ordinal))) ? bare + piece[behind] : bare;
    }

    // Closing words are counted in the line without doubled blanks; here they are skipped in the line as it stands.
    private static int Skipped(string text, int closing)
    {
        int at = 0, seen = 0;
        while (at < text.Length && seen < closing)
        {
            seen += char.IsWhiteSpace(text[at]) && (at == 0 || char.IsWhiteSpace(text[at - 1])) ? 0 : 1;
            at++;
        }

        return at;
    }

    private static bool IsSaying(string plain)
    {
        if (plain[0] is '"' or '“' or '„' or '«' && plain.Contains(' ', StringComparison.Ordinal))
        {
            return true;
        }

        int words = plain.Count(c => c == ' ') + 1;
        bool ended = plain[^1] is '!' or '?' || (plain[^1] == '.' && words > 5);
        return words > 3 && Sentence().Count(plain) is var small && (small > 1 || (small > 0 && (ended || words > 6)) || (ended && plain[^1] is '!' or '?'));
    }

    [GeneratedRegex(@"\t+|   +", RegexOptions.NonBacktracking)]
    private static partial Regex Gap();

    [GeneratedRegex(@" ?[|•·●▪♦│;] ?| [*~] |//", RegexOptions.NonBacktracking)]
    private static partial Regex Bar();

    // One dash or stroke is part of a title or a department; two part a row of facts.
    [GeneratedRegex(@" +[-–—]+ +| / ", RegexOptions.NonBacktracking)]
    private static partial Regex Dash();

    // Names in messengers, and keys: nothing of a person's work.
    [GeneratedRegex(@"^\W*(?:icq|aim|msn|yahoo!?|jabber|skype|twitter|irc|gpg|pgp|gnupg|key(?: ?id)?|fingerprint)(?: \p{L}+)? ?[:#=]", Plainly)]
    private static partial Regex Handle();

    // What is left of "Phone: 713 555 0100" without the number.
    [GeneratedRegex(@"(?:^|[\s,;/|(<])(?:e-?mails?|mail(?:to)?|web(?:site|page|seite)?|www|url|home ?page|internet|blog|skype|twitter|icq|aim|msn|jabber|pgp|gpg|key|fingerprint|phones?|tel(?:efon|ephone)?|t[ée]l(?:éphone)?|ph|voice|office|work|direct|cell(?:ular)?(?: phone)?|mobile?|mob|handy|gsm|fax|e-?fax|facsimile|telefax|pager|home|main|toll[- ]?free|[tmfpeowcdh])(?: no| nr| number| phone)?[.]?[:#]+", Plainly)]
    private static partial Regex Label();

    [GeneratedRegex("^(?:e-?mail|web|internet|phone|telephone|tel|office|work|direct|direct line|cell|mobile|fax|facsimile|pager|home|main|voice|toll[- ]?free|business|desk|assistant)$", Plainly)]
    private static partial Regex LabelAlone();

    [GeneratedRegex(@"\b(?:i|i'm|we|you|your|he|she|they|it|is|are|was|were|will|would|have|has|had|can|can't|could|should|don't|didn't|please|this|that|these|those|if|when|then|than|my|me|us|because|there|not|with all|who|what|our|views?|opinions?|out of|will be)\b", Plainly)]
    private static partial Regex Sentence();
}
