using GraphNetworker.Core.People;
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

    /// <summary>Puts these off until a day, in the place of what was said of them before.</summary>
    public Task PutOffAsync(MailboxId mailbox, IReadOnlyCollection<string> keys, DateOnly until, CancellationToken cancel) => _transactions.RunAsync(
        mailbox,
        async context =>
        {
            await using var put = new Statement(context, "INSERT INTO snoozes (mailbox, key, until) VALUES (@p0, @p1, @p2) ON CONFLICT (mailbox, key) DO UPDATE SET until = excluded.until");
            await put.RunAsync([.. keys.Distinct().Select(key => new object?[] { mailbox.Value, key, until.DayNumber })], cancel);
            return true;
        },
        cancel);

    /// <summary>They come back now.</summary>
    public Task BringBackAsync(MailboxId mailbox, IReadOnlyCollection<string> keys, CancellationToken cancel) => _transactions.RunAsync(
        mailbox,
        context => context.Snoozes.Where(row => row.Mailbox == mailbox.Value && keys.Contains(row.Key)).ExecuteDeleteAsync(cancel),
        cancel);
}
