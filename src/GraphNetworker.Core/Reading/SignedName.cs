using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>The name somebody signs with.</summary>
internal static partial class SignedName
{
    private const int MostCharacters = 120; // no name and what is said beside it is longer
    private const int FirstCells = 3; // nobody signs below all the rest

    /// <summary>Takes the name out of the pieces: the fullest form of the sender's; where that is not known, what looks like a name at the head.</summary>
    public static Found<string>? Take(List<SignatureCell> cells, SenderName sender)
    {
        var open = cells.Where(cell => !cell.Taken).ToList();
        var best = open
            .Where(cell => IsOf(NameOf(cell.Text), sender) && !IsFirm(cell.Text))
            .OrderByDescending(cell => cell.Column == 0 ? 1 : 0)
            .ThenByDescending(cell => sender.Share(Bare(NameOf(cell.Text))) is var (own, all) ? (own * 2) - Math.Max(0, all - own - 1) : 0)
            .ThenByDescending(cell => Words(NameOf(cell.Text)))
            .FirstOrDefault()
            ?? open.Take(FirstCells).FirstOrDefault(cell => cell.Column == 0 && !cell.BelowSaying && MayBe(NameOf(cell.Text)) && !IsFirm(cell.Text) && (Words(NameOf(cell.Text)) > 1 || (cell.Closed && cell == open[0])));
        if (best is null)
        {
            return null;
        }

        // Below "Thanks, Ana" often stands "Ana Ruiz".
        string name = NameOf(best.Text);
        if (open.Take(FirstCells + 1).FirstOrDefault(cell => cell != best && IsFuller(NameOf(cell.Text), name)) is { } fuller)
        {
            best.Taken = true;
            best = fuller;
            name = NameOf(best.Text);
        }

        foreach (var cell in open.Where(cell => Words(cell.Text) == 1 && IsName(cell.Text) && (sender.Is(cell.Text) || name.StartsWith(cell.Text + " ", StringComparison.OrdinalIgnoreCase))))
        {
            cell.Taken = true;
        }

        best.Taken = true;
        string behind = Aside().Replace(best.Text[(best.Text.IndexOf(name, StringComparison.Ordinal) + name.Length)..], aside => TitleWords.IsTitle(aside.Value) ? aside.Value : "").Trim(' ', ',', '-', '–', ':', '(', ')', '.', '/');
        behind = Honours().Match(behind) is { Success: true } honours && !TitleWords.IsTitle(honours.Value) ? behind[honours.Length..].Trim(' ', ',', '-', '/') : behind;
        if (behind.Length > 1)
        {
            cells.Insert(cells.IndexOf(best) + 1, best with { Text = behind, Taken = false });
        }

        if (Academic().Match(name) is { Success: true } academic && academic.Length < name.Length)
        {
            cells.Add(best with { Text = academic.Value.Trim(), Taken = false });
            name = name[academic.Length..];
        }

        return new Found<string>(Bare(name), best.Line);
    }

    /// <summary>Makes what stands behind the name a piece of its own: "Ana Ruiz / Head of Sales", "Ana Ruiz Head of Sales", "Ana Ruiz 12 High Street".</summary>
    public static void Part(List<SignatureCell> cells, SenderName sender)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            string text = cells[i].Text;
            int cut = -1;
            for (int at = text.Length > MostCharacters ? -1 : text.IndexOf(' ', StringComparison.Ordinal); at > 0 && cut < 0; at = text.IndexOf(' ', at + 1))
            {
                string name = text[..at], rest = text[(at + 1)..];
                bool apart = rest[0] is '/' or '-' or '–' or '—' or ':' || char.IsAsciiDigit(rest[0]) || TitleWords.IsTitle(rest[..(rest.IndexOfAny([' ', ',']) is var end and > 0 ? end : rest.Length)]) || (!rest[..(rest.IndexOf(' ', StringComparison.Ordinal) is var first and > 0 ? first : rest.Length)].Contains(',', StringComparison.Ordinal) && sender.Share(FirstTwo(rest)).Own == 0 && TitleWords.IsTitle(FirstTwo(rest)));
                bool longer = rest.Length > 1 && rest[0] != '&' && (!char.IsLetter(rest[0]) || Words(name) > 1);
                cut = apart && longer && !TitleWords.IsTitle(name) && IsOf(name, sender) && sender.Share(name) is var (own, all) && (own == all || (own > 0 && all > 1 && IsCapitalised(name) && !TitleWords.IsOrganisation(name))) ? at : -1;
            }

            if (cut > 0 && !cells[i].Taken)
            {
                cells.Insert(i + 1, cells[i] with { Text = text[cut..].Trim(' ', '/', '-', '–', '—', ':') });
                cells[i] = cells[i] with { Text = text[..cut] };
            }
        }
    }

    private static string FirstTwo(string text)
    {
        int first = text.IndexOf(' ', StringComparison.Ordinal), second = first > 0 ? text.IndexOf(' ', first + 1) : -1;
        return second > 0 ? text[..second] : text;
    }

    // A company that bears the name of its owner is no name: half of the words are.
    private static bool IsOf(string name, SenderName sender) =>
        IsName(name = Academic().Replace(name, "")) && sender.Is(name) && sender.Share(name) is var (own, all)
        && (own * 2 > all || (!TitleWords.IsOrganisation(name) && !TitleWords.IsTitle(name) && (own * 2 == all || all < 4)));

    // "Ruiz, Park & Partner, LLP", "Northwind Iberia, Ltd."; but "Ana Ruiz, Northwind Ltd." is somebody.
    private static bool IsFirm(string text)
    {
        int comma = text.LastIndexOf(", ", StringComparison.Ordinal);
        return TitleWords.IsIncorporated(text) && (comma < 0 || text.Contains('&', StringComparison.Ordinal) || !text[(comma + 2)..].Contains(' ', StringComparison.Ordinal));
    }

    private static bool MayBe(string name) =>
        IsName(name = Academic().Replace(name, "")) && Words(name) < 5 && IsCapitalised(name) && !TitleWords.IsOrganisation(name) && !TitleWords.IsTitle(name) && !TitleWords.IsDepartment(name) && !NoName().IsMatch(name);

    // Without what stands before and behind a name: "Dr.-Ing. Ana Ruiz", "i.A. Ana Ruiz", "Ana Ruiz Ph.D."
    private static string Bare(string name)
    {
        var front = Front().Match(name);
        string bare = name[front.Length..];
        var back = Back().Match(bare);
        return back.Success && back.Index > 1 && bare[..back.Index].Contains(' ', StringComparison.Ordinal) ? bare[..back.Index] : bare.Length > 1 ? bare : name;
    }

    // "Ana Ruiz, PhD", "Ana Ruiz (Lisbon)"
    private static string NameOf(string text)
    {
        int cut = text.AsSpan().IndexOfAny(",(<[");
        string name = (cut > 1 ? text[..cut] : text).Trim();
        int dash = name.IndexOf(" - ", StringComparison.Ordinal);
        return (dash > 1 ? name[..dash] : name).Trim(' ', '.', '-', '\'', '"');
    }

    // Ana and Ana Ruiz, Joe Park and Joseph T. Park.
    private static bool IsFuller(string other, string name) =>
        Words(other) is 2 or 3 && other.Length > name.Length && IsName(other) && !TitleWords.IsOrganisation(other)
        && (Words(name) == 1 ? other.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase)
            : other[0] == name[0] && Words(other) >= Words(name) && other[(other.LastIndexOf(' ') + 1)..] == name[(name.LastIndexOf(' ') + 1)..]);

    private static int Words(string name) => name.Count(c => c == ' ') + 1;

    private static bool IsName(string name) => name.Length is > 1 and <= 40 && Words(name) <= 5 && Shape().IsMatch(name) && !TitleWords.IsIncorporated(name);

    private static bool IsCapitalised(string name) => Capitalised().IsMatch(name);

    [GeneratedRegex(@"^[\p{L}'’. ""-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^(?:Dr\. |Prof\. |Mr\. |Ms\. |Mrs\. )?\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|""\p{L}+""|de|da|van|von|der|den|la|le|al|bin|el|y|e|di|du|ter|ten))*$", RegexOptions.NonBacktracking)]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"^(?:Associate |Assistant )?(?:Professor|Prof\.)(?: Dr\.)? ", RegexOptions.NonBacktracking)]
    private static partial Regex Academic();

    [GeneratedRegex(@"\([^()]*\)?", RegexOptions.NonBacktracking)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^(?:(?:[Ii]\. ?[AV]\.|ppa\.?|Dr\.?(?:-Ing\.?| ?(?:med|rer|phil|jur)\.?(?: nat\.?)?)?|Prof\.|Dipl\.[ -]?\p{L}*\.?|Ing\.|Mag\.|Mgr\.|Mr\.?|Mrs\.?|Ms\.?|Herr|Frau|Mme\.?|Sig\.(?:ra)?|Sr\.|Sra\.|By:?) )+", RegexOptions.NonBacktracking)]
    private static partial Regex Front();

    [GeneratedRegex(@"[ ,]+(?:Ph\.? ?D\.?|P\.?E\.?|Esq\.?|M\.?D\.?|CPA|CFA|MBA|M\.?Sc\.?|B\.?Sc\.?|J\.?D\.?|R\.?N\.?)$", RegexOptions.NonBacktracking)]
    private static partial Regex Back();

    // Words that begin lines of a signature and no names.
    [GeneratedRegex(@"^(?:web|home|page|public|key|new|low|best|free|click|below|phone|number|list|mailing|random|quote|currently|address|note|signed|regards|copyright|re|fwd|original|good|thank|my|our|the|for|to|or|of|in|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|soon)\b|\b(?:time|list|site|page|key)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex NoName();

    // Degrees and certificates: capitals, dots and dashes.
    [GeneratedRegex(@"^(?:(?:(?:[\p{Lu}][\p{Lu}\d.&/+-]*|[Pp]h\.? ?[Dd]\.?|Esq\.?|Jr\.?|Sr\.?|M\.?Sc\.?|B\.? ?Sc\.?|B\.? ?Ing\.?|Ed\.?D\.?|Dipl\.-?\p{L}*\.?)(?:[ ,]+|$))+)", RegexOptions.NonBacktracking)]
    private static partial Regex Honours();
}
