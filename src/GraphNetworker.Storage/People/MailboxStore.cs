using GraphNetworker.Core.People;
using GraphNetworker.Storage.Sync;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.People;

/// <summary>The mailboxes of the store.</summary>
public sealed class MailboxStore
{
    private readonly IDbContextFactory<NetworkerContext> _contexts;

    internal MailboxStore(IDbContextFactory<NetworkerContext> contexts)
    {
        _contexts = contexts;
    }

    /// <summary>The mailbox of a signed-in user, or null when they were never here.</summary>
    public async Task<MailboxAccount?> FindAsync(Guid tenant, Guid user, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return (await ReadAsync(context, context.Mailboxes.Where(m => m.Tenant == tenant && m.User == user), cancel)).SingleOrDefault();
    }

    /// <summary>Opens a mailbox for a user who signs in for the first time; returns the present one when two calls race.</summary>
    public async Task<MailboxAccount> OpenAsync(Guid tenant, Guid user, string name, MailAddress address, DateTimeOffset now, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        var mine = context.Mailboxes.Where(m => m.Tenant == tenant && m.User == user);
        if (!await mine.AnyAsync(cancel))
        {
            var row = new MailboxRow { Tenant = tenant, User = user, Name = name, Address = address.Value, Opened = now.ToUnixTimeSeconds() };
            context.Mailboxes.Add(row);
            await context.SaveChangesAsync(cancel);
            context.OwnerAddresses.Add(new OwnerAddressRow { Mailbox = row.Id, Address = address.Value });
            await context.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return (await ReadAsync(context, mine, cancel)).Single();
    }

    /// <summary>
    /// Keeps what Microsoft 365 says of the owner: display name, primary and other addresses. When the addresses have changed, who wrote
    /// to whom has changed with them, and every feed is read again from the start.
    /// </summary>
    public async Task<MailboxAccount> KeepOwnerAsync(MailboxId mailbox, string name, MailAddress address, IReadOnlyCollection<MailAddress> addresses, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        await context.Mailboxes.Where(m => m.Id == mailbox.Value).ExecuteUpdateAsync(m => m.SetProperty(row => row.Name, name).SetProperty(row => row.Address, address.Value), cancel);
        var held = await context.OwnerAddresses.Where(a => a.Mailbox == mailbox.Value).Select(a => a.Address).ToListAsync(cancel);
        var now = addresses.Append(address).Select(a => a.Value).ToHashSet();
        if (!now.SetEquals(held))
        {
            await context.OwnerAddresses.Where(a => a.Mailbox == mailbox.Value).ExecuteDeleteAsync(cancel);
            context.OwnerAddresses.AddRange(now.Select(own => new OwnerAddressRow { Mailbox = mailbox.Value, Address = own }));
            await context.SaveChangesAsync(cancel);
            await SyncStore.StartAllAgainAsync(context.Feeds.Where(f => f.Mailbox == mailbox.Value && (f.Link != null || f.Read > 0)), cancel);
        }

        await transaction.CommitAsync(cancel);
        return (await ReadAsync(context, context.Mailboxes.Where(m => m.Id == mailbox.Value), cancel)).Single();
    }

    /// <summary>Keeps whether background work may speak for the owner.</summary>
    public async Task KeepConnectionAsync(MailboxId mailbox, Connection connection, string? trouble, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        await context.Mailboxes.Where(m => m.Id == mailbox.Value)
            .ExecuteUpdateAsync(m => m.SetProperty(row => row.Connection, connection).SetProperty(row => row.Trouble, trouble), cancel);
    }

    /// <summary>Every mailbox, for the background worker to look after.</summary>
    public async Task<IReadOnlyList<MailboxAccount>> AllAsync(CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await ReadAsync(context, context.Mailboxes, cancel);
    }

    private static async Task<IReadOnlyList<MailboxAccount>> ReadAsync(NetworkerContext context, IQueryable<MailboxRow> mailboxes, CancellationToken cancel)
    {
        var rows = await mailboxes.OrderBy(m => m.Id)
            .Select(m => new { Mailbox = m, Addresses = context.OwnerAddresses.Where(a => a.Mailbox == m.Id).Select(a => a.Address).ToList() })
            .AsSingleQuery()
            .ToListAsync(cancel);
        return [.. rows.Select(row => Account(row.Mailbox, row.Addresses))];
    }

    private static MailboxAccount Account(MailboxRow row, List<string> addresses)
    {
        var id = new MailboxId(row.Id);
        var owner = new Owner(id, row.Name, Parse(row.Address), addresses.Select(Parse).ToHashSet());
        return new MailboxAccount(id, row.Tenant, row.User, owner, row.Connection, row.Trouble);
    }

    private static MailAddress Parse(string address) => MailAddress.Parse(address)!.Value;
}
