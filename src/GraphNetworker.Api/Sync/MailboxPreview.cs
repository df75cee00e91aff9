using System.Runtime.CompilerServices;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Interactions;
using GraphNetworker.Graph.People;
using GraphNetworker.Graph.Sync;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.Sync;

/// <summary>Says what a reading would bring, before anything is read. Asks Microsoft through the mailbox's own gate, and keeps nothing.</summary>
internal sealed class MailboxPreview(MailboxStore mailboxes, GraphDoor graph, MailboxTokens tokens, TimeProvider clock)
{
    private static readonly HashSet<string> Nothing = [];

    /// <summary>The folders and how many mails of so many years each holds.</summary>
    public Task<Asked<SyncPreview>> FoldersAsync(MailboxAccount account, int? years, CancellationToken cancel) => AskAsync(async () =>
    {
        var mailbox = graph.Open(account, tokens);
        var choices = await mailboxes.ChoicesAsync(account.Id, cancel);
        var (listing, placing, carding) = (mailbox.MailFoldersAsync(Nothing, Since(years), cancel), mailbox.MailFolderTreeAsync(cancel), mailbox.ContactFoldersAsync(cancel));
        await Task.WhenAll(listing, placing, carding);
        var (feeds, tree) = (await listing, await placing);
        var known = feeds.Select(feed => feed.FolderId).ToHashSet(StringComparer.Ordinal);
        FolderPreview[] folders =
        [
            .. feeds.Select(feed =>
            {
                string[] above = [.. Above(feed.FolderId, tree)];
                return new FolderPreview(
                    feed.FolderId,
                    feed.Name,
                    [.. above.Select(id => tree[id].Name).Reverse()],
                    above.FirstOrDefault(known.Contains),
                    feed.Total,
                    above.Prepend(feed.FolderId).Any(choices.LeftOut.Contains));
            }),
        ];
        return new SyncPreview(
            years,
            folders.Where(folder => !folder.LeftOut).Sum(folder => folder.Mails),
            InTree(folders),
            [.. (await carding).Select(feed => new CardsPreview(feed.Name, feed.Total))]);
    });

    /// <summary>
    /// Reads the headers of one folder exactly as a first reading does, counts whom they tell of, and forgets them. One answer after each
    /// page, so that nobody waits in the dark. What stays in memory is the page, the cards, and a few bytes for each exchange.
    /// </summary>
    public async IAsyncEnumerable<Asked<PeoplePreview>> PeopleAsync(MailboxAccount account, string folder, int? years, [EnumeratorCancellation] CancellationToken cancel)
    {
        var mailbox = graph.Open(account, tokens);
        var since = Since(years);
        var count = await AskAsync(async () =>
            (await mailbox.MailFolderTreeAsync(cancel)).ContainsKey(folder) ? new FolderCount(folder, await CardsAsync(mailbox, cancel), await OwnerAsync(mailbox, account, cancel)) : null);
        if (count.Answer is null)
        {
            yield return new Asked<PeoplePreview>(null, count.Trouble is null ? SyncChoosing.UnknownFolder("folder") : null, count.Trouble);
            yield break;
        }

        Cursor? cursor = null;
        while (cursor is not { CaughtUp: true })
        {
            var from = cursor;
            var page = await AskAsync(async () => PageOf(await mailbox.MailsAsync(folder, from, since, cancel)));
            if (page is not { Answer: { } changed })
            {
                yield return new Asked<PeoplePreview>(null, null, page.Trouble);
                yield break;
            }

            cursor = ((FeedAnswer.Page)changed.Answer).Cursor;
            count.Answer.Add(changed, clock.GetUtcNow());
            yield return new Asked<PeoplePreview>(count.Answer.Sum(cursor.CaughtUp));
        }
    }

    /// <summary>Every mail folder there is, by id.</summary>
    public async Task<IReadOnlySet<string>> FolderIdsAsync(MailboxAccount account, CancellationToken cancel) =>
        (await graph.Open(account, tokens).MailFolderTreeAsync(cancel)).Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Asks, and puts what went wrong into words: an expected end of a question to somebody else.</summary>
    public static async Task<Asked<T>> AskAsync<T>(Func<Task<T?>> question)
        where T : class
    {
        try
        {
            return new Asked<T>(await question());
        }
        catch (GraphTroubleException trouble)
        {
            return new Asked<T>(null, null, TroubleOf(trouble));
        }
        catch (ReconnectNeededException reconnect)
        {
            return new Asked<T>(null, null, new Trouble(reconnect.Code, Trouble.SignInWords));
        }
    }

    private DateTimeOffset? Since(int? years) => (SyncChoices.Everything with { Years = years }).Since(clock.GetUtcNow());

    private static Trouble TroubleOf(GraphTroubleException trouble) => new(
        trouble.Code,
        trouble.Status == 403 ? "Microsoft 365 does not permit it: your administrator may have to give the consent first." : trouble.Message);

    private static DeltaAnswer<T> PageOf<T>(DeltaAnswer<T> answer)
        where T : class => answer.Trouble is { } trouble ? throw trouble : answer;

    private static async Task<Owner> OwnerAsync(MailboxGraph mailbox, MailboxAccount account, CancellationToken cancel)
    {
        var told = await mailbox.OwnerAsync(cancel);
        return told is null ? account.Owner : account.Owner with { Addresses = told.AddressesWith(account.Owner) };
    }

    private static async Task<IReadOnlyList<Card>> CardsAsync(MailboxGraph mailbox, CancellationToken cancel)
    {
        var cards = new Dictionary<string, Card>(StringComparer.Ordinal);
        foreach (var feed in await mailbox.ContactFoldersAsync(cancel))
        {
            Cursor? cursor = null;
            while (cursor is not { CaughtUp: true })
            {
                var page = PageOf(await mailbox.CardsAsync(feed.FolderId, cursor, cancel));
                cursor = ((FeedAnswer.Page)page.Answer).Cursor;
                foreach (var card in page.Changes.Select(change => change.Item).OfType<Card>())
                {
                    cards[card.Id] = card;
                }
            }
        }

        return [.. cards.Values];
    }

    // The folders above a folder, the nearest first; a tree that bites its own tail ends.
    private static IEnumerable<string> Above(string folder, IReadOnlyDictionary<string, FolderPlace> tree)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { folder };
        for (string? id = tree.GetValueOrDefault(folder)?.Parent; id is not null && tree.ContainsKey(id) && seen.Add(id); id = tree[id].Parent)
        {
            yield return id;
        }
    }

    private static IReadOnlyList<FolderPreview> InTree(FolderPreview[] folders)
    {
        var under = folders.ToLookup(folder => folder.Under);
        return [.. Walk(null)];

        IEnumerable<FolderPreview> Walk(string? parent)
        {
            return under[parent].SelectMany(folder => Walk(folder.Id).Prepend(folder));
        }
    }
}
