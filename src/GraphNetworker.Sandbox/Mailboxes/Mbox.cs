using System.Buffers.Text;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>
/// Mbox files: mails one behind the other, each begun by a line "From sender date".
/// A body line that begins with "From " is written with a ">" before it (mboxrd also adds one to ">From ").
/// Some writers forget to, so a line only parts two mails when it bears a time and a year and a header follows.
/// </summary>
internal static class Mbox
{
    /// <summary>Where each mail of the file begins (behind its "From " line) and how long it is. Reads the file once, in pieces.</summary>
    public static List<(long Offset, long Length)> Find(string path, CancellationToken cancel)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        var mails = new List<(long Offset, long Length)>();
        byte[] buffer = new byte[1024 * 1024];
        const int look = 2048; // a "From " line and the beginning of the line behind it
        long start = -1;
        long at = 0;
        long size = RandomAccess.GetLength(handle);
        while (at < size)
        {
            cancel.ThrowIfCancellationRequested();
            int count = MailPlace.ReadFully(handle, buffer, at);
            if (count == 0)
            {
                break;
            }

            bool isLast = at + count >= size;
            int readable = isLast ? count : Math.Max(count - look, 1);
            var bytes = buffer.AsSpan(0, count);
            for (int line = at == 0 ? 0 : NextLine(bytes, 0); line >= 0 && line < readable; line = NextLine(bytes, line))
            {
                if (ParterLength(bytes[line..]) is { } parter and > 0)
                {
                    if (start >= 0)
                    {
                        mails.Add((start, at + line - start));
                    }

                    start = at + line + parter;
                }
            }

            // The next piece begins on the byte before the first unread line start, which must be seen to be a line feed.
            at += isLast ? count : readable - 1;
        }

        if (start >= 0 && start < size)
        {
            mails.Add((start, size - start));
        }

        return mails;
    }

    /// <summary>Takes one ">" off each line that begins with ">From ", ">>From "...; returns the new length.</summary>
    public static int Unescape(Span<byte> mail)
    {
        int to = 0;
        int from = 0;
        while (from < mail.Length)
        {
            int feed = mail[from..].IndexOf((byte)'\n');
            var line = mail.Slice(from, feed < 0 ? mail.Length - from : feed + 1);
            from += line.Length;
            int marks = line.IndexOfAnyExcept((byte)'>');
            if (marks > 0 && line[marks..].StartsWith("From "u8))
            {
                line = line[1..];
            }

            line.CopyTo(mail[to..]);
            to += line.Length;
        }

        return to;
    }

    /// <summary>Length of the "From " line (with its end) when it begins a mail; 0 when it does not.</summary>
    public static int ParterLength(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("From "u8))
        {
            return 0;
        }

        int feed = text.IndexOf((byte)'\n');
        if (feed < 0 || !HasTimeAndYear(text[..feed]))
        {
            return 0;
        }

        return IsHeaderLine(text[(feed + 1)..]) || text[(feed + 1)..].StartsWith(">From "u8) ? feed + 1 : 0;
    }

    /// <summary>Whether the text begins with "Name:".</summary>
    public static bool IsHeaderLine(ReadOnlySpan<byte> text)
    {
        int name = text.IndexOfAnyExceptInRange((byte)'!', (byte)'~');
        var word = name < 0 ? text : text[..name];
        int colon = word.IndexOf((byte)':');
        return colon is > 0 and < 80
            || (colon < 0 && name is > 0 and < 80 && text[name..].TrimStart(" \t"u8) is [(byte)':', ..]);
    }

    private static int NextLine(ReadOnlySpan<byte> bytes, int from)
    {
        int found = bytes[from..].IndexOf("\nFrom "u8);
        return found < 0 ? -1 : from + found + 1;
    }

    private static bool HasTimeAndYear(ReadOnlySpan<byte> line)
    {
        bool time = false;
        bool year = false;
        for (int index = 5; index < line.Length; index++)
        {
            if (!char.IsAsciiDigit((char)line[index]))
            {
                continue;
            }

            var number = line[index..];
            int digits = number.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            digits = digits < 0 ? number.Length : digits;
            time |= digits is 1 or 2 && number.Length > digits + 2 && number[digits] == ':' && char.IsAsciiDigit((char)number[digits + 1]);
            year |= digits == 4 && Utf8Parser.TryParse(number[..4], out int value, out _) && value is > 1900 and < 2200;
            index += digits;
        }

        return time && year;
    }
}
