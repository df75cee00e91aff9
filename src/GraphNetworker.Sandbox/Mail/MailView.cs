using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;
using MimeKit;

namespace GraphNetworker.Sandbox.Mail;

/// <summary>A mail as one request looks at it. The mail itself is opened only when something inside it is asked for, and at most once.</summary>
internal sealed class MailView(LiveMail item, LiveMailbox mailbox, Preferences preferences)
{
    private MimeMessage? _mime;

    public LiveMail Item => item;

    public LiveMailbox Mailbox => mailbox;

    public MimeMessage Mime => _mime ??= item.Content.Open();

    /// <summary>Its header fields; the rest of the mail is not read for them.</summary>
    public IReadOnlyList<Header> Headers => _mime is null && item.Content.ReadHeaders is { } read ? read() : [.. Mime.Headers];

    public MailHead Head => item.Head;

    /// <summary>The ordinary id or the immutable one, as the request prefers.</summary>
    public string Id => preferences.Immutable ? GraphIds.Immutable(item.Key) : OrdinaryId;

    public string OrdinaryId => mailbox.Ids.Item(item.Folder.Key, item.Key);

    public string ChangeKey => mailbox.Ids.ChangeKey(9, item.Version);

    public string ETag => $"W/\"{ChangeKey}\"";

    public MailText Text => field ??= new MailText(Mime);

    public bool WantsText => preferences.BodyType == "text";
}
