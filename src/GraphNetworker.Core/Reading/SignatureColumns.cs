using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>Columns of a signature: what stands apart from each other in a line by wide blanks, or by a bar drawn from line to line.</summary>
internal static partial class SignatureColumns
{
    private static readonly char[] Frame = [.. " |\\/*#\u2502"];

    /// <summary>The lines with a wide blank for every bar that stands at the same place in two lines or more.</summary>
    public static string[] Barred(IReadOnlyList<ReplyLine> lines)
    {
        string[] texts = [.. lines.Select(line => WideCode().Replace(line.Text.Replace('\u00a0', ' '), "$1 $2"))];
        var places = new Dictionary<int, int>();
        foreach (string text in texts)
        {
            foreach (int at in Bars(text))
            {
                places[at] = places.GetValueOrDefault(at) + 1;
            }
        }

        for (int i = 0; i < texts.Length; i++)
        {
            char[] parted = texts[i].ToCharArray();
            foreach (int at in Bars(texts[i]).Where(at => places[at] > 1))
            {
                parted[at] = '\t';
            }

            texts[i] = new string(parted);
        }

        return texts;
    }

    /// <summary>Where the columns to the right begin, and the places beside, as columns are seldom drawn to the letter.</summary>
    public static HashSet<int> Starts(string[] texts) =>
        [.. texts.SelectMany(text => Of(text).Skip(1).Where(piece => piece.Start > 14)).SelectMany(piece => Enumerable.Range(piece.Start - 2, 5))];

    /// <summary>The pieces between wide blanks, each with the place it begins at.</summary>
    public static IEnumerable<(int Start, string Text)> Of(string text)
    {
        int start = 0;
        foreach (Match gap in Gap().Matches(text))
        {
            if (!text.AsSpan(start, gap.Index - start).Trim(Frame).IsEmpty)
            {
                yield return (start, text[start..gap.Index]);
            }

            start = gap.Index + gap.Length;
        }

        if (!text.AsSpan(start).Trim(Frame).IsEmpty)
        {
            yield return (start, text[start..]);
        }
    }

    // A bar with a blank on both sides, and words on both sides.
    private static IEnumerable<int> Bars(string text)
    {
        for (int at = 1; at + 1 < text.Length; at++)
        {
            if (text[at] is '|' or '*' or '\u2502' or '!' && text[at - 1] is ' ' or '\t' && text[at + 1] is ' ' or '\t' && !text.AsSpan(0, at).Trim(Frame).IsEmpty)
            {
                yield return at;
            }
        }
    }

    // "Houston, TX    77002" is one place.
    [GeneratedRegex(@"(\p{L}[,.]?) {3,}(\d{5}(?:-\d{4})?)\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex WideCode();

    [GeneratedRegex(@"\t+|   +", RegexOptions.NonBacktracking)]
    private static partial Regex Gap();
}
