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

        return (Core(oneName), Core(otherName)) is ({ } one, { } other)
            ? string.Concat(one) == string.Concat(other)
            : IsNamed(Core(oneName), Label(otherAddress)) || IsNamed(Core(otherName), Label(oneAddress));
    }

    /// <summary>The part of a work domain that names its owner: "fabrikam" of mail.fabrikam.co.uk; null for free mail.</summary>
    public static string? Label(MailAddress? address) => address is not { } known || FreeMail.Is(known.Domain) ? null : MailDomain.Label(known.Domain);

    /// <summary>A name as it is compared: folded, without legal form; null when nothing is left.</summary>
    private static string[]? Core(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        string[] words = PersonName.Fold(name).Split([' ', ',', '.', '-', '&', '/', '(', ')', '\'', '|'], StringSplitOptions.RemoveEmptyEntries);
        string[] core = [.. words.Where(word => !LegalForms.Contains(word))];
        return core.Length > 0 ? core : words.Length > 0 ? words : null;
    }

    // "Northwind Engineers" is northwind, northwindengineers or ne; one letter or two prove nothing.
    private static bool IsNamed(string[]? name, string? label) => name is not null && label is not null
        && (string.Concat(name) == label || (label.Length >= 4 && (name[0] == label || string.Concat(name).StartsWith(label, StringComparison.Ordinal)))
            || (name.Length >= 3 && label.Length == name.Length && label == string.Concat(name.Select(word => word[0]))));
}
