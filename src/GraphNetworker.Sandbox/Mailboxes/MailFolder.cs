namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>One mail folder of the live mailbox. Guarded by the mailbox's lock.</summary>
internal sealed class MailFolder(ItemKey key, string seedKey, string name, MailFolder? parent)
{
    public ItemKey Key { get; } = key;

    /// <summary>Graph's well-known name where it has one.</summary>
    public string SeedKey { get; } = seedKey;

    public string Name { get; } = name;

    public MailFolder? Parent { get; } = parent;

    public List<MailFolder> Children { get; } = [];

    public ChangeLog Log { get; } = new();

    public MailOrder Order { get; } = new();

    /// <summary>Length of <see cref="Log"/> that every start builds again from the same seed.</summary>
    public long Rebuilt { get; set; }

    public int Unread { get; set; }
}
