using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Sync;
using Microsoft.Graph.Models;

namespace GraphNetworker.Graph.Interactions;

/// <summary>The owner's mail folders, and how much they hold.</summary>
public static class MailFeeds
{
    /// <summary>
    /// Not read: what was never sent (Drafts, Outbox) and what the owner never wanted (Junk). Deleted Items is read: people tidy up,
    /// and a real exchange is a real exchange wherever its mail lies. Names by which Graph knows them in every language.
    /// </summary>
    private static readonly string[] LeftOut = ["drafts", "outbox", "junkemail"];

    private static readonly string[] FolderFields = ["id", "displayName", "childFolderCount", "totalItemCount"];

    /// <summary>Every mail folder that counts, at any depth, with how many mails it holds.</summary>
    /// <param name="graph">The owner's Graph.</param>
    /// <param name="leftOut">Ids of folders the owner leaves out: nothing is asked about them, nor about what lies under them.</param>
    /// <param name="since">Only mails received from then on are counted; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<IReadOnlyList<Feed>> MailFoldersAsync(this MailboxGraph graph, IReadOnlySet<string> leftOut, DateTimeOffset? since, CancellationToken cancel)
    {
        var feeds = await AllAsync(graph, leftOut, cancel);
        return since is not { } first ? feeds : await Task.WhenAll(feeds.Select(async feed => feed.Total == 0 ? feed : feed with { Total = await CountAsync(graph, feed.FolderId, first, cancel) }));
    }

    private static async Task<IReadOnlyList<Feed>> AllAsync(MailboxGraph graph, IReadOnlySet<string> notWanted, CancellationToken cancel)
    {
        var leftOut = Task.WhenAll(LeftOut.Select(name => IdAsync(graph, name, cancel)));
        var listed = ListedAsync(graph, null, cancel);
        await Task.WhenAll(leftOut, listed);
        var feeds = new List<Feed>();
        var open = new Queue<MailFolder>(await listed);
        while (open.TryDequeue(out var folder))
        {
            // A search folder shows mails that lie elsewhere; what lies under a folder that is left out is left out with it.
            if (folder is MailSearchFolder || notWanted.Contains(folder.Id!) || (await leftOut).Contains(folder.Id))
            {
                continue;
            }

            feeds.Add(new Feed(FeedKind.Mail, folder.Id!, folder.DisplayName ?? "", Math.Max(0, folder.TotalItemCount ?? 0)));
            foreach (var child in folder.ChildFolderCount > 0 ? await ListedAsync(graph, folder.Id, cancel) : [])
            {
                open.Enqueue(child);
            }
        }

        return feeds;
    }

    /// <summary>How many mails a folder holds that the listing left out, counted as there; null when it is gone, or lies under a folder that the owner leaves out.</summary>
    public static Task<int?> MailsHeldAsync(this MailboxGraph graph, string folderId, IReadOnlySet<string> leftOut, DateTimeOffset? since, CancellationToken cancel) =>
        FolderQuestions.HoldsAsync(async () =>
        {
            var folder = await FolderAsync(graph, folderId, cancel);
            if (leftOut.Count > 0 && await LiesUnderAsync(graph, folder, leftOut, cancel))
            {
                return null;
            }

            int all = Math.Max(0, folder?.TotalItemCount ?? 0);
            return all > 0 && since is { } first ? await CountAsync(graph, folderId, first, cancel) : all;
        });

    private static async Task<bool> LiesUnderAsync(MailboxGraph graph, MailFolder? folder, IReadOnlySet<string> leftOut, CancellationToken cancel)
    {
        try
        {
            var seen = new HashSet<string>();
            for (string? above = folder?.ParentFolderId; above is not null && seen.Add(above); above = (await FolderAsync(graph, above, cancel))?.ParentFolderId)
            {
                if (leftOut.Contains(above))
                {
                    return true;
                }
            }
        }
        catch (GraphTroubleException top) when (top.Status == 404)
        {
            // The top of all folders names a parent that nobody is shown.
        }

        return false;
    }

    private static Task<MailFolder?> FolderAsync(MailboxGraph graph, string folderId, CancellationToken cancel) =>
        graph.AskAsync(() => graph.Reading.Me.MailFolders[folderId].GetAsync(folder => folder.QueryParameters.Select = ["id", "parentFolderId", "totalItemCount"], cancel));

    private static async Task<int> CountAsync(MailboxGraph graph, string folderId, DateTimeOffset since, CancellationToken cancel)
    {
        var page = await graph.AskAsync(() => graph.Reading.Me.MailFolders[folderId].Messages.GetAsync(
            question =>
            {
                question.QueryParameters.Filter = MailPages.ReceivedFrom(since);
                question.QueryParameters.Count = true;
                question.QueryParameters.Top = 1;
                question.QueryParameters.Select = ["id"];
            },
            cancel));
        return (int)Math.Clamp(page?.OdataCount ?? 0, 0, int.MaxValue);
    }

    /// <summary>The link that opens a mail in Outlook on the web, found by its Message-ID; null when the mailbox does not hold it.</summary>
    public static async Task<string?> WebLinkAsync(this MailboxGraph graph, string internetMessageId, CancellationToken cancel)
    {
        var found = await graph.AskAsync(() => graph.Reading.Me.Messages.GetAsync(
            question =>
            {
                question.QueryParameters.Filter = $"internetMessageId eq '{internetMessageId.Replace("'", "''", StringComparison.Ordinal)}'";
                question.Options.Add(OwnerWaits.Now); // a follow-up was pressed and is about to be placed
                question.QueryParameters.Select = ["id", "webLink"];
                question.QueryParameters.Top = 1;
                question.Headers.Add("Prefer", "IdType=\"ImmutableId\"");
            },
            cancel));
        return found?.Value?.FirstOrDefault()?.WebLink;
    }

    private static async Task<string?> IdAsync(MailboxGraph graph, string wellKnownName, CancellationToken cancel)
    {
        try
        {
            var folder = await graph.AskAsync(() => graph.Reading.Me.MailFolders[wellKnownName].GetAsync(one => one.QueryParameters.Select = ["id"], cancel));
            return folder?.Id;
        }
        catch (GraphTroubleException trouble) when (trouble.Status == 404)
        {
            return null; // a mailbox need not have all of them
        }
    }

    private static async Task<IReadOnlyList<MailFolder>> ListedAsync(MailboxGraph graph, string? parent, CancellationToken cancel)
    {
        var folders = new List<MailFolder>();
        string? next = null;
        do
        {
            var page = await graph.AskAsync(() => PageAsync(graph, parent, next, cancel));
            folders.AddRange(page?.Value?.Where(folder => folder.Id is not null) ?? []);
            next = page?.OdataNextLink is { } link ? MailboxGraph.Ours(link) : null;
        }
        while (next is not null);

        return folders;
    }

    private static Task<MailFolderCollectionResponse?> PageAsync(MailboxGraph graph, string? parent, string? next, CancellationToken cancel)
    {
        var top = graph.Reading.Me.MailFolders;
        return (parent, next) switch
        {
            (_, not null) => top.WithUrl(next).GetAsync(cancellationToken: cancel),
            (null, _) => top.GetAsync(page => (page.QueryParameters.Select, page.QueryParameters.Top) = (FolderFields, 100), cancel),
            _ => top[parent].ChildFolders.GetAsync(page => (page.QueryParameters.Select, page.QueryParameters.Top) = (FolderFields, 100), cancel),
        };
    }
}
