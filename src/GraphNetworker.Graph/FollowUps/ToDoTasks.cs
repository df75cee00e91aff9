using System.Globalization;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Sync;
using Microsoft.Graph.Me.Todo.Lists.Item.Tasks.Delta;
using Microsoft.Graph.Models;

namespace GraphNetworker.Graph.FollowUps;

/// <summary>A task to stand in the owner's list for a follow-up.</summary>
/// <param name="ExternalId">The follow-up's id: by it the task is found again.</param>
/// <param name="Title">What to do.</param>
/// <param name="Reason">Why now: the body.</param>
/// <param name="Due">The day, in the owner's own calendar.</param>
/// <param name="WebUrl">The mail it came from, opened in Outlook on the web; or null.</param>
/// <param name="Source">What the link is called: the mail's subject or the person's name.</param>
public sealed record TaskToPlace(Guid ExternalId, string Title, string Reason, DateOnly Due, string? WebUrl, string? Source)
{
    /// <summary>The moment To Do reminds of it; null for none.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    /// <summary>Whether it bears the star.</summary>
    public bool Important { get; init; }

    /// <summary>A task that stood for it and was deleted: should To Do still list it, it is not taken for this one.</summary>
    public string? Former { get; init; }
}

/// <summary>Where a task stands now.</summary>
public sealed record PlacedTask(string ListId, string TaskId);

/// <summary>Follow-ups in Microsoft To Do, in a list of their own, each exactly once.</summary>
public static class ToDoTasks
{
    /// <summary>The name of the list and of the application its links name.</summary>
    public const string ListName = "GraphNetworker";

    private const int Tries = 3;

    /// <summary>
    /// Places a task. When an answer is lost it is looked whether the task is there before it is created again.
    /// </summary>
    /// <param name="graph">The owner's Graph.</param>
    /// <param name="task">The task.</param>
    /// <param name="knownList">The list as last seen; it is followed by its id, whatever the owner calls it now.</param>
    /// <param name="mayBeThere">True when it was tried before, by anybody: then it is looked for first.</param>
    /// <param name="cancel">Gives up waiting; the task may be there all the same.</param>
    /// <param name="making">Awaited before it is made; not when it is found.</param>
    public static async Task<PlacedTask> PlaceAsync(this MailboxGraph graph, TaskToPlace task, string? knownList, bool mayBeThere, CancellationToken cancel, Func<Task>? making = null)
    {
        await graph.Gate.Placing.WaitAsync(cancel);
        try
        {
            string? list = knownList;
            bool look = mayBeThere;
            int left = Tries;
            while (true)
            {
                left--;
                try
                {
                    list ??= await ToDoLists.FindOrCreateAsync(graph, cancel);
                    if (look && await FindAsync(graph, list, task.ExternalId, task.Former, cancel) is { } found)
                    {
                        return new PlacedTask(list, found);
                    }

                    await (making?.Invoke() ?? Task.CompletedTask);
                    return await CreateAsync(graph, list, task, cancel);
                }
                catch (GraphTroubleException gone) when (gone.Status == 404 && list is not null && left > 0)
                {
                    list = null; // the owner deleted the list: make it anew
                }
                catch (GraphTroubleException lost) when (lost.Uncertain && left > 0)
                {
                    look = true;
                }
            }
        }
        finally
        {
            graph.Gate.Placing.Release();
        }
    }

    /// <summary>The task that stands for a follow-up, without making one; null when there is none.</summary>
    /// <param name="graph">The owner's Graph.</param>
    /// <param name="externalId">The follow-up's id.</param>
    /// <param name="knownList">The list as last seen; null when never seen.</param>
    /// <param name="former">A task that stood for it and was deleted.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<PlacedTask?> PlacedAsync(this MailboxGraph graph, Guid externalId, string? knownList, string? former, CancellationToken cancel)
    {
        try
        {
            return (knownList ?? await ToDoLists.FindAsync(graph, cancel)) is { } list && await FindAsync(graph, list, externalId, former, cancel) is { } found ? new PlacedTask(list, found) : null;
        }
        catch (GraphTroubleException gone) when (gone.Status == 404)
        {
            return null; // the list is gone, and its tasks with it
        }
    }

    /// <summary>How the tasks of a list have changed since the cursor; all of them without one.</summary>
    public static Task<DeltaAnswer<TaskNow>> ChangesAsync(this MailboxGraph graph, string listId, Cursor? cursor, CancellationToken cancel)
    {
        var delta = graph.ToDo.Me.Todo.Lists[listId].Tasks.Delta;
        var request = (cursor is null ? delta : new DeltaRequestBuilder(MailboxGraph.Ours(cursor.Link), graph.ToDo.RequestAdapter)).ToGetRequestInformation(question =>
        {
            if (cursor is null)
            {
                question.QueryParameters.Expand = ["linkedResources"];
            }
        });
        return DeltaPages.ReadAsync(graph, graph.ToDo, request, cursor?.Link, TodoTask.CreateFromDiscriminatorValue, ToTaskNow, cancel);
    }

    /// <summary>One task as it is now; null when it is not there any more.</summary>
    public static async Task<TaskNow?> TaskAsync(this MailboxGraph graph, string listId, string taskId, CancellationToken cancel) =>
        (await VersionAsync(graph, listId, taskId, cancel))?.Now;

    /// <summary>The same with the version that was read.</summary>
    public static async Task<TaskVersion?> VersionAsync(this MailboxGraph graph, string listId, string taskId, CancellationToken cancel)
    {
        try
        {
            var task = await graph.AskAsync(() => graph.ToDo.Me.Todo.Lists[listId].Tasks[taskId].GetAsync(one => one.QueryParameters.Expand = ["linkedResources"], cancel))
                ?? throw GraphTroubleException.Unreadable();
            return new TaskVersion(ToTaskNow(taskId, task), task.AdditionalData.TryGetValue("@odata.etag", out object? tag) ? tag as string : null);
        }
        catch (GraphTroubleException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Whether the list is still there.</summary>
    public static async Task<bool> HasListAsync(this MailboxGraph graph, string listId, CancellationToken cancel)
    {
        try
        {
            return await graph.AskAsync(() => graph.ToDo.Me.Todo.Lists[listId].GetAsync(cancellationToken: cancel)) is not null;
        }
        catch (GraphTroubleException gone) when (gone.Status == 404)
        {
            return false;
        }
    }

    private static TaskNow ToTaskNow(string id, TodoTask task) => new(
        id,
        task.LinkedResources?.Where(link => link.ApplicationName == ListName).Select(link => Guid.TryParse(link.ExternalId, out var own) ? own : (Guid?)null).FirstOrDefault(own => own is not null),
        string.IsNullOrWhiteSpace(task.Title) ? null : task.Title.Trim(),
        Moments.Day(task.DueDateTime),
        task.Status != Microsoft.Graph.Models.TaskStatus.Completed ? null
            : Moments.Of(task.CompletedDateTime) ?? task.LastModifiedDateTime ?? throw new FormatException("Done, and no word of when."))
    {
        RemindAt = task.IsReminderOn == true ? Moments.Of(task.ReminderDateTime) : null,
        Important = task.Importance == Importance.High,
    };

    private static async Task<PlacedTask> CreateAsync(MailboxGraph graph, string listId, TaskToPlace task, CancellationToken cancel)
    {
        var wanted = ToTask(task);
        var made = await graph.AskAsync(() => graph.ToDo.Me.Todo.Lists[listId].Tasks.PostAsync(wanted, cancellationToken: cancel));
        return made?.Id is { } id
            ? new PlacedTask(listId, id)
            : throw GraphTroubleException.Unreadable();
    }

    private static TodoTask ToTask(TaskToPlace task)
    {
        var wanted = new TodoTask
        {
            Title = task.Title,
            Body = new ItemBody { Content = task.Reason, ContentType = BodyType.Text },
            DueDateTime = Day(task.Due),
            LinkedResources =
            [
                new LinkedResource
                {
                    ApplicationName = ListName,
                    DisplayName = task.Source,
                    ExternalId = task.ExternalId.ToString("D"),
                    WebUrl = task.WebUrl,
                },
            ],
        };
        if (task.RemindAt is { } at)
        {
            (wanted.IsReminderOn, wanted.ReminderDateTime) = (true, Moment(at));
        }

        if (task.Important)
        {
            wanted.Importance = Importance.High;
        }

        return wanted;
    }

    /// <summary>
    /// A day without a time. To Do keeps the zone a due date was sent in and shows that zone's day (RogerSelwyn/MS365-ToDo#29), and
    /// stores no time (microsoft-graph-docs#16991): midnight in UTC is shown as this very day wherever the owner is, so that the
    /// owner's own zone, which would need MailboxSettings.Read, is not asked for.
    /// </summary>
    internal static DateTimeTimeZone Day(DateOnly due) => new()
    {
        DateTime = string.Create(CultureInfo.InvariantCulture, $"{due:yyyy-MM-dd}T00:00:00.0000000"),
        TimeZone = "UTC",
    };

    internal static DateTimeTimeZone Moment(DateTimeOffset at) => new()
    {
        DateTime = string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ss}.0000000"),
        TimeZone = "UTC",
    };

    // Every open or done task of the list, because Graph documents no filter by linked resource.
    private static async Task<string?> FindAsync(MailboxGraph graph, string listId, Guid externalId, string? former, CancellationToken cancel)
    {
        var tasks = graph.ToDo.Me.Todo.Lists[listId].Tasks;
        string? next = null;
        do
        {
            string? link = next;
            var page = await graph.AskAsync(() => link is null
                ? tasks.GetAsync(question => (question.QueryParameters.Top, question.QueryParameters.Expand) = (100, ["linkedResources"]), cancel)
                : tasks.WithUrl(link).GetAsync(cancellationToken: cancel));
            if (page?.Value?.FirstOrDefault(task => task.Id != former && Stands(task, externalId))?.Id is { } id)
            {
                return id;
            }

            next = page?.OdataNextLink is { } more ? MailboxGraph.Ours(more) : null;
        }
        while (next is not null);

        return null;
    }

    private static bool Stands(TodoTask task, Guid externalId) =>
        task.LinkedResources?.Any(link => Guid.TryParse(link.ExternalId, out var id) && id == externalId) == true;
}
