namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>One file met on the way, and the mail folder it lies in.</summary>
/// <param name="Relative">Path below the mailbox with slashes; for a maildir without the flags, which change when a mail is read.</param>
/// <param name="IsMail">The place says it is mail (a maildir), whatever it looks like.</param>
/// <param name="IsRead">What the maildir flags say, null elsewhere.</param>
internal sealed record FoundFile(string Path, string Relative, IReadOnlyList<string> Folder, bool IsMail, bool? IsRead);

/// <summary>Walks a folder of mail in any form, in an order that is the same every time. Follows no links to folders.</summary>
internal sealed class FolderWalk(string root, CancellationToken cancel)
{
    private static readonly string[] NoFolder = [];

    public List<FoundFile> Files { get; } = [];

    /// <summary>Maildirs, which are mail folders even when empty.</summary>
    public List<IReadOnlyList<string>> Folders { get; } = [];

    public List<UnreadableFile> Unreadable { get; } = [];

    /// <summary>Hidden files and what lies in hidden folders' place: never mail.</summary>
    public int Hidden { get; private set; }

    public void Go() => Go(Unwrap(root), NoFolder);

    /// <summary>A folder that holds nothing but one folder is a wrapper, not a mail folder.</summary>
    private string Unwrap(string folder)
    {
        for (int depth = 0; depth < 8; depth++)
        {
            string[] entries = [.. List(folder, Directory.GetFileSystemEntries).Where(entry => !IsHidden(entry)).Take(2)];
            bool isWrapper = entries.Length == 1 && Directory.Exists(entries[0]) && !IsMaildirPart(entries[0])
                && !FolderNames.IsKnown(System.IO.Path.GetFileName(entries[0]));
            if (!isWrapper || List(folder, Directory.GetDirectories).Any(IsMaildir))
            {
                break;
            }

            folder = entries[0];
        }

        return folder;
    }

    private void Go(string folder, IReadOnlyList<string> mailFolder)
    {
        cancel.ThrowIfCancellationRequested();
        bool isMaildir = IsMaildir(folder);
        if (isMaildir)
        {
            Folders.Add(mailFolder);
            Maildir(folder, mailFolder);
        }

        foreach (string file in List(folder, Directory.GetFiles))
        {
            if (IsHidden(file) || isMaildir)
            {
                Hidden++; // beside cur and new lie only the mail server's own files
                continue;
            }

            Files.Add(new(file, Relative(file), mailFolder, false, null));
        }

        foreach (string inner in List(folder, Directory.GetDirectories))
        {
            string name = System.IO.Path.GetFileName(inner);
            if ((isMaildir && IsMaildirPart(inner)) || new DirectoryInfo(inner).LinkTarget is not null)
            {
                continue;
            }

            if (name.StartsWith('.'))
            {
                // Maildir++: all folders lie beside each other, their names parted by dots.
                if (IsMaildir(inner))
                {
                    Go(inner, [.. mailFolder, .. name.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(FolderNames.FromImap)]);
                }

                continue;
            }

            Go(inner, [.. mailFolder, Title(name)]);
        }
    }

    private void Maildir(string folder, IReadOnlyList<string> mailFolder)
    {
        foreach (string part in new[] { "cur", "new" })
        {
            string place = System.IO.Path.Combine(folder, part);
            foreach (string file in Directory.Exists(place) ? List(place, Directory.GetFiles) : [])
            {
                if (IsHidden(file))
                {
                    Hidden++;
                    continue;
                }

                string name = System.IO.Path.GetFileName(file);
                int flags = name.LastIndexOfAny([':', ';', '!']); // Windows has no colon in names
                bool hasFlags = flags > 0 && name.AsSpan(flags + 1).StartsWith("2,");
                string relative = Relative(System.IO.Path.Combine(folder, hasFlags ? name[..flags] : name));
                Files.Add(new(file, relative, mailFolder, true, part == "cur" && hasFlags && name.AsSpan(flags).Contains('S')));
            }
        }
    }

    private string[] List(string folder, Func<string, string[]> entries)
    {
        try
        {
            string[] found = entries(folder);
            Array.Sort(found, StringComparer.Ordinal);
            return found;
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            Unreadable.Add(new(Relative(folder), refused is UnauthorizedAccessException ? "No permission to list this folder." : "This folder could not be listed."));
            return [];
        }
    }

    /// <summary>Thunderbird puts the folders within Inbox into Inbox.sbd, Apple Mail a whole folder into Inbox.mbox.</summary>
    private static string Title(string name) =>
        System.IO.Path.GetExtension(name) is ".sbd" or ".mbox" && name.Length > 5 ? System.IO.Path.GetFileNameWithoutExtension(name) : name;

    private string Relative(string path) => System.IO.Path.GetRelativePath(root, path).Replace('\\', '/');

    private static bool IsHidden(string path) => System.IO.Path.GetFileName(path).StartsWith('.');

    private static bool IsMaildirPart(string path) => System.IO.Path.GetFileName(path) is "cur" or "new" or "tmp";

    private static bool IsMaildir(string folder) =>
        Directory.Exists(System.IO.Path.Combine(folder, "cur")) || (Directory.Exists(System.IO.Path.Combine(folder, "new")) && Directory.Exists(System.IO.Path.Combine(folder, "tmp")));
}
