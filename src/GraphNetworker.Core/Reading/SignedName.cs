using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>The name somebody signs with.</summary>
internal static partial class SignedName
{
    private const int FirstCells = 3; // nobody signs below all the rest

    /// <summary>Takes the name out of the pieces: the fullest form of the sender's; where that is not known, what looks like a name at the head.</summary>
    public static Found<string>? Take(List<SignatureCell> cells, SenderName sender)
    {
        var open = cells.Where(cell => !cell.Taken).ToList();
        var best = open
            .Where(cell => IsName(NameOf(cell.Text)) && sender.Is(NameOf(cell.Text)))
            .OrderByDescending(cell => cell.Column == 0 ? 1 : 0)
            .ThenByDescending(cell => Words(NameOf(cell.Text)))
            .FirstOrDefault()
            ?? open.Take(FirstCells).FirstOrDefault(cell => cell.Column == 0 && IsName(NameOf(cell.Text)) && IsCapitalised(NameOf(cell.Text))
                && (Words(NameOf(cell.Text)) is > 1 and < 5 || (cell.Closed && cell == open[0])) && !TitleWords.IsOrganisation(cell.Text) && !TitleWords.IsTitle(NameOf(cell.Text)) && !TitleWords.IsDepartment(NameOf(cell.Text)));
        if (best is null)
        {
            return null;
        }

        // Below "Thanks, Ana" often stands "Ana Ruiz".
        string name = NameOf(best.Text);
        if (Words(name) == 1 && open.Take(FirstCells + 1).FirstOrDefault(cell => cell != best && Words(NameOf(cell.Text)) is 2 or 3 && NameOf(cell.Text).StartsWith(name + " ", StringComparison.OrdinalIgnoreCase) && IsName(NameOf(cell.Text))) is { } fuller)
        {
            best.Taken = true;
            best = fuller;
            name = NameOf(best.Text);
        }

        foreach (var cell in open.Where(cell => NameOf(cell.Text) == cell.Text && IsName(cell.Text) && sender.Is(cell.Text) && Words(cell.Text) == 1))
        {
            cell.Taken = true;
        }

        best.Taken = true;
        string behind = best.Text[(best.Text.IndexOf(name, StringComparison.Ordinal) + name.Length)..].Trim(' ', ',', '-', '(', ')', '.', '/');
        if (behind.Length > 0 && !Honours().IsMatch(behind))
        {
            cells.Insert(cells.IndexOf(best) + 1, best with { Text = behind, Taken = false });
        }

        if (Academic().Match(name) is { Success: true } academic && academic.Length < name.Length)
        {
            cells.Add(best with { Text = academic.Value.Trim(), Taken = false });
            name = name[academic.Length..];
        }

        return new Found<string>(name, best.Line);
    }

    // "Ana Ruiz, PhD", "Ana Ruiz (Lisbon)"
    private static string NameOf(string text)
    {
        int cut = text.AsSpan().IndexOfAny(",(<[");
        string name = (cut > 1 ? text[..cut] : text).Trim();
        int dash = name.IndexOf(" - ", StringComparison.Ordinal);
        return (dash > 1 ? name[..dash] : name).Trim(' ', '.', '-', '\'', '"');
    }

    private static int Words(string name) => name.Count(c => c == ' ') + 1;

    private static bool IsName(string name) => name.Length is > 1 and <= 40 && Words(name) <= 5 && Shape().IsMatch(name) && !TitleWords.IsIncorporated(name);

    private static bool IsCapitalised(string name) => Capitalised().IsMatch(name);

    [GeneratedRegex(@"^[\p{L}'’. ""-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^(?:Dr\. |Prof\. |Mr\. |Ms\. |Mrs\. )?\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|""\p{L}+""|de|da|van|von|der|den|la|le|al|bin|el|y|e|di|du|ter|ten))*$", RegexOptions.NonBacktracking)]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"^(?:Associate |Assistant )?(?:Professor|Prof\.) ", RegexOptions.NonBacktracking)]
    private static partial Regex Academic();

    // Degrees and certificates: capitals, dots and dashes.
    [GeneratedRegex(@"^(?:(?:[\p{Lu}\d.&/+-]+|[Pp]h\.? ?[Dd]\.?|Esq\.?|Jr\.?|Sr\.?|M\.?Sc\.?|B\.?Sc\.?|Dipl\.-?\p{L}*\.?)[ ,]*)+$", RegexOptions.NonBacktracking)]
    private static partial Regex Honours();
}
