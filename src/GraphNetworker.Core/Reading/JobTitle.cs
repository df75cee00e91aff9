namespace GraphNetworker.Core.Reading;

/// <summary>What somebody is in their organisation.</summary>
internal static class JobTitle
{
    private const int MostWords = 10;

    /// <summary>Takes the title out of the pieces; an organisation in the same piece stays as one of its own.</summary>
    public static Found<string>? Take(List<SignatureCell> cells, Found<string>? name, SenderName sender, HashSet<string> domains)
    {
        // Titles stand below the name or beside it; above it stands one where nothing else does.
        var inOrder = cells.Where(cell => !cell.BelowSaying && (name is null || cell.Line >= name.Value.Line)).Concat(cells.Where(cell => name is not null && cell.Line == name.Value.Line - 1)).ToList();
        foreach (var cell in inOrder)
        {
            if (cell.Taken || cell.Text.Count(c => c == ' ') >= MostWords || !TitleWords.IsTitle(cell.Text) || cell.Text.Contains(':', StringComparison.Ordinal) || (char.IsLower(cell.Text[0]) && cell.Text.Count(c => c == ' ') > 3))
            {
                continue;
            }

            bool others = cells.Exists(other => other != cell && !other.Taken && Organisation.IsSure(other.Text, domains));
            var (title, organisation) = Parted(cell.Text, others, sender, domains);
            if (TitleWords.IsIncorporated(title) || !TitleWords.IsTitle(title) || (TitleWords.IsDepartment(title) && title.StartsWith("Office of", StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            cell.Taken = true;
            if (organisation.Length > 0)
            {
                cells.Insert(cells.IndexOf(cell) + 1, cell with { Text = organisation, Taken = false });
            }

            return new Found<string>(title, cell.Line);
        }

        return null;
    }

    /// <summary>
    /// Takes the piece right below the name that no list knows: one that ends like what people do ("Fundraiser"), or one with a sure
    /// organisation or one more unknown piece below it.
    /// </summary>
    public static Found<string>? Below(List<SignatureCell> cells, Found<string>? name, SenderName sender, HashSet<string> domains)
    {
        if (name is not { } above)
        {
            return null;
        }

        var open = cells.Where(cell => !cell.Taken && cell.Column == 0 && !cell.BelowSaying && cell.Line >= above.Line).Take(3).ToList();
        if (open.Find(cell => cell.Line <= above.Line + 2 && IsPlain(cell.Text) && TitleWords.IsDoer(cell.Text) && sender.Share(cell.Text).Own == 0 && !Organisation.HasDomain(cell.Text, domains)) is { } doer)
        {
            doer.Taken = true;
            return new Found<string>(doer.Text, doer.Line);
        }

        if (open.Count == 0 || open[0].Line > above.Line + 2 || !IsPlain(open[0].Text) || Organisation.HasDomain(open[0].Text, domains))
        {
            return null;
        }

        bool titled = sender.Share(open[0].Text).Own == 0
            && open.Count > 1 && open[1].Line > open[0].Line && open[1].Line <= open[0].Line + 2
            && (Organisation.IsSure(open[1].Text, domains) || (open[1].Line == open[0].Line + 1 && IsPlain(open[1].Text)));
        if (!titled)
        {
            return null;
        }

        open[0].Taken = true;
        return new Found<string>(open[0].Text, open[0].Line);
    }

    // Words that say of themselves neither organisation nor part of one.
    private static bool IsPlain(string text) =>
        text.Length > 1 && !text.Any(char.IsDigit) && text.Count(c => c == ' ') < 6 && !text.Contains(':', StringComparison.Ordinal) && text[^1] != '.'
        && !TitleWords.IsOrganisation(text) && !TitleWords.IsDepartment(text);

    // "Director, Northwind Ltd.", "Engineer at Northwind", "Analyst @ Northwind"
    private static (string Title, string Organisation) Parted(string text, bool others, SenderName sender, HashSet<string> domains)
    {
        foreach (string sign in (string[])[" @ ", " at ", " bei ", " chez ", " | "])
        {
            int at = text.IndexOf(sign, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && !text[(at + sign.Length)..].StartsWith("la", StringComparison.OrdinalIgnoreCase)) // attorney at law, at large
            {
                return (text[..at].Trim(' ', ','), text[(at + sign.Length)..].Trim());
            }
        }

        int dash = text.IndexOf(" - ", StringComparison.Ordinal);
        if (dash > 0 && TitleWords.IsTitle(text[..dash]) && Organisation.IsSure(text[(dash + 3)..], domains) && !TitleWords.IsTitle(text[(dash + 3)..]))
        {
            return (text[..dash].Trim(), text[(dash + 3)..].Trim());
        }

        for (int comma = text.IndexOf(", ", StringComparison.Ordinal); comma > 0; comma = text.IndexOf(", ", comma + 1, StringComparison.Ordinal))
        {
            string title = text[..comma].Trim(), rest = text[(comma + 2)..].Trim();
            if (rest.Length > 1 && TitleWords.IsTitle(title) && IsOrganisation(rest, others, sender, domains))
            {
                return (title, rest);
            }

            // "Northwind Ltd., Director"
            if (Organisation.IsSure(title, domains) && !TitleWords.IsTitle(title) && TitleWords.IsTitle(rest))
            {
                return (rest, title);
            }
        }

        return (text, "");
    }

    // What stands behind a title is an organisation when it says so; where another one is named, it is more often what they are in charge of.
    private static bool IsOrganisation(string rest, bool others, SenderName sender, HashSet<string> domains)
    {
        if (TitleWords.IsIncorporated(rest) || Organisation.HasDomain(rest, domains))
        {
            return true;
        }

        if (others || TitleWords.IsTitle(rest) || TitleWords.IsDepartment(rest))
        {
            return false;
        }

        return TitleWords.IsOrganisation(rest) || (sender.Share(rest).Own > 0 && rest.Contains(' ', StringComparison.Ordinal)) || (rest.Contains('.', StringComparison.Ordinal) && !rest.Contains(' ', StringComparison.Ordinal) && rest[^1] != '.');
    }
}
