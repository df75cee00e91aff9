using System.Globalization;
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

    /// <summary>Keeps a new follow-up as <see cref="FollowUpState.Waiting"/>. The same id, or an open one for the same person, mail and day, returns the one that is there.</summary>
    /// <exception cref="ArgumentException">The person is not of this mailbox.</exception>
    public Task<KeptFollowUp> UndertakeAsync(MailboxId mailbox, FollowUp followUp, DateTimeOffset now, CancellationToken cancel) =>
        _transactions.RunAsync(mailbox, context => UndertakeAsync(context, mailbox, followUp, now, cancel), cancel);

    private static async Task<KeptFollowUp> UndertakeAsync(NetworkerContext context, MailboxId mailbox, FollowUp followUp, DateTimeOffset now, CancellationToken cancel)
    {
        long? person = await PeopleStore.RowOfAsync(context, mailbox, followUp.For, cancel);
        string? once = person is { } known ? OnceOf(known, followUp.Mail?.InternetMessageId, followUp.Due) : null;
        var there = await ReadAsync(context, context.FollowUps.Where(f => f.Mailbox == mailbox.Value && (f.Id == followUp.Id || (once != null && f.Once == once))), cancel);
        if (there.Count > 0)
        {
            return there.FirstOrDefault(kept => kept.FollowUp.Id == followUp.Id) ?? there[0];
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
            State = FollowUpState.Waiting,
            Undertaken = now.ToUnixTimeSeconds(),
            Once = once,
        };
        context.FollowUps.Add(row);
        await context.SaveChangesAsync(cancel);
        return row.ToKept(followUp.For.Value);
    }

    /// <summary>Notes the task that now stands for it in Microsoft To Do.</summary>
    /// <exception cref="ArgumentException">There is no such follow-up in this mailbox.</exception>
    public Task<KeptFollowUp> InToDoAsync(MailboxId mailbox, Guid id, string listId, string taskId, CancellationToken cancel) =>
        _transactions.RunAsync(mailbox, context => InToDoAsync(context, mailbox, id, listId, taskId, cancel), cancel);

    /// <summary>
    /// Takes in what the owner did in Microsoft To Do, with the cursor of the list, in one transaction: ticked off is done, deleted is
    /// dropped, another day is the new day, taken up again is open again. The outcome names the people whose follow-ups changed.
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

    /// <summary>The owner deleted the list, and its tasks with it: what stood in it is dropped, and the next follow-up makes a new list.</summary>
    public Task ListGoneAsync(MailboxId mailbox, string listId, CancellationToken cancel) => _transactions.RunAsync(
        mailbox,
        async context =>
        {
            await context.Mailboxes.Where(m => m.Id == mailbox.Value && m.TaskList == listId).ExecuteUpdateAsync(m => m.SetProperty(row => row.TaskList, (string?)null), cancel);
            await context.Feeds.Where(f => f.Mailbox == mailbox.Value && f.FolderId == listId).ExecuteDeleteAsync(cancel);
            return await DropAsync(context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.ListId == listId), cancel);
        },
        cancel);

    private static Task<int> DropAsync(IQueryable<FollowUpRow> rows, CancellationToken cancel) => rows.Where(f => f.State == FollowUpState.InToDo).ExecuteUpdateAsync(
        f => f.SetProperty(row => row.State, FollowUpState.Dropped).SetProperty(row => row.MailSubject, (string?)null).SetProperty(row => row.Once, (string?)null),
        cancel);

    private static async Task<KeptFollowUp> InToDoAsync(NetworkerContext context, MailboxId mailbox, Guid id, string listId, string taskId, CancellationToken cancel)
    {
        var mine = context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.Id == id);
        int changed = await mine.ExecuteUpdateAsync(
            f => f.SetProperty(row => row.ListId, listId).SetProperty(row => row.TaskId, taskId).SetProperty(row => row.Seen, FollowUpRow.Untold)
                .SetProperty(row => row.State, row => row.State == FollowUpState.Waiting ? FollowUpState.InToDo : row.State),
            cancel);
        if (changed == 0)
        {
            throw new ArgumentException("There is no such follow-up in this mailbox.", nameof(id));
        }

        // A task goes into another list only when the list before is gone, and then its tasks are gone with it.
        await DropAsync(context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.ListId != listId), cancel);
        await context.Mailboxes.Where(m => m.Id == mailbox.Value).ExecuteUpdateAsync(m => m.SetProperty(row => row.TaskList, listId), cancel);
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
        FollowUpState[] open = [FollowUpState.Waiting, FollowUpState.InToDo];
        var rows = context.FollowUps.Where(f => f.Mailbox == mailbox.Value && open.Contains(f.State));
        if (people is not null)
        {
            Guid[] keys = [.. people.Select(person => person.Value)];
            rows = rows.Where(f => context.People.Where(p => p.Mailbox == mailbox.Value && keys.Contains(p.Key)).Select(p => p.Id).Contains(f.Person));
        }

        return await ReadAsync(context, rows, cancel);
    }

    /// <summary>Mailboxes with follow-ups still on their way to Microsoft To Do.</summary>
    public async Task<IReadOnlyList<MailboxId>> WaitingMailboxesAsync(CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        int[] mailboxes = await context.FollowUps.Where(f => f.State == FollowUpState.Waiting).Select(f => f.Mailbox).Distinct().ToArrayAsync(cancel);
        return [.. mailboxes.Select(id => new MailboxId(id))];
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

    /// <summary>What makes a wish the same wish while it is open.</summary>
    internal static string OnceOf(long person, string? mail, DateOnly due) => string.Create(CultureInfo.InvariantCulture, $"{person}|{due:yyyy-MM-dd}|{mail}");

    private static async Task<IReadOnlyList<KeptFollowUp>> ReadAsync(NetworkerContext context, IQueryable<FollowUpRow> followUps, CancellationToken cancel)
    {
        var rows = await followUps
            .Join(context.People, f => f.Person, p => p.Id, (f, p) => new { FollowUp = f, p.Key })
            .OrderBy(f => f.FollowUp.Due).ThenBy(f => f.FollowUp.Undertaken).ThenBy(f => f.FollowUp.Id)
            .ToListAsync(cancel);
        return [.. rows.Select(row => row.FollowUp.ToKept(row.Key))];
    }
}

/// <summary>A follow-up with the task that stands for it.</summary>
public sealed record KeptFollowUp(FollowUp FollowUp, string? ListId, string? TaskId, DateTimeOffset Undertaken);
