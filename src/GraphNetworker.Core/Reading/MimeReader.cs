using System.Text;
using GraphNetworker.Core.People;
using MimeKit;

namespace GraphNetworker.Core.Reading;

/// <summary>Takes a mail in MIME apart, for the reader of bounces.</summary>
public static class MimeReader
{
    private const int LongestText = 64 * 1024;

    /// <summary>Reads the bytes of one mail (RFC 5322); damaged ones as far as they go.</summary>
    public static ReturnedMail Read(byte[] mail)
    {
        using var bytes = new MemoryStream(mail, writable: false);
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(bytes);
        }
        catch (FormatException)
        {
            return new ReturnedMail("", [], "", null, null, [], Encoding.Latin1.GetString(mail, 0, Math.Min(mail.Length, LongestText)), [], "");
        }

        var text = new StringBuilder();
        var returned = new StringBuilder();
        var statuses = new List<DeliveryStatus>();
        string? reportType = message.Body?.ContentType.Parameters["report-type"];
        foreach (var part in Parts(message.Body))
        {
            switch (part)
            {
                case MessageDeliveryStatus status:
                    statuses.AddRange(StatusesOf(status));
                    break;
                case MessagePart { Message: { } original }:
                    AppendHead(returned, original.Headers);
                    break;
                case TextPart plain when part.ContentType.IsMimeType("text", "rfc822-headers") || part.ContentType.IsMimeType("message", "rfc822-headers"):
                    Append(returned, TextOf(plain));
                    break;
                case TextPart plain when !plain.IsHtml:
                    Append(text, TextOf(plain));
                    break;
                case TextPart html when text.Length == 0:
                    Append(text, HtmlText.Plain(TextOf(html)));
                    break;
                case MimePart other when part.ContentType.IsMimeType("text", "rfc822-headers") || part.ContentType.MediaType == "message":
                    Append(returned, Raw(other));
                    break;
                default:
                    break;
            }
        }

        if (text.Length == 0)
        {
            foreach (string lost in Lost(message.Body))
            {
                Append(text, lost);
            }
        }

        return new ReturnedMail(
            message.Headers[HeaderId.From] ?? "",
            [.. message.To.Mailboxes.Select(to => MailAddress.Parse(to.Address)).OfType<MailAddress>()],
            message.Subject ?? "",
            null,
            reportType,
            [.. message.Headers.Select(header => new Interactions.Header(header.Field, header.Value ?? ""))],
            text.ToString(),
            statuses,
            returned.ToString());
    }

    private static IEnumerable<MimeEntity> Parts(MimeEntity? entity)
    {
        var open = new Stack<MimeEntity>();
        if (entity is not null)
        {
            open.Push(entity);
        }

        while (open.TryPop(out var next))
        {
            if (next is Multipart many)
            {
                foreach (var part in many.Reverse())
                {
                    open.Push(part);
                }
            }
            else
            {
                yield return next;
            }
        }
    }

    // Parts that have lost their boundaries stand before the first one that there is.
    private static IEnumerable<string> Lost(MimeEntity? entity) => entity is not Multipart many
        ? []
        : many.Count == 0
            ? many.Preamble is { } lost ? [lost] : []
            : many.SelectMany(Lost);

    private static IEnumerable<DeliveryStatus> StatusesOf(MessageDeliveryStatus status)
    {
        foreach (var group in status.StatusGroups)
        {
            if (group.Contains("Final-Recipient") || group.Contains("Original-Recipient") || group.Contains("X-Actual-Recipient") || group.Contains("Action"))
            {
                yield return new DeliveryStatus(
                    Recipient(group, "Final-Recipient") ?? Recipient(group, "X-Actual-Recipient"),
                    Recipient(group, "Original-Recipient"),
                    (group["Action"] ?? "").Trim().ToLowerInvariant(),
                    (group["Status"] ?? "").Trim(),
                    group["Diagnostic-Code"] ?? "");
            }
        }
    }

    // As it was sent: an address holds no encoded words (RFC 2047 section 5), so what looks like one is the address itself.
    private static MailAddress? Recipient(HeaderList group, string field) =>
        group.FirstOrDefault(header => header.Field.Equals(field, StringComparison.OrdinalIgnoreCase)) is { } found ? RecipientField.Read(Encoding.UTF8.GetString(found.RawValue)) : null;

    private static void AppendHead(StringBuilder returned, HeaderList headers)
    {
        foreach (var header in headers)
        {
            Append(returned, $"{header.Field}: {header.Value}\n");
        }
    }

    private static string TextOf(TextPart part)
    {
        try
        {
            return part.Text ?? "";
        }
        catch (Exception strange) when (strange is NotSupportedException or ArgumentException)
        {
            return Raw(part);
        }
    }

    private static string Raw(MimePart part)
    {
        using var decoded = new MemoryStream();
        part.Content?.DecodeTo(decoded);
        return Encoding.Latin1.GetString(decoded.GetBuffer(), 0, (int)Math.Min(decoded.Length, LongestText));
    }

    private static void Append(StringBuilder to, string text)
    {
        int room = LongestText - to.Length;
        if (room > 0)
        {
            to.Append(text, 0, Math.Min(room, text.Length));
            to.Append('\n');
        }
    }
}
