using System.Text.RegularExpressions;
using PhoneNumbers;

namespace GraphNetworker.Core.Reading;

/// <summary>The telephone numbers of one line with what they reach.</summary>
/// <remarks>
/// Whether digits are a number is told first by the words beside them, then by how they are grouped, and last by the numbering plan
/// (libphonenumber): signatures hold many numbers that no plan knows, as they leave out the country or give an extension only.
/// </remarks>
internal static partial class LinePhones
{
    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Takes the numbers out of a line, leaving blanks.</summary>
    public static IReadOnlyList<SignaturePhone> Take(char[] line, string region)
    {
        string text = new(line);
        var phones = new List<SignaturePhone>();
        int last = 0;
        foreach (var (start, end) in Candidates(text, region))
        {
            if (start < last)
            {
                continue; // digits of the extension before
            }

            string before = text[last..start], behind = text[end..];
            string written = text[start..end];
            var (said, label) = PhoneLabels.Beside(before, behind);
            if (IsNumber(text, start, end, said, label > 0, region))
            {
                if (said != PhoneLabel.Another)
                {
                    phones.Add(new SignaturePhone(PhoneLabels.KindOf(said), written, E164(written, region)));
                }

                // The word goes with the number, and an assistant's name with the assistant's number.
                int from = said == PhoneLabel.Another ? last : last + PhoneLabels.Start(before);
                last = end + label;
                line.AsSpan(from, last - from).Fill(' ');
            }
            else if (said is not null)
            {
                last = end;
            }
        }

        if (phones.Count == 0 && (Extension().Match(text) is { Success: true } extension || (extension = TieLine().Match(text)).Success) && !extension.Value.Contains('@', StringComparison.Ordinal))
        {
            phones.Add(new SignaturePhone(PhoneKind.Work, extension.Groups[1].Value, null));
            line.AsSpan(extension.Index, extension.Length).Fill(' ');
        }

        return phones;
    }

    // Runs of digits; a run that is no number as a whole ("TX 77002 713-555-0100") may hold one.
    private static IEnumerable<(int Start, int End)> Candidates(string text, string region)
    {
        foreach (Match digits in Digits().Matches(text))
        {
            var whole = Bounds(text, digits);
            var within = NorthAmerican().Matches(digits.Value);
            bool several = within.Count > 1 || (within.Count == 1 && within[0].Length < digits.Length && !Grouped().IsMatch(digits.Value) && E164(digits.Value, region) is null);
            if (!several)
            {
                yield return whole;
                continue;
            }

            foreach (Match one in within)
            {
                int start = digits.Index + one.Index + (one.Value[0] == ' ' ? 1 : 0), end = digits.Index + one.Index + one.Length;
                yield return (start, end == digits.Index + digits.Length ? whole.End : end);
            }
        }
    }

    // The digits with the bracket before and the extension behind them.
    private static (int Start, int End) Bounds(string text, Match digits)
    {
        int start = digits.Index, end = digits.Index + digits.Length;
        var extension = ExtensionBehind().Match(text, end);
        if (extension.Success && extension.Index == end)
        {
            end += extension.Length;
        }

        return (start, end);
    }

    private static bool IsNumber(string text, int start, int end, PhoneLabel? said, bool named, string region)
    {
        string written = text[start..end];
        bool grown = (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '_' or '$' or '〒'))
            || (end < text.Length && !(named && Grouped().IsMatch(Bare(written))) && (char.IsLetterOrDigit(text[end]) || text[end] == '%'))
            || (said is null && start > 1 && Short().IsMatch(written) && char.IsLetter(text[start - 2])); // "Osaka 541-0041" is a postal code
        int digits = Bare(written).Count(char.IsAsciiDigit);
        if (grown || digits is < 7 or > 15 || said == PhoneLabel.NoPhone || NoNumber().IsMatch(written))
        {
            return false;
        }

        return said is not null || Grouped().IsMatch(Bare(written)) || E164(written, region) is not null;
    }

    private static string Bare(string written)
    {
        var extension = ExtensionBehind().Match(written);
        return extension.Success && extension.Index > 0 ? written[..extension.Index] : written;
    }

    private static string? E164(string written, string region)
    {
        string bare = Bare(written);
        return Planned(bare, region) ?? (bare[0] != '+' && bare.Count(char.IsAsciiDigit) > 10 && bare.AsSpan().ContainsAny(' ', '-', '.') ? Planned("+" + bare, region) : null); // "44-20-…" forgot the sign
    }

    private static string? Planned(string written, string region)
    {
        var plans = PhoneNumberUtil.GetInstance();
        try
        {
            var number = plans.Parse(written, region);
            return plans.IsValidNumber(number) ? plans.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"(?:^| )\(?\d{3}\)?[ ./-]{0,2}\d{3}[ .-]\d{4}\b", Plainly)]
    private static partial Regex NorthAmerican();

    // Groups of digits with single signs between them; two blanks, a comma or a letter part two numbers. The linear engine of .NET 10
    // overlooks the digits of "(P) 713 555 0100 x12"; the other one has nothing to go back to, as nothing follows the groups.
    [GeneratedRegex(@"(?:\+ ?|\(\+)?\(?\d+\)?(?: ?[-–/.]? ?\(?\d+\)?)+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\s*[,(]?\s*(?:x|ext\.?|extension|ext:|extn\.?|durchwahl|dw|poste|loc\.?|anexo|app\.?)\s?[.:-]?\s?\d{1,6}\)?", Plainly)]
    private static partial Regex ExtensionBehind();

    // x6721, *7086, ext. 12, x3-6721: a number inside a house.
    [GeneratedRegex(@"(?:^|[\s(,/-])((?:x|ext\.?|extension|\*|tie ?line)[ .:-]{0,2}\d(?:-?\d){2,5})\)?(?:$|[\s,;.])", Plainly)]
    private static partial Regex Extension();

    // 5-7034 on a line of its own
    [GeneratedRegex(@"^\s*(\d-\d{4})\s*$", Plainly)]
    private static partial Regex TieLine();

    [GeneratedRegex(@"^(?:\+ ?|\(\+)\d|^(?:1[ .-]?)?\(?\d{3}\)?[ ./-]{0,3}\d{3}[ .-]{1,3}\d{4}$|^\d{3}[.-]\d{4}$|^\(?0\d{1,4}\)?[ /.-]+\d{2,}|^\(0\)\d|^00\d", Plainly)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^\d{3}-\d{4}$", Plainly)]
    private static partial Regex Short();

    // Postal codes, dates, years: 77002-1234, 01310-100, 12/24/2024, 2001-2004, addresses of machines.
    [GeneratedRegex(@"^\d{5}-\d{3,4}$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{1,2}[./-]\d{1,2}[./-]\d{4} |^\d{4}[./-]\d{1,2}[./-]\d{1,2}$|^(?:19|20)\d{2} ?[-–/] ?(?:19|20)\d{2}$|^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$|^\d\.\d{1,2}[ .]", Plainly)]
    private static partial Regex NoNumber();
}
