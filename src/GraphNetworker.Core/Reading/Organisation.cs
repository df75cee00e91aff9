using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>The organisation and the part of it.</summary>
internal static class Organisation
{
    private const int MostWords = 9;

    /// <summary>The organisation is the piece that says so most: by a legal form, by the domain of an address, by a word like "Institute"; the pieces beside it are its parts.</summary>
    public static (Found<string>? Company, Found<string>? Department) Take(List<SignatureCell> cells, HashSet<string> domains)
    {
        var open = cells.Where(cell => !cell.Taken).SelectMany(Parted).Where(MayBe).ToList();
        bool signed = cells.Any(cell => cell.Taken);
        var weighed = open.Select(cell => (Cell: cell, Weight: Weight(cell.Text, domains))).OrderByDescending(one => one.Weight).ToList();
        var company = weighed.FirstOrDefault(one => one.Weight > 2).Cell
            ?? open.FirstOrDefault(cell => TitleWords.IsOrganisation(cell.Text))
            ?? (signed ? weighed.FirstOrDefault(one => one.Weight == 2 && !one.Cell.Text.Any(c => char.IsDigit(c) || c == ':') && !one.Cell.Text.EndsWith('.')).Cell : null);
        var parts = open.Where(cell => cell != company && (TitleWords.IsDepartment(cell.Text) || TitleWords.IsOrganisation(cell.Text)) && (!TitleWords.IsTitle(cell.Text) || cell.Text.StartsWith("Office of", StringComparison.OrdinalIgnoreCase))).ToList();
        Found<string>? department = parts.Count == 0 ? null : new Found<string>(string.Join(", ", parts.Select(cell => cell.Text)), parts[0].Line);
        return (company is null ? null : new Found<string>(company.Text, company.Line), department);
    }

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

        return TitleWords.IsUniversity(text) ? 4 : TitleWords.IsDepartment(text) ? 1 : TitleWords.IsOrganisation(text) ? 3 : 2;
    }

    // "Institute of Physics, University of Lisbon" is a part and its whole.
    private static IEnumerable<SignatureCell> Parted(SignatureCell cell)
    {
        int comma = cell.Text.LastIndexOf(", ", StringComparison.Ordinal);
        return comma > 0 && TitleWords.IsUniversity(cell.Text[comma..]) && !TitleWords.IsUniversity(cell.Text[..comma])
            ? [cell with { Text = cell.Text[..comma] }, cell with { Text = cell.Text[(comma + 2)..].TrimEnd('.') }]
            : [cell];
    }

    /// <summary>Whether a name is the one that a domain was made of: northwind.com, University of Lisbon at ul.pt.</summary>
    public static bool HasDomain(string text, HashSet<string> domains)
    {
        string[] words = [.. PersonName.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "the")];
        string joined = new([.. string.Concat(words).Where(char.IsLetterOrDigit)]);
        string initials = new([.. words.Where(word => word is not ("of" or "for" or "and")).Select(word => word[0])]);
        return joined.Length > 2 && domains.Select(domain => domain.Replace("-", "", StringComparison.Ordinal)).Any(domain =>
            joined.StartsWith(domain, StringComparison.Ordinal) || domain.StartsWith(joined, StringComparison.Ordinal)
            || (domain.Length > 5 && joined.Contains(domain, StringComparison.Ordinal)) || (initials.Length > 2 && domain == initials));
    }

    // Names of organisations are capitalised; what is mostly small letters is a motto.
    private static bool MayBe(SignatureCell cell)
    {
        string[] words = cell.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int small = words.Count(word => word.Length > 3 && !word.Any(char.IsUpper)), big = words.Count(word => word.Any(char.IsUpper));
        return words.Length <= MostWords && cell.Text[^1] is not ('!' or '?' or ':')
            && (small < big || TitleWords.IsIncorporated(cell.Text))
            && (!cell.Text.Any(char.IsDigit) || TitleWords.IsOrganisation(cell.Text));
    }
}
