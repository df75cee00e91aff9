using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.ToDo;

/// <summary>A list as an answer shows it.</summary>
internal sealed record ListView(string Id, string Name, string WellKnown, string ETag);

/// <summary>A task as one request looks at it.</summary>
internal sealed record TaskView(ToDoTask Task, string Id, string ETag);

/// <summary>To Do's resources: null members are not written, moments carry seven digits (recorded).</summary>
internal static class ToDoResource
{
    private static readonly EdmType Link = EdmType.Complex("linkedResource",
        ("webUrl", EdmType.Text), ("applicationName", EdmType.Text), ("displayName", EdmType.Text), ("externalId", EdmType.Text), ("id", EdmType.Text));

    private static readonly EdmType Step = EdmType.Complex("checklistItem",
        ("displayName", EdmType.Text), ("isChecked", EdmType.Flag), ("checkedDateTime", EdmType.Moment), ("createdDateTime", EdmType.Moment), ("id", EdmType.Text));

    // Any pattern is kept as it came.
    private static readonly EdmType Recurrence = EdmType.Complex("patternedRecurrence",
        ("pattern", EdmType.Complex("recurrencePattern", ("type", EdmType.Text), ("interval", EdmType.Number), ("month", EdmType.Number), ("dayOfMonth", EdmType.Number), ("daysOfWeek", EdmType.Texts), ("firstDayOfWeek", EdmType.Text), ("index", EdmType.Text))),
        ("range", EdmType.Complex("recurrenceRange", ("type", EdmType.Text), ("startDate", EdmType.Text), ("endDate", EdmType.Text), ("recurrenceTimeZone", EdmType.Text), ("numberOfOccurrences", EdmType.Number))));

    public static readonly IReadOnlyDictionary<string, EdmType> WritableLink = Link.Members!.Where(member => member.Key != "id").ToDictionary(StringComparer.OrdinalIgnoreCase);

    public static readonly IReadOnlyDictionary<string, EdmType> WritableStep = Step.Members!.Where(member => member.Key is "displayName" or "isChecked").ToDictionary(StringComparer.OrdinalIgnoreCase);

    public static readonly IReadOnlyDictionary<string, EdmType> WritableTask = new Dictionary<string, EdmType>(StringComparer.OrdinalIgnoreCase)
    {
        ["importance"] = EdmType.Choice("importance"),
        ["isReminderOn"] = EdmType.Flag,
        ["status"] = EdmType.Choice("taskStatus"),
        ["title"] = EdmType.Text,
        ["categories"] = EdmType.Texts,
        ["body"] = EdmType.Body,
        ["dueDateTime"] = EdmType.DateAndZone,
        ["reminderDateTime"] = EdmType.DateAndZone,
        ["startDateTime"] = EdmType.DateAndZone,
        ["completedDateTime"] = EdmType.DateAndZone,
        ["recurrence"] = Recurrence,
    };

    public static readonly Resource<ListView> List = new("todoTaskList", list => list.ETag,
    [
        new("displayName", EdmType.Text, list => list.Name),
        new("isOwner", EdmType.Flag, _ => true),
        new("isShared", EdmType.Flag, _ => false),
        new("wellknownListName", EdmType.Choice("wellknownListName"), list => list.WellKnown),
        new("id", EdmType.Text, list => list.Id),
    ]);

    public static readonly Resource<TaskView> Task = new("todoTask", task => task.ETag,
    [
        new("importance", EdmType.Choice("importance"), task => task.Task["importance"] ?? "normal"),
        new("isReminderOn", EdmType.Flag, task => task.Task["isReminderOn"] ?? false),
        new("status", EdmType.Choice("taskStatus"), task => task.Task["status"] ?? "notStarted"),
        new("title", EdmType.Text, task => task.Task["title"]),
        new("createdDateTime", EdmType.Moment, task => new FineMoment(task.Task.Created)),
        new("lastModifiedDateTime", EdmType.Moment, task => new FineMoment(task.Task.Modified)),
        new("hasAttachments", EdmType.Flag, _ => false),
        new("categories", EdmType.Texts, task => task.Task["categories"] ?? Array.Empty<string>()),
        new("id", EdmType.Text, task => task.Id),
        new("body", EdmType.Body, task => Body(task.Task)),
        new("dueDateTime", EdmType.DateAndZone, task => task.Task["dueDateTime"], Shown.WhenSet),
        new("reminderDateTime", EdmType.DateAndZone, task => task.Task["reminderDateTime"], Shown.WhenSet),
        new("startDateTime", EdmType.DateAndZone, task => task.Task["startDateTime"], Shown.WhenSet),
        new("completedDateTime", EdmType.DateAndZone, task => task.Task["completedDateTime"], Shown.WhenSet),
        new("recurrence", Recurrence, task => task.Task["recurrence"], Shown.WhenSet),
        new("linkedResources", EdmType.ListOf(Link), task => task.Task.Links.Select(Written).ToArray(), Shown.WhenExpanded),
        new("checklistItems", EdmType.ListOf(Step), task => task.Task.Steps.Select(Written).ToArray(), Shown.WhenExpanded),
    ]);

    public static readonly Resource<LinkedResource> Linked = new("linkedResource", _ => null,
    [
        new("webUrl", EdmType.Text, link => link.Values.GetValueOrDefault("webUrl"), Shown.WhenSet),
        new("applicationName", EdmType.Text, link => link.Values.GetValueOrDefault("applicationName"), Shown.WhenSet),
        new("displayName", EdmType.Text, link => link.Values.GetValueOrDefault("displayName"), Shown.WhenSet),
        new("externalId", EdmType.Text, link => link.Values.GetValueOrDefault("externalId"), Shown.WhenSet),
        new("id", EdmType.Text, link => link.Id.ToString()),
    ]);

    public static readonly Resource<ChecklistStep> Checklist = new("checklistItem", _ => null,
    [
        new("displayName", EdmType.Text, step => step.Name),
        new("createdDateTime", EdmType.Moment, step => new FineMoment(step.Created)),
        new("checkedDateTime", EdmType.Moment, step => step.Checked is { } at ? new FineMoment(at) : null, Shown.WhenSet),
        new("isChecked", EdmType.Flag, step => step.IsChecked),
        new("id", EdmType.Text, step => step.Id.ToString()),
    ]);

    public static TaskView View(LiveMailbox mailbox, ToDoTask task, bool immutable) =>
        new(task, immutable ? GraphIds.Immutable(task.Key) : mailbox.Ids.Item(task.List, task.Key), mailbox.Ids.ToDoTag(task.Version));

    public static ListView View(LiveMailbox mailbox, ToDoList list) =>
        new(mailbox.Ids.Folder(list.Key), list.Name, list.WellKnown, mailbox.Ids.ToDoTag(list.Version));

    private static Group Body(ToDoTask task) => task["body"] is Group body
        ? new Group(("content", body["content"] ?? ""), ("contentType", body["contentType"] ?? "text"))
        : new Group(("content", ""), ("contentType", "text"));

    private static Group Written(LinkedResource link) => Plain(Linked, link);

    private static Group Written(ChecklistStep step) => Plain(Checklist, step);

    private static Group Plain<T>(Resource<T> resource, T item) =>
        new([.. resource.Properties.Select(property => (property.Name, Value: property.Read(item))).Where(member => member.Value is not null)]);
}
