using System.Collections.Concurrent;
using GraphNetworker.Core.People;

namespace GraphNetworker.Api.Sync;

/// <summary>Which mailbox is read when. One reading of a mailbox at a time; a wish that comes while it is read is granted right after.</summary>
/// <remarks>What a grain per mailbox will keep once there are several machines: nothing here outlives the process, the store's cursors do.</remarks>
internal sealed class SyncRuns(TimeProvider clock)
{
    private readonly ConcurrentDictionary<MailboxId, Run> _runs = new();
    private readonly Signal _news = new();

    /// <summary>Completes when there is something new to do.</summary>
    public Task News => _news.Next;

    /// <summary>The mailbox is read as soon as there is room.</summary>
    public void Start(MailboxId mailbox) => StartAt(mailbox, clock.GetUtcNow());

    /// <summary>The mailbox is read then, or earlier if that was planned.</summary>
    public void StartAt(MailboxId mailbox, DateTimeOffset due)
    {
        _runs.AddOrUpdate(mailbox, _ => new Run(due, false, null), (_, run) => run with { Due = run.Due is { } planned && planned < due ? planned : due });
        _news.Raise();
    }

    /// <summary>Notes trouble that concerns the mailbox as a whole.</summary>
    public void Note(MailboxId mailbox, string code, string words) =>
        _runs.AddOrUpdate(mailbox, _ => new Run(null, false, new Trouble(code, words)), (_, run) => run with { Trouble = new Trouble(code, words) });

    /// <summary>Where the readings of a mailbox stand.</summary>
    public Run Of(MailboxId mailbox) => _runs.GetValueOrDefault(mailbox) ?? new Run(null, false, null);

    /// <summary>Takes the mailboxes whose time has come; each is given to one taker.</summary>
    public IReadOnlyList<MailboxId> TakeDue()
    {
        var now = clock.GetUtcNow();
        var due = new List<MailboxId>();
        foreach (var (mailbox, run) in _runs)
        {
            if (run is { Running: false, Due: { } at } && at <= now && _runs.TryUpdate(mailbox, run with { Running = true, Due = null }, run))
            {
                due.Add(mailbox);
            }
        }

        return due;
    }

    /// <summary>The time of the next reading, or null when none is planned.</summary>
    public DateTimeOffset? Next() => _runs.Values.Where(run => !run.Running).Min(run => run.Due);

    /// <summary>A reading has ended.</summary>
    /// <param name="mailbox">Of which mailbox.</param>
    /// <param name="next">When to read again; null when nothing but the owner's sign-in helps.</param>
    /// <param name="trouble">What stopped the whole reading; null when folders were read, each with its own end.</param>
    public void End(MailboxId mailbox, DateTimeOffset? next, Trouble? trouble)
    {
        _runs.AddOrUpdate(
            mailbox,
            _ => new Run(next, false, trouble),
            (_, run) => new Run(run.Due is { } wished && (next is null || wished < next) ? wished : next, false, trouble));
        _news.Raise();
    }

    /// <summary>The readings of one mailbox.</summary>
    internal sealed record Run(DateTimeOffset? Due, bool Running, Trouble? Trouble);

    /// <summary>What stopped a reading.</summary>
    internal sealed record Trouble(string Code, string Words);
}
