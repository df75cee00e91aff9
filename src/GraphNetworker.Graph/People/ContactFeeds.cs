using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Sync;
using Microsoft.Graph.Me.ContactFolders.Item.Contacts.Delta;
using Microsoft.Graph.Models;

namespace GraphNetworker.Graph.People;

/// <summary>The owner's address book: its folders, and how they change.</summary>
public static class ContactFeeds
{
    // Name, role and addresses are what a card says of a person; the date is where a role gets its "since"; of telephone numbers it is
    // only kept whether there is one; by categories the owner puts cards aside, and people into circles of their plan.
    private static readonly string[] Fields = ["displayName", "givenName", "surname", "jobTitle", "companyName", "emailAddresses", "mobilePhone", "businessPhones", "categories", "lastModifiedDateTime"];

    /// <summary>Every contact folder with how many cards it holds. The default one is not listed by Graph: a card in it names it, so it appears with the first card.</summary>
    public static async Task<IReadOnlyList<Feed>> ContactFoldersAsync(this MailboxGraph graph, CancellationToken cancel)
    {
        var listed = ListedAsync(graph, null, cancel);
        var standard = DefaultAsync(graph, cancel);
        await Task.WhenAll(listed, standard);
        var feeds = new List<Feed>();
        if (await standard is { } own)
        {
            feeds.Add(own);
        }

        foreach (var folder in await listed)
        {
            if (feeds.All(feed => feed.FolderId != folder.Id))
            {
                feeds.Add(new Feed(FeedKind.Contacts, folder.Id!, folder.DisplayName ?? "", await CountAsync(graph, folder.Id!, cancel)));
            }
        }

        return feeds;
    }

    /// <summary>How many cards a folder holds that the listing left out, as it does an empty default one; null when it is gone.</summary>
    public static Task<int?> CardsHeldAsync(this MailboxGraph graph, string folderId, CancellationToken cancel) =>
        FolderQuestions.HoldsAsync(async () => await CountAsync(graph, folderId, cancel));

    /// <summary>How a folder has changed since the cursor; from the start without one.</summary>
    public static Task<DeltaAnswer<Card>> CardsAsync(this MailboxGraph graph, string folderId, Cursor? cursor, CancellationToken cancel)
    {
        var delta = graph.Reading.Me.ContactFolders[folderId].Contacts.Delta;
        var request = (cursor is null ? delta : new DeltaRequestBuilder(MailboxGraph.Ours(cursor.Link), graph.Reading.RequestAdapter)).ToGetRequestInformation(question =>
        {
            DeltaPages.Prefer(question.Headers, graph.PageSize);
            if (cursor is null)
            {
                question.QueryParameters.Select = Fields;
            }
        });
        return DeltaPages.ReadAsync(graph, graph.Reading, request, cursor?.Link, CardLine.Reader, cancel);
    }

    private static async Task<Feed?> DefaultAsync(MailboxGraph graph, CancellationToken cancel)
    {
        var first = await graph.AskAsync(() => graph.Reading.Me.Contacts.GetAsync(
            page =>
            {
                page.QueryParameters.Top = 1;
                page.QueryParameters.Count = true;
                page.QueryParameters.Select = ["id", "parentFolderId"];
            },
            cancel));
        return first?.Value?.FirstOrDefault()?.ParentFolderId is { Length: > 0 } id
            ? new Feed(FeedKind.Contacts, id, "Contacts", Whole(first.OdataCount))
            : null;
    }

    private static async Task<IReadOnlyList<ContactFolder>> ListedAsync(MailboxGraph graph, string? parent, CancellationToken cancel)
    {
        var folders = new List<ContactFolder>();
        string? next = null;
        do
        {
            var page = await graph.AskAsync(() => PageAsync(graph, parent, next, cancel));
            folders.AddRange(page?.Value?.Where(folder => folder.Id is not null) ?? []);
            next = page?.OdataNextLink is { } link ? MailboxGraph.Ours(link) : null;
        }
        while (next is not null);

        // Graph does not say which folder has folders of its own: each has to be asked.
        foreach (var folder in folders.ToArray())
        {
            folders.AddRange(await ListedAsync(graph, folder.Id, cancel));
        }

        return folders;
    }

    private static Task<ContactFolderCollectionResponse?> PageAsync(MailboxGraph graph, string? parent, string? next, CancellationToken cancel)
    {
        var top = graph.Reading.Me.ContactFolders;
        string[] fields = ["id", "displayName"];
        return (parent, next) switch
        {
            (_, not null) => top.WithUrl(next).GetAsync(cancellationToken: cancel),
            (null, _) => top.GetAsync(page => (page.QueryParameters.Select, page.QueryParameters.Top) = (fields, 100), cancel),
            _ => top[parent].ChildFolders.GetAsync(page => (page.QueryParameters.Select, page.QueryParameters.Top) = (fields, 100), cancel),
        };
    }

    private static async Task<int> CountAsync(MailboxGraph graph, string folderId, CancellationToken cancel)
    {
        var page = await graph.AskAsync(() => graph.Reading.Me.ContactFolders[folderId].Contacts.GetAsync(
            question => (question.QueryParameters.Top, question.QueryParameters.Count, question.QueryParameters.Select) = (1, true, ["id"]),
            cancel));
        return Whole(page?.OdataCount);
    }

    private static int Whole(long? count) => (int)Math.Clamp(count ?? 0, 0, int.MaxValue);
}
