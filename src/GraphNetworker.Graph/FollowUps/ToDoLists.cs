using GraphNetworker.Graph.Http;
using Microsoft.Graph.Models;

namespace GraphNetworker.Graph.FollowUps;

/// <summary>The owner's list for follow-ups in Microsoft To Do: exactly one.</summary>
/// <remarks>Called under the mailbox's own lock, so that two presses in one process cannot make two lists; across processes one mailbox is looked after by one of them at a time.</remarks>
internal static class ToDoLists
{
    /// <summary>The list's id. When the answer to its making is lost, it is looked for before it is made again.</summary>
    public static async Task<string> FindOrCreateAsync(MailboxGraph graph, CancellationToken cancel)
    {
        for (int tried = 1; ; tried++)
        {
            if (await FindAsync(graph, cancel) is { } found)
            {
                return found;
            }

            try
            {
                var made = await graph.AskAsync(() => graph.ToDo.Me.Todo.Lists.PostAsync(new TodoTaskList { DisplayName = ToDoTasks.ListName }, cancellationToken: cancel));
                return made?.Id ?? throw GraphTroubleException.Unreadable();
            }
            catch (GraphTroubleException lost) when (lost.Uncertain && tried < 3)
            {
                // It may have been made: the next round looks first.
            }
        }
    }

    /// <summary>The list's id; null when there is none.</summary>
    public static async Task<string?> FindAsync(MailboxGraph graph, CancellationToken cancel)
    {
        var lists = graph.ToDo.Me.Todo.Lists;
        var found = new List<string>();
        string? next = null;
        do
        {
            string? link = next;
            var page = await graph.AskAsync(() => link is null ? lists.GetAsync(cancellationToken: cancel) : lists.WithUrl(link).GetAsync(cancellationToken: cancel));
            found.AddRange(page?.Value?.Where(list => list.Id is not null && list.IsOwner != false && list.DisplayName == ToDoTasks.ListName).Select(list => list.Id!) ?? []);
            next = page?.OdataNextLink is { } more ? MailboxGraph.Ours(more) : null;
        }
        while (next is not null);

        return found.Min(StringComparer.Ordinal); // should there ever be two, everybody takes the same
    }
}
