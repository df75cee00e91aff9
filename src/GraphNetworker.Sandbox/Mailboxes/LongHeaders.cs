namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>
/// Cuts header fields that no mail system would have let in. Exchange refuses headers above 256 kB (MaxHeaderSize of a receive connector);
/// MimeKit needs time that grows with the square of a field's length, many seconds for 2 MB.
/// </summary>
internal static class LongHeaders
{
    private const int FieldBytesAtMost = 256 * 1024;

    /// <summary>Shortens over-long fields in place, at the end of a line where there is one; returns the new length of the mail.</summary>
    public static int Cut(Span<byte> mail)
    {
        int from = 0;
        int to = 0;
        int field = 0;
        while (from < mail.Length)
        {
            int feed = mail[from..].IndexOf((byte)'\n');
            var line = mail.Slice(from, feed < 0 ? mail.Length - from : feed + 1);
            if (line is [(byte)'\n', ..] or [(byte)'\r', (byte)'\n', ..])
            {
                break;
            }

            from += line.Length;
            field = line[0] is (byte)' ' or (byte)'\t' ? field : 0;
            int kept = Math.Min(line.Length, FieldBytesAtMost - field);
            field += line.Length;
            if (kept < line.Length && field > line.Length)
            {
                field = FieldBytesAtMost; // the rest of a folded field goes with this line
                continue;
            }

            line[..kept].CopyTo(mail[to..]);
            to += kept;
            if (kept < line.Length)
            {
                field = FieldBytesAtMost;
                mail[to - 1] = (byte)'\n';
            }
        }

        if (to == from)
        {
            return mail.Length;
        }

        mail[from..].CopyTo(mail[to..]);
        return to + mail.Length - from;
    }
}
