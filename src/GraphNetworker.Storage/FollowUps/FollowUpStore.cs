using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Sync;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.FollowUps;

/// <summary>What the owner has undertaken.</summary>
public sealed class FollowUpStore
{
    private readonly IDbContextFactory<NetworkerContext> _contexts;
    private readonly Transactions _transactions;

    internal FollowUpStore(IDbContextFactory<NetworkerContext> contexts, Transactions transactions)
    {
        _contexts = contexts;
        _transactions = transactions;
    }

    /// <summary>
    /// Keeps a new follow-up in the state it was begun in, waiting or watching. The same id or origin, whatever has become of it, or an
    /// open one for the same person, mail and day returns the one that is there.
    /// </summary>
    /// <exception cref="ArgumentException">The person is not of this mailbox.</exception>
    public Task<KeptFollowUp> UndertakeAsync(MailboxId mailbox, FollowUp followUp, DateTimeOffset now, CancellationToken cancel) =>
        _transactions.RunAsync(mailbox, context => UndertakeAsync(context, mailbox, followUp, now, cancel), cancel);

    private static async Task<KeptFollowUp> UndertakeAsync(NetworkerContext context, MailboxId mailbox, FollowUp followUp, DateTimeOffset now, CancellationToken cancel)
    {
        long? person = await PeopleStore.RowOfAsync(context, mailbox, followUp.For, cancel);
        string? once = person is { } known ? SameWish.Of(followUp.State, known, followUp.Mail?.InternetMessageId, followUp.Due) : null;
        var there = await context.FollowUps.AsTracking()
            .Where(f => f.Mailbox == mailbox.Value && (f.Id == followUp.Id || (followUp.Origin != null && f.Origin == followUp.Origin) || (once != null && f.Once == once))).ToListAsync(cancel);
        var same = there.Find(row => row.Id == followUp.Id) ?? there.Find(row => followUp.Origin is not null && row.Origin == followUp.Origin);
        var alike = there.Find(row => row.Once is not null && row.Once == once);
        if (same is null && alike is not null && (followUp.Origin is null || alike.Origin is null))
        {
            // Pressed by hand before it was suggested: that was it.
            alike.Origin ??= followUp.Origin;
            await context.SaveChangesAsync(cancel);
            same = alike;
        }

        if (same is not null)
        {
            return (await ReadAsync(context, context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.Id == same.Id), cancel))[0];
        }

        var row = new FollowUpRow
        {
            Mailbox = mailbox.Value,
            Id = followUp.Id,
            Person = person ?? throw new ArgumentException("The person is not of this mailbox.", nameof(followUp)),
            Title = followUp.Title,
            Reason = followUp.Reason,
            Due = followUp.Due,
            MailId = followUp.Mail?.InternetMessageId,
            MailSubject = followUp.Mail?.Subject,
            MailSent = followUp.Mail?.SentAt?.ToUnixTimeSeconds(),
            State = followUp.State == FollowUpState.Watching ? FollowUpState.Watching : FollowUpState.Waiting,
            Undertaken = now.ToUnixTimeSeconds(),
            Once = alike is null ? once : null, // two suggestions for one day are two
            Origin = followUp.Origin,
            RemindAt = followUp.RemindAt?.ToUnixTimeSeconds(),
            Important = followUp.Important,
            Zone = followUp.Zone,
        };
        context.FollowUps.Add(row);
        await context.SaveChangesAsync(cancel);
        return row.ToKept(followUp.For.Value);
    }

    /// <summary>Notes the task that now stands for it in Microsoft To Do. One that was found there may say something else than here.</summary>
    /// <exception cref="ArgumentException">There is no such follow-up in this mailbox.</exception>
    public Task<KeptFollowUp> InToDoAsync(MailboxId mailbox, Guid id, string listId, string taskId, DateTimeOffset now, CancellationToken cancel) =>
        _transactions.RunAsync(mailbox, context => InToDoAsync(context, mailbox, id, listId, taskId, now, cancel), cancel);

    /// <summary>
    /// Takes in what the owner did in Microsoft To Do, with the cursor of the list, in one transaction, each task settled with what is kept
    /// here as <see cref="TwoSides"/> says. The outcome names the people whose follow-ups changed.
    /// </summary>
    /// <inheritdoc cref="SyncStore.SaveAsync(MailboxId, string, IReadOnlyList{Change{ReadMail}}, Cursor?, Cursor, DateTimeOffset, CancellationToken)"/>
    public Task<PageOutcome> ReadBackAsync(MailboxId mailbox, string folderId, IReadOnlyList<Change<TaskNow>> page, Cursor? from, Cursor cursor, DateTimeOffset now, CancellationToken cancel) =>
        _transactions.RunAsync(mailbox, context => new ReadBack(context, mailbox, folderId, now).SaveAsync(page, from, cursor, cancel), cancel);

    /// <summary>
    /// Tasks of a list that no delta has told of yet. One that was made and deleted between two readings is never told of: only asking
    /// for it shows that it is gone.
    /// </summary>
    public async Task<IReadOnlyList<string>> UntoldAsync(MailboxId mailbox, string listId, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.ListId == listId && f.State == FollowUpState.InToDo && f.Seen == FollowUpRow.Untold).Select(f => f.TaskId!).ToListAsync(cancel);
    }

    /// <summary>The owner deleted the list, and its tasks with it: what stood in it unchanged is dropped, and the next follow-up makes a new list.</summary>
    public Task ListGoneAsync(MailboxId mailbox, string listId, DateTimeOffset now, CancellationToken cancel) => _transactions.RunAsync(
        mailbox,
        async context =>
        {
            await context.Mailboxes.Where(m => m.Id == mailbox.Value && m.TaskList == listId).ExecuteUpdateAsync(m => m.SetProperty(row => row.TaskList, (string?)null), cancel);
            await context.Feeds.Where(f => f.Mailbox == mailbox.Value && f.FolderId == listId).ExecuteDeleteAsync(cancel);
            return await GoneAsync(context, context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.ListId == listId), now, cancel);
        },
        cancel);

    // What was done is done for good, what was let go too; the rest as if each task had been deleted.
    private static async Task<int> GoneAsync(NetworkerContext context, IQueryable<FollowUpRow> rows, DateTimeOffset now, CancellationToken cancel)
    {
        var gone = await rows.AsTracking().Where(f => f.TaskId != null && (f.State == FollowUpState.InToDo || f.Errand == Errand.Tell)).ToListAsync(cancel);
        gone.ForEach(row => row.Settle(null, now));
        await SameWish.ClaimAsync(context, gone, cancel);
        return gone.Count;
    }

    private static async Task<KeptFollowUp> InToDoAsync(NetworkerContext context, MailboxId mailbox, Guid id, string listId, string taskId, DateTimeOffset now, CancellationToken cancel)
    {
        var mine = context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.Id == id);
        var row = await mine.AsTracking().SingleOrDefaultAsync(cancel) ?? throw new ArgumentException("There is no such follow-up in this mailbox.", nameof(id));
        var last = row.There;
        (row.ListId, row.TaskId, row.Seen) = (listId, taskId, FollowUpRow.Untold);
        row.State = row.State == FollowUpState.Waiting ? FollowUpState.InToDo : row.State;
        row.Told(last);
        await context.SaveChangesAsync(cancel);

        // A task goes into another list only when the list before is gone, and then its tasks are gone with it.
        await GoneAsync(context, context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.ListId != listId), now, cancel);
        await context.Mailboxes.Where(m => m.Id == mailbox.Value).ExecuteUpdateAsync(m => m.SetProperty(box => box.TaskList, listId), cancel);
        return (await ReadAsync(context, mine, cancel))[0];
    }

    /// <summary>One follow-up, or null.</summary>
    public async Task<KeptFollowUp?> FindAsync(MailboxId mailbox, Guid id, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return (await ReadAsync(context, context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.Id == id), cancel)).SingleOrDefault();
    }

    /// <summary>Open follow-ups of these people (of all, when null), by due day. One query.</summary>
    public async Task<IReadOnlyList<KeptFollowUp>> OpenAsync(MailboxId mailbox, IReadOnlyCollection<PersonId>? people, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        FollowUpState[] open = [FollowUpState.Waiting, FollowUpState.InToDo, FollowUpState.Watching];
        var rows = context.FollowUps.Where(f => f.Mailbox == mailbox.Value && open.Contains(f.State));
        if (people is not null)
        {
            Guid[] keys = [.. people.Select(person => person.Value)];
            rows = rows.Where(f => context.People.Where(p => p.Mailbox == mailbox.Value && keys.Contains(p.Key)).Select(p => p.Id).Contains(f.Person));
        }

        return await ReadAsync(context, rows, cancel);
    }

    /// <summary>Mailboxes with something to bring to Microsoft To Do: follow-ups on their way, changes made here, and watches whose day may have come somewhere on earth.</summary>
    public async Task<IReadOnlyList<MailboxId>> WaitingMailboxesAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime.AddHours(14)); // no calendar is further ahead
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        int[] waiting = await context.FollowUps.Where(f => f.State == FollowUpState.Waiting).Select(f => f.Mailbox).Distinct().ToArrayAsync(cancel);
        int[] changed = await context.FollowUps.Where(f => f.Errand == Errand.Tell).Select(f => f.Mailbox).Distinct().ToArrayAsync(cancel);
        int[] watching = await context.FollowUps.Where(f => f.State == FollowUpState.Watching && f.Due <= day).Select(f => f.Mailbox).Distinct().ToArrayAsync(cancel);
        return [.. waiting.Union(changed).Union(watching).Select(id => new MailboxId(id))];
    }

    /// <summary>Follow-ups of one mailbox still on their way to Microsoft To Do, oldest first.</summary>
    public async Task<IReadOnlyList<KeptFollowUp>> WaitingAsync(MailboxId mailbox, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var waiting = await ReadAsync(context, context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.State == FollowUpState.Waiting), cancel);
        return [.. waiting.OrderBy(kept => kept.Undertaken)];
    }

    /// <summary>The id of the owner's GraphNetworker list in Microsoft To Do, as last seen; null when never seen.</summary>
    public async Task<string?> ListAsync(MailboxId mailbox, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await context.Mailboxes.Where(m => m.Id == mailbox.Value).Select(m => m.TaskList).SingleOrDefaultAsync(cancel);
    }

    internal Task<T> ChangeAsync<T>(MailboxId mailbox, Func<NetworkerContext, Task<T>> change, CancellationToken cancel) => _transactions.RunAsync(mailbox, change, cancel);

    internal Task<NetworkerContext> ContextAsync(CancellationToken cancel) => _contexts.CreateDbContextAsync(cancel);

    internal static async Task<IReadOnlyList<KeptFollowUp>> ReadAsync(NetworkerContext context, IQueryable<FollowUpRow> followUps, CancellationToken cancel)
    {
        var rows = await followUps
            .Join(context.People, f => f.Person, p => p.Id, (f, p) => new { FollowUp = f, p.Key })
            .OrderBy(f => f.FollowUp.Due).ThenBy(f => f.FollowUp.Undertaken).ThenBy(f => f.FollowUp.Id)
            .ToListAsync(cancel);
        return [.. rows.Select(row => row.FollowUp.ToKept(row.Key))];
    }
}
