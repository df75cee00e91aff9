using System.Diagnostics.CodeAnalysis;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Contacts;

/// <summary>The address book: one folder, the default one. Guarded by the mailbox's lock.</summary>
internal sealed class ContactBook
{
    /// <summary>The default folder: its well-known name is "contacts".</summary>
    public static readonly ItemKey Folder = ItemKey.Of("folder", "contacts");

    private readonly Dictionary<ItemKey, ContactCard> _cards = [];
    private readonly LiveMailbox _mailbox;

    public ContactBook(IReadOnlyList<SeedContact> seed, LiveMailbox mailbox)
    {
        _mailbox = mailbox;
        foreach (var card in seed)
        {
            Put(new ContactCard(ItemKey.Of("contact", card.Key), Values(card), mailbox.NextVersion(), card.Created, card.Changed));
        }

        Rebuilt = Log.End;
        mailbox.Listen(Log, WatchedKind.Contact, Folder);
    }

    public ChangeLog Log { get; } = new();

    public long Rebuilt { get; }

    public int Count => _cards.Count;

    public ContactCard Card(ItemKey key) => _cards[key];

    public bool TryCard(ItemKey key, [NotNullWhen(true)] out ContactCard? card) => _cards.TryGetValue(key, out card);

    public IReadOnlyList<ContactCard> All() => [.. _cards.Values.OrderBy(card => card["displayName"] as string, StringComparer.OrdinalIgnoreCase)];

    public ContactCard Create(IReadOnlyDictionary<string, object?> values)
    {
        var now = _mailbox.Time.GetUtcNow();
        long version = _mailbox.NextVersion();
        return Put(new ContactCard(ItemKey.Of("contact", $"made {_mailbox.Run} {version}"), Named(values), version, now, now));
    }

    public ContactCard Change(ContactCard card, IReadOnlyDictionary<string, object?> values)
    {
        var merged = new Dictionary<string, object?>(card.Values, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in values)
        {
            merged[name] = value;
        }

        return Put(card with { Values = merged, Version = _mailbox.NextVersion(), Modified = _mailbox.Time.GetUtcNow() });
    }

    public void Remove(ContactCard card)
    {
        _cards.Remove(card.Key);
        Log.Removed(card.Key);
    }

    /// <summary>What a card says when a person writes it by hand.</summary>
    public static Dictionary<string, object?> ValuesOf(string givenName, string surname, IReadOnlyList<string> addresses) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["givenName"] = givenName,
        ["surname"] = surname,
        ["emailAddresses"] = addresses.Select(address => (object)new Group(("name", $"{givenName} {surname}".Trim()), ("address", address))).ToArray(),
    };

    /// <summary>The addresses a card holds.</summary>
    public static IReadOnlyList<string> AddressesOf(ContactCard card) =>
        card["emailAddresses"] is Array addresses ? [.. addresses.OfType<Group>().Select(address => address["address"] as string).OfType<string>()] : [];

    private ContactCard Put(ContactCard card)
    {
        _cards[card.Key] = card;
        Log.Changed(card.Key);
        return card;
    }

    private static Dictionary<string, object?> Values(SeedContact card)
    {
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            ["categories"] = card.Categories.Count > 0 ? card.Categories.ToArray() : null,
            ["givenName"] = card.GivenName,
            ["surname"] = card.Surname,
            ["jobTitle"] = card.Title,
            ["companyName"] = card.Company,
            ["department"] = card.Department,
            ["mobilePhone"] = card.MobilePhone,
            ["businessPhones"] = card.BusinessPhone is { } phone ? new[] { phone } : [],
            ["emailAddresses"] = ValuesOf(card.GivenName, card.Surname, card.Addresses)["emailAddresses"],
        };
        return Named(values);
    }

    // Outlook names a card from its parts when nobody named it, and files it under "Surname, Given".
    private static Dictionary<string, object?> Named(IReadOnlyDictionary<string, object?> given)
    {
        var values = new Dictionary<string, object?>(given, StringComparer.OrdinalIgnoreCase);
        string[] parts = [.. new[] { values.GetValueOrDefault("givenName"), values.GetValueOrDefault("surname") }.OfType<string>().Where(part => part.Length > 0)];
        values.TryAdd("displayName", string.Join(' ', parts));
        values.TryAdd("fileAs", parts is [var first, var last] ? $"{last}, {first}" : string.Join(' ', parts));
        return values;
    }
}
