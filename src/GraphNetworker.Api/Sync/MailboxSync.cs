using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using GraphNetworker.Api.FollowUps;
using GraphNetworker.Api.Health;
using GraphNetworker.Api.Proposals;
using GraphNetworker.Api.People;
using GraphNetworker.Api.Reading;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.FollowUps;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Interactions;
using GraphNetworker.Graph.People;
using GraphNetworker.Graph.Sync;
using GraphNetworker.Storage.FollowUps;
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
    FollowUpStore followUps,
    FollowUpWatch watches,
    GraphDoor graph,
    MailboxTokens tokens,
    Networks networks,
    IdentityRun identity,
    NewsRun news,
    ProposalRun proposals,
    IOptions<SyncOptions> options,
    TimeProvider clock,
    ILogger<MailboxSync> logger)
{
    // Nobody waits for what texts tell; a minute later the line is mostly there again.
    private static readonly TimeSpan TextsAgainAfter = TimeSpan.FromMinutes(1);

    private readonly FeedReader _reader = new(store, clock, logger);
    private readonly QuarantineRetry _quarantine = new(store, networks, clock);
    private readonly PermissionGaps _gaps = new(clock);
    private readonly Shortfalls _shortfalls = new();

    /// <summary>Reads everything that is new. Resumes where the last reading stopped, whatever stopped it.</summary>
    /// <param name="account">Whose mailbox.</param>
    /// <param name="mayGoOn">Asked between two pages of a feed; when it says no, the rest is left for the next run.</param>
    /// <param name="cancel">Stops between two steps; nothing is half done.</param>
    public async Task<ReadingEnd> RunAsync(MailboxAccount account, Func<bool> mayGoOn, CancellationToken cancel)
    {
        var mailbox = graph.Open(account, tokens);
        var owner = OwnerAsync(mailbox, account, cancel);
        var choices = await mailboxes.ChoicesAsync(account.Id, cancel);
        var since = choices.Since(clock.GetUtcNow());
        await Task.WhenAll(owner, new FeedList(store, followUps, networks, _gaps).RenewAsync(mailbox, account.Id, choices, since, cancel));
        account = account with { Owner = await owner };
        var waits = new ConcurrentBag<DateTimeOffset>();
        var touched = new ConcurrentDictionary<PersonId, bool>();
        // Cards first: they name people. Then the longest folder first: begun last, it would be read alone in the end.
        var feeds = (await store.FeedsAsync(account.Id, cancel)).OrderBy(state => state.Feed.Kind).ThenByDescending(state => state.Feed.Total);
        ExceptionDispatchInfo? broken = null;
        await Parallel.ForEachAsync(feeds, new ParallelOptions { MaxDegreeOfParallelism = options.Value.FoldersAtOnce, CancellationToken = cancel }, async (state, stop) =>
        {
            try
            {
                // After trouble that is not one feed's own no other is begun; those that are under way keep the page they have asked for.
                if (broken is null && await ReadAsync(mailbox, account, state, since, touched, () => broken is null && mayGoOn(), stop) is { } at)
                {
                    waits.Add(at);
                }
            }
            catch (Exception trouble) when (!cancel.IsCancellationRequested)
            {
                broken ??= ExceptionDispatchInfo.Capture(trouble);
            }
        });
        broken?.Throw();
        await _quarantine.RunAsync(mailbox, account, cancel);
        if (await UnderstandAsync(mailbox, account, touched, mayGoOn, cancel) is { } goOn)
        {
            waits.Add(goOn);
        }

        if (await AgainFromTheStartAsync(account.Id, cancel))
        {
            waits.Add(clock.GetUtcNow());
        }

        return new ReadingEnd(waits.IsEmpty ? null : waits.Min(), _gaps.Of(account.Id));
    }

    private Task<DateTimeOffset?> ReadAsync(MailboxGraph mailbox, MailboxAccount account, FeedState state, DateTimeOffset? since, ConcurrentDictionary<PersonId, bool> touched, Func<bool> mayGoOn, CancellationToken cancel)
    {
        string folder = state.Feed.FolderId;
        int left = Math.Max(0, state.Feed.Total - state.Read);
        return state.Feed.Kind switch
        {
            FeedKind.Contacts => ReadAsync((cursor, stop) => mailbox.CardsAsync(folder, cursor, stop), SaveCardsAsync),
            FeedKind.Mail => ReadAsync(MailsAsync, SaveMailsAsync),
            FeedKind.Calendar => ReadAsync((cursor, stop) => MeetingsAsync(mailbox, cursor, since, stop), SaveMeetingsAsync),
            _ => TasksAsync(),
        };

        async Task<DateTimeOffset?> ReadAsync<T>(Func<Cursor?, CancellationToken, Task<DeltaAnswer<T>>> read, Func<DeltaAnswer<T>, Cursor?, Cursor, Task<PageOutcome>> save)
            where T : class
        {
            DateTimeOffset? again = null;
            await _gaps.AskAsync<object>(account.Id, state.Feed.Kind, async () => again = await _reader.ReadAsync(account.Id, state, PermittedAsync, TouchedAsync, mayGoOn, cancel));
            return again;

            async Task<DeltaAnswer<T>> PermittedAsync(Cursor? cursor, CancellationToken stop)
            {
                var answer = await read(cursor, stop);
                return answer.Trouble is { Status: 403 } refused ? throw refused : answer;
            }

            async Task<PageOutcome> TouchedAsync(DeltaAnswer<T> page, Cursor? from, Cursor cursor)
            {
                var outcome = await save(page, from, cursor);
                Touch(account.Id, outcome.Touched, touched);
                return outcome;
            }
        }

        async Task<DeltaAnswer<MailMessage>> MailsAsync(Cursor? cursor, CancellationToken stop)
        {
            var page = await mailbox.MailsAsync(folder, cursor, since, stop, left);
            left = Math.Max(0, left - page.Changes.Count);
            return page;
        }

        Task<PageOutcome> SaveCardsAsync(DeltaAnswer<Card> page, Cursor? from, Cursor cursor)
        {
            return store.SaveAsync(account.Id, folder, page.Changes, from, cursor, clock.GetUtcNow(), cancel);
        }

        Task<PageOutcome> SaveMailsAsync(DeltaAnswer<MailMessage> page, Cursor? from, Cursor cursor)
        {
            var now = clock.GetUtcNow();
            return SaveAsync(page, mail => ReadMails.Of(mail, account.Owner, now), from, cursor, now);
        }

        Task<PageOutcome> SaveMeetingsAsync(DeltaAnswer<CalendarMeeting> page, Cursor? from, Cursor cursor)
        {
            return SaveAsync(page, meeting => ReadMails.Of(meeting, account.Owner), from, cursor, clock.GetUtcNow());
        }

        Task<PageOutcome> SaveAsync<T>(DeltaAnswer<T> page, Func<T, ReadMail> read, Cursor? from, Cursor cursor, DateTimeOffset now)
            where T : class
        {
            return store.SaveAsync(account.Id, folder, ReadMails.Page(page.Changes, page.Poison, read), from, cursor, now, cancel);
        }

        async Task<DateTimeOffset?> TasksAsync()
        {
            bool gone = false;
            var again = await ReadAsync(ChangesAsync, (page, from, cursor) => followUps.ReadBackAsync(account.Id, folder, page.Changes, from, cursor, clock.GetUtcNow(), cancel));
            if (gone && !await mailbox.HasListAsync(folder, cancel))
            {
                await followUps.ListGoneAsync(account.Id, folder, clock.GetUtcNow(), cancel);
                return null;
            }

            if (again is null && (await followUps.UntoldAsync(account.Id, folder, cancel)) is { Count: > 0 } untold && (await store.FeedsAsync(account.Id, cancel)).FirstOrDefault(one => one.Feed.FolderId == folder) is { Cursor: { } at })
            {
                var now = await Task.WhenAll(untold.Select(async task => new Change<TaskNow>(task, await mailbox.TaskAsync(folder, task, cancel))));
                await followUps.ReadBackAsync(account.Id, folder, now, at, at, clock.GetUtcNow(), cancel);
            }

            return again;

            async Task<DeltaAnswer<TaskNow>> ChangesAsync(Cursor? cursor, CancellationToken stop)
            {
                var answer = await mailbox.ChangesAsync(folder, cursor, stop);
                gone = answer.Trouble is { Status: 404 };
                return answer;
            }
        }
    }

    /// <summary>
    /// What the mails come to beside who was in touch: who is who, what the texts tell of people's work, what the owner is to be asked. When
    /// to go on, where texts are left. They need a permission of their own and come last: whatever stops them stops nothing else.
    /// </summary>
    private async Task<DateTimeOffset?> UnderstandAsync(MailboxGraph mailbox, MailboxAccount account, ConcurrentDictionary<PersonId, bool> touched, Func<bool> mayGoOn, CancellationToken cancel)
    {
        Touch(account.Id, await identity.RunAsync(account, cancel), touched);
        DateTimeOffset? goOn = null;
        try
        {
            _ = !options.Value.ReadTexts ? null : await _gaps.AskAsync<object>(account.Id, FeedKind.Texts, async () =>
            {
                var (told, left) = await news.RunAsync(mailbox, account, mayGoOn, cancel);
                Touch(account.Id, told, touched);
                goOn = left ? clock.GetUtcNow() : null;
                return told;
            });
        }
        catch (GraphTroubleException trouble)
        {
            Log.TextsWait(logger, account.Id.Value, trouble.Code);
            goOn = clock.GetUtcNow() + (trouble.Wait ?? TextsAgainAfter);
        }

        await proposals.RunAsync(account, [.. touched.Keys], cancel);
        await watches.StepAsync(account.Id, [.. touched.Keys], cancel);
        return goOn;
    }

    private void Touch(MailboxId mailbox, IReadOnlySet<PersonId> people, ConcurrentDictionary<PersonId, bool> touched)
    {
        networks.Touch(mailbox, people);
        foreach (var person in people)
        {
            touched[person] = true;
        }
    }

    // A window of the view has to be named, at most so long, and does not move on: the next whole reading opens the next one.
    private Task<DeltaAnswer<CalendarMeeting>> MeetingsAsync(MailboxGraph mailbox, Cursor? cursor, DateTimeOffset? since, CancellationToken cancel)
    {
        var to = clock.GetUtcNow() + (2 * options.Value.WholeEvery);
        var earliest = to - CalendarFeed.LongestWindow;
        return mailbox.MeetingsAsync(since > earliest ? since.Value : earliest, to, cursor, cancel);
    }

    /// <summary>Feeds of which a delta has lost something, or may have by now: they are read whole once more.</summary>
    private async Task<bool> AgainFromTheStartAsync(MailboxId id, CancellationToken cancel)
    {
        bool any = false;
        foreach (var state in await store.FeedsAsync(id, cancel))
        {
            bool falls = _shortfalls.Has(id, state);
            if (!falls && !WholeReadings.IsDue(state, options.Value.WholeEvery, clock.GetUtcNow()))
            {
                continue;
            }

            if (falls)
            {
                Log.Shortfall(logger, id.Value, state.Read, state.Feed.Total);
            }

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

        return (await mailboxes.KeepOwnerAsync(account.Id, told.Name, told.Address, told.AddressesWith(known), cancel)).Owner;
    }

    private static partial class Log
    {
        [LoggerMessage(5, LogLevel.Warning, "Mailbox {Mailbox}: the texts of mails wait ({Code}).")]
        public static partial void TextsWait(ILogger logger, int mailbox, string code);

        [LoggerMessage(4, LogLevel.Information, "Mailbox {Mailbox}: {Read} of {Total} items of a folder are held, twice in a row; it is read from the start.")]
        public static partial void Shortfall(ILogger logger, int mailbox, int read, int total);
    }
}

/// <summary>How a reading of a mailbox ended.</summary>
/// <param name="Again">When to try again because something failed or is left; null when all is read.</param>
/// <param name="NotPermitted">What the owner has not permitted; the rest was read.</param>
internal sealed record ReadingEnd(DateTimeOffset? Again, IReadOnlyList<FeedKind> NotPermitted);
