using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Contacts;

/// <summary>A contact folder.</summary>
internal sealed record ContactFolderView(string Id, string ParentId, string Name);

/// <summary>
/// Contact folders. The default folder is not in the list (known-issues.md); it is found by its well-known name or by a contact's
/// parentFolderId. Departure: the sandbox has no other contact folder, and none can be made.
/// </summary>
internal static class ContactFolderAnswers
{
    private static readonly Resource<ContactFolderView> Folder = new("contactFolder", _ => null,
    [
        new("id", EdmType.Text, folder => folder.Id),
        new("parentFolderId", EdmType.Text, folder => folder.ParentId),
        new("displayName", EdmType.Text, folder => folder.Name),
    ]);

    public static GraphAnswer Answer(GraphRequest request, LiveMailbox mailbox, string[] rest)
    {
        Permissions.Demand(request, request.Method == "GET" ? Permissions.ContactsRead : Permissions.ContactsWrite);
        if (rest is [var id, .. var inner] && id is not ("delta" or "$count"))
        {
            Check(mailbox, id);
            return inner switch
            {
                ["contacts", .. var deeper] => ContactAnswers.Answer(request, mailbox, true, deeper),
                [] when request.Method == "GET" => Answers.Entity(request, Set(mailbox), Folder.Project(request.Query), Default(mailbox)),
                ["childfolders"] when request.Method == "GET" => ListPage.Of(request, $"{Set(mailbox)}('{Uri.EscapeDataString(Default(mailbox).Id)}')/childFolders", $"me/contactFolders('{Default(mailbox).Id}')/childFolders", Folder, [], 10),
                [] or ["childfolders"] => throw GraphRefusal.Unsupported("Contact folders of the sandbox cannot be changed."),
                _ => throw GraphRefusal.NoSuchSegment(inner[^1]),
            };
        }

        return (request.Method, rest) switch
        {
            ("GET", []) => ListPage.Of(request, Set(mailbox), "me/contactFolders", Folder, [], 10),
            ("GET", ["$count"]) => Answers.Count(0),
            ("GET", ["delta"]) => Delta(request, mailbox),
            ("POST", []) => throw GraphRefusal.Unsupported("Contact folders of the sandbox cannot be changed."),
            _ => throw GraphRefusal.NoSuchMethod(),
        };
    }

    private static void Check(LiveMailbox mailbox, string id)
    {
        if (!id.Equals("contacts", StringComparison.OrdinalIgnoreCase) && !(mailbox.Ids.TryFolder(id, out var key) && key == ContactBook.Folder))
        {
            throw mailbox.Ids.TryFolder(id, out _) ? GraphRefusal.NotFound() : GraphRefusal.MalformedId();
        }
    }

    private static GraphAnswer Delta(GraphRequest request, LiveMailbox mailbox)
    {
        request.Query.AllowOnly("$select");
        var feed = new DeltaFeed("contactFolders", "me/contactFolders/delta", mailbox.Seed.Stamp, new ChangeLog(), 0);
        return DeltaAnswers.Answer(request, mailbox, feed, Folder, 10, _ => Default(mailbox), mailbox.Ids.Folder);
    }

    private static string Set(LiveMailbox mailbox) => $"users('{mailbox.Account.Oid}')/contactFolders";

    private static ContactFolderView Default(LiveMailbox mailbox) =>
        new(mailbox.Ids.Folder(ContactBook.Folder), mailbox.Ids.Folder(mailbox.Root.Key), "Contacts");
}
