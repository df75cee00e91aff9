using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.ToDo;

/// <summary>What hangs on a task: linked resources and checklist items. Changing a part changes the task, as its delta shows.</summary>
internal static class TaskPartAnswers
{
    public static GraphAnswer Answer(GraphRequest request, LiveMailbox mailbox, ToDoList list, ToDoTask task, string part, string[] rest) => part == "linkedresources"
        ? Answer(request, mailbox, list, task, rest, new Part<LinkedResource>("linkedResources", ToDoResource.Linked, one => one.Links, one => one.Id,
            (one, links) => one with { Links = links },
            () => TaskRules.Link(request.JsonBody(), mailbox.ToDo.NewId()),
            before => before with { Values = Merge(before, TaskRules.Link(request.JsonBody(), before.Id)) }))
        : Answer(request, mailbox, list, task, rest, new Part<ChecklistStep>("checklistItems", ToDoResource.Checklist, one => one.Steps, one => one.Id,
            (one, steps) => one with { Steps = steps },
            () => TaskRules.Step(request.JsonBody(), new ChecklistStep(mailbox.ToDo.NewId(), null, false, mailbox.Time.GetUtcNow(), null), mailbox.Time.GetUtcNow()),
            before => TaskRules.Step(request.JsonBody(), before, mailbox.Time.GetUtcNow())));

    private sealed record Part<T>(string Name, Resource<T> Resource, Func<ToDoTask, IReadOnlyList<T>> All, Func<T, Guid> Id,
        Func<ToDoTask, IReadOnlyList<T>, ToDoTask> With, Func<T> Create, Func<T, T> Change);

    private static GraphAnswer Answer<T>(GraphRequest request, LiveMailbox mailbox, ToDoList list, ToDoTask task, string[] rest, Part<T> part)
    {
        string id = mailbox.Ids.Item(task.List, task.Key);
        string set = $"{TaskAnswers.Set(mailbox, list.Key)}('{Uri.EscapeDataString(id)}')/{part.Name}";
        string path = $"me/todo/lists('{mailbox.Ids.Folder(list.Key)}')/tasks('{id}')/{part.Name}";
        switch (request.Method, rest)
        {
            case ("GET", []):
                request.Query.AllowOnly("$select", "$top", "$skip", "$count", "$filter", "$orderby");
                return ListPage.Of(request, set, path, part.Resource, part.All(task), 100);
            case ("GET", ["$count"]):
                return Answers.Count(part.All(task).Count);
            case ("GET", [var one]):
                request.Query.AllowOnly("$select");
                return Answers.Entity(request, set, part.Resource.Project(request.Query), Find(part, task, one));
            case ("POST", []):
                var made = part.Create();
                Put(mailbox, list, task, part, all => [.. all, made]);
                return Answers.Entity(request, set, part.Resource.Project(null, []), made, 201) with
                {
                    Headers = [("Location", $"{GraphRequest.ServiceRoot}/{set}('{part.Id(made)}')")],
                };
            case ("PATCH", [var one]):
                var changed = part.Change(Find(part, task, one));
                Put(mailbox, list, task, part, all => [.. all.Select(each => part.Id(each) == part.Id(changed) ? changed : each)]);
                return Answers.Entity(request, set, part.Resource.Project(null, []), changed);
            case ("DELETE", [var one]):
                var gone = Find(part, task, one);
                Put(mailbox, list, task, part, all => [.. all.Where(each => part.Id(each) != part.Id(gone))]);
                return GraphAnswer.Empty(204);
            default:
                throw rest.Length > 1 ? GraphRefusal.NoSuchSegment(rest[^1]) : GraphRefusal.NoSuchMethod();
        }
    }

    private static T Find<T>(Part<T> part, ToDoTask task, string id) =>
        Guid.TryParse(id, out var guid) && part.All(task).Where(one => part.Id(one) == guid).ToList() is [var found] ? found : throw GraphRefusal.NotFound();

    private static void Put<T>(LiveMailbox mailbox, ToDoList list, ToDoTask task, Part<T> part, Func<IReadOnlyList<T>, IReadOnlyList<T>> change)
    {
        lock (mailbox.Gate)
        {
            var now = list.Tasks.GetValueOrDefault(task.Key) ?? throw GraphRefusal.NotFound();
            mailbox.ToDo.Change(list, part.With(now, change(part.All(now))));
        }
    }

    private static Dictionary<string, object?> Merge(LinkedResource before, LinkedResource changes)
    {
        var merged = new Dictionary<string, object?>(before.Values, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in changes.Values)
        {
            merged[name] = value;
        }

        return merged;
    }
}
