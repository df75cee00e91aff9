using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.Sync;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.FollowUps;

/// <summary>Takes in what the owner did in Microsoft To Do: ticked off, moved to another day, renamed, taken up again, deleted.</summary>
internal sealed class ReadBack(NetworkerContext context, MailboxId mailbox, string listId, DateTimeOffset now)
{
    private readonly int _mailbox = mailbox.Value;
    private readonly HashSet<long> _people = [];

    /// <summary>Saves a page with its cursor, when the list still stands where the page was read from.</summary>
    public async Task<PageOutcome> SaveAsync(IReadOnlyList<Change<TaskNow>> page, Cursor? from, Cursor cursor, CancellationToken cancel)
    {
        var feed = await FeedAsync(cancel);
        if (feed.Cursor != from)
        {
            return new PageOutcome(new HashSet<PersonId>(), Stale: true);
        }

        string[] tasks = [.. page.Select(change => change.Id)];
        Guid[] named = [.. page.Select(change => change.Item?.FollowUp).OfType<Guid>()];
        var rows = await context.FollowUps.AsTracking().Where(f => f.Mailbox == _mailbox && (tasks.Contains(f.TaskId) || named.Contains(f.Id))).ToListAsync(cancel);
        foreach (var change in page)
        {
            var row = rows.Find(f => f.TaskId == change.Id && f.ListId == listId) ?? rows.Find(f => f.TaskId is null && f.Former != change.Id && f.Id == change.Item?.FollowUp);
            if (row is null)
            {
                continue; // a task the owner made, or a copy of one of ours
            }

            await TakeInAsync(row, change.Item, change.Id, cancel);
            feed.Read += change.Item is null || row.Seen == feed.Generation ? 0 : 1;
            row.Seen = feed.Generation;
        }

        await context.SaveChangesAsync(cancel); // what was seen is asked for next
        bool believed = await AdvanceAsync(feed, cursor, cancel);
        await context.SaveChangesAsync(cancel);
        var keys = await context.People.Where(p => p.Mailbox == _mailbox && _people.Contains(p.Id)).Select(p => p.Key).ToListAsync(cancel);
        return new PageOutcome(keys.Select(key => new PersonId(key)).ToHashSet(), Doubted: !believed);
    }

    /// <summary>False when the page is not believed and the list is to be read once more.</summary>
    private async Task<bool> AdvanceAsync(FeedRow feed, Cursor cursor, CancellationToken cancel)
    {
        if (cursor.CaughtUp && !feed.CaughtUp && feed.Generation > 0)
        {
            var unseen = await context.FollowUps.AsTracking()
                .Where(f => f.Mailbox == _mailbox && f.State == FollowUpState.InToDo && f.ListId == listId && f.Seen != FollowUpRow.Untold && f.Seen < feed.Generation).ToListAsync(cancel);
            if (feed.Read == 0 && unseen.Count > 0 && feed.ErrorCode != "void")
            {
                // Nobody says how many tasks a list holds, so the second witness is a second reading.
                (feed.Link, feed.ErrorCode, feed.ErrorWords) = (null, "void", "The list of tasks came back empty although follow-ups stand in it; nothing was let go.");
                return false;
            }

            foreach (var row in unseen)
            {
                await TakeInAsync(row, null, row.TaskId!, cancel);
            }
        }

        (feed.Link, feed.CaughtUp) = (cursor.Link, cursor.CaughtUp);
        feed.LastSuccess = cursor.CaughtUp ? now.ToUnixTimeSeconds() : feed.LastSuccess;
        feed.Whole ??= cursor.CaughtUp ? now.ToUnixTimeSeconds() : null;
        if (cursor.CaughtUp || feed.ErrorCode != "void")
        {
            (feed.ErrorCode, feed.ErrorWords, feed.NextTry) = (null, null, null);
        }

        return true;
    }

    private async Task TakeInAsync(FollowUpRow row, TaskNow? task, string taskId, CancellationToken cancel)
    {
        if (row.State is FollowUpState.Watching or FollowUpState.Answered)
        {
            return; // a copy that bears our id; of these To Do was never told
        }

        var before = (row.Here, row.There, row.TaskId);
        (row.ListId, row.TaskId) = (listId, taskId);
        row.Settle(task, now);
        if (before != (row.Here, row.There, row.TaskId))
        {
            await SameWish.ClaimAsync(context, [row], cancel);
            if (before.Here != row.Here || before.TaskId != row.TaskId)
            {
                _people.Add(row.Person);
            }
        }
    }

    // A list made anew has another id; where reading of the old one stopped means nothing any more.
    private async Task<FeedRow> FeedAsync(CancellationToken cancel)
    {
        await context.Feeds.Where(f => f.Mailbox == _mailbox && f.Kind == FeedKind.ToDo && f.FolderId != listId).ExecuteDeleteAsync(cancel);
        if (await context.Feeds.AsTracking().SingleOrDefaultAsync(f => f.Mailbox == _mailbox && f.FolderId == listId, cancel) is { } feed)
        {
            return feed;
        }

        feed = new FeedRow { Mailbox = _mailbox, Kind = FeedKind.ToDo, FolderId = listId, Name = "To Do" };
        context.Feeds.Add(feed);
        await context.SaveChangesAsync(cancel);
        return feed;
    }
}
