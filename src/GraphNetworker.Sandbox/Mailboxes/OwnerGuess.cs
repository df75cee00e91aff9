using System.Globalization;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>
/// Whose mailbox it is, where nobody says so: the most frequent sender of the folders of sent mail, where there are any, else of all mail.
/// An assistant who writes more than the owner wins this guess: then the owner must be named.
/// </summary>
internal static class OwnerGuess
{
    public static SeedOwner Of(IReadOnlyList<ShelvedMail> mails, string? named)
    {
        var written = mails.Where(mail => mail.Head.From is not null).ToList();
        var sent = written.Where(mail => mail.Folder.Any(FolderNames.IsSent)).ToList();
        string address = named?.Trim() is { Length: > 0 } given ? given
            : Most(sent.Count > 0 ? sent : written, mail => mail.Head.From!.Address)
            ?? throw new MailboxUnreadableException("No mail here names a sender: say whose mailbox it is with --owner.");
        string? name = Most(written.Where(mail => IsSame(mail.Head.From!.Address, address)), mail => mail.Head.From!.Name)
            ?? Most(mails.SelectMany(mail => mail.Head.To).Where(to => IsSame(to.Address, address)), to => to.Name);

        return new(
            name is null || name.Contains('@', StringComparison.Ordinal) ? FromAddress(address) : name,
            address.ToLowerInvariant(),
            Others(address, name, sent, mails));
    }

    /// <summary>
    /// Only what is certain: another address that sent mail from the owner's own folders under the owner's full name,
    /// and the owner's address with a +tag.
    /// </summary>
    private static string[] Others(string address, string? name, List<ShelvedMail> sent, IReadOnlyList<ShelvedMail> mails)
    {
        bool isFullName = name is not null && name.Contains(' ', StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal);
        var aliases = isFullName ? sent.Where(mail => IsSame(mail.Head.From!.Name, name)).Select(mail => mail.Head.From!.Address) : [];
        int at = address.LastIndexOf('@');
        string tagged = at > 0 ? $"{address[..at]}+" : "\0";
        var tags = mails.SelectMany(mail => mail.Head.To).Select(to => to.Address).Where(to =>
            to.StartsWith(tagged, StringComparison.OrdinalIgnoreCase) && to.EndsWith(address[at..], StringComparison.OrdinalIgnoreCase));
        return [.. aliases.Concat(tags).Select(one => one.ToLowerInvariant()).Where(one => !IsSame(one, address)).Distinct().Order(StringComparer.Ordinal)];
    }

    private static string? Most<TSource>(IEnumerable<TSource> source, Func<TSource, string?> word) =>
        source.Select(word).Where(one => !string.IsNullOrWhiteSpace(one))
            .GroupBy(one => one, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault()?.Key;

    private static string FromAddress(string address) =>
        CultureInfo.InvariantCulture.TextInfo.ToTitleCase(string.Join(' ', address.Split('@')[0].Split(['.', '_', '-'], StringSplitOptions.RemoveEmptyEntries)));

    private static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
