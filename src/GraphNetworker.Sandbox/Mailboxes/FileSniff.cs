namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>What a file is, judged by how it begins: names tell little (13., 00930.d20e3d61.txt, Inbox).</summary>
internal enum FileKind
{
    Other,
    Mail,
    Mbox,
}

/// <param name="Start">Where the mail begins, behind a "From " line, a byte-order mark or Apple Mail's byte count.</param>
/// <param name="Length">How long it is, where the file says so; else it ends with the file.</param>
internal readonly record struct FileSniff(FileKind Kind, int Start, int? Length = null)
{
    private static readonly byte[][] Strong = [.. new[] { "from:", "received:", "message-id:", "return-path:", "delivered-to:", "x-mozilla-status:" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    private static readonly byte[][] Weak = [.. new[]
    {
        "to:", "cc:", "subject:", "date:", "sender:", "reply-to:", "mime-version:", "content-type:", "in-reply-to:", "references:",
        "dkim-signature:", "x-mailer:", "status:", "content-transfer-encoding:", "x-gm-thrid:", "x-gmail-labels:", "authentication-results:", "arc-seal:",
    }.Select(System.Text.Encoding.ASCII.GetBytes)];

    /// <summary>Judges the first few kilobytes of a file.</summary>
    public static FileSniff Of(ReadOnlySpan<byte> begin)
    {
        int start = begin.StartsWith("\uFEFF"u8) ? 3 : 0;
        start += begin[start..].IndexOfAnyExcept("\r\n"u8) is > 0 and var blank ? blank : 0;
        var text = begin[start..];
        if (text.StartsWith("From "u8) && text.IndexOf((byte)'\n') is > 0 and var feed)
        {
            return Mbox.ParterLength(text) > 0 ? new(FileKind.Mbox, start + feed + 1)
                : LooksLikeHeaders(text[(feed + 1)..]) ? new(FileKind.Mail, start + feed + 1)
                : default;
        }

        // Apple Mail writes the length of the mail in a line of its own before it.
        int digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits > 0 && text[digits..].IndexOf((byte)'\n') is >= 0 and < 12 and var end && LooksLikeHeaders(text[(digits + end + 1)..]))
        {
            return new(FileKind.Mail, start + digits + end + 1, int.TryParse(text[..digits], out int length) ? length : null);
        }

        return LooksLikeHeaders(text) ? new(FileKind.Mail, start) : default;
    }

    private static bool LooksLikeHeaders(ReadOnlySpan<byte> text)
    {
        int strong = 0;
        int weak = 0;
        int strange = 0;
        int lines = 0;
        while (!text.IsEmpty)
        {
            int feed = text.IndexOf((byte)'\n');
            var line = (feed < 0 ? text : text[..feed]).TrimEnd((byte)'\r');
            text = feed < 0 ? [] : text[(feed + 1)..];
            if (line.IsEmpty)
            {
                break;
            }

            lines++;
            if (line[0] is (byte)' ' or (byte)'\t')
            {
                continue;
            }

            strange += Mbox.IsHeaderLine(line) || line.StartsWith(">From "u8) ? 0 : 1;
            strong += IsOneOf(line, Strong) ? 1 : 0;
            weak += IsOneOf(line, Weak) ? 1 : 0;
            if (lines == 1 && strange > 0)
            {
                return false;
            }
        }

        return (strong + weak >= 2 && strange * 4 <= lines) || (strong >= 1 && strange == 0);
    }

    private static bool IsOneOf(ReadOnlySpan<byte> line, byte[][] names)
    {
        foreach (byte[] name in names)
        {
            if (line.Length >= name.Length && System.Text.Ascii.EqualsIgnoreCase(line[..name.Length], name))
            {
                return true;
            }
        }

        return false;
    }
}
