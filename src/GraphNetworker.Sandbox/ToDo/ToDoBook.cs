using System.Diagnostics.CodeAnalysis;
using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.ToDo;

/// <summary>
/// Lists and tasks. They are the one thing in the sandbox that a person writes by hand, so they outlive a restart: every change is on
/// disk before it is answered. Guarded by the mailbox's lock.
/// </summary>
internal sealed class ToDoBook
{
    private readonly Dictionary<ItemKey, ToDoList> _lists = [];
    private readonly LiveMailbox _mailbox;
    private readonly ToDoFile? _file;

    public ToDoBook(LiveMailbox mailbox, string? dataFolder)
    {
        _mailbox = mailbox;
        _file = dataFolder is null ? null : new ToDoFile(Path.Combine(dataFolder, "sandbox", $"todo-{mailbox.Account.Oid:N}.json"));
        Stamp = Guid.CreateVersion7(mailbox.Time.GetUtcNow()).ToString("N");
        if (_file?.TryRead(this) is not true)
        {
            CreateList("Tasks", "defaultList");
            CreateList("Flagged Emails", "flaggedEmails");
        }
    }

    /// <summary>Names this making of the book; kept over restarts with the book itself.</summary>
    public string Stamp { get; set; }

    /// <summary>Counts every change; kept over restarts, so that an entity tag is never used twice.</summary>
    public long Version { get; set; }

    public ChangeLog Log { get; } = new();

    public IReadOnlyCollection<ToDoList> Lists => _lists.Values;

    public ToDoList List(ItemKey key) => _lists[key];

    public bool TryList(ItemKey key, [NotNullWhen(true)] out ToDoList? list) => _lists.TryGetValue(key, out list);

    public ToDoList CreateList(string name, string wellKnown = "none")
    {
        Version++;
        var list = new ToDoList(ItemKey.Of("list", $"{Stamp} {Version}"), name, wellKnown, Version);
        Restore(list);
        Log.Changed(list.Key);
        Save();
        return list;
    }

    public void Rename(ToDoList list, string name)
    {
        list.Name = name;
        list.Version = ++Version;
        Log.Changed(list.Key);
        Save();
    }

    public void Remove(ToDoList list)
    {
        Version++;
        _lists.Remove(list.Key);
        Log.Removed(list.Key);
        Save();
    }

    public ToDoTask Create(ToDoList list, IReadOnlyDictionary<string, object?> values, IReadOnlyList<LinkedResource> links, IReadOnlyList<ChecklistStep> steps)
    {
        var now = _mailbox.Time.GetUtcNow();
        Version++;
        return Put(list, new ToDoTask(ItemKey.Of("task", $"{Stamp} {Version}"), list.Key, values, links, steps, Version, now, now));
    }

    public ToDoTask Change(ToDoList list, ToDoTask task) =>
        Put(list, task with { Version = ++Version, Modified = _mailbox.Time.GetUtcNow() });

    public void Remove(ToDoList list, ToDoTask task)
    {
        Version++;
        list.Tasks.Remove(task.Key);
        list.Log.Removed(task.Key);
        Save();
    }

    /// <summary>A new id that sorts by time.</summary>
    public Guid NewId() => Guid.CreateVersion7(_mailbox.Time.GetUtcNow());

    /// <summary>Takes a list over as it was saved.</summary>
    public void Restore(ToDoList list)
    {
        _lists[list.Key] = list;
        _mailbox.Listen(list.Log, WatchedKind.Task, list.Key);
    }

    private ToDoTask Put(ToDoList list, ToDoTask task)
    {
        list.Tasks[task.Key] = task;
        list.Log.Changed(task.Key);
        Save();
        return task;
    }

    private void Save() => _file?.Write(this);
}
