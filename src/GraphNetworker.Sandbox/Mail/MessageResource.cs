using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Mail;

/// <summary>microsoft.graph.message: its properties in the order of the real service's answers.</summary>
internal static class MessageResource
{
    private static readonly EdmType Flag = EdmType.Complex("followupFlag", ("flagStatus", EdmType.Choice("followupFlagStatus")));
    private static readonly EdmType ExtendedProperty = EdmType.Complex("singleValueLegacyExtendedProperty", ("id", EdmType.Text), ("value", EdmType.Text));
    private static readonly EdmType Header = EdmType.Complex("internetMessageHeader", ("name", EdmType.Text), ("value", EdmType.Text));

    public static readonly Resource<MailView> Message = new("message", mail => mail.ETag,
    [
        new("id", EdmType.Text, mail => mail.Id),
        new("createdDateTime", EdmType.Moment, mail => mail.Item.Created),
        new("lastModifiedDateTime", EdmType.Moment, mail => mail.Item.Modified),
        new("changeKey", EdmType.Text, mail => mail.ChangeKey),
        new("categories", EdmType.Texts, mail => mail.Item.Marks.Categories.ToArray()),
        new("receivedDateTime", EdmType.Moment, mail => mail.Head.Received),
        new("sentDateTime", EdmType.Moment, mail => mail.Head.Sent),
        new("hasAttachments", EdmType.Flag, mail => mail.Head.HasAttachments),
        new("internetMessageId", EdmType.Text, mail => mail.Head.InternetMessageId),
        new("subject", EdmType.Text, mail => mail.Head.Subject),
        new("bodyPreview", EdmType.Text, mail => mail.Text.Preview),
        new("importance", EdmType.Choice("importance"), _ => "normal"),
        new("parentFolderId", EdmType.Text, mail => mail.Mailbox.Ids.Folder(mail.Item.Folder.Key)),
        new("conversationId", EdmType.Text, Conversation),
        new("conversationIndex", EdmType.Binary, ConversationIndex),
        new("isDeliveryReceiptRequested", EdmType.Flag, _ => null),
        new("isReadReceiptRequested", EdmType.Flag, _ => false),
        new("isRead", EdmType.Flag, mail => mail.Item.IsRead),
        new("isDraft", EdmType.Flag, mail => mail.Item.Folder.SeedKey.Equals("drafts", StringComparison.OrdinalIgnoreCase)),
        new("webLink", EdmType.Text, WebLink),
        // Departure: the sandbox has no model of what a person looks at first; everything is focused.
        new("inferenceClassification", EdmType.Choice("inferenceClassificationType"), _ => "focused"),
        new("body", EdmType.Body, mail => Body(mail, mail.Text.Text, mail.Text.Html)),
        new("sender", EdmType.Recipient, mail => Recipient(mail.Head.Sender ?? mail.Head.From)),
        new("from", EdmType.Recipient, mail => Recipient(mail.Head.From)),
        new("toRecipients", EdmType.ListOf(EdmType.Recipient), mail => Recipients(mail.Head.To)),
        new("ccRecipients", EdmType.ListOf(EdmType.Recipient), mail => Recipients(mail.Head.Cc)),
        new("bccRecipients", EdmType.ListOf(EdmType.Recipient), mail => Recipients(mail.Head.Bcc)),
        new("replyTo", EdmType.ListOf(EdmType.Recipient), mail => Recipients(mail.Head.ReplyTo)),
        new("flag", Flag, mail => new Group(("flagStatus", mail.Item.IsFlagged ? "flagged" : "notFlagged"))),
        new("uniqueBody", EdmType.Body, mail => Body(mail, mail.Text.UniqueText, mail.Text.UniqueHtml), Shown.WhenSelected),
        new("internetMessageHeaders", EdmType.ListOf(Header), Headers, Shown.WhenSelected),
        new("attachments", EdmType.ListOf(EdmType.Complex("attachment")), AttachmentAnswers.Expanded, Shown.WhenExpanded),
        // Departure: Microsoft wants the id of one property in a $filter inside $expand; here all there are are shown.
        new("singleValueExtendedProperties", EdmType.ListOf(ExtendedProperty), mail => mail.Item.Marks.Properties.Select(one => new Group(("id", one.Id), ("value", one.Value))).ToArray(), Shown.WhenExpanded),
    ]);

    /// <summary>What Mail.ReadBasic does not show (permissions reference: body, preview, attachments, any extended properties).</summary>
    public static readonly IReadOnlySet<string> BeyondBasic = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "body", "bodyPreview", "uniqueBody", "attachments", "singleValueExtendedProperties" };

    /// <summary>What may be given with a new message, as far as it is built.</summary>
    public static readonly IReadOnlyDictionary<string, EdmType> Writable = new Dictionary<string, EdmType>(StringComparer.OrdinalIgnoreCase)
    {
        ["subject"] = EdmType.Text,
        ["body"] = EdmType.Body,
        ["toRecipients"] = EdmType.ListOf(EdmType.Recipient),
        ["ccRecipients"] = EdmType.ListOf(EdmType.Recipient),
        ["bccRecipients"] = EdmType.ListOf(EdmType.Recipient),
        ["categories"] = EdmType.Texts,
        ["internetMessageHeaders"] = EdmType.ListOf(Header),
        ["singleValueExtendedProperties"] = EdmType.ListOf(ExtendedProperty),
    };

    /// <summary>A name falls back to the address, as Exchange resolves one that came without.</summary>
    public static Group? Recipient(MailParty? party) =>
        party is null ? null : new Group(("emailAddress", new Group(("name", string.IsNullOrWhiteSpace(party.Name) ? party.Address : party.Name), ("address", party.Address))));

    private static Group[] Recipients(IReadOnlyList<MailParty> parties) => [.. parties.Select(party => Recipient(party)!)];

    private static Group Body(MailView mail, string text, string html) =>
        mail.WantsText ? new Group(("contentType", "text"), ("content", text)) : new Group(("contentType", "html"), ("content", html));

    private static string Conversation(MailView mail) => mail.Mailbox.Ids.Conversation(mail.Head.ConversationKey ?? mail.Item.Key.Value.ToString("x", null));

    // 22 bytes as MAPI lays them out: 1, five bytes of time, a GUID.
    private static byte[] ConversationIndex(MailView mail)
    {
        byte[] index = new byte[22];
        index[0] = 1;
        long time = mail.Item.Ticks >> 16;
        for (int i = 5; i >= 1; i--, time >>= 8)
        {
            index[i] = (byte)time;
        }

        ItemKey.GuidOf("conversation", mail.Head.ConversationKey ?? "").TryWriteBytes(index.AsSpan(6));
        return index;
    }

    private static string WebLink(MailView mail) =>
        $"https://outlook.office365.com/owa/?ItemID={Uri.EscapeDataString(mail.OrdinaryId)}&exvsurl=1&viewmodel=ReadMessageItem";

    private static Group[] Headers(MailView mail) =>
        [.. mail.Headers.Select(header => new Group(("name", header.Field), ("value", header.Value)))];
}
