using System.Collections.Concurrent;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.Sync;

/// <summary>Which mailbox is to be read when. After a start every connected mailbox is due: nobody knows what it has missed.</summary>
internal sealed class SyncSchedule(MailboxStore mailboxes)
{
    private readonly ConcurrentDictionary<MailboxId, DateTimeOffset> _due = new();
    private readonly Signal _news = new();

    /// <summary>Completes when the schedule has changed.</summary>
    public Task News => _news.Next;

    /// <summary>Every connected mailbox is due.</summary>
    public async Task BeginAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var account in (await mailboxes.AllAsync(cancel)).Where(account => account.Connection == Connection.Connected))
        {
            _due.TryAdd(account.Id, now);
        }
    }

    /// <summary>The mailboxes whose time has come, those that wait longest first.</summary>
    public IReadOnlyList<MailboxId> Due(DateTimeOffset now) => [.. _due.Where(one => one.Value <= now).OrderBy(one => one.Value).Select(one => one.Key)];

    /// <summary>Keeps when a mailbox is to be read next; null for not until it is asked for.</summary>
    public Task KeepDueAsync(MailboxId mailbox, DateTimeOffset? due, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (due is { } at)
        {
            _due[mailbox] = at;
        }
        else
        {
            _due.TryRemove(mailbox, out _);
        }

        _news.Raise();
        return Task.CompletedTask;
    }

    /// <summary>The earliest moment at which a mailbox is due; null when none is.</summary>
    public DateTimeOffset? Next() => _due.IsEmpty ? null : _due.Values.Min();
}
