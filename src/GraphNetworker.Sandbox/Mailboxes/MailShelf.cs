using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>One mail that was read: its head, its place and what its source says of it.</summary>
internal sealed record ShelvedMail(string Key, IReadOnlyList<string> Folder, bool? IsRead, string? Labels, MailHead Head, MailPlace Place);

/// <summary>Takes files, finds the mails in them and reads their heads; two passes, both in parallel and in a fixed order.</summary>
internal sealed class MailShelf(bool isSingleFile, CancellationToken cancel)
{
    private const int Begin = 8 * 1024;

    private readonly PartyPool _pool = new();

    public List<ShelvedMail> Mails { get; } = [];

    public List<UnreadableFile> Unreadable { get; } = [];

    /// <summary>Files that are plainly something else.</summary>
    public int Others { get; private set; }

    /// <summary>One line for each file, its size and time: what the mailbox's stamp is made of.</summary>
    public List<string> Marks { get; } = [];

    public void Take(IReadOnlyList<FoundFile> files)
    {
        var spots = new List<Spot>();
        foreach (var found in InOrder(files, Look))
        {
            if (found.Mark is { } mark)
            {
                Marks.Add(mark);
            }

            if (found.Reason is { } reason)
            {
                Unreadable.Add(reason);
            }

            Others += found.IsOther ? 1 : 0;
            spots.AddRange(found.Spots);
        }

        foreach (var (mail, reason) in InOrder(spots, Read))
        {
            if (mail is not null)
            {
                Mails.Add(mail);
            }
            else
            {
                Unreadable.Add(reason!);
            }
        }
    }

    private ParallelQuery<TResult> InOrder<TSource, TResult>(IReadOnlyList<TSource> source, Func<TSource, TResult> select) =>
        source.AsParallel().AsOrdered().WithCancellation(cancel).WithMergeOptions(ParallelMergeOptions.AutoBuffered).Select(select);

    private sealed record Spot(FoundFile File, IReadOnlyList<string> Folder, int Position, MailPlace Place);

    private sealed record Looked(string? Mark, UnreadableFile? Reason, bool IsOther, IReadOnlyList<Spot> Spots);

    private Looked Look(FoundFile file)
    {
        string? mark = null;
        try
        {
            var disk = new FileInfo(file.Path);
            mark = string.Create(CultureInfo.InvariantCulture, $"{file.Relative}|{disk.Length}|{disk.LastWriteTimeUtc.Ticks}\n");
            byte[] begin = new byte[(int)Math.Min(disk.Length, Begin)];
            using (var handle = File.OpenHandle(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            {
                MailPlace.ReadFully(handle, begin, 0);
            }

            var sniff = FileSniff.Of(begin);
            if (sniff.Kind == FileKind.Mbox && !file.IsMail && Path.GetExtension(file.Path) is not ".eml")
            {
                var found = Mbox.Find(file.Path, cancel);
                var folder = found.Count > 1 || IsFolderName(file.Path) ? FolderOf(file) : file.Folder;
                return new(mark, null, false, [.. found.Select((mail, index) => new Spot(file, folder, index, new(file.Path, mail.Offset, mail.Length, isEscaped: true)))]);
            }

            if (sniff.Kind != FileKind.Other || (file.IsMail && disk.Length > 0))
            {
                long length = Math.Min(sniff.Length ?? long.MaxValue, disk.Length - sniff.Start);
                return new(mark, null, false, [new Spot(file, file.Folder, 0, new(file.Path, sniff.Start, length, isEscaped: false))]);
            }

            var reason = disk.Length == 0 ? null : NotMail(file);
            return new(mark, reason, reason is null, []);
        }
        catch (UnauthorizedAccessException)
        {
            return new(mark, new(file.Relative, "No permission to read this file."), false, []);
        }
        catch (IOException)
        {
            return new(mark, new(file.Relative, "This file could not be read from the disk."), false, []);
        }
    }

    private (ShelvedMail? Mail, UnreadableFile? Reason) Read(Spot spot)
    {
        string name = spot.Place.Length > int.MaxValue || spot.Position > 0 ? $"{spot.File.Relative}#{spot.Position + 1}" : spot.File.Relative;
        try
        {
            if (spot.Place.Length > int.MaxValue)
            {
                return (null, new(name, "This mail is larger than 2 GB."));
            }

            using var handle = spot.Place.OpenFile();
            byte[] block = spot.Place.ReadHeaderBlock(handle);
            var mail = MailPlace.Parse(block, block.Length);
            if (mail.Headers.Count == 0)
            {
                return (null, new(name, "No mail header was found in it."));
            }

            var head = MailHead.Of(mail, HasAttachments(mail, spot.Place, handle, block.Length), _pool);
            return (new(Key(spot, block), spot.Folder, spot.File.IsRead ?? Seen(mail.Headers), _pool.Word(mail.Headers["X-Gmail-Labels"]), head, spot.Place), null);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // A hostile mail must cost its own place only, whatever it breaks.
            return (null, new(name, broken is FormatException ? "It begins like a mail, but its headers cannot be parsed." : $"It could not be read ({broken.GetType().Name})."));
        }
    }

    private static bool HasAttachments(MimeMessage mail, MailPlace place, Microsoft.Win32.SafeHandles.SafeFileHandle handle, int headerBytes) =>
        mail.Body is { IsAttachment: true }
        || (mail.Body is Multipart many
            && !many.ContentType.IsMimeType("multipart", "report")
            && !many.ContentType.IsMimeType("multipart", "digest")
            && place.HasAttachmentBehind(handle, headerBytes));

    private static string Key(Spot spot, byte[] block)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{spot.File.Relative}|{spot.Position}|")));
        hash.AppendData(block);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 12));
    }

    /// <summary>Read or not, where the mail program wrote it into the mail: mbox's Status (R), Mozilla's flags (bit 0), Gmail's labels.</summary>
    private static bool? Seen(HeaderList headers)
    {
        if (headers["Status"] is { } status)
        {
            return status.Contains('R', StringComparison.Ordinal);
        }

        if (headers["X-Mozilla-Status"] is { } mozilla && int.TryParse(mozilla.Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int flags))
        {
            return (flags & 1) != 0;
        }

        return headers["X-Gmail-Labels"] is { } labels ? !labels.Contains("Unread", StringComparison.OrdinalIgnoreCase) : null;
    }

    private IReadOnlyList<string> FolderOf(FoundFile file)
    {
        string name = Path.GetFileName(file.Path);
        string title = Path.GetExtension(name) is ".mbox" or ".mbx" or ".mboxrd" or ".mboxo" or ".txt" ? Path.GetFileNameWithoutExtension(name) : name;
        return isSingleFile || (name == "mbox" && file.Folder.Count > 0) ? file.Folder : [.. file.Folder, title];
    }

    private static bool IsFolderName(string path) =>
        Path.GetExtension(path) is ".mbox" or ".mbx" or ".mboxrd" or ".mboxo" || Path.GetFileName(path) == "mbox" || FolderNames.IsKnown(Path.GetFileName(path));

    /// <summary>What is named like mail but is not any mail this can read deserves a reason; anything else is simply not mail.</summary>
    private static UnreadableFile? NotMail(FoundFile file) => Path.GetExtension(file.Path).ToUpperInvariant() switch
    {
        ".EML" or ".EMLX" or ".MBOX" or ".MBX" => new(file.Relative, "It is named like mail, but does not begin with mail headers."),
        ".MSG" => new(file.Relative, "Outlook's .msg files are not read: save the mail as .eml."),
        ".PST" or ".OST" => new(file.Relative, "Outlook's data files are not read: export the mails as .eml or mbox."),
        _ => null,
    };
}
