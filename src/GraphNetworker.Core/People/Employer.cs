namespace GraphNetworker.Core.People;

/// <summary>An employer as signs write it: by name, by mail domain, or both.</summary>
public static class Employer
{
    private static readonly string[] LegalForms =
    [
        "inc", "incorporated", "ltd", "limited", "llc", "llp", "lp", "plc", "corp", "corporation", "co", "company", "gmbh", "ag", "kg", "se", "ug", "mbh", "sa", "sas", "sarl", "srl", "spa",
        "bv", "nv", "ab", "as", "aps", "oy", "oyj", "pty", "group", "holding", "holdings", "international", "the",
    ];

    /// <summary>Whether two signs mean the same employer: the same name but for case, legal form and punctuation, or a domain that is made of it.</summary>
    public static bool IsSame(string? oneName, MailAddress? oneAddress, string? otherName, MailAddress? otherAddress)
    {
        if (Label(oneAddress) is { } oneLabel && oneLabel == Label(otherAddress))
        {
            return true;
        }

        return (KeyOf(oneName), KeyOf(otherName)) is ({ } one, { } other)
            ? one == other
            : IsNamed(oneName, Label(otherAddress)) || IsNamed(otherName, Label(oneAddress));
    }

    /// <summary>The part of a work domain that names its owner: "fabrikam" of mail.fabrikam.co.uk; null for free mail.</summary>
    public static string? Label(MailAddress? address) => address is not { } known || FreeMail.Is(known.Domain) ? null : MailDomain.Label(known.Domain);

    /// <summary>One key for all spellings of a name that mean the same employer; null when it names none.</summary>
    public static string? KeyOf(string? name) => Core(name) is { } words ? string.Concat(words) : null;

    /// <summary>A name as it is compared: folded, without legal form; null when nothing is left.</summary>
    private static string[]? Core(string? name, bool folded = true)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        string[] words = (folded ? PersonName.Fold(name) : name).Split([' ', ',', '.', '-', '&', '/', '(', ')', '\'', '|'], StringSplitOptions.RemoveEmptyEntries);
        string[] core = [.. words.Where(word => !LegalForms.Contains(word, StringComparer.OrdinalIgnoreCase))];
        return core.Length > 0 ? core : words.Length > 0 ? words : null;
    }

    // "Northwind Engineers" is northwind, northwindengineers or ne; one letter or two prove nothing. "Brückenbau Weber" is brueckenbau-weber.
    private static bool IsNamed(string? name, string? label)
    {
        if (Core(name) is not { } words || label is null)
        {
            return false;
        }

        string host = HostSpelling.Joined(label);
        var spellings = HostSpelling.Of(string.Concat(Core(name, folded: false)!));
        return spellings.Contains(host)
            || (host.Length >= 4 && (words[0] == host || spellings.Any(one => one.StartsWith(host, StringComparison.Ordinal))))
            || (words.Length >= 3 && host.Length == words.Length && host == string.Concat(words.Select(word => word[0])));
    }
}
