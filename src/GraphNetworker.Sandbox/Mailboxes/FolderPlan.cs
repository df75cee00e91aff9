using System.Security.Cryptography;
using System.Text;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>Turns the folders of the disk into mail folders; the best match of each well-known one gets Graph's name for it.</summary>
internal sealed class FolderPlan
{
    private const char Between = '\u001f';

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly bool _hasNoFolders;
    private readonly HashSet<string> _owners;

    public FolderPlan(IReadOnlyList<ShelvedMail> mails, IReadOnlyList<IReadOnlyList<string>> empty, string rootName, SeedOwner owner)
    {
        _owners = new([owner.Address, .. owner.OtherAddresses], StringComparer.OrdinalIgnoreCase);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mail in mails)
        {
            string path = Path(mail.Folder);
            counts[path] = counts.GetValueOrDefault(path) + 1;
        }

        _hasNoFolders = counts.Count == 1 && counts.ContainsKey("") && empty.Count <= 1;
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string folder in counts.Keys.Concat(empty.Select(Path)).ToArray())
        {
            string[] steps = folder.Split(Between, StringSplitOptions.RemoveEmptyEntries);
            for (int depth = 0; depth <= steps.Length; depth++)
            {
                paths.Add(string.Join(Between, steps[..depth]));
            }
        }

        Claim(paths, counts);
        bool rootIsFolder = counts.ContainsKey("");
        if (rootIsFolder && !_keys.ContainsValue("inbox"))
        {
            _keys[""] = "inbox";
        }

        foreach (string path in paths.Where(path => path.Length > 0 || rootIsFolder))
        {
            _keys.TryAdd(path, $"f-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 8))}");
        }

        Folders =
        [
            .. FolderNames.WellKnown.Where(key => !_keys.ContainsValue(key)).Select(key => new SeedFolder(key, FolderNames.Title(key), null)),
            .. paths.Where(_keys.ContainsKey).Select(path => new SeedFolder(_keys[path], Title(path, rootName), Parent(path))),
        ];
    }

    /// <summary>Parents before children: the paths are sorted, and a path begins with its parent's.</summary>
    public IReadOnlyList<SeedFolder> Folders { get; }

    public string KeyOf(ShelvedMail mail)
    {
        if (!_hasNoFolders)
        {
            return _keys[Path(mail.Folder)];
        }

        // A heap without folders: Gmail's export tells them by labels, else the sender tells sent from received.
        if (mail.Labels is { } labels && FromLabels(labels) is { } key)
        {
            return key;
        }

        return mail.Head.From is { } from && _owners.Contains(from.Address) ? "sentitems" : "inbox";
    }

    private void Claim(SortedSet<string> paths, Dictionary<string, int> counts)
    {
        foreach (string key in FolderNames.WellKnown)
        {
            string? best = paths
                .Where(path => path.Length > 0 && !_keys.ContainsKey(path))
                .Select(path => (path, fit: FolderNames.Fit(path[(path.LastIndexOf(Between) + 1)..], key)))
                .Where(one => one.fit is not null)
                .OrderBy(one => one.fit)
                .ThenBy(one => one.path.Count(letter => letter == Between))
                .ThenByDescending(one => counts.GetValueOrDefault(one.path))
                .Select(one => one.path)
                .FirstOrDefault();
            if (best is not null)
            {
                _keys[best] = key;
            }
        }
    }

    private string Title(string path, string rootName) =>
        FolderNames.WellKnown.Contains(_keys[path]) ? FolderNames.Title(_keys[path])
        : path.Length == 0 ? rootName
        : path[(path.LastIndexOf(Between) + 1)..];

    private string? Parent(string path) =>
        path.LastIndexOf(Between) is > 0 and var end ? _keys[path[..end]] : null;

    private static string Path(IReadOnlyList<string> folder) => string.Join(Between, folder);

    private static string? FromLabels(string labels)
    {
        string[] all = labels.Split(',', StringSplitOptions.TrimEntries);
        return all.Contains("Trash") ? "deleteditems"
            : all.Contains("Spam") ? "junkemail"
            : all.Contains("Drafts") || all.Contains("Draft") ? "drafts"
            : all.Contains("Sent") ? "sentitems"
            : all.Contains("Inbox") ? "inbox"
            : "archive";
    }
}
