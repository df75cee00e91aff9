using GraphNetworker.Sandbox.Mail;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.ToDo;

/// <summary>The tasks of a list.</summary>
internal static class TaskAnswers
{
    public static GraphAnswer Answer(GraphRequest request, LiveMailbox mailbox, ToDoList list, string[] rest)
    {
        if (rest is [var owner, "linkedresources" or "checklistitems", ..])
        {
            return TaskPartAnswers.Answer(request, mailbox, list, Find(mailbox, list, owner), rest[1], rest[2..]);
        }

        return (request.Method, rest) switch
        {
            ("GET", []) => All(request, mailbox, list),
            ("GET", ["$count"]) => Answers.Count(Views(request, mailbox, list).Count),
            ("GET", ["delta"]) => Delta(request, mailbox, list),
            ("GET", [var id]) => One(request, mailbox, Find(mailbox, list, id)),
            ("POST", []) => Create(request, mailbox, list),
            ("PATCH", [var id]) => Change(request, mailbox, list, id),
            ("DELETE", [var id]) => Delete(request, mailbox, list, id),
            (_, [] or [_]) => throw GraphRefusal.NoSuchMethod(),
            _ => throw GraphRefusal.NoSuchSegment(rest[^1]),
        };
    }

    public static string Set(LiveMailbox mailbox, ItemKey list) => $"{ToDoAnswers.Set(mailbox)}('{Uri.EscapeDataString(mailbox.Ids.Folder(list))}')/tasks";

    private static ToDoTask Find(LiveMailbox mailbox, ToDoList list, string id)
    {
        if (!mailbox.Ids.TryItem(id, out var key, out _))
        {
            throw GraphRefusal.MalformedId();
        }

        lock (mailbox.Gate)
        {
            return list.Tasks.GetValueOrDefault(key) ?? throw GraphRefusal.NotFound();
        }
    }

    private static List<TaskView> Views(GraphRequest request, LiveMailbox mailbox, ToDoList list)
    {
        lock (mailbox.Gate)
        {
            return [.. list.Tasks.Values.OrderByDescending(task => task.Created).ThenByDescending(task => task.Version).Select(task => ToDoResource.View(mailbox, task, request.Preferences.Immutable))];
        }
    }

    private static GraphAnswer All(GraphRequest request, LiveMailbox mailbox, ToDoList list)
    {
        request.Query.AllowOnly("$select", "$top", "$skip", "$count", "$filter", "$orderby", "$expand");
        return ListPage.Of(request, Set(mailbox, list.Key), $"me/todo/lists('{mailbox.Ids.Folder(list.Key)}')/tasks", ToDoResource.Task, Views(request, mailbox, list), 100);
    }

    private static GraphAnswer Delta(GraphRequest request, LiveMailbox mailbox, ToDoList list)
    {
        request.Query.AllowOnly("$select", "$top", "$expand");
        string id = mailbox.Ids.Folder(list.Key);
        bool immutable = request.Preferences.Immutable;
        var feed = new DeltaFeed($"tasks {id}", $"me/todo/lists('{id}')/tasks/delta", mailbox.ToDo.Stamp, list.Log, long.MaxValue);
        return DeltaAnswers.Answer(request, mailbox, feed, ToDoResource.Task, 100,
            key => ToDoResource.View(mailbox, list.Tasks[key], immutable),
            key => immutable ? GraphIds.Immutable(key) : mailbox.Ids.Item(list.Key, key));
    }

    private static GraphAnswer One(GraphRequest request, LiveMailbox mailbox, ToDoTask task, int status = 200)
    {
        request.Query.AllowOnly("$select", "$expand");
        // A created task answers with the parts that were created with it.
        string[] inserted = status == 201 ? [.. task.Links.Count > 0 ? ["linkedResources"] : Array.Empty<string>(), .. task.Steps.Count > 0 ? ["checklistItems"] : Array.Empty<string>()] : [];
        var projection = ToDoResource.Task.Project(request.Query.Select, [.. request.Query.Expand, .. inserted]);
        var view = ToDoResource.View(mailbox, task, request.Preferences.Immutable);
        var answer = Answers.Entity(request, Set(mailbox, task.List), projection, view, status);
        return status == 201 ? answer with { Headers = [.. answer.Headers, ("Location", $"{GraphRequest.ServiceRoot}/{Set(mailbox, task.List)}('{view.Id}')")] } : answer;
    }

    private static GraphAnswer Create(GraphRequest request, LiveMailbox mailbox, ToDoList list)
    {
        var body = request.JsonBody();
        var now = mailbox.Time.GetUtcNow();
        var values = TaskRules.Read(body, now, creating: true);
        ToDoTask task;
        lock (mailbox.Gate)
        {
            var links = TaskRules.Inserted(body, "linkedResources", one => TaskRules.Link(one, mailbox.ToDo.NewId()));
            var steps = TaskRules.Inserted(body, "checklistItems", one => TaskRules.Step(one, new ChecklistStep(mailbox.ToDo.NewId(), null, false, now, null), now));
            task = mailbox.ToDo.TryList(list.Key, out var still) ? mailbox.ToDo.Create(still, values, links, steps) : throw GraphRefusal.NotFound();
        }

        return One(request, mailbox, task, 201);
    }

    private static GraphAnswer Change(GraphRequest request, LiveMailbox mailbox, ToDoList list, string id)
    {
        var values = TaskRules.Read(request.JsonBody(), mailbox.Time.GetUtcNow(), creating: false);
        var task = Find(mailbox, list, id);
        lock (mailbox.Gate)
        {
            task = list.Tasks.GetValueOrDefault(task.Key) ?? throw GraphRefusal.NotFound();
            MailAnswers.Match(request, mailbox.Ids.ToDoTag(task.Version));
            task = mailbox.ToDo.Change(list, task with { Values = TaskRules.Merge(task, values) });
        }

        return One(request, mailbox, task);
    }

    private static GraphAnswer Delete(GraphRequest request, LiveMailbox mailbox, ToDoList list, string id)
    {
        var task = Find(mailbox, list, id);
        lock (mailbox.Gate)
        {
            task = list.Tasks.GetValueOrDefault(task.Key) ?? throw GraphRefusal.NotFound();
            MailAnswers.Match(request, mailbox.Ids.ToDoTag(task.Version));
            mailbox.ToDo.Remove(list, task);
        }

        return GraphAnswer.Empty(204);
    }
}
