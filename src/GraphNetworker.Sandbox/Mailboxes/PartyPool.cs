using System.Collections.Concurrent;
using MimeKit;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>
/// Keeps one copy of every party and every repeated word: a mailbox of 250,000 mails speaks of a few thousand people.
/// </summary>
internal sealed class PartyPool
{
    private readonly ConcurrentDictionary<MailParty, MailParty> _parties = new();
    private readonly ConcurrentDictionary<string, string> _words = new(StringComparer.Ordinal);

    public MailParty Party(MailboxAddress one)
    {
        var party = new MailParty(HeaderText.Clean(one.Name), HeaderText.Clean(one.Address) ?? "");
        return _parties.GetOrAdd(party, party);
    }

    /// <summary>The parties of one header; where the strict reading lost some, the loose one.</summary>
    public IReadOnlyList<MailParty> Parties(InternetAddressList list, string? header)
    {
        MailParty[] strict = [.. list.Mailboxes.Where(one => !string.IsNullOrWhiteSpace(one.Address)).Select(Party).Where(one => one.Address.Length > 0)];
        if (header is null || header.AsSpan().Count('@') <= strict.Length)
        {
            return strict;
        }

        var loose = LooseAddresses.Read(header);
        return loose.Count > strict.Length ? [.. loose.Select(one => _parties.GetOrAdd(one, one))] : strict;
    }

    public string? Word(string? word) => word is null ? null : _words.GetOrAdd(word, word);
}
