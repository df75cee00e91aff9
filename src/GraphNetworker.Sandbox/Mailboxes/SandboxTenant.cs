using System.Collections.Concurrent;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>The one tenant: accounts and their mailboxes. The first is whose Outlook the page shows.</summary>
public sealed class SandboxTenant
{
    private readonly ConcurrentDictionary<Guid, LiveMailbox> _mailboxes = [];
    private readonly string? _dataFolder;
    private readonly TimeProvider _time;

    internal SandboxTenant(MailboxSeed owner, string? dataFolder, TimeProvider time)
    {
        _dataFolder = dataFolder;
        _time = time;
        Owner = Add(owner);
    }

    /// <summary>The mailbox of the owner.</summary>
    public LiveMailbox Owner { get; }

    internal IEnumerable<SandboxAccount> Accounts => [Owner.Account, .. _mailboxes.Values.Select(mailbox => mailbox.Account).Where(account => account != Owner.Account)];

    /// <summary>Gives the tenant a further account with a mailbox: a colleague.</summary>
    public LiveMailbox Add(MailboxSeed seed)
    {
        var mailbox = new LiveMailbox(seed, _dataFolder, _time);
        _mailboxes[mailbox.Account.Oid] = mailbox;
        return mailbox;
    }

    internal LiveMailbox? Mailbox(Guid oid) => _mailboxes.GetValueOrDefault(oid);

    internal SandboxAccount Account(Guid oid) => Mailbox(oid)?.Account
        ?? throw new SignIn.SignInRefusal("invalid_grant", 50034, $"The user account does not exist in the {SandboxAccount.Tenant} directory.");

    internal SandboxAccount? Find(string addressOrOid) => Accounts.FirstOrDefault(account =>
        account.Address.Equals(addressOrOid, StringComparison.OrdinalIgnoreCase) || account.Oid.ToString().Equals(addressOrOid, StringComparison.OrdinalIgnoreCase));
}
