using GraphNetworker.Sandbox.Calendar;
using GraphNetworker.Sandbox.Contacts;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Subscriptions;

/// <summary>What a subscription watches (subscription-post-subscriptions.md).</summary>
/// <param name="Kind">The kind of thing.</param>
/// <param name="Place">The folder or list; null for all there are and will be.</param>
/// <param name="Permissions">Any of them lets one in.</param>
/// <param name="LongestLife">How far ahead the end may lie.</param>
internal sealed record Watched(WatchedKind Kind, ItemKey? Place, string[] Permissions, TimeSpan LongestLife)
{
    // The documentation says 10,080; the service answers that with "Subscription expiration can only be 10070 minutes in the future."
    private static readonly TimeSpan Outlook = TimeSpan.FromMinutes(10_070);
    private static readonly TimeSpan ToDo = TimeSpan.FromMinutes(4_230);

    // "Application: not supported" for todoTask: Tasks.ReadWrite.All does not count.
    private static readonly string[] TasksDelegated = ["Tasks.ReadWrite"];

    public bool IsOutlook => Kind != WatchedKind.Task;

    /// <summary>What a path below a user leads to; null when it cannot be subscribed to. Under the lock of the mailbox.</summary>
    public static Watched? Find(LiveMailbox mailbox, string[] path) => path switch
    {
        ["messages"] => new(WatchedKind.Message, null, OData.Permissions.MailBasic, Outlook),
        ["mailfolders", var id, "messages"] => new(WatchedKind.Message, mailbox.TryFolder(id, out var folder) ? folder.Key : throw NoSuch(), OData.Permissions.MailBasic, Outlook),
        ["contacts"] => new(WatchedKind.Contact, null, OData.Permissions.ContactsRead, Outlook),
        ["events"] => new(WatchedKind.Event, null, OData.Permissions.CalendarRead, Outlook),
        ["todo", "lists", var id, "tasks"] => new(WatchedKind.Task, mailbox.Ids.TryFolder(id, out var key) && mailbox.ToDo.TryList(key, out var list) ? list.Key : throw NoSuch(), TasksDelegated, ToDo),
        _ => null,
    };

    public bool Hears(Happening happening) => Kind == happening.Kind && (Place is null || Place == happening.Place);

    /// <summary>Up to so many things that are there, each with its folder. Under the lock of the mailbox.</summary>
    public List<(ItemKey Place, ItemKey Key)> Things(LiveMailbox mailbox, int atMost)
    {
        IEnumerable<(ItemKey Place, ChangeLog Log)> logs = Kind switch
        {
            WatchedKind.Message => mailbox.Folders.Where(folder => Place is null || folder.Key == Place).Select(folder => (folder.Key, folder.Log)),
            WatchedKind.Contact => [(ContactBook.Folder, mailbox.Contacts.Log)],
            WatchedKind.Event => [(EventBook.Folder, mailbox.Calendar.Log)],
            _ => mailbox.ToDo.Lists.Where(list => list.Key == Place).Select(list => (list.Key, list.Log)),
        };
        return [.. logs.SelectMany(one => one.Log.Entries.Where(entry => !entry.Removed && one.Log.IsLatest(entry)).Select(entry => (one.Place, entry.Key))).Take(atMost)];
    }

    private static GraphRefusal NoSuch() => new(404, "ExtensionError", "Operation: Create; Exception: [Status Code: NotFound; Reason: The specified object was not found in the store.]");
}
