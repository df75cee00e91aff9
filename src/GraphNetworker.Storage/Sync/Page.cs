using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;

namespace GraphNetworker.Storage.Sync;

/// <summary>What pages of cards and of mails have in common: the feed they belong to, and how it goes on.</summary>
internal abstract class Page(NetworkerContext context, FeedRow feed, DateTimeOffset now)
{
    // Some tens of milliseconds of the writer, as a page takes.
    private const int Slice = 2000;

    protected NetworkerContext Context { get; } = context;

    protected FeedRow Feed { get; } = feed;

    protected DateTimeOffset Now { get; } = now;

    protected People.Roster Roster { get; } = new(context, new MailboxId(feed.Mailbox), now);

    /// <summary>People who may have nothing left that speaks of them.</summary>
    protected HashSet<long> Losing { get; } = [];

    /// <summary>People whose network changed.</summary>
    protected HashSet<long> Touched { get; } = [];

    /// <summary>Keeps the cursor; when a reading from the start is complete, lets go of what it did not see.</summary>
    protected async Task<PageEnd> AdvanceAsync(Cursor cursor, CancellationToken cancel)
    {
        bool complete = cursor.CaughtUp && !Feed.CaughtUp && Feed.Generation > 0;
        if (complete && !EmptyAnswer.IsBelievable(Feed.Read, await HeldFromBeforeAsync(cancel), Total))
        {
            // The feed stays as StartAgain left it: without a cursor, to be read once more.
            Feed.Link = null;
            Feed.ErrorCode = "void";
            Feed.ErrorWords = "The folder came back empty although it is said to hold items; nothing was let go.";
            await SaveFeedAsync(cancel);
            return PageEnd.Doubted;
        }

        if (complete && !await SweepAsync(Slice, cancel))
        {
            await SaveFeedAsync(cancel);
            return PageEnd.Unfinished;
        }

        Feed.Link = cursor.Link;
        Feed.CaughtUp = cursor.CaughtUp;
        Feed.LastSuccess = cursor.CaughtUp ? Now.ToUnixTimeSeconds() : Feed.LastSuccess;
        Feed.Whole ??= cursor.CaughtUp ? Now.ToUnixTimeSeconds() : null;
        Feed.ErrorCode = null;
        Feed.ErrorWords = null;
        Feed.NextTry = null;
        await SaveFeedAsync(cancel);
        return PageEnd.Saved;
    }

    // Nobody says how many meetings a view of the calendar holds: there the second witness is a second reading.
    private int Total => Feed.Kind != FeedKind.Calendar ? Feed.Total : Feed.ErrorCode == "void" ? 0 : 1;

    protected abstract Task<int> HeldFromBeforeAsync(CancellationToken cancel);

    /// <summary>Lets go of so many at most of what the new reading did not see; false when there may be more.</summary>
    protected abstract Task<bool> SweepAsync(int most, CancellationToken cancel);

    /// <summary>One change for each id, the last of the page: delta may name an item twice.</summary>
    protected static List<Change<T>> LastOfEach<T>(IReadOnlyList<Change<T>> page)
        where T : class
    {
        var last = new Dictionary<string, Change<T>>(page.Count);
        foreach (var change in page)
        {
            last[change.Id] = change;
        }

        return [.. last.Values];
    }

    private async Task SaveFeedAsync(CancellationToken cancel)
    {
        Context.ChangeTracker.Clear();
        Context.Feeds.Update(Feed);
        await Context.SaveChangesAsync(cancel);
        Context.ChangeTracker.Clear();
    }
}

/// <summary>How the saving of a page ended.</summary>
internal enum PageEnd
{
    /// <summary>The cursor stands behind the page.</summary>
    Saved,

    /// <summary>A void was not believed.</summary>
    Doubted,

    /// <summary>There is more to let go of; the cursor still stands before the page.</summary>
    Unfinished,
}
