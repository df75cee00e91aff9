using System.Diagnostics.CodeAnalysis;
using GraphNetworker.Sandbox.Calendar;
using GraphNetworker.Sandbox.Contacts;
using GraphNetworker.Sandbox.Limits;
using GraphNetworker.Sandbox.Recording;
using GraphNetworker.Sandbox.ToDo;
using MimeKit;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>
/// A seed come alive: what Graph serves and what changes while it runs. Items are immutable and replaced as a whole, so a reader takes
/// what it needs under the lock and writes it out afterwards.
/// </summary>
public sealed partial class LiveMailbox
{
    private static readonly (string Key, string Name)[] Standard =
    [
        ("archive", "Archive"), ("deleteditems", "Deleted Items"), ("drafts", "Drafts"), ("inbox", "Inbox"),
        ("junkemail", "Junk Email"), ("outbox", "Outbox"), ("sentitems", "Sent Items"),
    ];

    private readonly Dictionary<ItemKey, LiveMail> _mails;
    private readonly Dictionary<ItemKey, MailFolder> _folders = [];
    private readonly Dictionary<string, MailFolder> _foldersByKey = new(StringComparer.OrdinalIgnoreCase);
    private int _lastNumber;
    private long _version;

    internal LiveMailbox(MailboxSeed seed, string? dataFolder, TimeProvider time)
    {
        Seed = seed;
        Time = time;
        Account = SandboxAccount.Of(seed.Owner);
        Ids = new GraphIds(seed.Owner.Address);
        Run = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        Root = new MailFolder(ItemKey.Of("folder", "msgfolderroot"), "msgfolderroot", "Top of Information Store", null);
        _folders[Root.Key] = Root;
        _foldersByKey[Root.SeedKey] = Root;
        foreach (var (key, name) in Standard)
        {
            var given = seed.Folders.FirstOrDefault(folder => folder.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
            AddFolder(new SeedFolder(key, given?.Name ?? name, null));
        }

        foreach (var folder in seed.Folders.Where(folder => !_foldersByKey.ContainsKey(folder.Key)))
        {
            AddFolder(folder);
        }

        _mails = new Dictionary<ItemKey, LiveMail>(seed.Mails.Count);
        Fill(seed.Mails);
        Contacts = new ContactBook(seed.Contacts, this);
        Calendar = new EventBook(seed.Events, this);
        ToDo = new ToDoBook(this, dataFolder);
    }

    /// <summary>What it was made from.</summary>
    public MailboxSeed Seed { get; }

    /// <summary>Whose mailbox it is.</summary>
    public SandboxAccount Account { get; }

    /// <summary>What goes wrong with this mailbox.</summary>
    public MailboxFaults Faults { get; } = new();

    /// <summary>How much was asked about this mailbox.</summary>
    public Counters Counters { get; } = new();

    internal TimeProvider Time { get; }

    internal GraphIds Ids { get; }

    /// <summary>Names this run: a cursor beyond what a restart builds again is of use in the same run only.</summary>
    internal string Run { get; }

    internal Lock Gate { get; } = new();

    /// <summary>Who hears of every change at the moment it is made: under the lock, so that it can do no more than take note.</summary>
    internal Action<Happening>? Heard { get; set; }

    internal MailFolder Root { get; }

    internal MailOrder AllMail { get; } = new();

    internal ContactBook Contacts { get; }

    internal EventBook Calendar { get; }

    internal ToDoBook ToDo { get; }

    internal IReadOnlyCollection<MailFolder> Folders => _folders.Values;

    internal MailFolder Folder(ItemKey key) => _folders[key];

    /// <summary>The next version of anything in the mailbox. Under the lock.</summary>
    internal long NextVersion() => ++_version;

    /// <summary>Lets what happens in a folder or list be heard.</summary>
    internal void Listen(ChangeLog log, WatchedKind kind, ItemKey place) =>
        log.Heard = (key, change) => Heard?.Invoke(new Happening(kind, place, key, change, kind == WatchedKind.Task ? ToDo.Version : _version));

    /// <summary>Number of mails now.</summary>
    public int MailCount
    {
        get
        {
            lock (Gate)
            {
                return _mails.Count;
            }
        }
    }

    /// <summary>A mail arrives while the mailbox is running. Gives its immutable id.</summary>
    public string Deliver(MimeMessage mail, string folder = "inbox", bool isRead = false)
    {
        lock (Gate)
        {
            return GraphIds.Immutable(Put(mail, folder, isRead, MailMarks.None).Key);
        }
    }

    /// <summary>Puts a new mail into a folder. Under the lock.</summary>
    internal LiveMail Put(MimeMessage mail, string folder, bool isRead, MailMarks marks)
    {
        if (!TryFolder(folder, out var place))
        {
            throw new ArgumentException($"There is no folder '{folder}'.", nameof(folder));
        }

        var now = Time.GetUtcNow();
        var key = ItemKey.Of("mail", $"delivered {Run} {++_lastNumber}");
        var item = new LiveMail(key, _lastNumber, place, MailHead.Of(mail) with { Received = now }, new MailContent(() => mail), isRead, false, NextVersion(), now, now) { Marks = marks };
        _mails[key] = item;
        place.Order.Add(item);
        AllMail.Add(item);
        place.Unread += isRead ? 0 : 1;
        place.Log.Changed(key);
        return item;
    }

    /// <summary>A folder by its id or well-known name. Under the lock.</summary>
    internal bool TryFolder(string idOrName, [NotNullWhen(true)] out MailFolder? folder) =>
        _foldersByKey.TryGetValue(idOrName, out folder) || (Ids.TryFolder(idOrName, out var key) && _folders.TryGetValue(key, out folder));

    internal bool TryMail(ItemKey key, [NotNullWhen(true)] out LiveMail? mail) => _mails.TryGetValue(key, out mail);

    internal LiveMail Mail(ItemKey key) => _mails[key];

    /// <summary>Puts a changed mail in the place of what it was. Under the lock.</summary>
    internal LiveMail Replace(LiveMail before, LiveMail after)
    {
        after = after with { Version = NextVersion(), Modified = Time.GetUtcNow() };
        _mails[after.Key] = after;
        bool isAtItsPlace = before.Ticks == after.Ticks; // a draft that is sent becomes as young as its sending
        if (isAtItsPlace)
        {
            AllMail.Replace(after);
        }
        else
        {
            AllMail.Remove(before);
            AllMail.Add(after);
        }

        before.Folder.Unread -= before.IsRead ? 0 : 1;
        after.Folder.Unread += after.IsRead ? 0 : 1;
        if (before.Folder == after.Folder && isAtItsPlace)
        {
            after.Folder.Order.Replace(after);
        }
        else
        {
            before.Folder.Order.Remove(before);
            after.Folder.Order.Add(after);
            if (before.Folder != after.Folder)
            {
                before.Folder.Log.Removed(before.Key);
            }
        }

        after.Folder.Log.Changed(after.Key);
        return after;
    }

    /// <summary>Takes a mail out for good. Under the lock.</summary>
    internal void Remove(LiveMail mail)
    {
        _mails.Remove(mail.Key);
        AllMail.Remove(mail);
        mail.Folder.Order.Remove(mail);
        mail.Folder.Unread -= mail.IsRead ? 0 : 1;
        mail.Folder.Log.Removed(mail.Key);
    }

    private void AddFolder(SeedFolder seed)
    {
        var parent = seed.Parent is { } key ? _foldersByKey[key] : Root;
        var folder = new MailFolder(ItemKey.Of("folder", seed.Key), seed.Key, seed.Name, parent);
        parent.Children.Add(folder);
        _folders[folder.Key] = folder;
        _foldersByKey[seed.Key] = folder;
        Listen(folder.Log, WatchedKind.Message, folder.Key);
    }

    private void Fill(IReadOnlyList<SeedMail> mails)
    {
        var items = new List<LiveMail>(mails.Count);
        foreach (var mail in mails)
        {
            var folder = _foldersByKey[mail.Folder];
            var arrived = mail.Head.Received ?? mail.Head.Sent ?? DateTimeOffset.UnixEpoch;
            var item = new LiveMail(ItemKey.Of("mail", mail.Key), ++_lastNumber, folder, mail.Head, new MailContent(mail.Open, mail.ReadHeaders), mail.IsRead, false, NextVersion(), arrived, arrived);
            if (_mails.TryAdd(item.Key, item))
            {
                items.Add(item);
                folder.Log.Changed(item.Key);
                folder.Unread += mail.IsRead ? 0 : 1;
            }
        }

        AllMail.Fill(items);
        foreach (var group in items.GroupBy(item => item.Folder))
        {
            group.Key.Order.Fill(group);
            group.Key.Rebuilt = group.Key.Log.End;
        }
    }
}
