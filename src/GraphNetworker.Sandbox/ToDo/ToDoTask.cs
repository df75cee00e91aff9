using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.ToDo;

/// <summary>Where a task came from: the mail, the person, an id of the other system.</summary>
internal sealed record LinkedResource(Guid Id, IReadOnlyDictionary<string, object?> Values);

/// <summary>One step of a task.</summary>
internal sealed record ChecklistStep(Guid Id, string? Name, bool IsChecked, DateTimeOffset Created, DateTimeOffset? Checked);

/// <summary>One task as it is now; a change makes a new one.</summary>
internal sealed record ToDoTask(ItemKey Key, ItemKey List, IReadOnlyDictionary<string, object?> Values, IReadOnlyList<LinkedResource> Links, IReadOnlyList<ChecklistStep> Steps, long Version, DateTimeOffset Created, DateTimeOffset Modified)
{
    public object? this[string name] => Values.GetValueOrDefault(name);
}

/// <summary>One list with its tasks. Guarded by the mailbox's lock.</summary>
internal sealed class ToDoList(ItemKey key, string name, string wellKnown, long version)
{
    public ItemKey Key { get; } = key;

    public string Name { get; set; } = name;

    /// <summary>defaultList, flaggedEmails or none.</summary>
    public string WellKnown { get; } = wellKnown;

    public long Version { get; set; } = version;

    public Dictionary<ItemKey, ToDoTask> Tasks { get; } = [];

    public ChangeLog Log { get; } = new();
}
