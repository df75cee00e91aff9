namespace GraphNetworker.Core.People;

/// <summary>The signed-in person whose network it is, with every address that is their own.</summary>
public sealed record Owner(MailboxId Mailbox, string Name, MailAddress Address, IReadOnlySet<MailAddress> Addresses)
{
    /// <summary>Whether an address is one of the owner's own.</summary>
    public bool Is(MailAddress address) => Addresses.Contains(address);
}
