using GraphNetworker.Graph.Http;
using Microsoft.Graph.Me.MailFolders.Delta;

namespace GraphNetworker.Graph.Interactions;

/// <summary>Which mail folder lies in which.</summary>
public static class FolderTree
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

    /// <summary>The folders above a folder, the nearest first; a tree that bites its own tail ends.</summary>
    public static IEnumerable<string> Above(this IReadOnlyDictionary<string, FolderPlace> tree, string folder)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { folder };
        for (string? id = tree.GetValueOrDefault(folder)?.Parent; id is not null && tree.ContainsKey(id) && seen.Add(id); id = tree[id].Parent)
        {
            yield return id;
        }
    }
}

/// <summary>Where a folder lies.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The folder it lies in.</param>
public sealed record FolderPlace(string Name, string? Parent);
