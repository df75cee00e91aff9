using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>The organisation and the part of it.</summary>
internal static class Organisation
{
    private const int MostWords = 9;
    private const int Unsaid = 2; // what no word says anything about

    /// <summary>
    /// The organisation is the piece that says so most: by a legal form, by the domain of an address, by a word like "Institute"; the
    /// pieces beside it are its parts. Above the name stands an organisation only when it says so.
    /// </summary>
    public static (Found<string>? Company, Found<string>? Department) Take(List<SignatureCell> cells, Found<string>? name, Found<string>? title, HashSet<string> domains)
    {
        var open = cells.Where(cell => !cell.Taken && !cell.BelowSaying).SelectMany(cell => Parted(cell, domains)).Where(MayBe)
            .Where(cell => name is null || cell.Line >= name.Value.Line || Weight(cell.Text, domains) > Unsaid).ToList();
        var weighed = open.Select(cell => (Cell: cell, Weight: Weight(cell.Text, domains))).OrderByDescending(one => one.Weight).ToList();
        var company = weighed.FirstOrDefault(one => one.Weight > Unsaid).Cell
            ?? open.FirstOrDefault(cell => TitleWords.IsOrganisation(cell.Text) && !TitleWords.IsOnlyDepartment(cell.Text))
            ?? (cells.Any(cell => cell.Taken) ? weighed.FirstOrDefault(one => one.Weight == Unsaid && IsUnsaid(one.Cell, name, title)).Cell : null);
        var parts = open.Where(cell => cell != company && !(company is not null && cell.Text.EndsWith(company.Text, StringComparison.OrdinalIgnoreCase)) && IsPart(cell, company, title)).ToList();
        Found<string>? department = parts.Count == 0 ? null : new Found<string>(string.Join(", ", parts.Select(cell => cell.Text)), parts[0].Line);
        return (company is null ? null : new Found<string>(company.Text, company.Line), department);
    }

    /// <summary>Whether a text is an organisation beyond doubt: it has a legal form or a domain, or it is a university or the like.</summary>
    public static bool IsSure(string text, HashSet<string> domains) => text.Length < 80 && Weight(text, domains) > Unsaid;

    private static int Weight(string text, HashSet<string> domains)
    {
        if (TitleWords.IsIncorporated(text))
        {
            return 6;
        }

        if (HasDomain(text, domains))
        {
            return 5;
        }

        return TitleWords.IsUniversity(text) ? (text.Contains("niversi", StringComparison.Ordinal) ? 4 : 3) : TitleWords.IsDepartment(text) ? 1 : TitleWords.IsOrganisation(text) ? 3 : Unsaid;
    }

    // A name that nothing tells to be one stands close to whoever bears it.
    private static bool IsUnsaid(SignatureCell cell, Found<string>? name, Found<string>? title) =>
        !cell.Text.Any(c => char.IsDigit(c) || c == ':') && !cell.Text.EndsWith('.') && !TitleWords.IsTitle(cell.Text)
        && (name is null || cell.Line - Math.Max(name.Value.Line, title?.Line ?? 0) <= 3);

    // A part says so, or stands between the title and the whole.
    private static bool IsPart(SignatureCell cell, SignatureCell? company, Found<string>? title)
    {
        if (TitleWords.IsTitle(cell.Text) && !cell.Text.StartsWith("Office of", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return TitleWords.IsDepartment(cell.Text) || TitleWords.IsOrganisation(cell.Text)
            || (company is not null && title is not null && cell.Column == 0 && cell.Line >= title.Value.Line && cell.Line < company.Line && !cell.Text.Any(char.IsDigit) && cell.Text.Count(c => c == ' ') < 5);
    }

    // "Institute of Physics, University of Lisbon" is a part and its whole, and so is "Sales - Northwind Ltd."; "Northwind.com - better
    // every day" is the whole and what it promises.
    private static IEnumerable<SignatureCell> Parted(SignatureCell cell, HashSet<string> domains)
    {
        string text = cell.Text;
        int comma = text.IndexOf(", ", StringComparison.Ordinal);
        for (; comma > 0; comma = text.IndexOf(", ", comma + 1, StringComparison.Ordinal))
        {
            string whole = text[(comma + 2)..];
            int behind = whole.IndexOf(", ", StringComparison.Ordinal);
            if (TitleWords.IsUniversity(behind > 0 ? whole[..behind] : whole) && !TitleWords.IsUniversity(text[..comma]))
            {
                return [cell with { Text = text[..comma] }, cell with { Text = (behind > 0 ? whole[..behind] : whole).TrimEnd('.') }];
            }
        }

        int dash = text.IndexOf(" - ", StringComparison.Ordinal);
        if (dash <= 0)
        {
            return [cell];
        }

        string left = text[..dash].Trim(), right = text[(dash + 3)..].Trim();
        bool promise = right.Length > 0 && !right.Any(char.IsUpper), parted = right.Length > 1 && left.Length > 1 && TitleWords.IsIncorporated(left) != TitleWords.IsIncorporated(right) && (TitleWords.IsDepartment(left) || TitleWords.IsDepartment(right) || HasDomain(left, domains) || HasDomain(right, domains));
        return promise ? [cell with { Text = left }] : parted ? [cell with { Text = left }, cell with { Text = right }] : [cell];
    }

    /// <summary>Whether a name is the one that a domain was made of: northwind.com, University of Lisbon at ul.pt.</summary>
    public static bool HasDomain(string text, HashSet<string> domains)
    {
        string[] words = [.. PersonName.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "the")];
        var spellings = HostSpelling.Of(string.Concat(text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Equals("the", StringComparison.OrdinalIgnoreCase))));
        string initials = new([.. words.Where(word => word is not ("of" or "for" or "and")).Select(word => word[0])]);
        return domains.Select(HostSpelling.Joined).Any(domain => (initials.Length > 2 && domain == initials) || spellings.Any(joined => joined.Length > 2
            && (joined.StartsWith(domain, StringComparison.Ordinal) || domain.StartsWith(joined, StringComparison.Ordinal) || (domain.Length > 5 && joined.Contains(domain, StringComparison.Ordinal)))));
    }

    // Names of organisations are capitalised; what is mostly small letters is a motto.
    private static bool MayBe(SignatureCell cell)
    {
        string[] words = cell.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int small = words.Count(word => word.Length > 3 && !word.Any(char.IsUpper)), big = words.Count(word => word.Any(char.IsUpper));
        return words.Length <= MostWords && cell.Text[^1] is not ('!' or '?' or ':') && !Sayings.IsFragment(cell.Text)
            && (small < big || TitleWords.IsIncorporated(cell.Text))
            && (!cell.Text.Any(char.IsDigit) || TitleWords.IsOrganisation(cell.Text) || words.Length == 1);
    }
}
