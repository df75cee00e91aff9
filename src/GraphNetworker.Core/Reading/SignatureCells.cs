using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>The lines of a signature cut into pieces: columns, boxes, and facts in a row between bars.</summary>
internal static partial class SignatureCells
{
    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const int MostCells = 120; // every piece is compared with the others

    // Signs that are drawn around words.
    private static readonly char[] Drawn = [.. " \t|\\*-–—/•·<>(),;~#[]_=+."];

    /// <summary>The pieces in reading order, column by column; sayings, sentences and what stands above the closing words are left out.</summary>
    public static List<SignatureCell> Of(IReadOnlyList<ReplyLine> lines, SenderName sender)
    {
        var cells = new List<SignatureCell>();
        string[] texts = SignatureColumns.Barred(lines);
        var starts = SignatureColumns.Starts(texts);
        bool saying = false, wrapped = false, below = false, closed = false;
        int quoted = -1; // where a quotation begins that is still open
        for (int i = 0; i < texts.Length; i++)
        {
            string plain = MailLines.Plain(texts[i]);
            if (plain.Length == 0 || Separators.IsRule(plain))
            {
                (saying, wrapped, below, quoted) = (false, false, false, -1);
                continue;
            }

            int closing = Closings.End(plain);
            bool parting = closing > 0 || IsParting(plain, i + 1 < texts.Length ? texts[i + 1] : "", sender);
            saying = !parting && (wrapped || Sayings.IsSource(texts[i]) || (saying && (plain.StartsWith('-') || char.IsLower(plain[0]) || Indent(texts[i]) > 7)));
            closed |= parting;
            saying &= !IsSigned(plain, sender);
            below = (below && !parting && !IsSigned(plain, sender)) || saying;
            wrapped &= saying && IsWrapped(plain);
            if (saying || closing == plain.Length || Closings.Is(plain) || (parting && closing == 0))
            {
                wrapped &= !(saying && TakesName(texts, i, lines[i].Number, closed, cells, sender));
                continue;
            }

            int column = starts.Contains(Indent(texts[i])) ? 1 : 0; // what stood to the left was a number or a link
            foreach (var (start, wide) in SignatureColumns.Of(texts[i][Skipped(texts[i], closing)..]))
            {
                string told = MailLines.Plain(wide);
                int marks = told.Count(c => c is '"' or '“' or '”');
                if (quoted >= 0 && start >= quoted - 4)
                {
                    quoted = marks % 2 == 0 ? quoted : -1;
                }
                else if (Sayings.Is(told) && !IsNamed(told, sender))
                {
                    quoted = told[0] is '"' or '“' && marks % 2 == 1 ? start : -1;
                    saying = column == 0;
                    below |= saying;
                    wrapped = saying && quoted < 0 && !TakesName(texts, i, lines[i].Number, closed, cells, sender) && IsWrapped(told);
                }
                else if (told is not ['-', '-', ..] || IsSigned(told, sender))
                {
                    Cut(wide, lines[i].Number, column, closed, below, cells);
                }
                else if (told.Any(char.IsLetter))
                {
                    saying |= column == 0; // somebody is named who said what stands above
                    below |= saying;
                }

                column++;
            }
        }

        bool signedBelow = cells.Exists(cell => cell.Closed) && !cells.Exists(cell => !cell.Closed && sender.Is(cell.Text));
        return [.. cells.Where(cell => cell.Closed || !signedBelow).Take(MostCells).OrderBy(cell => cell.Column).ThenBy(cell => cell.Line)];
    }

    // A sentence that goes on in the next line.
    private static bool IsWrapped(string plain) => plain.Length > 55 && plain[^1] is not ('.' or '!' or '?' or '"' or ':');

    private static bool IsSigned(string plain, SenderName sender) => plain.Length < 60 && SignatureBlock.NamePart(plain) is { Length: > 1 } name && sender.Share(name) is var (own, all) && own > 0 && own * 2 >= all && sender.Is(name) && !Sayings.Is(plain);

    // "Rock on," above the name: closing words that are in no list.
    private static bool IsParting(string plain, string next, SenderName sender) =>
        plain[^1] == ',' && plain.Count(c => c == ' ') < 4 && !plain.AsSpan().ContainsAnyInRange('0', '9') && !sender.Is(plain) && sender.Is(SignatureBlock.NamePart(MailLines.Plain(next)));

    // "Ana Ruiz (who else?)" is a name all the same.
    private static bool IsNamed(string told, SenderName sender) =>
        SignatureBlock.NamePart(told) is var name && name.Length + 1 < told.Length && name.Contains(' ', StringComparison.Ordinal) && sender.Is(name) && !Sayings.Is(name);

    // "We are sorry for the error.  Ana" / "Ruiz": somebody signs in the last line of the text.
    private static bool TakesName(string[] texts, int at, int line, bool closed, List<SignatureCell> cells, SenderName sender)
    {
        string plain = MailLines.Plain(texts[at]);
        int end = plain.AsSpan().LastIndexOfAny(".!?,");
        string name = end > 0 && end + 2 < plain.Length ? plain[(end + 1)..].Trim() : "";
        if (name.Length < 2 || !char.IsUpper(name[0]) || name.Count(c => c == ' ') > 3 || Sayings.IsFragment(name))
        {
            return false;
        }

        string next = at + 1 < texts.Length ? texts[at + 1].Trim() : "";
        if (next.Length > 0 && !next.Contains(' ', StringComparison.Ordinal) && sender.Is(next) && !name.Contains(' ', StringComparison.Ordinal))
        {
            texts[at + 1] = $"{name} {next}";
            return true;
        }

        if (sender.Is(name))
        {
            cells.Add(new SignatureCell(name, line, 0, closed, false));
            return true;
        }

        return false;
    }

    private static int Indent(string text) => text.Length - text.AsSpan().TrimStart().Length + (text.AsSpan().TrimStart(' ') is ['\t', ..] ? 7 : 0);

    private static void Cut(string wide, int line, int column, bool closed, bool below, List<SignatureCell> cells)
    {
        foreach (string piece in Bar().Split(wide).SelectMany(part => Dash().Count(part.Trim()) > 1 ? Dash().Split(part) : [part]))
        {
            string bare = AddressLabel().Replace(Label().Replace(piece, " "), "").Trim(Drawn);
            bare = bare.EndsWith("::", StringComparison.Ordinal) ? bare.TrimEnd(':', ' ') : bare;
            var above = cells.FindLast(cell => cell.Column == column);
            if (above is not null && above.Line == line - 1 && bare.Length > 0 && (Continues(bare) || IsContinued(above.Text)))
            {
                cells[cells.LastIndexOf(above)] = above with { Text = $"{above.Text} {MailLines.Plain(bare)}" };
            }
            else if (bare.Count(char.IsLetterOrDigit) > 1 && !bare.EndsWith(':') && !LabelAlone().IsMatch(bare) && !Handle().IsMatch(piece) && !Closings.Is(bare))
            {
                cells.Add(new SignatureCell(MailLines.Plain(Whole(bare, piece)), line, column, closed, below));
            }
        }

        cells.RemoveAll(cell => cell.Line < line && Sayings.IsFragment(cell.Text));
    }

    private static bool IsContinued(string text) => text.EndsWith(" and", StringComparison.Ordinal) || text.EndsWith(" &", StringComparison.Ordinal) || text.EndsWith(" of", StringComparison.Ordinal) || text.EndsWith(" for", StringComparison.Ordinal);

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

    [GeneratedRegex(@" ?[|•·●▪♦│;] ?| [*~] |//| :: | \*\*|\*\* ", RegexOptions.NonBacktracking)]
    private static partial Regex Bar();

    // One dash or stroke is part of a title or a department; two part a row of facts.
    [GeneratedRegex(@" +[-–—]+ +| / ", RegexOptions.NonBacktracking)]
    private static partial Regex Dash();

    // Names in messengers, and keys: nothing of a person's work.
    [GeneratedRegex(@"^\W*(?:icq|aim|msn|yahoo!?|jabber|skype|twitter|irc|gpg|pgp|gnupg|key(?: ?id)?|fingerprint)(?: \p{L}+)? ?[:#=]", Plainly)]
    private static partial Regex Handle();

    // What is left of "Phone: 713 555 0100" without the number.
    [GeneratedRegex(@"(?:^|[\s,;/|(<])(?:e-?mails?|mail(?:to)?|web(?:site|page|seite)?|www|url|home ?page|internet|blog|skype|twitter|icq|aim|msn|jabber|(?:(?:pgp|gpg|gnupg|public|pub|/) ?)*key(?: ?id)?|pgp|gpg|fingerprint|phones?|tel(?:efon|ephone)?|t[ée]l(?:éphone)?|ph|voice|office|work|direct|cell(?:ular)?(?: phone)?|mobile?|mob|handy|gsm|fax|e-?fax|facsimile|telefax|pager|home|main|toll[- ]?free|[tmfpeowcdh])(?: no| nr| number| phone)?[.]?[:#]+", Plainly)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s*(?:(?:mailing |postal |street |office |us )?address|anschrift|adresse|adres|dirección|(?-i:a))[.:]+ +", Plainly)]
    private static partial Regex AddressLabel();

    [GeneratedRegex("^(?:e-?mail|web|internet|phone|telephone|tel|office|work|direct|direct line|cell|mobile|fax|facsimile|pager|home|main|voice|toll[- ]?free|business|desk|assistant|off|w|h|c|f|o|m|t|and|or)$", Plainly)]
    private static partial Regex LabelAlone();
}
