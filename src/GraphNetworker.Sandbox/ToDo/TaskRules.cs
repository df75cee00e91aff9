using System.Globalization;
using System.Text.Json;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.ToDo;

/// <summary>What To Do makes of what a client sends: dates in UTC, a due day without an hour, a completion day for a finished task.</summary>
internal static class TaskRules
{
    private static readonly string[] Statuses = ["notStarted", "inProgress", "completed", "waitingOnOthers", "deferred"];
    private static readonly string[] Importances = ["low", "normal", "high"];

    public static Dictionary<string, object?> Read(JsonElement body, DateTimeOffset now, bool creating)
    {
        var values = BodyReader.Read(body, "todoTask", ToDoResource.WritableTask, name => ToDoResource.Task.Find(name) is not null || name == "bodyLastModifiedDateTime");
        OneOf(values, "status", Statuses);
        OneOf(values, "importance", Importances);
        if (creating ? values.GetValueOrDefault("title") is not string { Length: > 0 } : values.TryGetValue("title", out object? title) && title is not string { Length: > 0 })
        {
            throw GraphRefusal.InvalidRequest("Invalid request: the task needs a title.");
        }

        foreach (string name in new[] { "dueDateTime", "startDateTime", "completedDateTime", "reminderDateTime" })
        {
            if (values.GetValueOrDefault(name) is Group given)
            {
                values[name] = InUtc(given, dayOnly: name != "reminderDateTime");
            }
        }

        if (values.GetValueOrDefault("reminderDateTime") is Group)
        {
            values.TryAdd("isReminderOn", true);
        }

        if (values.GetValueOrDefault("status") is string status)
        {
            object? finished = status == "completed" ? Utc(now.UtcDateTime.Date) : null;
            if (status == "completed")
            {
                values.TryAdd("completedDateTime", finished);
            }
            else
            {
                values["completedDateTime"] = null;
            }
        }

        return values;
    }

    public static IReadOnlyDictionary<string, object?> Merge(ToDoTask task, Dictionary<string, object?> changes)
    {
        var merged = new Dictionary<string, object?>(task.Values, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in changes)
        {
            merged[name] = value;
        }

        return merged;
    }

    public static LinkedResource Link(JsonElement body, Guid id) =>
        new(id, BodyReader.Read(body, "linkedResource", ToDoResource.WritableLink, name => name == "id"));

    public static ChecklistStep Step(JsonElement body, ChecklistStep before, DateTimeOffset now)
    {
        var values = BodyReader.Read(body, "checklistItem", ToDoResource.WritableStep, name => ToDoResource.Checklist.Find(name) is not null);
        bool ticked = values.TryGetValue("isChecked", out object? tick) ? tick is true : before.IsChecked;
        string? name = values.TryGetValue("displayName", out object? text) ? text as string : before.Name;
        return before with { Name = name, IsChecked = ticked, Checked = ticked ? before.Checked ?? now : null };
    }

    /// <summary>Linked resources or steps given with a new task.</summary>
    public static IReadOnlyList<T> Inserted<T>(JsonElement body, string name, Func<JsonElement, T> read) =>
        body.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(read)] : [];

    private static void OneOf(Dictionary<string, object?> values, string name, string[] choices)
    {
        if (values.TryGetValue(name, out object? value) && !choices.Contains(value as string))
        {
            throw GraphRefusal.InvalidRequest($"Requested value '{value}' was not found.");
        }
    }

    private static Group InUtc(Group given, bool dayOnly)
    {
        string zone = given["timeZone"] as string ?? "UTC";
        if (!DateTime.TryParse(given["dateTime"] as string, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var local)
            || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var rules))
        {
            throw GraphRefusal.InvalidRequest($"The date or the time zone '{zone}' is invalid.");
        }

        local = DateTime.SpecifyKind(dayOnly ? local.Date : local, DateTimeKind.Unspecified);
        // An hour that the change to summer time leaves out is taken as the one after it.
        local = rules.IsInvalidTime(local) ? local.AddHours(1) : local;
        return Utc(TimeZoneInfo.ConvertTimeToUtc(local, rules));
    }

    private static Group Utc(DateTime moment) =>
        new(("dateTime", moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture)), ("timeZone", "UTC"));
}
