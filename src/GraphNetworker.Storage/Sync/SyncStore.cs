using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Sync;

/// <summary>What has been read, and where reading stopped. A page's facts and its cursor are saved in one transaction: a crash is harmless.</summary>
public sealed class SyncStore
{
    private readonly IDbContextFactory<NetworkerContext> _contexts;
    private readonly Transactions _transactions;

    internal SyncStore(IDbContextFactory<NetworkerContext> contexts, Transactions transactions)
    {
        _contexts = contexts;
        _transactions = transactions;
    }

    /// <summary>The feeds of a mailbox with their cursors, contacts first, each kind in the order in which its folders were found.</summary>
    public async Task<IReadOnlyList<FeedState>> FeedsAsync(MailboxId mailbox, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var rows = await context.Feeds.Where(f => f.Mailbox == mailbox.Value).OrderBy(f => f.Kind).ThenBy(f => f.Id).ToListAsync(cancel);
        return [.. rows.Select(row => row.ToState())];
    }

    /// <summary>Keeps the folders there are now: new ones are added, names and totals renewed, folders that are gone are removed with what they held.</summary>
    /// <returns>
    /// False when the list was empty though folders are held: a void is not believed, and nothing was changed. No calendar, or no list of
    /// tasks, is believed: the owner may have chosen so.
    /// </returns>
    public Task<bool> KeepFeedsAsync(MailboxId mailbox, FeedKind kind, IReadOnlyList<Feed> feeds, CancellationToken cancel) =>
        _transactions.RunAsync(mailbox, context => KeepFeedsAsync(context, mailbox, kind, feeds, cancel), cancel);

    private static async Task<bool> KeepFeedsAsync(NetworkerContext context, MailboxId mailbox, FeedKind kind, IReadOnlyList<Feed> feeds, CancellationToken cancel)
    {
        var held = await context.Feeds.AsTracking().Where(f => f.Mailbox == mailbox.Value && f.Kind == kind).ToDictionaryAsync(f => f.FolderId, cancel);
        if (kind is FeedKind.Contacts or FeedKind.Mail && !EmptyAnswer.IsBelievableList(feeds.Count, held.Count))
        {
            return false;
        }

        foreach (var feed in feeds)
        {
            if (held.Remove(feed.FolderId, out var row))
            {
                (row.Name, row.Total) = (feed.Name, feed.Total);
            }
            else
            {
                context.Feeds.Add(new FeedRow { Mailbox = mailbox.Value, Kind = kind, FolderId = feed.FolderId, Name = feed.Name, Total = feed.Total });
            }
        }

        await context.SaveChangesAsync(cancel);
        context.ChangeTracker.Clear();
        foreach (var gone in held.Values)
        {
            await new FolderRemoval(context, gone).RunAsync(cancel);
        }

        return true;
    }

    /// <summary>Saves one page of cards with its cursor; the addresses of one card become one person.</summary>
    /// <inheritdoc cref="SaveAsync(MailboxId, string, IReadOnlyList{Change{ReadMail}}, Cursor?, Cursor, DateTimeOffset, CancellationToken)"/>
    public Task<PageOutcome> SaveAsync(MailboxId mailbox, string folderId, IReadOnlyList<Change<Card>> page, Cursor? from, Cursor cursor, DateTimeOffset now, CancellationToken cancel) =>
        InFeedAsync(mailbox, folderId, from, (context, feed) => new CardPage(context, feed, now).SaveAsync(page, cursor, cancel), cancel);

    /// <summary>Saves what one page of mails or meetings came to, with its cursor. A mail read again replaces what it was; nothing doubles.</summary>
    /// <param name="mailbox">Whose.</param>
    /// <param name="folderId">Of which folder.</param>
    /// <param name="page">What the page holds.</param>
    /// <param name="from">
    /// The cursor the page was read from; null for the start. When the folder stands elsewhere by now, because another process read it or
    /// it is being read again, the page is refused and nothing is written: <see cref="PageOutcome.Stale"/>.
    /// </param>
    /// <param name="cursor">The cursor behind the page.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public Task<PageOutcome> SaveAsync(MailboxId mailbox, string folderId, IReadOnlyList<Change<ReadMail>> page, Cursor? from, Cursor cursor, DateTimeOffset now, CancellationToken cancel) =>
        InFeedAsync(mailbox, folderId, from, (context, feed) => new MailPage(context, feed, now).SaveAsync(page, cursor, cancel), cancel);

    /// <summary>The cursor has expired: the feed is read again from the start. What is held stays until the new reading is complete; then what was not seen again goes.</summary>
    public async Task StartAgainAsync(MailboxId mailbox, string folderId, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        await StartAllAgainAsync(context.Feeds.Where(f => f.Mailbox == mailbox.Value && f.FolderId == folderId), cancel);
    }

    /// <summary>Notes why reading a feed failed and when it is tried next.</summary>
    public async Task FailAsync(MailboxId mailbox, string folderId, string code, string words, DateTimeOffset? next, CancellationToken cancel)
    {
        long? at = next?.ToUnixTimeSeconds();
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        await context.Feeds.Where(f => f.Mailbox == mailbox.Value && f.FolderId == folderId).ExecuteUpdateAsync(
            feed => feed.SetProperty(f => f.ErrorCode, code).SetProperty(f => f.ErrorWords, words).SetProperty(f => f.NextTry, at),
            cancel);
    }

    /// <summary>Counts over the whole mailbox, for an honest status.</summary>
    public async Task<NetworkCounts> CountsAsync(MailboxId mailbox, CancellationToken cancel)
    {
        int box = mailbox.Value;
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        await using var snapshot = await context.Database.BeginTransactionAsync(Database.Snapshot(context), cancel);
        var mails = await context.Mails.Where(m => m.Mailbox == box && !m.Meeting).GroupBy(m => m.Noise)
            .Select(reason => new { Noise = reason.Key, Count = reason.Count(), Oldest = reason.Min(m => m.At) }).ToListAsync(cancel);
        int meetings = await context.Mails.CountAsync(m => m.Mailbox == box && m.Meeting, cancel);
        int quarantined = await context.Mails.CountAsync(m => m.Mailbox == box && m.QuarantinedAt != null && !m.Meeting, cancel);
        int interactions = await context.Interactions.Where(i => i.Mailbox == box).Select(i => new { i.Person, i.At, i.Direction, i.Address }).Distinct().CountAsync(cancel);
        int people = await context.People.CountAsync(
            p => p.Mailbox == box && (context.Interactions.Any(i => i.Mailbox == box && i.Person == p.Id) || context.Cards.Any(c => c.Mailbox == box && c.Person == p.Id)),
            cancel);
        int cards = await context.Cards.CountAsync(c => c.Mailbox == box, cancel);
        return new NetworkCounts(
            mails.Sum(reason => reason.Count),
            mails.Where(reason => reason.Noise is not null).ToDictionary(reason => reason.Noise!.Value, reason => reason.Count),
            quarantined,
            interactions,
            people,
            cards,
            mails.Min(reason => reason.Oldest) is { } oldest ? DateTimeOffset.FromUnixTimeSeconds(oldest) : null,
            meetings);
    }

    /// <summary>Mails that could not be understood, newest first.</summary>
    public async Task<IReadOnlyList<QuarantinedMail>> QuarantineAsync(MailboxId mailbox, int take, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var rows = await context.Mails.Where(m => m.Mailbox == mailbox.Value && m.QuarantinedAt != null)
            .OrderByDescending(m => m.QuarantinedAt).ThenByDescending(m => m.Id).Take(take)
            .Join(context.Feeds, m => m.Feed, f => f.Id, (m, f) => new { m.GraphId, f.Name, m.Quarantine, m.QuarantinedAt, m.Tries, m.Id })
            .OrderByDescending(m => m.QuarantinedAt).ThenByDescending(m => m.Id)
            .ToListAsync(cancel);
        return [.. rows.Select(row => new QuarantinedMail(row.GraphId, row.Name, row.Quarantine!, DateTimeOffset.FromUnixTimeSeconds(row.QuarantinedAt!.Value), row.Tries))];
    }

    /// <summary>
    /// Mails in quarantine, by the folder they lie in, whose time has come to be read once more by their id; the try is counted. What comes
    /// of it is saved as a page whose cursor is the one the folder stands at. Folders that are not read to their end are left alone.
    /// </summary>
    public Task<ILookup<string, string>> RetryQuarantineAsync(MailboxId mailbox, DateTimeOffset now, int take, CancellationToken cancel) =>
        _transactions.RunAsync(mailbox, context => Quarantine.RetryAsync(context, mailbox, now, take, cancel), cancel);

    internal static Task StartAllAgainAsync(IQueryable<FeedRow> feeds, CancellationToken cancel) => feeds.ExecuteUpdateAsync(
        feed => feed.SetProperty(f => f.Generation, f => f.Generation + 1)
            .SetProperty(f => f.Read, 0)
            .SetProperty(f => f.Whole, (long?)null)
            .SetProperty(f => f.Link, (string?)null)
            .SetProperty(f => f.CaughtUp, false),
        cancel);

    // Saving a page again writes nothing twice, so a page whose end has more to let go of than one transaction should is saved until all
    // is gone: each time a slice, and the cursor with the last. A crash in between is a page that was not saved.
    private async Task<PageOutcome> InFeedAsync(MailboxId mailbox, string folderId, Cursor? from, Func<NetworkerContext, FeedRow, Task<PageOutcome>> save, CancellationToken cancel)
    {
        var touched = new HashSet<PersonId>();
        while (true)
        {
            var outcome = await _transactions.RunAsync(mailbox, SliceAsync, cancel);
            touched.UnionWith(outcome.Touched);
            if (!outcome.Unfinished)
            {
                return outcome with { Touched = touched };
            }
        }

        async Task<PageOutcome> SliceAsync(NetworkerContext context)
        {
            var feed = await context.Feeds.SingleOrDefaultAsync(f => f.Mailbox == mailbox.Value && f.FolderId == folderId, cancel);
            return feed is null || feed.Cursor != from ? new PageOutcome(new HashSet<PersonId>(), Stale: true) : await save(context, feed);
        }
    }
}
