using Microsoft.Win32.SafeHandles;
using MimeKit;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>Where the bytes of one mail lie. Holds no bytes itself: the mail is read again each time it is opened.</summary>
/// <param name="isEscaped">Lies in an mbox file, where a line that begins with "From " carries a ">" before it.</param>
internal sealed class MailPlace(string file, long offset, long length, bool isEscaped)
{
    // No mail writer is known to make headers this long; what stands behind is taken for text.
    private const int HeaderBytesAtMost = 4 * 1024 * 1024;

    private const int UsualHeaderBytes = 8 * 1024;

    // A parser brings buffers of its own along, many times the size of the headers it reads.
    [ThreadStatic]
    private static (MimeParser Parser, byte[] Bytes)? Desk;

    public string File => file;

    public long Length => length;

    /// <summary>Opens the whole mail.</summary>
    public MimeMessage Open()
    {
        using var handle = OpenFile();
        byte[] bytes = new byte[checked((int)length)];
        int count = ReadFully(handle, bytes, offset);
        if (isEscaped)
        {
            count = Mbox.Unescape(bytes.AsSpan(0, count));
        }

        return Parse(bytes, count);
    }

    /// <summary>The header fields of the mail, without those that tell of its body (Content-Type and the like): those are the body's own.</summary>
    public IReadOnlyList<Header> ReadHeaders()
    {
        var (parser, bytes) = Desk ??= (new MimeParser(Stream.Null), new byte[UsualHeaderBytes]);
        using var handle = OpenFile();
        int count = ReadHeaderBlock(handle, ref bytes);
        count = isEscaped ? Mbox.Unescape(bytes.AsSpan(0, count)) : count;
        count = LongHeaders.Cut(bytes.AsSpan(0, count));
        parser.SetStream(new MemoryStream(bytes, 0, count, writable: false), MimeFormat.Entity);
        return [.. parser.ParseHeaders().Where(header => !header.Field.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>The header block alone, with the empty line that ends it.</summary>
    public byte[] ReadHeaderBlock(SafeFileHandle handle)
    {
        byte[] bytes = new byte[(int)Math.Min(length, UsualHeaderBytes)];
        int count = ReadHeaderBlock(handle, ref bytes);
        return bytes[..count];
    }

    // Takes a larger array where the block does not fit into the one that is given.
    private int ReadHeaderBlock(SafeFileHandle handle, ref byte[] bytes)
    {
        int size = (int)Math.Min(length, UsualHeaderBytes);
        while (true)
        {
            int count = ReadFully(handle, bytes.AsSpan(0, size), offset);
            int end = EndOfHeaders(bytes.AsSpan(0, count));
            if (end >= 0 || count < size || size >= length || size >= HeaderBytesAtMost)
            {
                return end >= 0 ? end : count;
            }

            size = (int)Math.Min(Math.Min(length, HeaderBytesAtMost), size * 4L);
            bytes = new byte[size];
        }
    }

    public SafeFileHandle OpenFile() =>
        System.IO.File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    public static MimeMessage Parse(byte[] bytes, int count)
    {
        count = LongHeaders.Cut(bytes.AsSpan(0, count));
        return new MimeParser(new MemoryStream(bytes, 0, count, writable: false), MimeFormat.Entity, persistent: true).ParseMessage();
    }

    /// <summary>Whether a part of the body is an attachment: told from the part headers, without parsing the body.</summary>
    public bool HasAttachmentBehind(SafeFileHandle handle, int headerBytes)
    {
        var word = "isposition:"u8;
        const int overlap = 128;
        byte[] bytes = new byte[64 * 1024];
        for (long at = offset + headerBytes; at < offset + length; at += bytes.Length - overlap)
        {
            int count = ReadFully(handle, bytes.AsSpan(0, (int)Math.Min(bytes.Length, offset + length - at)), at);
            var rest = bytes.AsSpan(0, count);
            for (int found = rest.IndexOf(word); found >= 0; found = rest.IndexOf(word))
            {
                bool isHeader = found >= 10 && rest[found - 10] == '\n'
                    && System.Text.Ascii.EqualsIgnoreCase(rest.Slice(found - 9, 9), "content-d"u8);
                rest = rest[(found + word.Length)..];
                var value = rest.TrimStart(" \t\r\n"u8);
                if (isHeader && value.Length >= 10 && System.Text.Ascii.EqualsIgnoreCase(value[..10], "attachment"u8))
                {
                    return true;
                }
            }

            if (count < bytes.Length)
            {
                break;
            }
        }

        return false;
    }

    private static int EndOfHeaders(ReadOnlySpan<byte> bytes)
    {
        int start = 0;
        while (true)
        {
            int line = bytes[start..].IndexOf((byte)'\n');
            if (line < 0)
            {
                return -1;
            }

            start += line + 1;
            if (start < bytes.Length && bytes[start] == '\n')
            {
                return start + 1;
            }

            if (start + 1 < bytes.Length && bytes[start] == '\r' && bytes[start + 1] == '\n')
            {
                return start + 2;
            }
        }
    }

    internal static int ReadFully(SafeFileHandle handle, Span<byte> into, long at)
    {
        int filled = 0;
        while (filled < into.Length)
        {
            int count = RandomAccess.Read(handle, into[filled..], at + filled);
            if (count == 0)
            {
                break;
            }

            filled += count;
        }

        return filled;
    }
}
