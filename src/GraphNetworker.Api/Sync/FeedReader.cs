using System.Collections.Concurrent;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Sync;
using GraphNetworker.Storage.Sync;

namespace GraphNetworker.Api.Sync;

/// <summary>Reads one feed page by page, from where it stopped to its end, and decides what to do when a page does not come.</summary>
internal sealed partial class FeedReader(SyncStore store, TimeProvider clock, ILogger logger)
{
    // How many times in a row a folder has failed; forgotten by a restart, which then simply tries sooner.
    private readonly ConcurrentDictionary<(MailboxId, string Folder), int> _failures = new();

    /// <summary>Reads a feed to its end.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="state">Which feed, and where reading of it stopped.</param>
    /// <param name="read">Fetches the page behind a cursor.</param>
    /// <param name="save">Saves a page with the cursor behind it, in one transaction.</param>
    /// <param name="mayGoOn">Asked between two pages; when it says no, the rest is left for the next run.</param>
    /// <param name="cancel">Stops between two steps; nothing is half done.</param>
    /// <returns>When to try again; null when everything was read.</returns>
    public async Task<DateTimeOffset?> ReadAsync<T>(
        MailboxId id,
        FeedState state,
        Func<Cursor?, CancellationToken, Task<DeltaAnswer<T>>> read,
        Func<DeltaAnswer<T>, Cursor?, Cursor, Task<PageOutcome>> save,
        Func<bool> mayGoOn,
        CancellationToken cancel)
        where T : class
    {
        string folder = state.Feed.FolderId;
        var cursor = state.Cursor;
        bool startedAgain = false;
        await using var ahead = new Ahead<DeltaAnswer<T>>(cancel);
        while (true)
        {
            var answer = await ahead.TakeAsync(stop => read(cursor, stop));
            switch (FeedDecision.On(answer.Answer, _failures.GetValueOrDefault((id, folder))))
            {
                case FeedDecision.ReadOn or FeedDecision.CaughtUp:
                    var next = ((FeedAnswer.Page)answer.Answer).Cursor;
                    bool goOn = !next.CaughtUp && mayGoOn();
                    if (goOn)
                    {
                        ahead.Begin(stop => read(next, stop)); // on its way while this one is saved
                    }

                    var outcome = await save(answer, cursor, next);
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
                        return await FailAsync("void", "Microsoft Graph showed an empty folder that is said to hold items; it is read again.", null);
                    }

                    if (next.CaughtUp)
                    {
                        _failures.TryRemove((id, folder), out _);
                        return null;
                    }

                    if (!goOn)
                    {
                        return clock.GetUtcNow();
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
    }
}
