using System.Globalization;
using GraphNetworker.Graph.Http;
using Microsoft.Graph.Me.MailFolders.Delta;

namespace GraphNetworker.Graph.Interactions;

/// <summary>What a folder would bring, counted by Microsoft: nothing of a mail is asked for.</summary>
public static class MailCounts
{
    private static readonly string[] TreeFields = ["id", "displayName", "parentFolderId"];

    /// <summary>Under which folder each mail folder lies, at any depth, as one list: the folders' own delta tells all of them at once.</summary>
    /// <returns>By folder id; the parent of a folder at the top is not among the keys.</returns>
    public static async Task<IReadOnlyDictionary<string, FolderPlace>> MailFolderTreeAsync(this MailboxGraph graph, CancellationToken cancel)
    {
        var places = new Dictionary<string, FolderPlace>(StringComparer.Ordinal);
        var delta = graph.Reading.Me.MailFolders.Delta;
        string? next = null;
        do
        {
            var page = await graph.AskAsync(() => next is null
                ? delta.GetAsDeltaGetResponseAsync(question => question.QueryParameters.Select = TreeFields, cancel)
                : new DeltaRequestBuilder(next, graph.Reading.RequestAdapter).GetAsDeltaGetResponseAsync(cancellationToken: cancel));
            foreach (var folder in page?.Value ?? [])
            {
                if (folder.Id is { } id)
                {
                    places[id] = new FolderPlace(folder.DisplayName ?? "", folder.ParentFolderId);
                }
            }

            string? link = page?.OdataNextLink is { } said ? MailboxGraph.Ours(said) : null;
            next = link == next ? null : link;
        }
        while (next is not null);

        return places;
    }

    /// <summary>How many mails of a folder were received at a moment or since.</summary>
    public static async Task<int> MailsSinceAsync(this MailboxGraph graph, string folderId, DateTimeOffset since, CancellationToken cancel)
    {
        var page = await graph.AskAsync(() => graph.Reading.Me.MailFolders[folderId].Messages.GetAsync(
            question =>
            {
                question.QueryParameters.Count = true;
                question.QueryParameters.Top = 1;
                question.QueryParameters.Select = ["id"];
                question.QueryParameters.Filter = string.Create(CultureInfo.InvariantCulture, $"receivedDateTime ge {since.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
            },
            cancel));
        return (int)Math.Clamp(page?.OdataCount ?? 0, 0, int.MaxValue);
    }
}

/// <summary>Where a folder lies.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The folder it lies in.</param>
public sealed record FolderPlace(string Name, string? Parent);
