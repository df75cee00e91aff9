using System.Text;

namespace GraphNetworker.Core.People;

/// <summary>The words of a name in the form in which identity compares them.</summary>
public static class NameWords
{
    // ISO 9 would write diacritics; these are the spellings that passports and mail addresses use (ICAO Doc 9303, simplified).
    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ";

    private static readonly string[] CyrillicSpelt =
        ["a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "i", "yi", "ye", "g"];

    private const string Greek = "αβγδεζηθικλμνξοπρσςτυφχψω";

    private static readonly string[] GreekSpelt =
        ["a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t", "y", "f", "ch", "ps", "o"];

    /// <summary>Lower case, Latin where that can be said letter by letter, umlauts and their two-letter spelling alike: "Müller", "Mueller" and "MULLER" are one.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in PersonName.Fold(text))
        {
            int cyrillic = c >= 'Ͱ' ? Cyrillic.IndexOf(c, StringComparison.Ordinal) : -1;
            int greek = c >= 'Ͱ' ? Greek.IndexOf(c, StringComparison.Ordinal) : -1;
            if (c == 'e' && plain.Length > 1 && plain[^1] is 'a' or 'o' or 'u')
            {
                continue;
            }

            _ = cyrillic >= 0 ? plain.Append(CyrillicSpelt[cyrillic]) : greek >= 0 ? plain.Append(GreekSpelt[greek]) : plain.Append(c);
        }

        return plain.ToString();
    }

    /// <summary>The words of a name: runs of letters, marks and digits between anything else.</summary>
    public static string[] Split(string text)
    {
        var words = new List<string>();
        int from = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '\'' or '’' && from >= 0));
            if (inside && from < 0)
            {
                from = i;
            }
            else if (!inside && from >= 0)
            {
                words.Add(Plain(text[from..i].Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)));
                from = -1;
            }
        }

        return [.. words.Where(word => word.Length > 0)];
    }

    /// <summary>The words of "AnaRuiz": two capitalised ones written as one; null for anything else.</summary>
    public static string[]? SplitCapitals(string text)
    {
        int second = -1;
        for (int i = 1; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]))
            {
                return null;
            }

            if (char.IsUpper(text[i]))
            {
                if (second >= 0)
                {
                    return null;
                }

                second = i;
            }
        }

        return second >= 2 && text.Length - second >= 2 && char.IsUpper(text[0]) ? [Plain(text[..second]), Plain(text[second..])] : null;
    }
}
