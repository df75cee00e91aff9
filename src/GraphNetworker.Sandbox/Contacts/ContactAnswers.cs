using GraphNetworker.Sandbox.Mail;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Contacts;

/// <summary>Contacts of the default folder, over /me/contacts and /me/contactFolders/{id}/contacts.</summary>
internal static class ContactAnswers
{
    public static GraphAnswer Answer(GraphRequest request, LiveMailbox mailbox, bool throughFolder, string[] rest)
    {
        Permissions.Demand(request, request.Method == "GET" ? Permissions.ContactsRead : Permissions.ContactsWrite);
        return (request.Method, rest) switch
        {
            ("GET", []) => List(request, mailbox, throughFolder),
            ("GET", ["$count"]) => Count(request, mailbox),
            ("GET", ["delta"]) => Delta(request, mailbox, throughFolder),
            ("GET", [var id]) => One(request, mailbox, Find(mailbox, id)),
            ("POST", []) => Create(request, mailbox),
            ("PATCH", [var id]) => Change(request, mailbox, id),
            ("DELETE", [var id]) => Delete(request, mailbox, id),
            (_, [] or [_]) => throw GraphRefusal.NoSuchMethod(),
            _ => throw GraphRefusal.NoSuchSegment(rest[^1]),
        };
    }

    private static string Path(LiveMailbox mailbox, bool throughFolder) =>
        throughFolder ? $"me/contactFolders('{mailbox.Ids.Folder(ContactBook.Folder)}')/contacts" : "me/contacts";

    private static string Set(LiveMailbox mailbox, bool throughFolder) => throughFolder
        ? $"users('{mailbox.Account.Oid}')/contactFolders('{Uri.EscapeDataString(mailbox.Ids.Folder(ContactBook.Folder))}')/contacts"
        : $"users('{mailbox.Account.Oid}')/contacts";

    private static ContactCard Find(LiveMailbox mailbox, string id)
    {
        if (!mailbox.Ids.TryItem(id, out var key, out _))
        {
            throw GraphRefusal.MalformedId();
        }

        lock (mailbox.Gate)
        {
            return mailbox.Contacts.TryCard(key, out var card) ? card : throw GraphRefusal.NotFound();
        }
    }

    private static List<ContactView> Views(GraphRequest request, LiveMailbox mailbox)
    {
        lock (mailbox.Gate)
        {
            return [.. mailbox.Contacts.All().Select(card => new ContactView(card, mailbox, request.Preferences.Immutable))];
        }
    }

    private static GraphAnswer List(GraphRequest request, LiveMailbox mailbox, bool throughFolder)
    {
        request.Query.AllowOnly("$select", "$top", "$skip", "$count", "$filter", "$orderby", "$expand");
        Judge(request.Query);
        return ListPage.Of(request, Set(mailbox, throughFolder), Path(mailbox, throughFolder), ContactResource.Contact, Views(request, mailbox), 10);
    }

    private static GraphAnswer Count(GraphRequest request, LiveMailbox mailbox)
    {
        request.Query.AllowOnly("$filter");
        Judge(request.Query);
        return Answers.Count(ListPage.Sift(ContactResource.Contact, request.Query, Views(request, mailbox)).Count);
    }

    // user-list-contacts.md: of the e-mail addresses only any(a:a/address eq '...') can be filtered.
    private static void Judge(ODataQuery query)
    {
        if (query.Filter is { } text && Parts(FilterParser.Parse(text, ContactResource.Contact).Filter).OfType<Filter.Each>()
            .Any(each => each is not { All: false, Body: Filter.Compare { Operator: "eq", Left.Path: ["address"], Right.Literal: string } }))
        {
            throw new GraphRefusal(400, "ErrorInvalidUrlQueryFilter", "The query filter contains one or more invalid nodes.");
        }
    }

    private static IEnumerable<Filter> Parts(Filter filter) => filter switch
    {
        Filter.And both => Parts(both.Left).Concat(Parts(both.Right)),
        Filter.Or either => Parts(either.Left).Concat(Parts(either.Right)),
        Filter.Not not => Parts(not.Inner),
        _ => [filter],
    };

    private static GraphAnswer Delta(GraphRequest request, LiveMailbox mailbox, bool throughFolder)
    {
        request.Query.AllowOnly("$select");
        var book = mailbox.Contacts;
        var feed = new DeltaFeed("contacts", $"{Path(mailbox, throughFolder)}/delta", mailbox.Seed.Stamp, book.Log, book.Rebuilt);
        bool immutable = request.Preferences.Immutable;
        return DeltaAnswers.Answer(request, mailbox, feed, ContactResource.Contact, 10,
            key => new ContactView(book.Card(key), mailbox, immutable),
            key => immutable ? GraphIds.Immutable(key) : mailbox.Ids.Item(ContactBook.Folder, key));
    }

    private static GraphAnswer One(GraphRequest request, LiveMailbox mailbox, ContactCard card, int status = 200)
    {
        request.Query.AllowOnly("$select", "$expand");
        var view = new ContactView(card, mailbox, request.Preferences.Immutable);
        var answer = Answers.Entity(request, Set(mailbox, false), ContactResource.Contact.Project(request.Query), view, status);
        return status == 201 ? answer with { Headers = [.. answer.Headers, ("Location", $"{GraphRequest.ServiceRoot}/{Set(mailbox, false)}('{view.Id}')")] } : answer;
    }

    private static Dictionary<string, object?> Read(GraphRequest request)
    {
        var values = BodyReader.Read(request.JsonBody(), "contact", ContactResource.Writable, name => ContactResource.Contact.Find(name) is not null);
        foreach (var (name, most) in new[] { ("emailAddresses", 3), ("businessPhones", 2), ("homePhones", 2) })
        {
            if (values.GetValueOrDefault(name) is Array { Length: var count } && count > most)
            {
                // Wording seen in microsoft-graph-docs#15276.
                string property = char.ToUpperInvariant(name[0]) + name[1..];
                throw new GraphRefusal(400, "ErrorInvalidProperty", $"The multi value property {property} has {count} entries, that exceeds the max allowed value of {most}.");
            }
        }

        return values;
    }

    private static GraphAnswer Create(GraphRequest request, LiveMailbox mailbox)
    {
        var values = Read(request);
        ContactCard card;
        lock (mailbox.Gate)
        {
            card = mailbox.Contacts.Create(values);
        }

        return One(request, mailbox, card, 201);
    }

    private static GraphAnswer Change(GraphRequest request, LiveMailbox mailbox, string id)
    {
        var values = Read(request);
        var card = Find(mailbox, id);
        lock (mailbox.Gate)
        {
            card = mailbox.Contacts.TryCard(card.Key, out var now) ? now : throw GraphRefusal.NotFound();
            MailAnswers.Match(request, new ContactView(card, mailbox, false).ETag);
            card = mailbox.Contacts.Change(card, values);
        }

        return One(request, mailbox, card);
    }

    private static GraphAnswer Delete(GraphRequest request, LiveMailbox mailbox, string id)
    {
        var card = Find(mailbox, id);
        lock (mailbox.Gate)
        {
            card = mailbox.Contacts.TryCard(card.Key, out var now) ? now : throw GraphRefusal.NotFound();
            MailAnswers.Match(request, new ContactView(card, mailbox, false).ETag);
            mailbox.Contacts.Remove(card);
        }

        return GraphAnswer.Empty(204);
    }
}
