using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.Sync;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.People;

/// <summary>The mailboxes of the store.</summary>
public sealed class MailboxStore
{
    private readonly IDbContextFactory<NetworkerContext> _contexts;
    private readonly Transactions _transactions;

    internal MailboxStore(IDbContextFactory<NetworkerContext> contexts, Transactions transactions)
    {
        _contexts = contexts;
        _transactions = transactions;
    }

    /// <summary>A mailbox by our key, or null when there is none.</summary>
    public async Task<MailboxAccount?> FindAsync(MailboxId mailbox, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return (await ReadAsync(context, context.Mailboxes.Where(m => m.Id == mailbox.Value), cancel)).SingleOrDefault();
    }

    /// <summary>The mailbox of a signed-in user, or null when they were never here.</summary>
    public async Task<MailboxAccount?> FindAsync(Guid tenant, Guid user, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return (await ReadAsync(context, context.Mailboxes.Where(m => m.Tenant == tenant && m.User == user), cancel)).SingleOrDefault();
    }

    /// <summary>Opens a mailbox for a user who signs in for the first time; returns the present one when two calls race.</summary>
    public Task<MailboxAccount> OpenAsync(Guid tenant, Guid user, string name, MailAddress address, DateTimeOffset now, CancellationToken cancel) =>
        _transactions.RunAsync(context => OpenAsync(context, tenant, user, name, address, now, cancel), cancel);

    private static async Task<MailboxAccount> OpenAsync(NetworkerContext context, Guid tenant, Guid user, string name, MailAddress address, DateTimeOffset now, CancellationToken cancel)
    {
        var mine = context.Mailboxes.Where(m => m.Tenant == tenant && m.User == user);
        if (!await mine.AnyAsync(cancel))
        {
            var row = new MailboxRow { Tenant = tenant, User = user, Name = name, Address = address.Value, Opened = now.ToUnixTimeSeconds(), DueAt = now.ToUnixTimeSeconds() };
            context.Mailboxes.Add(row);
            await context.SaveChangesAsync(cancel);
            context.OwnerAddresses.Add(new OwnerAddressRow { Mailbox = row.Id, Address = address.Value });
            await context.SaveChangesAsync(cancel);
        }

        return (await ReadAsync(context, mine, cancel)).Single();
    }

    /// <summary>
    /// Keeps what Microsoft 365 says of the owner: display name, primary and other addresses. When the addresses have changed, who wrote
    /// to whom has changed with them, and every feed is read again from the start.
    /// </summary>
    public Task<MailboxAccount> KeepOwnerAsync(MailboxId mailbox, string name, MailAddress address, IReadOnlyCollection<MailAddress> addresses, CancellationToken cancel) =>
        _transactions.RunAsync(mailbox, context => KeepOwnerAsync(context, mailbox, name, address, addresses, cancel), cancel);

    private static async Task<MailboxAccount> KeepOwnerAsync(NetworkerContext context, MailboxId mailbox, string name, MailAddress address, IReadOnlyCollection<MailAddress> addresses, CancellationToken cancel)
    {
        await context.Mailboxes.Where(m => m.Id == mailbox.Value).ExecuteUpdateAsync(m => m.SetProperty(row => row.Name, name).SetProperty(row => row.Address, address.Value), cancel);
        var held = await context.OwnerAddresses.Where(a => a.Mailbox == mailbox.Value).Select(a => a.Address).ToListAsync(cancel);
        var now = addresses.Append(address).Select(a => a.Value).ToHashSet();
        if (!now.SetEquals(held))
        {
            await context.OwnerAddresses.Where(a => a.Mailbox == mailbox.Value).ExecuteDeleteAsync(cancel);
            context.OwnerAddresses.AddRange(now.Select(own => new OwnerAddressRow { Mailbox = mailbox.Value, Address = own }));
            await context.SaveChangesAsync(cancel);
            await SyncStore.StartAllAgainAsync(context.Feeds.Where(f => f.Mailbox == mailbox.Value && f.Kind != FeedKind.ToDo && (f.Link != null || f.Read > 0)), cancel);
        }

        return (await ReadAsync(context, context.Mailboxes.Where(m => m.Id == mailbox.Value), cancel)).Single();
    }

    /// <summary>Connected mailboxes whose time has come, those that wait longest first.</summary>
    public async Task<IReadOnlyList<MailboxId>> DueAsync(DateTimeOffset now, int take, CancellationToken cancel)
    {
        long at = now.ToUnixTimeSeconds();
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        int[] ids = await context.Mailboxes.Where(m => m.Connection == Connection.Connected && m.DueAt <= at)
            .OrderBy(m => m.DueAt).ThenBy(m => m.Id).Take(take).Select(m => m.Id).ToArrayAsync(cancel);
        return [.. ids.Select(id => new MailboxId(id))];
    }

    /// <summary>Keeps when a mailbox is to be read next, rounded up to a second; null for not until it is asked for, or connected again.</summary>
    public async Task KeepDueAsync(MailboxId mailbox, DateTimeOffset? due, CancellationToken cancel)
    {
        long? at = due is { } moment ? Second(moment) : null;
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        await context.Mailboxes.Where(m => m.Id == mailbox.Value).ExecuteUpdateAsync(m => m.SetProperty(row => row.DueAt, at), cancel);
    }

    /// <summary>Has a connected mailbox read by then, rounded up to a second, unless it is due sooner.</summary>
    public async Task HastenAsync(MailboxId mailbox, DateTimeOffset due, CancellationToken cancel)
    {
        long at = Second(due);
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        await context.Mailboxes.Where(m => m.Id == mailbox.Value && m.Connection == Connection.Connected && (m.DueAt == null || m.DueAt > at))
            .ExecuteUpdateAsync(m => m.SetProperty(row => row.DueAt, at), cancel);
    }

    /// <summary>Makes every connected mailbox due.</summary>
    public async Task MakeAllDueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        long at = now.ToUnixTimeSeconds();
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        await context.Mailboxes.Where(m => m.Connection == Connection.Connected).ExecuteUpdateAsync(m => m.SetProperty(row => row.DueAt, at), cancel);
    }

    /// <summary>The earliest moment at which a connected mailbox is due; null when none is.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await context.Mailboxes.Where(m => m.Connection == Connection.Connected).MinAsync(m => m.DueAt, cancel) is { } at ? DateTimeOffset.FromUnixTimeSeconds(at) : null;
    }

    /// <summary>What the owner lets be read; everything, when they never said.</summary>
    public async Task<SyncChoices> ChoicesAsync(MailboxId mailbox, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await context.Mailboxes.SingleOrDefaultAsync(m => m.Id == mailbox.Value, cancel) is { } row
            ? new SyncChoices(row.Years, row.LeftOut.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal), row.Calendar)
            : SyncChoices.Everything;
    }

    /// <summary>
    /// Keeps what the owner lets be read. Other years make another question of each folder's cursor, so mails and meetings are then read again from the
    /// start; what falls outside goes at the end of that reading. A mailbox that waited for the owner's word is due.
    /// </summary>
    public Task KeepChoicesAsync(MailboxId mailbox, SyncChoices choices, DateTimeOffset now, CancellationToken cancel) => _transactions.RunAsync(
        mailbox,
        async context =>
        {
            var mine = context.Mailboxes.Where(m => m.Id == mailbox.Value);
            int? years = await mine.Select(m => m.Years).SingleOrDefaultAsync(cancel);
            string leftOut = string.Join('\n', choices.LeftOut.Order(StringComparer.Ordinal));
            await mine.ExecuteUpdateAsync(
                m => m.SetProperty(row => row.Years, choices.Years).SetProperty(row => row.LeftOut, leftOut).SetProperty(row => row.Calendar, choices.Calendar)
                    .SetProperty(row => row.Chosen, now.ToUnixTimeSeconds()).SetProperty(row => row.DueAt, now.ToUnixTimeSeconds() - 1),
                cancel);
            if (years != choices.Years)
            {
                await SyncStore.StartAllAgainAsync(context.Feeds.Where(f => f.Mailbox == mailbox.Value && (f.Kind == FeedKind.Mail || f.Kind == FeedKind.Calendar) && (f.Link != null || f.Read > 0)), cancel);
            }

            return years;
        },
        cancel);

    /// <summary>Keeps whether background work may speak for the owner. A mailbox that was not to be read again is due when it is connected.</summary>
    public async Task KeepConnectionAsync(MailboxId mailbox, Connection connection, string? trouble, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        await context.Mailboxes.Where(m => m.Id == mailbox.Value)
            .ExecuteUpdateAsync(m => m.SetProperty(row => row.Connection, connection).SetProperty(row => row.Trouble, trouble)
                .SetProperty(row => row.DueAt, row => connection == Connection.Connected ? row.DueAt ?? 0 : row.DueAt), cancel);
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
        return new MailboxAccount(id, row.Tenant, row.User, owner, row.Connection, row.Trouble, row.Chosen is not null) { Opened = DateTimeOffset.FromUnixTimeSeconds(row.Opened) };
    }

    private static long Second(DateTimeOffset moment) => (long)Math.Ceiling(moment.ToUnixTimeMilliseconds() / 1000.0);

    private static MailAddress Parse(string address) => MailAddress.Parse(address)!.Value;
}
