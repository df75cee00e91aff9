using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;
using MimeKit;

namespace GraphNetworker.Sandbox.Mail;

/// <summary>New messages: a POST makes a draft, and sending moves it to Sent Items (user-post-messages.md, message-send.md).</summary>
/// <remarks>
/// Departures. Only the owner's own address is a mailbox here: what is sent to anybody else goes nowhere, and no bounce comes. Drafts and what was
/// sent last as long as the run. A named property stays on what lies in Sent Items; whether the real service carries it into the copy that
/// arrives is not documented. The name in the id of such a property is compared without regard to case.
/// </remarks>
internal static class DraftAnswers
{
    public static GraphAnswer Create(GraphRequest request, LiveMailbox mailbox, MailFolder? folder)
    {
        var values = BodyReader.Read(request.JsonBody(), "message", MessageResource.Writable, name => MessageResource.Message.Find(name) is not null);
        var (draft, marks) = (Draft(mailbox, values), Marks(values));
        LiveMail mail;
        lock (mailbox.Gate)
        {
            mail = mailbox.Put(draft, folder?.SeedKey ?? "drafts", isRead: true, marks);
        }

        var answer = MailAnswers.One(request, mailbox, mail, 201);
        string id = new MailView(mail, mailbox, request.Preferences).Id;
        return answer with { Headers = [.. answer.Headers, ("Location", $"{GraphRequest.ServiceRoot}/{MailAnswers.Set(mailbox, null)}('{id}')")] };
    }

    public static GraphAnswer Send(LiveMailbox mailbox, LiveMail mail)
    {
        lock (mailbox.Gate)
        {
            if (!mailbox.TryMail(mail.Key, out var draft))
            {
                throw GraphRefusal.NotFound();
            }

            // Departure: what the real service says of a message that has been sent is not documented; that it does not send it again is.
            mailbox.TryFolder("drafts", out var drafts);
            if (draft.Folder != drafts)
            {
                throw new GraphRefusal(400, "ErrorInvalidOperation", "The operation can be performed only on a draft.");
            }

            string[] reached = [.. draft.Head.To.Concat(draft.Head.Cc).Concat(draft.Head.Bcc).Select(party => party.Address ?? "")];
            if (reached.Length == 0)
            {
                throw new GraphRefusal(400, "ErrorInvalidRecipients", "At least one recipient is not valid., At least one recipient is not valid.");
            }

            var now = mailbox.Time.GetUtcNow();
            mailbox.TryFolder("sentitems", out var sent);
            mailbox.Replace(draft, draft with { Folder = sent!, IsRead = true, Head = draft.Head with { Sent = now, Received = now } });
            if (reached.Any(address => address.Equals(mailbox.Account.Address, StringComparison.OrdinalIgnoreCase)))
            {
                var arrived = draft.Content.Open();
                arrived.Date = now;
                mailbox.Put(arrived, "inbox", isRead: false, MailMarks.None);
            }
        }

        return GraphAnswer.Empty(202);
    }

    private static MimeMessage Draft(LiveMailbox mailbox, Dictionary<string, object?> values)
    {
        var body = values.GetValueOrDefault("body") as Group;
        var draft = new MimeMessage
        {
            Date = mailbox.Time.GetUtcNow(),
            Subject = values.GetValueOrDefault("subject") as string ?? "",
            Body = new TextPart((body?["contentType"] as string)?.Equals("html", StringComparison.OrdinalIgnoreCase) == true ? "html" : "plain") { Text = body?["content"] as string ?? "" },
            MessageId = $"{Guid.CreateVersion7(mailbox.Time.GetUtcNow()):N}@sandbox.example",
        };
        draft.From.Add(new MailboxAddress(mailbox.Account.Name, mailbox.Account.Address));
        draft.To.AddRange(Recipients(values, "toRecipients"));
        draft.Cc.AddRange(Recipients(values, "ccRecipients"));
        draft.Bcc.AddRange(Recipients(values, "bccRecipients"));
        foreach (var header in Groups(values, "internetMessageHeaders"))
        {
            // message.md: only custom headers may be given, and they begin so.
            string name = header["name"] as string ?? "";
            if (!name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            {
                throw new GraphRefusal(400, "InvalidInternetMessageHeader", $"The internet message header name '{name}' should start with 'x-' or 'X-'.");
            }

            draft.Headers.Add(name, header["value"] as string ?? "");
        }

        return draft;
    }

    private static MailMarks Marks(Dictionary<string, object?> values) => new(
        [.. (values.GetValueOrDefault("categories") as IEnumerable<object?> ?? []).OfType<string>()],
        [.. Groups(values, "singleValueExtendedProperties").Select(one => (one["id"] as string ?? throw NoId(), one["value"] as string))]);

    private static IEnumerable<Group> Groups(Dictionary<string, object?> values, string name) => (values.GetValueOrDefault(name) as IEnumerable<object?> ?? []).OfType<Group>();

    private static IEnumerable<MailboxAddress> Recipients(Dictionary<string, object?> values, string name) =>
        from one in Groups(values, name)
        let party = one["emailAddress"] as Group
        where party?["address"] is string { Length: > 0 }
        select new MailboxAddress(party["name"] as string ?? "", (string)party["address"]!);

    private static GraphRefusal NoId() => GraphRefusal.BadRequest("The property 'id' is required.");
}
