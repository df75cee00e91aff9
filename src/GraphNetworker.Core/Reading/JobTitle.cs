namespace GraphNetworker.Core.Reading;

/// <summary>What somebody is in their organisation.</summary>
internal static class JobTitle
{
    private const int MostWords = 10;

    /// <summary>Takes the title out of the pieces; an organisation in the same piece stays as one of its own.</summary>
    public static Found<string>? Take(List<SignatureCell> cells, HashSet<string> domains)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (cell.Taken || cell.Text.Count(c => c == ' ') >= MostWords || !TitleWords.IsTitle(cell.Text))
            {
                continue;
            }

            var (title, organisation) = Parted(cell.Text, domains);
            if (TitleWords.IsIncorporated(title) || !TitleWords.IsTitle(title) || (TitleWords.IsDepartment(title) && title.StartsWith("Office of", StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            cell.Taken = true;
            if (organisation.Length > 0)
            {
                cells.Insert(i + 1, cell with { Text = organisation, Taken = false });
            }

            return new Found<string>(title, cell.Line);
        }

        return null;
    }

    /// <summary>A piece between the name and the organisation says what somebody is, in whatever words.</summary>
    public static Found<string>? Between(List<SignatureCell> cells, Found<string>? name, Found<string>? organisation) =>
        name is { } above && organisation is { } below
        && cells.Find(cell => !cell.Taken && cell.Column == 0 && cell.Line > above.Line && cell.Line < below.Line) is { } cell
        && char.IsUpper(cell.Text[0]) && !cell.Text.Any(char.IsDigit) && !TitleWords.IsOrganisation(cell.Text) && !TitleWords.IsDepartment(cell.Text)
            ? new Found<string>(cell.Text, cell.Line)
            : null;

    // "Director, Northwind Ltd.", "Engineer at Northwind", "Analyst @ Northwind"
    private static (string Title, string Organisation) Parted(string text, HashSet<string> domains)
    {
        foreach (string sign in (string[])[" @ ", " at ", " bei ", " chez "])
        {
            int at = text.IndexOf(sign, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && !text[(at + sign.Length)..].StartsWith("la", StringComparison.OrdinalIgnoreCase)) // attorney at law, at large
            {
                return (text[..at].Trim(' ', ','), text[(at + sign.Length)..].Trim());
            }
        }

        int comma = text.IndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && TitleWords.IsTitle(text[..comma]) && Organisation.HasDomain(text[(comma + 2)..], domains))
        {
            return (text[..comma].Trim(), text[(comma + 2)..].Trim());
        }

        return comma > 0 && TitleWords.IsTitle(text[..comma]) && TitleWords.IsOrganisation(text[comma..]) && !TitleWords.IsTitle(text[comma..]) && (!TitleWords.IsDepartment(text[comma..]) || TitleWords.IsIncorporated(text[comma..]))
            ? (text[..comma].Trim(), text[(comma + 2)..].Trim())
            : (text, "");
    }
}
