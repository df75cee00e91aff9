using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>The lines of a mail that its sender wrote: without what is quoted, with their numbers.</summary>
/// <remarks>A plain cut, for the readers of news only. Of a mail that is nothing but a forward, the forwarded part counts, as somebody else's words.</remarks>
internal sealed partial class OwnText
{
    private const int MostLines = 400;
    private const int MostCharacters = 64 * 1024;
    private const int LongestLine = 2000;
    private const int HeaderBlock = 5;

    public OwnText(string text)
    {
        string head = text.Length > MostCharacters ? text[..MostCharacters] : text;
        string[] lines = head.Split('\n', MostLines + 1);
        lines = [.. lines.Take(MostLines).Select(line => line.TrimEnd('\r')).Select(line => line.Length > LongestLine ? line[..LongestLine] : line)];
        int cut = Cut(lines, 0);
        var own = Numbered(lines, 0, cut);
        if (own.TrueForAll(line => string.IsNullOrWhiteSpace(line.Text)) && cut < lines.Length && Forwards().IsMatch(string.Join('\n', lines.Skip(cut).Take(HeaderBlock))))
        {
            int from = cut + 1;
            while (from < lines.Length && (string.IsNullOrWhiteSpace(lines[from]) || HeaderLines().IsMatch(lines[from]) || from <= cut + 1))
            {
                from++;
            }

            IsForwarded = true;
            own = Numbered(lines, from, Cut(lines, from));
        }

        Lines = own;
        Sentences = MailSentence.Of(own);
    }

    /// <summary>Whether these are the words of somebody else than the sender.</summary>
    public bool IsForwarded { get; }

    /// <summary>The lines, each with its number in the whole text.</summary>
    public IReadOnlyList<(int Number, string Text)> Lines { get; }

    /// <summary>The same, as sentences.</summary>
    public IReadOnlyList<MailSentence> Sentences { get; }

    private static List<(int Number, string Text)> Numbered(string[] lines, int from, int to)
    {
        var own = new List<(int Number, string Text)>();
        for (int i = from; i < to; i++)
        {
            if (QuotedLines().IsMatch(lines[i]))
            {
                continue;
            }

            var quote = QuoteHeads().Match(lines[i]);
            own.Add((i, quote.Success ? lines[i][..quote.Index] : lines[i]));
            if (quote.Success)
            {
                break;
            }
        }

        return own;
    }

    private static int Cut(string[] lines, int from)
    {
        for (int i = from; i < lines.Length; i++)
        {
            bool headers = lines[i].TrimStart().StartsWith("From:", StringComparison.Ordinal)
                && lines.Skip(i + 1).Take(HeaderBlock).Count(line => HeaderLines().IsMatch(line)) >= 2;
            if (headers || Dividers().IsMatch(lines[i]))
            {
                return i;
            }
        }

        return lines.Length;
    }

    [GeneratedRegex(@"^\s*[>|]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex QuotedLines();

    // "On Mon, 5 Oct 2026 Marcus <m@adatum.example> wrote:" also in the middle of a line, where HTML was made flat.
    [GeneratedRegex(@"\b(on (mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[0-9])[^:]*(:[0-9]{2}[^:]*)* wrote:|am [0-9a-z][^:]*(:[0-9]{2}[^:]*)* schrieb\b|le [0-9a-z][^:]*(:[0-9]{2}[^:]*)* a écrit ?:)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuoteHeads();

    [GeneratedRegex(@"^\s*[-_=*]{2,}\s*(original (message|appointment)|forwarded (by|message)|begin forwarded|ursprüngliche nachricht|message d'origine|mensaje original)|^\s*(begin )?forwarded message|^\s*_{20,}\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dividers();

    [GeneratedRegex(@"forwarded|original message|From:", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forwards();

    [GeneratedRegex(@"^\s*(from|to|cc|bcc|sent|sent by|date|subject|importance|reply-to)\s*:|-{10,}\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderLines();
}
