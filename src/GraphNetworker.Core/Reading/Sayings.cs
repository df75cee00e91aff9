using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>What is told in sentences, and so is no field of a signature: mottos, quotations with whoever said them, the end of the mail.</summary>
internal static partial class Sayings
{
    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>Whether a text is a saying or a sentence.</summary>
    public static bool Is(string plain)
    {
        if (plain.Length == 0)
        {
            return false;
        }

        if (plain[0] is '"' or '“' or '„' or '«' && plain.Contains(' ', StringComparison.Ordinal))
        {
            return true;
        }

        int words = plain.Count(c => c == ' ') + 1, small = words > 2 ? Small().Count(plain) : 0;
        bool ended = plain[^1] is '!' or '?' || (plain[^1] == '.' && words > 4);
        return words > 3 && (small > 1 || (small > 0 && (ended || words > 6)) || (ended && (plain[^1] is '!' or '?' || small > 0)));
    }

    /// <summary>Whether a line says who said what stands above: "-- Ana Ruiz" far to the right.</summary>
    public static bool IsSource(string text) => Source().IsMatch(text);

    /// <summary>Whether a text was cut in the middle of a sentence: no name and no title ends with "of" or begins with "that".</summary>
    public static bool IsFragment(string plain) => Fragment().IsMatch(plain);

    // In capitals they are other words: IT, US, ME.
    [GeneratedRegex(@"\b(?:I|I'm|I'll|I've|[Ww]e|[Yy]ou|[Yy]our|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|it's|[Ii]s|isn't|[Aa]re|aren't|[Ww]as|[Ww]ere|[Ww]ill|would|[Hh]ave|has|had|[Cc]an|can't|could|should|[Dd]on't|doesn't|didn't|won't|must|may|[Pp]lease|PLEASE|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]f|[Ww]hen|then|than|[Mm]y|me|us|because|[Tt]here|[Nn]ot|[Nn]ever|who|[Ww]hat|[Oo]ur|views?|opinions?|out of|be|been|do|does|so|but|only|just|about|into|them|their|his|her|some|any|how|why|as|[Cc]lick|[Cc]all)\b", Plainly)]
    private static partial Regex Small();

    [GeneratedRegex(@"^(?:\s{4,}|\t+)(?:-{1,3}|—|–) ?\S", Plainly)]
    private static partial Regex Source();

    [GeneratedRegex(@" (?:at|or|as|of|to|the|in|for|with|by|on|a|an|from|is|are|and|&|that|your|my|our|please)$|^(?:that|which|who|to|or|but|with|from|by|if|is|are|be)\b ", Plainly)]
    private static partial Regex Fragment();
}
