using System.Globalization;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.People;
using GraphNetworker.Graph.Sync;
using Microsoft.Graph.Me.MailFolders.Item.Messages.Delta;
using Microsoft.Graph.Models;

namespace GraphNetworker.Graph.Interactions;

/// <summary>The owner's mail: its folders, and how they change. Headers only, never a subject, never a text.</summary>
public static class MailFeeds
{
    /// <summary>
    /// Not read: what was never sent (Drafts, Outbox) and what the owner never wanted (Junk). Deleted Items is read: people tidy up,
    /// and a real exchange is a real exchange wherever its mail lies. Names by which Graph knows them in every language.
    /// </summary>
    private static readonly string[] LeftOut = ["drafts", "outbox", "junkemail"];

    private static readonly string[] FolderFields = ["id", "displayName", "childFolderCount", "totalItemCount"];

    // In the delta itself, so that no mail is asked for twice. receivedDateTime dates the exchange, sentDateTime stands in where it
    // is missing; from is who wrote, sender who sent on their behalf and all there is where from is missing; the recipients say whom
    // it reached and how private it was; isDraft: not sent; internetMessageHeaders tell machine mail from a person's.
    private static readonly string[] Fields = ["receivedDateTime", "sentDateTime", "from", "sender", "toRecipients", "ccRecipients", "bccRecipients", "isDraft", "internetMessageHeaders"];

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

    /// <summary>How many mails, received from <paramref name="since"/> on, a folder holds that the listing left out; null when it is gone.</summary>
    public static Task<int?> MailsHeldAsync(this MailboxGraph graph, string folderId, DateTimeOffset? since, CancellationToken cancel) =>
        FolderQuestions.HoldsAsync(async () =>
        {
            int all = (await graph.AskAsync(() => graph.Reading.Me.MailFolders[folderId].GetAsync(folder => folder.QueryParameters.Select = ["id", "totalItemCount"], cancel)))?.TotalItemCount ?? 0;
            return all > 0 && since is { } first ? await CountAsync(graph, folderId, first, cancel) : all;
        });

    private static async Task<int> CountAsync(MailboxGraph graph, string folderId, DateTimeOffset since, CancellationToken cancel)
    {
        var page = await graph.AskAsync(() => graph.Reading.Me.MailFolders[folderId].Messages.GetAsync(
            question =>
            {
                question.QueryParameters.Filter = ReceivedFrom(since);
                question.QueryParameters.Count = true;
                question.QueryParameters.Top = 1;
                question.QueryParameters.Select = ["id"];
            },
            cancel));
        return (int)Math.Clamp(page?.OdataCount ?? 0, 0, int.MaxValue);
    }

    private static string ReceivedFrom(DateTimeOffset since) => string.Create(CultureInfo.InvariantCulture, $"receivedDateTime ge {since.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");

    /// <summary>How a folder has changed since the cursor; from the start without one.</summary>
    /// <param name="graph">The owner's Graph.</param>
    /// <param name="folderId">The folder.</param>
    /// <param name="cursor">Where reading stopped; what was asked for at the start is part of it.</param>
    /// <param name="since">No mail received before this is asked for; null for all. Graph then tells of at most 5,000 mails (message-delta.md).</param>
    /// <param name="cancel">Gives up.</param>
    public static Task<DeltaAnswer<MailMessage>> MailsAsync(this MailboxGraph graph, string folderId, Cursor? cursor, DateTimeOffset? since, CancellationToken cancel)
    {
        var delta = graph.Reading.Me.MailFolders[folderId].Messages.Delta;
        var request = (cursor is null ? delta : new DeltaRequestBuilder(MailboxGraph.Ours(cursor.Link), graph.Reading.RequestAdapter)).ToGetRequestInformation(question =>
        {
            DeltaPages.Prefer(question.Headers, graph.PageSize);
            if (cursor is null)
            {
                question.QueryParameters.Select = Fields;
                // The one order that a delta of mails has. Half-read, a folder then says how alive ties are now, not how they were years ago.
                question.QueryParameters.Orderby = ["receivedDateTime desc"];
                question.QueryParameters.Filter = since is { } first ? ReceivedFrom(first) : null;
            }
        });
        return DeltaPages.ReadAsync(graph, graph.Reading, request, Message.CreateFromDiscriminatorValue, ToMail, cancel);
    }

    /// <summary>The link that opens a mail in Outlook on the web, found by its Message-ID; null when the mailbox does not hold it.</summary>
    public static async Task<string?> WebLinkAsync(this MailboxGraph graph, string internetMessageId, CancellationToken cancel)
    {
        var found = await graph.AskAsync(() => graph.Reading.Me.Messages.GetAsync(
            question =>
            {
                question.QueryParameters.Filter = $"internetMessageId eq '{internetMessageId.Replace("'", "''", StringComparison.Ordinal)}'";
                question.QueryParameters.Select = ["id", "webLink"];
                question.QueryParameters.Top = 1;
                question.Headers.Add("Prefer", "IdType=\"ImmutableId\"");
            },
            cancel));
        return found?.Value?.FirstOrDefault()?.WebLink;
    }

    private static MailMessage ToMail(string id, Message mail) => new(
        id,
        Believable(mail.ReceivedDateTime) ?? Believable(mail.SentDateTime),
        Parties.Of(mail.From?.EmailAddress) ?? Parties.Of(mail.Sender?.EmailAddress),
        Parties.All(mail.ToRecipients?.Select(to => to.EmailAddress)),
        [.. Copied(mail.CcRecipients), .. Copied(mail.BccRecipients)],
        mail.IsDraft ?? false,
        [.. (mail.InternetMessageHeaders ?? []).Where(header => header.Name is not null).Select(header => new Header(header.Name!, header.Value ?? ""))]);

    private static IReadOnlyList<Correspondent> Copied(List<Recipient>? recipients) => Parties.All(recipients?.Select(one => one.EmailAddress));

    // Exchange says 0001-01-01 where it has no date.
    private static DateTimeOffset? Believable(DateTimeOffset? date) => date is { Year: > 1601 } ? date.Value.ToUniversalTime() : null;

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
