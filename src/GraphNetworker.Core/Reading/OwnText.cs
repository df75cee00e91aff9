using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>What the readers of news look at: the lines of a mail that its sender wrote, with their numbers.</summary>
/// <remarks>Of a mail that only passes something on, what it passes on counts, as somebody else's words.</remarks>
internal sealed partial class OwnText
{
    private const int MostLines = 400;
    private const int MostCharacters = 64 * 1024;
    private const int LongestLine = 2000;

    public OwnText(string text)
    {
        var read = ReplyText.Read(text.Length > MostCharacters ? text[..MostCharacters] : text);
        IsForwarded = !read.Written.Any(HasText) && read.Lines.Any(HasText);
        Lines = [.. UntilQuote((IsForwarded ? read.Lines : read.Written.Concat(read.Signature)).Take(MostLines))];
        Sentences = MailSentence.Of(Lines);
    }

    /// <summary>Whether these are the words of somebody else than the sender.</summary>
    public bool IsForwarded { get; }

    /// <summary>The lines, each with its number in the whole text.</summary>
    public IReadOnlyList<(int Number, string Text)> Lines { get; }

    /// <summary>The same, as sentences.</summary>
    public IReadOnlyList<MailSentence> Sentences { get; }

    private static bool HasText(ReplyLine line) => line.Text.Length > 0;

    private static IEnumerable<(int Number, string Text)> UntilQuote(IEnumerable<ReplyLine> lines)
    {
        foreach (var line in lines)
        {
            string text = line.Text.Length > LongestLine ? line.Text[..LongestLine] : line.Text;
            var quote = FlatHeads().Match(text);
            yield return (line.Number, quote.Success ? text[..quote.Index] : text);
            if (quote.Success)
            {
                yield break;
            }
        }
    }

    // "On Mon, 5 Oct 2026 Marcus <m@adatum.example> wrote:" in the middle of a line, where HTML was made flat.
    [GeneratedRegex(@"\b(on (mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[0-9])[^:]*(:[0-9]{2}[^:]*)* wrote:|am [0-9a-z][^:]*(:[0-9]{2}[^:]*)* schrieb\b|le [0-9a-z][^:]*(:[0-9]{2}[^:]*)* a écrit ?:)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FlatHeads();
}
