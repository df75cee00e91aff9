using GraphNetworker.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Sync;

/// <summary>The subscriptions by which Microsoft 365 tells of changes.</summary>
public sealed class SubscriptionStore
{
    private readonly IDbContextFactory<NetworkerContext> _contexts;
    private readonly Transactions _transactions;

    internal SubscriptionStore(IDbContextFactory<NetworkerContext> contexts, Transactions transactions)
    {
        _contexts = contexts;
        _transactions = transactions;
    }

    /// <summary>Keeps a new subscription, or what has changed of one: renewing moves its end.</summary>
    public Task KeepAsync(MailboxId mailbox, KeptSubscription subscription, CancellationToken cancel) => _transactions.RunAsync(
        mailbox,
        async context =>
        {
            long expires = subscription.Expires.ToUnixTimeSeconds();
            int changed = await Mine(context, mailbox, subscription.Id).ExecuteUpdateAsync(
                row => row.SetProperty(s => s.Resource, subscription.Resource).SetProperty(s => s.ClientState, subscription.ClientState).SetProperty(s => s.Expires, expires),
                cancel);
            if (changed == 0)
            {
                context.Subscriptions.Add(new SubscriptionRow { Id = subscription.Id, Mailbox = mailbox.Value, Resource = subscription.Resource, ClientState = subscription.ClientState, Expires = expires });
                await context.SaveChangesAsync(cancel);
            }

            return changed;
        },
        cancel);

    /// <summary>Whose subscription this is; null for one that is not ours. The caller still has to compare the client state.</summary>
    public async Task<(MailboxId Mailbox, KeptSubscription Subscription)?> FindAsync(string subscriptionId, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await context.Subscriptions.SingleOrDefaultAsync(s => s.Id == subscriptionId, cancel) is { } row ? (new MailboxId(row.Mailbox), row.ToKept()) : null;
    }

    /// <summary>The same for several at once, by their ids; those that are not ours are left out.</summary>
    public async Task<IReadOnlyDictionary<string, (MailboxId Mailbox, KeptSubscription Subscription)>> FindAsync(IReadOnlyCollection<string> subscriptionIds, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var rows = await context.Subscriptions.Where(s => subscriptionIds.Contains(s.Id)).ToListAsync(cancel);
        return rows.ToDictionary(row => row.Id, row => (new MailboxId(row.Mailbox), row.ToKept()), StringComparer.Ordinal);
    }

    /// <summary>The subscriptions of a mailbox, those that end first coming first.</summary>
    public async Task<IReadOnlyList<KeptSubscription>> OfAsync(MailboxId mailbox, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var rows = await context.Subscriptions.Where(s => s.Mailbox == mailbox.Value).OrderBy(s => s.Expires).ThenBy(s => s.Id).ToListAsync(cancel);
        return [.. rows.Select(row => row.ToKept())];
    }

    /// <summary>Forgets a subscription; one that is not there is forgotten already.</summary>
    public async Task RemoveAsync(MailboxId mailbox, string id, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        await Mine(context, mailbox, id).ExecuteDeleteAsync(cancel);
    }

    private static IQueryable<SubscriptionRow> Mine(NetworkerContext context, MailboxId mailbox, string id) =>
        context.Subscriptions.Where(s => s.Mailbox == mailbox.Value && s.Id == id);
}

/// <summary>A subscription for notifications of one resource.</summary>
/// <param name="Id">Its id in Microsoft Graph.</param>
/// <param name="Resource">What is watched.</param>
/// <param name="ClientState">The secret that Microsoft sends along with each notification.</param>
/// <param name="Expires">When it ends unless it is renewed.</param>
public sealed record KeptSubscription(string Id, string Resource, string ClientState, DateTimeOffset Expires);
