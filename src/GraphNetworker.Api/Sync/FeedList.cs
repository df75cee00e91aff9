using GraphNetworker.Api.Health;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Interactions;
using GraphNetworker.Graph.People;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.Sync;

namespace GraphNetworker.Api.Sync;

/// <summary>
/// Which feeds a mailbox has: its folders as Microsoft lists them, without those the owner leaves out, its calendar and its list of
/// follow-ups. What is not permitted takes nothing away from the rest.
/// </summary>
internal sealed class FeedList(SyncStore store, FollowUpStore followUps, Networks networks, PermissionGaps gaps)
{
    /// <summary>Brings the feeds of the store to what there is now.</summary>
    public async Task RenewAsync(MailboxGraph mailbox, MailboxId id, SyncChoices choices, DateTimeOffset? since, CancellationToken cancel)
    {
        var held = (await store.FeedsAsync(id, cancel)).Select(state => state.Feed).ToArray();
        var contacts = gaps.AskAsync<IReadOnlyList<Feed>>(id, FeedKind.Contacts, async () => await mailbox.ContactFoldersAsync(cancel));
        var mails = mailbox.MailFoldersAsync(choices.LeftOut, since, cancel);
        await Task.WhenAll((Task)contacts, mails);
        Task<IReadOnlyDictionary<string, FolderPlace>>? tree = null;
        await KeepAsync(FeedKind.Mail, await mails, async (folder, stop) => await IsLeftOutAsync(folder) ? null : await mailbox.MailsHeldAsync(folder, since, stop));
        if (await contacts is { } cards)
        {
            await KeepAsync(FeedKind.Contacts, cards, mailbox.CardsHeldAsync);
        }

        // Whether it is permitted, reading it says: to ask beforehand would cost a request more at every first sync.
        await KeepAsync(FeedKind.Calendar, choices.Calendar ? [CalendarFeed.Feed] : [], (_, _) => NotThere);

        // There is a list once something was undertaken; that it is gone, only reading it says.
        Feed[] lists = await followUps.ListAsync(id, cancel) is { } list ? [new Feed(FeedKind.ToDo, list, "To Do", 0)] : [];
        await KeepAsync(FeedKind.ToDo, lists, (_, _) => NotThere);

        // What lies under a folder that is left out is not asked for by its id either: the tree of all folders says where it lies.
        async Task<bool> IsLeftOutAsync(string folder)
        {
            return choices.LeftOut.Contains(folder)
                || (choices.LeftOut.Count > 0 && (await (tree ??= mailbox.MailFolderTreeAsync(cancel))).Above(folder).Any(choices.LeftOut.Contains));
        }

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

    private static Task<int?> NotThere { get; } = Task.FromResult<int?>(null);
}
