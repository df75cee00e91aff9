using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Sync;

/// <summary>What has been read, and where reading stopped. A page's facts and its cursor are saved in one transaction: a crash is harmless.</summary>
public sealed class SyncStore
{
    private readonly IDbContextFactory<NetworkerContext> _contexts;

    internal SyncStore(IDbContextFactory<NetworkerContext> contexts)
    {
        _contexts = contexts;
    }

    /// <summary>The feeds of a mailbox with their cursors, contacts first, each kind in the order in which its folders were found.</summary>
    public async Task<IReadOnlyList<FeedState>> FeedsAsync(MailboxId mailbox, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var rows = await context.Feeds.Where(f => f.Mailbox == mailbox.Value).OrderBy(f => f.Kind).ThenBy(f => f.Id).ToListAsync(cancel);
        return [.. rows.Select(row => row.ToState())];
    }

    /// <summary>Keeps the folders there are now: new ones are added, names and totals renewed, folders that are gone are removed with what they held.</summary>
    /// <returns>False when the list was empty though folders are held: a void is not believed, and nothing was changed.</returns>
    public async Task<bool> KeepFeedsAsync(MailboxId mailbox, FeedKind kind, IReadOnlyList<Feed> feeds, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        var held = await context.Feeds.AsTracking().Where(f => f.Mailbox == mailbox.Value && f.Kind == kind).ToDictionaryAsync(f => f.FolderId, cancel);
        if (!EmptyAnswer.IsBelievableList(feeds.Count, held.Count))
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

        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Saves one page of cards with its cursor; the addresses of one card become one person.</summary>
    public Task<PageOutcome> SaveAsync(MailboxId mailbox, string folderId, IReadOnlyList<Change<Card>> page, Cursor cursor, DateTimeOffset now, CancellationToken cancel) =>
        InFeedAsync(mailbox, folderId, (context, feed) => new CardPage(context, feed, now).SaveAsync(page, cursor, cancel), cancel);

    /// <summary>Saves what one page of mails came to, with its cursor. A mail read again replaces what it was; nothing doubles.</summary>
    public Task<PageOutcome> SaveAsync(MailboxId mailbox, string folderId, IReadOnlyList<Change<ReadMail>> page, Cursor cursor, DateTimeOffset now, CancellationToken cancel) =>
        InFeedAsync(mailbox, folderId, (context, feed) => new MailPage(context, feed, now).SaveAsync(page, cursor, cancel), cancel);

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
        await using var snapshot = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadUncommitted, cancel);
        var mails = await context.Mails.Where(m => m.Mailbox == box).GroupBy(m => m.Noise)
            .Select(reason => new { Noise = reason.Key, Count = reason.Count(), Oldest = reason.Min(m => m.At) }).ToListAsync(cancel);
        int quarantined = await context.Mails.CountAsync(m => m.Mailbox == box && m.QuarantinedAt != null, cancel);
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
            mails.Min(reason => reason.Oldest) is { } oldest ? DateTimeOffset.FromUnixTimeSeconds(oldest) : null);
    }

    /// <summary>Mails that could not be understood, newest first.</summary>
    public async Task<IReadOnlyList<QuarantinedMail>> QuarantineAsync(MailboxId mailbox, int take, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var rows = await context.Mails.Where(m => m.Mailbox == mailbox.Value && m.QuarantinedAt != null)
            .OrderByDescending(m => m.QuarantinedAt).ThenByDescending(m => m.Id).Take(take)
            .Join(context.Feeds, m => m.Feed, f => f.Id, (m, f) => new { m.GraphId, f.Name, m.Quarantine, m.QuarantinedAt, m.Id })
            .OrderByDescending(m => m.QuarantinedAt).ThenByDescending(m => m.Id)
            .ToListAsync(cancel);
        return [.. rows.Select(row => new QuarantinedMail(row.GraphId, row.Name, row.Quarantine!, DateTimeOffset.FromUnixTimeSeconds(row.QuarantinedAt!.Value)))];
    }

    internal static Task StartAllAgainAsync(IQueryable<FeedRow> feeds, CancellationToken cancel) => feeds.ExecuteUpdateAsync(
        feed => feed.SetProperty(f => f.Generation, f => f.Generation + 1)
            .SetProperty(f => f.Read, 0)
            .SetProperty(f => f.Link, (string?)null)
            .SetProperty(f => f.CaughtUp, false),
        cancel);

    private async Task<PageOutcome> InFeedAsync(MailboxId mailbox, string folderId, Func<NetworkerContext, FeedRow, Task<PageOutcome>> save, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        var feed = await context.Feeds.SingleOrDefaultAsync(f => f.Mailbox == mailbox.Value && f.FolderId == folderId, cancel)
            ?? throw new InvalidOperationException("A page came for a folder that KeepFeedsAsync was never told of, or that is gone.");
        var outcome = await save(context, feed);
        await transaction.CommitAsync(cancel);
        return outcome;
    }
}
