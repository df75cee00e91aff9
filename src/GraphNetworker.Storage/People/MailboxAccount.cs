using GraphNetworker.Core.People;

namespace GraphNetworker.Storage.People;

/// <summary>One mailbox of the store: whose it is and whether background work may still speak for the owner.</summary>
/// <param name="Id">Our key.</param>
/// <param name="Tenant">The <c>tid</c> of the owner's tokens.</param>
/// <param name="User">The <c>oid</c> of the owner's tokens.</param>
/// <param name="Owner">Name and addresses.</param>
/// <param name="Connection">Whether a long-running grant is held.</param>
/// <param name="Trouble">The error code behind <see cref="Connection.ReconnectNeeded"/>, such as AADSTS70008; else null.</param>
/// <param name="Chosen">Whether the owner has said what may be read.</param>
public sealed record MailboxAccount(MailboxId Id, Guid Tenant, Guid User, Owner Owner, Connection Connection, string? Trouble, bool Chosen = false)
{
    /// <summary>When the owner first opened the program.</summary>
    public DateTimeOffset Opened { get; init; }
}

/// <summary>Whether background work may speak for the owner.</summary>
public enum Connection
{
    /// <summary>Never connected yet.</summary>
    New,

    /// <summary>A long-running grant is held.</summary>
    Connected,

    /// <summary>The grant was revoked or lapsed; nothing is lost, the owner has to sign in once.</summary>
    ReconnectNeeded,
}
