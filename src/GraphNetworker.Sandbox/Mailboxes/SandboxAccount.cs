namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>An account of the sandbox's one tenant.</summary>
public sealed record SandboxAccount(string Name, string Address, Guid Oid)
{
    /// <summary>The tenant of everything in the sandbox.</summary>
    public static readonly Guid Tenant = new("11111111-2222-4333-8444-555555555555");

    /// <summary>The account of an owner: the same address gives the same account in every run.</summary>
    public static SandboxAccount Of(SeedOwner owner) =>
        new(owner.Name, owner.Address, ItemKey.GuidOf("account", owner.Address.Trim().ToUpperInvariant()));
}
