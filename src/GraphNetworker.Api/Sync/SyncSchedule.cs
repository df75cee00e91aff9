using GraphNetworker.Core.People;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.Sync;

/// <summary>Which mailbox is to be read when: what the store says, and a word to this process's worker when this process changes it.</summary>
internal sealed class SyncSchedule(MailboxStore mailboxes)
{
    private readonly Signal _news = new();

    /// <summary>Completes when this process has changed the schedule.</summary>
    public Task News => _news.Next;

    /// <summary>Every connected mailbox is due: for a process that is alone and has just started, nobody knows what was missed.</summary>
    public async Task AllDueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await mailboxes.MakeAllDueAsync(AtOnce(now), cancel);
        _news.Raise();
    }

    /// <summary>The store rounds up to a second; what is due at once was due a second ago.</summary>
    public static DateTimeOffset AtOnce(DateTimeOffset now) => now.AddSeconds(-1);

    /// <summary>Keeps when a mailbox is to be read next; null for not until it is asked for.</summary>
    public async Task KeepDueAsync(MailboxId mailbox, DateTimeOffset? due, CancellationToken cancel)
    {
        await mailboxes.KeepDueAsync(mailbox, due, cancel);
        _news.Raise();
    }

    /// <summary>Has a mailbox read by then, should it not be due sooner; one that may not be read stays as it is.</summary>
    public async Task HastenAsync(MailboxId mailbox, DateTimeOffset due, CancellationToken cancel)
    {
        await mailboxes.HastenAsync(mailbox, due, cancel);
        _news.Raise();
    }
}
