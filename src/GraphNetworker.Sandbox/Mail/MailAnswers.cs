using System.Text.Json;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Mail;

/// <summary>Messages: lists, one message, its MIME, its read state, moving and deleting; drafts stand beside.</summary>
internal static class MailAnswers
{
    public static GraphAnswer Answer(GraphRequest request, LiveMailbox mailbox, MailFolder? folder, string[] rest)
    {
        Permissions.Demand(request, request.Method == "GET" ? Permissions.MailBasic : (request.Method, rest) is ("POST", [_, "send"]) ? Permissions.MailSend : Permissions.MailWrite);
        return (request.Method, rest) switch
        {
            ("GET", []) => MailList.Answer(request, mailbox, folder),
            ("GET", ["$count"]) => MailList.Count(request, mailbox, folder),
            ("GET", ["delta"]) => folder is not null ? MailDelta.Answer(request, mailbox, folder)
                // Departure: the OpenAPI has /me/messages/delta, but per folder is what the documentation tells; nothing else is built.
                : throw GraphRefusal.BadRequest("Change tracking is not supported against 'microsoft.graph.message'."),
            ("GET", [var id]) => One(request, mailbox, Find(mailbox, folder, id)),
            ("GET", [var id, "$value"]) => Mime(request, mailbox, Find(mailbox, folder, id)),
            ("GET", [var id, "attachments", .. var inner]) => Attachments(request, mailbox, Find(mailbox, folder, id), inner),
            ("PATCH", [var id]) => Change(request, mailbox, folder, id),
            ("POST", []) => DraftAnswers.Create(request, mailbox, folder),
            ("POST", [var id, "send"]) => DraftAnswers.Send(mailbox, Find(mailbox, folder, id)),
            ("POST", [var id, "move"]) => Move(request, mailbox, folder, id),
            ("DELETE", [var id]) => Delete(request, mailbox, folder, id),
            (_, [] or [_] or ["delta"]) => throw GraphRefusal.NoSuchMethod(),
            _ => throw GraphRefusal.NoSuchSegment(rest[^1]),
        };
    }

    public static string Set(LiveMailbox mailbox, MailFolder? folder) => folder is null
        ? $"users('{mailbox.Account.Oid}')/messages"
        : $"users('{mailbox.Account.Oid}')/mailFolders('{Uri.EscapeDataString(mailbox.Ids.Folder(folder.Key))}')/messages";

    /// <summary>What to write of a mail: with Mail.ReadBasic no body, preview or attachment.</summary>
    public static Projection<MailView> Project(GraphRequest request, ODataQuery query)
    {
        if (request.Caller.Has(Permissions.MailContent))
        {
            return MessageResource.Message.Project(query);
        }

        if ((query.Select ?? []).Concat(query.Expand).Any(MessageResource.BeyondBasic.Contains))
        {
            throw Permissions.Denied();
        }

        return MessageResource.Message.Project(query.Select ?? [.. MessageResource.Message.Properties
            .Where(property => property.Shown == Shown.Always && !MessageResource.BeyondBasic.Contains(property.Name))
            .Select(property => property.Name)], []);
    }

    private static LiveMail Find(LiveMailbox mailbox, MailFolder? folder, string id)
    {
        if (!mailbox.Ids.TryItem(id, out var key, out var within))
        {
            throw GraphRefusal.MalformedId();
        }

        lock (mailbox.Gate)
        {
            // An ordinary id is of use only while the mail lies where the id says; a path through a folder holds for that folder.
            return mailbox.TryMail(key, out var mail) && (within is null || within == mail.Folder.Key) && (folder is null || folder == mail.Folder)
                ? mail
                : throw GraphRefusal.NotFound();
        }
    }

    public static GraphAnswer One(GraphRequest request, LiveMailbox mailbox, LiveMail mail, int status = 200)
    {
        request.Query.AllowOnly("$select", "$expand");
        var view = new MailView(mail, mailbox, request.Preferences);
        return Answers.Entity(request, Set(mailbox, null), Project(request, request.Query), view, status);
    }

    private static GraphAnswer Mime(GraphRequest request, LiveMailbox mailbox, LiveMail mail)
    {
        Permissions.Demand(request, Permissions.MailContent);
        using var bytes = new MemoryStream();
        new MailView(mail, mailbox, request.Preferences).Mime.WriteTo(bytes);
        return new GraphAnswer(200, "text/plain", bytes.ToArray());
    }

    private static GraphAnswer Attachments(GraphRequest request, LiveMailbox mailbox, LiveMail mail, string[] rest)
    {
        Permissions.Demand(request, Permissions.MailContent);
        return AttachmentAnswers.Answer(request, new MailView(mail, mailbox, request.Preferences), rest);
    }

    // Of what the documentation lets be changed, the read state and the flag are built; another property is refused rather than forgotten.
    private static GraphAnswer Change(GraphRequest request, LiveMailbox mailbox, MailFolder? folder, string id)
    {
        var body = request.JsonBody();
        var mail = Find(mailbox, folder, id);
        lock (mailbox.Gate)
        {
            mail = mailbox.Mail(mail.Key);
            Match(request, new MailView(mail, mailbox, request.Preferences).ETag);
            var after = mail;
            foreach (var member in body.EnumerateObject().Where(member => !member.Name.StartsWith('@')))
            {
                MessageResource.Message.Get(member.Name);
                after = member.Name switch
                {
                    "isRead" when member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False => after with { IsRead = member.Value.GetBoolean() },
                    "flag" when member.Value.TryGetProperty("flagStatus", out var status) => after with { IsFlagged = status.GetString() == "flagged" },
                    "isRead" or "flag" => throw GraphRefusal.BadRequest($"Cannot convert the value of '{member.Name}' to its type."),
                    _ => throw GraphRefusal.Unsupported($"The sandbox does not change '{member.Name}' of a message."),
                };
            }

            mail = mailbox.Replace(mail, after);
        }

        return One(request, mailbox, mail);
    }

    private static GraphAnswer Move(GraphRequest request, LiveMailbox mailbox, MailFolder? folder, string id)
    {
        if (!request.JsonBody().TryGetProperty("destinationId", out var destination) || destination.GetString() is not { } name)
        {
            throw GraphRefusal.BadRequest("The property 'destinationId' is required.");
        }

        var mail = Find(mailbox, folder, id);
        lock (mailbox.Gate)
        {
            mail = mailbox.TryFolder(name, out var place)
                ? mailbox.Replace(mailbox.Mail(mail.Key), mailbox.Mail(mail.Key) with { Folder = place })
                : throw GraphRefusal.NotFound();
        }

        return One(request, mailbox, mail, 201);
    }

    private static GraphAnswer Delete(GraphRequest request, LiveMailbox mailbox, MailFolder? folder, string id)
    {
        var mail = Find(mailbox, folder, id);
        lock (mailbox.Gate)
        {
            mail = mailbox.Mail(mail.Key);
            Match(request, new MailView(mail, mailbox, request.Preferences).ETag);
            mailbox.TryFolder("deleteditems", out var bin);
            if (mail.Folder == bin)
            {
                mailbox.Remove(mail);
            }
            else
            {
                mailbox.Replace(mail, mail with { Folder = bin! });
            }
        }

        return GraphAnswer.Empty(204);
    }

    /// <summary>Refuses a write whose <c>If-Match</c> names another version.</summary>
    public static void Match(GraphRequest request, string etag)
    {
        if (request.Header("If-Match") is { } match && match.Trim() != "*" && match.Trim() != etag)
        {
            throw GraphRefusal.Conflict();
        }
    }
}
