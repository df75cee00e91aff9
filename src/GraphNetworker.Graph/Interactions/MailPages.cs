using System.Globalization;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Sync;
using Microsoft.Graph.Me.MailFolders.Item.Messages;
using Microsoft.Graph.Me.MailFolders.Item.Messages.Delta;
using Microsoft.Kiota.Abstractions;

namespace GraphNetworker.Graph.Interactions;

/// <summary>The mails of a folder page by page, and how they change. Headers only, never a subject, never a text.</summary>
public static class MailPages
{
    // In the delta itself, so that no mail is asked for twice. receivedDateTime dates the exchange, sentDateTime stands in where it
    // is missing; from is who wrote, sender who sent on their behalf and all there is where from is missing; the recipients say whom
    // it reached and how private it was; isDraft: not sent; internetMessageHeaders tell machine mail from a person's.
    private static readonly string[] Fields = ["receivedDateTime", "sentDateTime", "from", "sender", "toRecipients", "ccRecipients", "bccRecipients", "isDraft", "internetMessageHeaders"];

    private static readonly string[] NewestFirst = ["receivedDateTime desc"];

    /// <summary>How a folder has changed since the cursor; from the start without one.</summary>
    /// <param name="graph">The owner's Graph.</param>
    /// <param name="folderId">The folder.</param>
    /// <param name="cursor">Where reading stopped; what was asked for at the start is part of it.</param>
    /// <param name="since">
    /// No mail received before this is asked for; null for all. Graph's delta then tells of at most 5,000 mails (message-delta.md), so of a
    /// longer folder the newest are read by delta and what is older by list. What changes among the older ones is not told, and is found
    /// when the folder is read whole.
    /// </param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="left">How many mails of the folder are thought to be left: of several folders the longest goes first.</param>
    public static async Task<DeltaAnswer<MailMessage>> MailsAsync(this MailboxGraph graph, string folderId, Cursor? cursor, DateTimeOffset? since, CancellationToken cancel, int left = int.MaxValue)
    {
        try
        {
            var pair = cursor is null ? null : LinkPair.Of(cursor);
            var (request, list) = pair is null ? await FirstAsync(graph, folderId, since, cancel) : (Next(graph, pair), null);
            request.AddRequestOptions([new PagesLeft(left)]);
            pair ??= new LinkPair("", list, IsList: false);
            var answer = await DeltaPages.ReadAsync(graph, graph.Reading, request, pair.Link, MailLine.Reader, cancel, pair.End);
            return answer.Answer is FeedAnswer.Page page ? answer with { Answer = new FeedAnswer.Page(pair.Behind(page.Cursor)) } : answer;
        }
        catch (GraphTroubleException trouble)
        {
            return DeltaPages.Refused<MailMessage>(trouble);
        }
    }

    /// <summary>One mail of a folder as it is now.</summary>
    /// <returns>
    /// What a page would tell of it, without an item when it is gone; or what cannot be read of it; neither when it lies in another folder,
    /// whose own pages tell of it.
    /// </returns>
    /// <exception cref="GraphTroubleException">Microsoft refuses, or does not answer.</exception>
    public static async Task<(Change<MailMessage>? Told, PoisonLine? Poison)> MailAsync(this MailboxGraph graph, string folderId, string mailId, CancellationToken cancel)
    {
        var request = graph.Reading.Me.Messages[mailId].ToGetRequestInformation(question =>
        {
            question.Headers.Add("Prefer", "IdType=\"ImmutableId\"");
            question.QueryParameters.Select = [.. Fields, "parentFolderId"];
        });
        try
        {
            var (told, poison, folder) = await DeltaPages.OneAsync(graph, graph.Reading, request, MailLine.Reader, cancel);
            return folder == folderId ? (told, poison) : default;
        }
        catch (GraphTroubleException gone) when (gone.Status == 404)
        {
            return (new Change<MailMessage>(mailId, null), null);
        }
    }

    /// <summary>The filter for what was received from a moment on.</summary>
    internal static string ReceivedFrom(DateTimeOffset since) => string.Create(CultureInfo.InvariantCulture, $"receivedDateTime ge {since.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");

    private static async Task<(RequestInformation Delta, string? List)> FirstAsync(MailboxGraph graph, string folderId, DateTimeOffset? since, CancellationToken cancel)
    {
        var messages = graph.Reading.Me.MailFolders[folderId].Messages;
        var edge = since is { } first ? await EdgeAsync(messages, graph, first, cancel) : null;
        var delta = messages.Delta.ToGetRequestInformation(question =>
        {
            DeltaPages.Prefer(question.Headers, graph.PageSize);
            question.QueryParameters.Select = Fields;
            // The one order that a delta of mails has. Half-read, a folder then says how alive ties are now, not how they were years ago.
            question.QueryParameters.Orderby = NewestFirst;
            question.QueryParameters.Filter = (edge ?? since) is { } from ? ReceivedFrom(from) : null;
        });
        var older = edge is not { } end ? null : messages.ToGetRequestInformation(question =>
        {
            question.QueryParameters.Select = Fields;
            question.QueryParameters.Orderby = NewestFirst;
            question.QueryParameters.Filter = $"{ReceivedFrom(since!.Value)} and {ReceivedBefore(end)}";
            question.QueryParameters.Top = graph.PageSize;
        });
        return (delta, older?.URI.AbsoluteUri);
    }

    private static RequestInformation Next(MailboxGraph graph, LinkPair pair) =>
        new DeltaRequestBuilder(pair.Link, graph.Reading.RequestAdapter).ToGetRequestInformation(question => DeltaPages.Prefer(question.Headers, graph.PageSize));

    // The moment behind which lie no more mails than a delta with a filter tells of, with room for those that come while it is read;
    // null when all of the span do.
    private static async Task<DateTimeOffset?> EdgeAsync(MessagesRequestBuilder messages, MailboxGraph graph, DateTimeOffset since, CancellationToken cancel)
    {
        var beyond = await graph.AskAsync(() => messages.GetAsync(
            question =>
            {
                question.QueryParameters.Filter = ReceivedFrom(since);
                question.QueryParameters.Orderby = NewestFirst;
                question.QueryParameters.Skip = 4_500;
                question.QueryParameters.Top = 1;
                question.QueryParameters.Select = ["receivedDateTime"];
            },
            cancel));
        return beyond?.Value?.FirstOrDefault()?.ReceivedDateTime;
    }

    private static string ReceivedBefore(DateTimeOffset end) => string.Create(CultureInfo.InvariantCulture, $"receivedDateTime lt {end.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
}
