using System.Globalization;
using System.Text;

namespace GraphNetworker.Core.People;

/// <summary>Names as cards and mails write them, made fit to be shown, and the best of several.</summary>
public static class PersonName
{
    private const int LongestShown = 200;

    // Behind a comma these belong to the name as it stands: "Lee Park, PhD", "Fabrikam, Inc."
    private static readonly string[] Suffixes =
    [
        "jr", "jnr", "sr", "snr", "ii", "iii", "iv", "phd", "md", "dds", "dvm", "esq", "mba", "mp", "qc", "kc", "cpa", "pe", "rn", "obe", "mbe", "frs", "bsc", "msc", "ba", "ma",
        "inc", "ltd", "llc", "llp", "plc", "gmbh", "ag", "kg", "sa", "srl", "bv", "co", "corp", "limited",
    ];

    /// <summary>
    /// A name as a person would write it: quotes and doubled blanks gone, "Ruiz, Ana" turned to "Ana Ruiz".
    /// Null when it names nobody: empty, or just an address.
    /// </summary>
    public static string? Clean(string? name)
    {
        string plain = Plain(name);
        if (plain.Length == 0 || !plain.Any(char.IsLetterOrDigit) || MailAddress.TryParse(plain, out _))
        {
            return null;
        }

        int comma = plain.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0 || plain.IndexOf(',', comma + 1) >= 0)
        {
            return plain;
        }

        string last = plain[..comma].Trim(), first = plain[(comma + 1)..].Trim();
        bool turned = first.Length > 0 && last.Length > 0 && !plain.Any(char.IsDigit)
            && !Suffixes.Contains(first.Replace(".", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase);
        return turned ? $"{first} {last}" : plain;
    }

    /// <summary>The best name there is: the card's, then the owner's own for somebody they added, then what mails say, then the address.</summary>
    public static string Best(string? card, string? added, MailName? mail, MailAddress? address) =>
        Clean(card) ?? Clean(added) ?? mail?.Name ?? address?.Value ?? "Nameless card";

    /// <summary>
    /// A name in the one form in which two are compared and searched: lower case, no diacritics. "Müller" and "MULLER" are one;
    /// so are "ß" and "ss", "ø" and "o", "ł" and "l", which have no decomposition of their own.
    /// </summary>
    public static string Fold(string text)
    {
        // Half of a surrogate pair, as a cut text may end with, has no normal form.
        string whole = text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? string.Concat(text.EnumerateRunes()) : text;
        var folded = new StringBuilder(text.Length);
        foreach (char c in whole.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            _ = char.ToLowerInvariant(c) switch
            {
                'ß' => folded.Append("ss"),
                'æ' => folded.Append("ae"),
                'œ' => folded.Append("oe"),
                'ø' => folded.Append('o'),
                'ł' => folded.Append('l'),
                'đ' or 'ð' => folded.Append('d'),
                'þ' => folded.Append("th"),
                'ı' => folded.Append('i'),
                var other => folded.Append(other),
            };
        }

        return folded.ToString();
    }

    // Trimmed of quotes around it, control characters and runs of blanks; cut where nobody reads on.
    private static string Plain(string? name)
    {
        var plain = new StringBuilder();
        foreach (char c in name.AsSpan().Trim())
        {
            bool blank = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!blank)
            {
                plain.Append(c);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }

            if (plain.Length == LongestShown)
            {
                break;
            }
        }

        if (plain.Length > 0 && char.IsHighSurrogate(plain[^1]))
        {
            plain.Length--;
        }

        string text = plain.ToString().Trim();
        while (text.Length >= 2 && text[0] is '"' or '\'' or '“' or '‘' && text[^1] is '"' or '\'' or '”' or '’')
        {
            text = text[1..^1].Trim();
        }

        return text.Replace("\\\"", "\"", StringComparison.Ordinal);
    }
}
