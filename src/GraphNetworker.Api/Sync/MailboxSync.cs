using System.Collections.Concurrent;
using GraphNetworker.Api.Health;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Interactions;
using GraphNetworker.Graph.People;
using GraphNetworker.Graph.Sync;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Sync;
using Microsoft.Extensions.Options;

namespace GraphNetworker.Api.Sync;

/// <summary>
/// The one impure sentence of the house: read a page, fold it through Core, save facts and cursor in one transaction, repeat.
/// It knows nothing of when or how often it is called; whoever calls it sees that a mailbox is read by one caller at a time.
/// </summary>
internal sealed partial class MailboxSync(
    SyncStore store,
    MailboxStore mailboxes,
    GraphDoor graph,
    MailboxTokens tokens,
    Networks networks,
    IOptions<SyncOptions> options,
    TimeProvider clock,
    ILogger<MailboxSync> logger)
{
    // How many times in a row a folder has failed; forgotten by a restart, which then simply tries sooner.
    private readonly ConcurrentDictionary<(MailboxId, string Folder), int> _failures = new();
    private readonly Shortfalls _shortfalls = new();

    /// <summary>Reads everything that is new. Resumes where the last reading stopped, whatever stopped it.</summary>
    /// <returns>When to try again because something failed; null when all is read.</returns>
    public async Task<DateTimeOffset?> RunAsync(MailboxAccount account, CancellationToken cancel)
    {
        var mailbox = graph.Open(MailboxTokens.SessionKey(account.Tenant, account.User), tokens.For(account));
        var owner = await OwnerAsync(mailbox, account, cancel);
        await FoldersAsync(mailbox, account.Id, cancel);
        var waits = new ConcurrentBag<DateTimeOffset>();
        // Cards first: they name people. Then the longest folder first: begun last, it would be read alone in the end.
        var feeds = (await store.FeedsAsync(account.Id, cancel)).Where(state => state.Feed.Kind is FeedKind.Contacts or FeedKind.Mail).OrderBy(state => state.Feed.Kind).ThenByDescending(state => state.Feed.Total);
        await Parallel.ForEachAsync(feeds, new ParallelOptions { MaxDegreeOfParallelism = options.Value.FoldersAtOnce, CancellationToken = cancel }, async (state, stop) =>
        {
            var again = state.Feed.Kind switch
            {
                FeedKind.Contacts => await ReadAsync(account.Id, state, mailbox.CardsAsync, SaveCardsAsync, stop),
                _ => await ReadAsync(account.Id, state, (folder, cursor, wait) => mailbox.MailsAsync(folder, cursor, since: null, wait), SaveMailsAsync, stop),
            };
            if (again is { } at)
            {
                waits.Add(at);
            }
        });
        if (await AgainFromTheStartAsync(account.Id, cancel))
        {
            waits.Add(clock.GetUtcNow());
        }

        return waits.IsEmpty ? null : waits.Min();

        Task<PageOutcome> SaveCardsAsync(FeedState state, DeltaAnswer<Card> page, Cursor? from, Cursor cursor)
        {
            return store.SaveAsync(account.Id, state.Feed.FolderId, page.Changes, from, cursor, clock.GetUtcNow(), cancel);
        }

        Task<PageOutcome> SaveMailsAsync(FeedState state, DeltaAnswer<MailMessage> page, Cursor? from, Cursor cursor)
        {
            var now = clock.GetUtcNow();
            Change<ReadMail>[] read =
            [
                .. page.Changes.Select(change => new Change<ReadMail>(change.Id, change.Item is { } mail ? new ReadMail(mail.Id, InteractionReader.Read(mail, owner, now), mail.At) : null)),
                .. page.Poison.Select(line => new Change<ReadMail>(line.Id, new ReadMail(line.Id, new MailReading.Unreadable(line.Reason)))),
            ];
            return store.SaveAsync(account.Id, state.Feed.FolderId, read, from, cursor, now, cancel);
        }
    }

    private async Task<bool> AgainFromTheStartAsync(MailboxId id, CancellationToken cancel)
    {
        bool any = false;
        foreach (var state in (await store.FeedsAsync(id, cancel)).Where(state => _shortfalls.Has(id, state)))
        {
            Log.Shortfall(logger, id.Value, state.Read, state.Feed.Total);
            await store.StartAgainAsync(id, state.Feed.FolderId, cancel);
            any = true;
        }

        return any;
    }

    private async Task<Owner> OwnerAsync(MailboxGraph mailbox, MailboxAccount account, CancellationToken cancel)
    {
        var known = account.Owner;
        if (await mailbox.OwnerAsync(cancel) is not { } told || (told.Name == known.Name && told.Address == known.Address && known.Addresses.SetEquals(told.Addresses)))
        {
            return known;
        }

        // The address Outlook opened the mailbox with stays the owner's even if Microsoft lists it nowhere.
        MailAddress[] addresses = [.. known.Addresses.Append(known.Address).Concat(told.Addresses).Distinct()];
        bool more = addresses.Any(address => !known.Is(address));
        var kept = await mailboxes.KeepOwnerAsync(account.Id, told.Name, told.Address, addresses, cancel);
        if (more)
        {
            // Who wrote and who was written to hangs on which addresses are the owner's own: what was read before is read again.
            foreach (var state in (await store.FeedsAsync(account.Id, cancel)).Where(state => state.Feed.Kind == FeedKind.Mail && state.Cursor is not null))
            {
                await store.StartAgainAsync(account.Id, state.Feed.FolderId, cancel);
            }
        }

        return kept.Owner;
    }

    private async Task FoldersAsync(MailboxGraph mailbox, MailboxId id, CancellationToken cancel)
    {
        var contacts = mailbox.ContactFoldersAsync(cancel);
        var mails = mailbox.MailFoldersAsync(cancel);
        await Task.WhenAll(contacts, mails);
        var held = (await store.FeedsAsync(id, cancel)).Select(state => state.Feed).ToArray();
        await KeepAsync(FeedKind.Contacts, await contacts, mailbox.CardsHeldAsync);
        await KeepAsync(FeedKind.Mail, await mails, mailbox.MailsHeldAsync);

        // A folder that the list leaves out is asked for by its id before anything of it is let go.
        async Task KeepAsync(FeedKind kind, IReadOnlyList<Feed> listed, Func<string, CancellationToken, Task<int?>> holds)
        {
            var feeds = listed.ToList();
            bool gone = false;
            foreach (var missing in held.Where(feed => feed.Kind == kind && listed.All(one => one.FolderId != feed.FolderId)))
            {
                if (await holds(missing.FolderId, cancel) is { } total)
                {
                    feeds.Add(missing with { Total = total }); // counted anew: an old count would make an empty folder unbelievable for ever
                }
                else
                {
                    gone = true;
                }
            }

            if (await store.KeepFeedsAsync(id, kind, feeds, cancel) && gone)
            {
                networks.Forget(id);
            }
        }
    }

    private async Task<DateTimeOffset?> ReadAsync<T>(
        MailboxId id,
        FeedState state,
        Func<string, Cursor?, CancellationToken, Task<DeltaAnswer<T>>> read,
        Func<FeedState, DeltaAnswer<T>, Cursor?, Cursor, Task<PageOutcome>> save,
        CancellationToken cancel)
        where T : class
    {
        string folder = state.Feed.FolderId;
        var cursor = state.Cursor;
        bool startedAgain = false;
        await using var ahead = new Ahead<DeltaAnswer<T>>(cancel);
        while (true)
        {
            var answer = await ahead.TakeAsync(stop => read(folder, cursor, stop));
            switch (FeedDecision.On(answer.Answer, _failures.GetValueOrDefault((id, folder))))
            {
                case FeedDecision.ReadOn or FeedDecision.CaughtUp:
                    var next = ((FeedAnswer.Page)answer.Answer).Cursor;
                    if (!next.CaughtUp && next.Link == cursor?.Link)
                    {
                        return await FailAsync("going-in-circles", "Microsoft Graph leads from a page to the same page.", null);
                    }

                    if (!next.CaughtUp)
                    {
                        ahead.Begin(stop => read(folder, next, stop)); // on its way while this one is saved
                    }

                    var outcome = await save(state, answer, cursor, next);
                    networks.Touch(id, outcome.Touched);
                    if (answer.Poison.Count > 0)
                    {
                        Log.Poison(logger, id.Value, answer.Poison.Count);
                    }

                    if (outcome.Stale)
                    {
                        return clock.GetUtcNow(); // somebody else has read on from here: nothing was written, the next run goes on where they stopped
                    }

                    if (outcome.Doubted)
                    {
                        return await FailAsync("empty-answer", "Microsoft Graph showed an empty folder that is said to hold items; it is read again.", null);
                    }

                    if (next.CaughtUp)
                    {
                        _failures.TryRemove((id, folder), out _);
                        return null;
                    }

                    cursor = next;
                    break;
                case FeedDecision.StartAgain when !startedAgain:
                    Log.StartAgain(logger, id.Value);
                    await store.StartAgainAsync(id, folder, cancel);
                    startedAgain = true;
                    cursor = null;
                    break;
                case FeedDecision.FolderGone:
                    return clock.GetUtcNow(); // the next run asks for the list of folders first
                case FeedDecision.Reconnect when answer.Trouble is { } refused:
                    return await FailAsync(refused.Code, refused.Message, null);
                case FeedDecision.Wait wait:
                    return await FailAsync(answer.Trouble?.Code ?? "unreachable", answer.Trouble?.Message ?? "Microsoft Graph cannot be reached.", wait.Least);
                default:
                    return await FailAsync(answer.Trouble?.Code ?? "sync-state", "Microsoft Graph does not let the folder be read from the start.", null);
            }
        }

        async Task<DateTimeOffset?> FailAsync(string code, string words, TimeSpan? wait)
        {
            int failures = _failures.AddOrUpdate((id, folder), 1, (_, before) => before + 1);
            var pause = wait ?? (FeedDecision.On(new FeedAnswer.Silence(), failures - 1) as FeedDecision.Wait)!.Least;
            var at = clock.GetUtcNow() + pause;
            Log.Failed(logger, id.Value, code);
            await store.FailAsync(id, folder, code, words, at, cancel);
            return at;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Mailbox {Mailbox}: a folder failed with {Code}.")]
        public static partial void Failed(ILogger logger, int mailbox, string code);

        [LoggerMessage(2, LogLevel.Information, "Mailbox {Mailbox}: a cursor has expired, its folder is read from the start.")]
        public static partial void StartAgain(ILogger logger, int mailbox);

        [LoggerMessage(3, LogLevel.Warning, "Mailbox {Mailbox}: {Count} items of a page could not be read.")]
        public static partial void Poison(ILogger logger, int mailbox, int count);

        [LoggerMessage(4, LogLevel.Information, "Mailbox {Mailbox}: {Read} of {Total} items of a folder are held, twice in a row; it is read from the start.")]
        public static partial void Shortfall(ILogger logger, int mailbox, int read, int total);
    }
}
