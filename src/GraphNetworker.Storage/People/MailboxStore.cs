using GraphNetworker.Core.People;

namespace GraphNetworker.Storage.People;

/// <summary>The mailboxes of the store.</summary>
public sealed class MailboxStore
{
    /// <summary>The mailbox of a signed-in user, or null when they were never here.</summary>
    public Task<MailboxAccount?> FindAsync(Guid tenant, Guid user, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Opens a mailbox for a user who signs in for the first time; returns the present one when two calls race.</summary>
    public Task<MailboxAccount> OpenAsync(Guid tenant, Guid user, string name, MailAddress address, DateTimeOffset now, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Keeps what Microsoft 365 says of the owner: display name, primary and other addresses.</summary>
    public Task<MailboxAccount> KeepOwnerAsync(MailboxId mailbox, string name, MailAddress address, IReadOnlyCollection<MailAddress> addresses, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Keeps whether background work may speak for the owner.</summary>
    public Task KeepConnectionAsync(MailboxId mailbox, Connection connection, string? trouble, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Every mailbox, for the background worker to look after.</summary>
    public Task<IReadOnlyList<MailboxAccount>> AllAsync(CancellationToken cancel) => throw new NotImplementedException();
}
