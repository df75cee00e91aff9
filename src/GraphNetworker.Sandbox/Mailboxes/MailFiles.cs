using System.Security.Cryptography;
using System.Text;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>
/// Opens real mail on disk as a mailbox: an mbox file, a maildir, one mail, or a folder of any of these in any depth.
/// Heads are read once and kept; a mail is read from disk again whenever it is opened.
/// </summary>
public static class MailFiles
{
    /// <summary>Reads the mailbox at a path.</summary>
    /// <param name="owner">Whose mailbox it is; null for the most frequent sender.</param>
    /// <exception cref="MailboxUnreadableException">There is no mailbox there.</exception>
    public static MailboxSeed Open(string path, string? owner, CancellationToken cancel)
    {
        string root = Path.GetFullPath(path);
        var walk = new FolderWalk(root, cancel);
        bool isFile = File.Exists(root);
        if (isFile)
        {
            walk.Files.Add(new(root, Path.GetFileName(root), [], false, null));
        }
        else if (Directory.Exists(root))
        {
            walk.Go();
        }
        else
        {
            throw new MailboxUnreadableException($"There is no file or folder {path}.");
        }

        var shelf = new MailShelf(isFile, cancel);
        shelf.Take(walk.Files);
        var unreadable = walk.Unreadable.Concat(shelf.Unreadable).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        if (shelf.Mails.Count == 0)
        {
            throw new MailboxUnreadableException(Nothing(path, walk.Files.Count, unreadable));
        }

        var whose = OwnerGuess.Of(shelf.Mails, owner);
        var folders = new FolderPlan(shelf.Mails, walk.Folders, Path.GetFileName(Path.TrimEndingDirectorySeparator(root)), whose);
        // OrderBy is stable: mails of one moment keep the order of the disk.
        SeedMail[] mails = [.. shelf.Mails
            .OrderBy(mail => mail.Head.Received?.UtcTicks ?? 0)
            .Select(mail => new SeedMail(mail.Key, folders.KeyOf(mail), mail.IsRead ?? true, mail.Head, mail.Place.Open, mail.Place.ReadHeaders))];
        return new(Stamp(root, shelf, whose), whose, folders.Folders, mails, [], [], unreadable, walk.Hidden + shelf.Others);
    }

    private static string Nothing(string path, int files, List<UnreadableFile> unreadable) =>
        files == 0 && unreadable.Count > 0 ? $"{path}: {unreadable[0].Reason}"
        : files == 0 ? $"{path} holds no files."
        : unreadable.Count > 0 && unreadable.Count >= files ? $"No mail could be read in {path}: {unreadable[0].Reason}"
        : $"Nothing in {path} looks like mail ({files} {(files == 1 ? "file" : "files")} looked at).";

    private static string Stamp(string root, MailShelf shelf, SeedOwner owner)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{root}\n{owner.Address}\n"));
        foreach (string line in shelf.Marks)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        }

        return $"files-{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 12))}";
    }
}
