using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Contacts;

/// <summary>One card as it is now; a change makes a new one. Values by property name; what is not there is unset.</summary>
internal sealed record ContactCard(ItemKey Key, IReadOnlyDictionary<string, object?> Values, long Version, DateTimeOffset Created, DateTimeOffset Modified)
{
    public object? this[string name] => Values.GetValueOrDefault(name);
}

/// <summary>A card as one request looks at it.</summary>
internal sealed record ContactView(ContactCard Item, LiveMailbox Mailbox, bool Immutable)
{
    public string Id => Immutable ? GraphIds.Immutable(Item.Key) : Mailbox.Ids.Item(ContactBook.Folder, Item.Key);

    public string ChangeKey => Mailbox.Ids.ChangeKey(0x11, Item.Version);

    public string ETag => $"W/\"{ChangeKey}\"";
}
