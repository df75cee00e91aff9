using GraphNetworker.Sandbox.Mail;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.ToDo;

/// <summary>To Do lists. Tasks and what hangs on them are in <see cref="TaskAnswers"/> and <see cref="TaskPartAnswers"/>.</summary>
internal static class ToDoAnswers
{
    public static GraphAnswer Answer(GraphRequest request, LiveMailbox mailbox, string[] path)
    {
        Permissions.Demand(request, request.Method == "GET" ? Permissions.TasksRead : Permissions.TasksWrite);
        if (path is not ["lists", .. var rest])
        {
            throw GraphRefusal.NoSuchSegment(path.Length == 0 ? "todo" : path[0]);
        }

        if (rest is [var owner, "tasks", .. var tasks])
        {
            return TaskAnswers.Answer(request, mailbox, Find(mailbox, owner), tasks);
        }

        return (request.Method, rest) switch
        {
            ("GET", []) => All(request, mailbox),
            ("GET", ["$count"]) => Answers.Count(mailbox.ToDo.Lists.Count),
            ("GET", ["delta"]) => Delta(request, mailbox),
            ("GET", [var id]) => One(request, mailbox, Find(mailbox, id)),
            ("POST", []) => Create(request, mailbox),
            ("PATCH", [var id]) => Rename(request, mailbox, Find(mailbox, id)),
            ("DELETE", [var id]) => Delete(request, mailbox, Find(mailbox, id)),
            (_, [] or [_]) => throw GraphRefusal.NoSuchMethod(),
            _ => throw GraphRefusal.NoSuchSegment(rest[^1]),
        };
    }

    public static string Set(LiveMailbox mailbox) => $"users('{mailbox.Account.Oid}')/todo/lists";

    private static ToDoList Find(LiveMailbox mailbox, string id)
    {
        if (!mailbox.Ids.TryFolder(id, out var key))
        {
            throw GraphRefusal.MalformedId();
        }

        lock (mailbox.Gate)
        {
            return mailbox.ToDo.TryList(key, out var list) ? list : throw GraphRefusal.NotFound();
        }
    }

    private static GraphAnswer All(GraphRequest request, LiveMailbox mailbox)
    {
        request.Query.AllowOnly("$select", "$top", "$skip", "$count", "$filter", "$orderby", "$expand");
        List<ListView> lists;
        lock (mailbox.Gate)
        {
            lists = [.. mailbox.ToDo.Lists.OrderBy(list => list.WellKnown == "none").ThenBy(list => list.Version).Select(list => ToDoResource.View(mailbox, list))];
        }

        return ListPage.Of(request, Set(mailbox), "me/todo/lists", ToDoResource.List, lists, 100);
    }

    private static GraphAnswer Delta(GraphRequest request, LiveMailbox mailbox)
    {
        Permissions.Demand(request, Permissions.TasksWrite); // so todotasklist-delta.md: reading changes of lists asks for more than reading lists
        request.Query.AllowOnly("$select");
        var book = mailbox.ToDo;
        var feed = new DeltaFeed("todo lists", "me/todo/lists/delta", book.Stamp, book.Log, long.MaxValue);
        return DeltaAnswers.Answer(request, mailbox, feed, ToDoResource.List, 100, key => ToDoResource.View(mailbox, book.List(key)), mailbox.Ids.Folder);
    }

    private static GraphAnswer One(GraphRequest request, LiveMailbox mailbox, ToDoList list, int status = 200)
    {
        request.Query.AllowOnly("$select", "$expand");
        ListView view;
        lock (mailbox.Gate)
        {
            view = ToDoResource.View(mailbox, list);
        }

        var answer = Answers.Entity(request, Set(mailbox), ToDoResource.List.Project(request.Query), view, status);
        return status == 201 ? answer with { Headers = [.. answer.Headers, ("Location", $"{GraphRequest.ServiceRoot}/{Set(mailbox)}('{view.Id}')")] } : answer;
    }

    private static string Name(GraphRequest request) =>
        BodyReader.Read(request.JsonBody(), "todoTaskList", new Dictionary<string, EdmType>(StringComparer.OrdinalIgnoreCase) { ["displayName"] = EdmType.Text }, name => ToDoResource.List.Find(name) is not null)
            .GetValueOrDefault("displayName") as string is { Length: > 0 } name
            ? name
            : throw GraphRefusal.InvalidRequest("Invalid request: the list needs a displayName.");

    private static GraphAnswer Create(GraphRequest request, LiveMailbox mailbox)
    {
        string name = Name(request);
        ToDoList list;
        lock (mailbox.Gate)
        {
            list = mailbox.ToDo.CreateList(name);
        }

        return One(request, mailbox, list, 201);
    }

    private static GraphAnswer Rename(GraphRequest request, LiveMailbox mailbox, ToDoList list)
    {
        string name = Name(request);
        lock (mailbox.Gate)
        {
            Writable(request, mailbox, list);
            mailbox.ToDo.Rename(list, name);
        }

        return One(request, mailbox, list);
    }

    private static GraphAnswer Delete(GraphRequest request, LiveMailbox mailbox, ToDoList list)
    {
        lock (mailbox.Gate)
        {
            Writable(request, mailbox, list);
            mailbox.ToDo.Remove(list);
        }

        return GraphAnswer.Empty(204);
    }

    // The built-in lists can be neither renamed nor deleted (todoTaskList resource).
    private static void Writable(GraphRequest request, LiveMailbox mailbox, ToDoList list)
    {
        MailAnswers.Match(request, ToDoResource.View(mailbox, list).ETag);
        if (list.WellKnown != "none")
        {
            throw GraphRefusal.InvalidRequest("Invalid request: a well-known list cannot be changed.");
        }
    }
}
