using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Suggestions;
using GraphNetworker.Storage.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Suggestions;

/// <summary>Which suggestions the owner has put off.</summary>
public sealed class SnoozeStore
{
    private readonly IDbContextFactory<NetworkerContext> _contexts;
    private readonly Transactions _transactions;

    internal SnoozeStore(IDbContextFactory<NetworkerContext> contexts, Transactions transactions)
    {
        _contexts = contexts;
        _transactions = transactions;
    }

    /// <summary>What is put off on a day, with the day it comes back.</summary>
    public async Task<IReadOnlyDictionary<string, DateOnly>> OnAsync(MailboxId mailbox, DateOnly today, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await context.Snoozes.Where(row => row.Mailbox == mailbox.Value && row.Until > today.DayNumber).ToDictionaryAsync(row => row.Key, row => DateOnly.FromDayNumber(row.Until), cancel);
    }

    /// <summary>Puts these off until a day, in the place of what was said of them before. An open follow-up among them is due on that day from now on.</summary>
    public Task PutOffAsync(MailboxId mailbox, IReadOnlyCollection<string> keys, DateOnly until, DateTimeOffset now, CancellationToken cancel) => _transactions.RunAsync(
        mailbox,
        async context =>
        {
            var was = await MoveAsync(context, mailbox, [.. keys.Select(Suggestion.FollowUpOf).OfType<Guid>()], _ => until, row => row.Due < until, now, cancel);
            await using var put = new Statement(context, "INSERT INTO snoozes (mailbox, key, until, was) VALUES (@p0, @p1, @p2, @p3) ON CONFLICT (mailbox, key) DO UPDATE SET until = excluded.until, was = excluded.was");
            await put.RunAsync([.. keys.Distinct().Select(key => new object?[] { mailbox.Value, key, until.DayNumber, was.TryGetValue(key, out int day) ? day : null })], cancel);
            return true;
        },
        cancel);

    /// <summary>They come back now. A follow-up that nobody has moved since has its day again.</summary>
    public Task BringBackAsync(MailboxId mailbox, IReadOnlyCollection<string> keys, DateTimeOffset now, CancellationToken cancel) => _transactions.RunAsync(
        mailbox,
        async context =>
        {
            var mine = context.Snoozes.Where(row => row.Mailbox == mailbox.Value && keys.Contains(row.Key));
            var moved = await mine.Where(row => row.Was != null).ToDictionaryAsync(row => row.Key, cancel);
            await MoveAsync(
                context,
                mailbox,
                [.. moved.Keys.Select(Suggestion.FollowUpOf).OfType<Guid>()],
                row => DateOnly.FromDayNumber(moved[Suggestion.KeyOf(row.Id)].Was!.Value),
                row => row.Due.DayNumber == moved[Suggestion.KeyOf(row.Id)].Until,
                now,
                cancel);
            return await mine.ExecuteDeleteAsync(cancel);
        },
        cancel);

    /// <summary>Gives open follow-ups another day; the days they had, by the keys of their lines.</summary>
    private static async Task<Dictionary<string, int>> MoveAsync(
        NetworkerContext context,
        MailboxId mailbox,
        Guid[] ids,
        Func<FollowUpRow, DateOnly> to,
        Func<FollowUpRow, bool> which,
        DateTimeOffset now,
        CancellationToken cancel)
    {
        if (ids.Length == 0)
        {
            return [];
        }

        FollowUpState[] open = [FollowUpState.Waiting, FollowUpState.InToDo];
        var rows = await context.FollowUps.AsTracking().Where(row => row.Mailbox == mailbox.Value && ids.Contains(row.Id) && open.Contains(row.State)).ToListAsync(cancel);
        rows.RemoveAll(row => !which(row));
        var was = rows.ToDictionary(row => Suggestion.KeyOf(row.Id), row => row.Due.DayNumber);
        rows.ForEach(row => row.Change(row.Here with { Due = to(row) }, row.State, now));
        await SameWish.ClaimAsync(context, rows, cancel);
        return was;
    }
}
