using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.FollowUps;

/// <summary>What the owner changes here of what they have undertaken: kept first, told to Microsoft To Do afterwards. Each answers null when there is no such follow-up.</summary>
public static class FollowUpChanges
{
    /// <summary>Another title or day; of what is not open nothing is changed.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="mailbox">Whose.</param>
    /// <param name="id">Which.</param>
    /// <param name="title">The new title; null leaves it.</param>
    /// <param name="due">The new day; null leaves it. A reminder moves along.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="cancel">Gives up.</param>
    public static Task<KeptFollowUp?> ReviseAsync(this FollowUpStore store, MailboxId mailbox, Guid id, string? title, DateOnly? due, DateTimeOffset now, CancellationToken cancel) => ChangeAsync(
        store,
        mailbox,
        id,
        row =>
        {
            if (row.State.IsOpen())
            {
                row.Change(new Said(title?.Trim() ?? row.Title, due ?? row.Due, row.Here.Standing), row.State, now);
            }
        },
        cancel);

    /// <summary>Done, whatever it was before.</summary>
    public static Task<KeptFollowUp?> FinishAsync(this FollowUpStore store, MailboxId mailbox, Guid id, DateTimeOffset now, CancellationToken cancel) => ChangeAsync(
        store,
        mailbox,
        id,
        row => row.Change(row.Here with { Standing = Standing.Done }, FollowUpState.Done, now),
        cancel);

    /// <summary>Taken up again; what is open stays as it is.</summary>
    public static Task<KeptFollowUp?> ReopenAsync(this FollowUpStore store, MailboxId mailbox, Guid id, CancellationToken cancel) => ChangeAsync(
        store,
        mailbox,
        id,
        row =>
        {
            if (!row.State.IsOpen())
            {
                row.Reopen();
            }
        },
        cancel);

    /// <summary>Let go; what is not open stays as it is.</summary>
    public static Task<KeptFollowUp?> DropAsync(this FollowUpStore store, MailboxId mailbox, Guid id, DateTimeOffset now, CancellationToken cancel) => DropAsync(store, mailbox, id, takenBack: false, now, cancel);

    /// <summary>Let go as though it had never been pressed; what is not open stays as it is.</summary>
    public static Task<KeptFollowUp?> TakeBackAsync(this FollowUpStore store, MailboxId mailbox, Guid id, DateTimeOffset now, CancellationToken cancel) => DropAsync(store, mailbox, id, takenBack: true, now, cancel);

    private static Task<KeptFollowUp?> DropAsync(FollowUpStore store, MailboxId mailbox, Guid id, bool takenBack, DateTimeOffset now, CancellationToken cancel) => ChangeAsync(
        store,
        mailbox,
        id,
        row =>
        {
            if (row.State.IsOpen())
            {
                row.TakenBack = takenBack;
                row.Change(row.Here with { Standing = Standing.Gone }, FollowUpState.Dropped, now);
            }
        },
        cancel);

    /// <summary>What came of it. The first answer stays; only one that was waved away may still be given. Of what is not done nothing is kept.</summary>
    public static Task<KeptFollowUp?> KeepOutcomeAsync(this FollowUpStore store, MailboxId mailbox, Guid id, FollowUpOutcome outcome, CancellationToken cancel) => ChangeAsync(
        store,
        mailbox,
        id,
        row => row.Outcome = row.State == FollowUpState.Done && row.Outcome is null or FollowUpOutcome.Skipped ? outcome : row.Outcome,
        cancel);

    /// <summary>Its task is about to be made as it stands here.</summary>
    public static Task<KeptFollowUp?> PostingAsync(this FollowUpStore store, MailboxId mailbox, Guid id, CancellationToken cancel) =>
        ChangeAsync(store, mailbox, id, row => row.Told(row.Here), cancel);

    /// <summary>To Do has been told, or was found to say this.</summary>
    public static Task<KeptFollowUp?> ToldAsync(this FollowUpStore store, MailboxId mailbox, Guid id, Said there, CancellationToken cancel) =>
        ChangeAsync(store, mailbox, id, row => row.Told(there), cancel);

    /// <summary>Settles it with what To Do says now of its task. What that comes to is kept as being told: whoever asks sees to the errand.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="mailbox">Whose.</param>
    /// <param name="id">Which.</param>
    /// <param name="taskId">The task that was asked for: if another stands for it by now, nothing is settled.</param>
    /// <param name="task">What To Do says; null when it is gone.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<SettledFollowUp?> SettleAsync(this FollowUpStore store, MailboxId mailbox, Guid id, string taskId, TaskNow? task, DateTimeOffset now, CancellationToken cancel)
    {
        var errand = Errand.None;
        var kept = await ChangeAsync(
            store,
            mailbox,
            id,
            row =>
            {
                if (row.TaskId == taskId)
                {
                    errand = row.Settle(task, now);
                    row.Tell(errand);
                }
            },
            cancel);
        return kept is null ? null : new SettledFollowUp(kept, errand);
    }

    /// <summary>Follow-ups that were changed here and not in To Do yet, oldest first.</summary>
    public static async Task<IReadOnlyList<KeptFollowUp>> ToTellAsync(this FollowUpStore store, MailboxId mailbox, CancellationToken cancel)
    {
        await using var context = await store.ContextAsync(cancel);
        var changed = await FollowUpStore.ReadAsync(context, context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.Errand == Errand.Tell), cancel);
        return [.. changed.OrderBy(kept => kept.Undertaken)];
    }

    /// <summary>What was done from a moment on and before another, the latest first; with what came of it and where it was from.</summary>
    public static async Task<IReadOnlyList<KeptFollowUp>> DoneBetweenAsync(this FollowUpStore store, MailboxId mailbox, DateTimeOffset from, DateTimeOffset to, CancellationToken cancel)
    {
        (long first, long end) = (from.ToUnixTimeSeconds(), to.ToUnixTimeSeconds());
        await using var context = await store.ContextAsync(cancel);
        var done = await FollowUpStore.ReadAsync(context, context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.State == FollowUpState.Done && f.CompletedAt >= first && f.CompletedAt < end), cancel);
        return [.. done.OrderByDescending(kept => kept.CompletedAt)];
    }

    /// <summary>What was done since a moment and never asked about, the latest first.</summary>
    public static async Task<IReadOnlyList<KeptFollowUp>> UnaskedAsync(this FollowUpStore store, MailboxId mailbox, DateTimeOffset since, int take, CancellationToken cancel)
    {
        long first = since.ToUnixTimeSeconds();
        await using var context = await store.ContextAsync(cancel);
        var newest = context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.State == FollowUpState.Done && f.Outcome == null && f.CompletedAt >= first)
            .OrderByDescending(f => f.CompletedAt).ThenBy(f => f.Id).Take(take);
        return [.. (await FollowUpStore.ReadAsync(context, newest, cancel)).OrderByDescending(kept => kept.CompletedAt)];
    }

    internal static Task<KeptFollowUp?> ChangeAsync(FollowUpStore store, MailboxId mailbox, Guid id, Action<FollowUpRow> change, CancellationToken cancel) => store.ChangeAsync(
        mailbox,
        async context =>
        {
            var mine = context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.Id == id);
            if (await mine.AsTracking().SingleOrDefaultAsync(cancel) is not { } row)
            {
                return null;
            }

            change(row);
            await SameWish.ClaimAsync(context, [row], cancel);
            return (await FollowUpStore.ReadAsync(context, mine, cancel))[0];
        },
        cancel);
}
