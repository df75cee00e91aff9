using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;

namespace GraphNetworker.Storage.FollowUps;

/// <summary>What the owner has undertaken.</summary>
public sealed class FollowUpStore
{
    /// <summary>Keeps a new follow-up as <see cref="FollowUpState.Waiting"/>. The same id, or an open one for the same person, mail and day, returns the one that is there.</summary>
    public Task<KeptFollowUp> UndertakeAsync(MailboxId mailbox, FollowUp followUp, DateTimeOffset now, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Notes the task that now stands for it in Microsoft To Do.</summary>
    public Task<KeptFollowUp> InToDoAsync(MailboxId mailbox, Guid id, string listId, string taskId, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>One follow-up, or null.</summary>
    public Task<KeptFollowUp?> FindAsync(MailboxId mailbox, Guid id, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Open follow-ups of these people (of all, when null), by due day. One query.</summary>
    public Task<IReadOnlyList<KeptFollowUp>> OpenAsync(MailboxId mailbox, IReadOnlyCollection<PersonId>? people, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Follow-ups still on their way to Microsoft To Do, of every mailbox, oldest first.</summary>
    public Task<IReadOnlyList<(MailboxId Mailbox, KeptFollowUp FollowUp)>> WaitingAsync(CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>The id of the owner's GraphNetworker list in Microsoft To Do, as last seen; null when never seen.</summary>
    public Task<string?> ListAsync(MailboxId mailbox, CancellationToken cancel) => throw new NotImplementedException();
}

/// <summary>A follow-up with the task that stands for it.</summary>
public sealed record KeptFollowUp(FollowUp FollowUp, string? ListId, string? TaskId, DateTimeOffset Undertaken);
