using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Mail;

/// <summary>A folder with its counts at one moment.</summary>
internal sealed record MailFolderView(string Id, string Name, string? ParentId, int Children, int Unread, int Total, IReadOnlyList<MailFolderView> ChildFolders);

/// <summary>
/// Mail folders. Departure: the real service also answers <c>sizeInBytes</c>, which no version of the metadata declares; it is left out,
/// because nothing may build on it. Hidden folders do not exist here, so <c>includeHiddenFolders</c> changes nothing.
/// </summary>
internal static class MailFolderAnswers
{
    private static readonly Resource<MailFolderView> Folder = new("mailFolder", _ => null,
    [
        new("id", EdmType.Text, folder => folder.Id),
        new("displayName", EdmType.Text, folder => folder.Name),
        new("parentFolderId", EdmType.Text, folder => folder.ParentId),
        new("childFolderCount", EdmType.Number, folder => folder.Children),
        new("unreadItemCount", EdmType.Number, folder => folder.Unread),
        new("totalItemCount", EdmType.Number, folder => folder.Total),
        new("isHidden", EdmType.Flag, _ => false),
        new("childFolders", EdmType.ListOf(EdmType.Complex("mailFolder")), folder => folder.ChildFolders.Select(child => Written(child)), Shown.WhenExpanded),
    ]);

    public static GraphAnswer Answer(GraphRequest request, LiveMailbox mailbox, string[] rest)
    {
        if (rest is [var id, "childfolders", .. var deeper])
        {
            var parent = Find(mailbox, id);
            return deeper switch
            {
                [] => List(request, mailbox, parent),
                ["$count"] => Answers.Count(parent.Children.Count),
                _ => Answer(request, mailbox, deeper),
            };
        }

        if (rest is [var place, "messages", .. var inner])
        {
            return MailAnswers.Answer(request, mailbox, Find(mailbox, place), inner);
        }

        Permissions.Demand(request, request.Method == "GET" ? Permissions.MailBasic : Permissions.MailWrite);
        return (request.Method, rest) switch
        {
            ("GET", []) => List(request, mailbox, mailbox.Root),
            ("GET", ["delta"]) => Delta(request, mailbox),
            ("GET", ["$count"]) => Answers.Count(mailbox.Root.Children.Count),
            ("GET", [var one]) => One(request, mailbox, Find(mailbox, one)),
            // Departure: folders of the sandbox come from its seed; they cannot be made, renamed or deleted.
            ("POST" or "PATCH" or "DELETE", _) => throw GraphRefusal.Unsupported("Folders of the sandbox cannot be changed."),
            _ => throw GraphRefusal.NoSuchSegment(rest[^1]),
        };
    }

    private static MailFolder Find(LiveMailbox mailbox, string idOrName)
    {
        lock (mailbox.Gate)
        {
            return mailbox.TryFolder(idOrName, out var folder) ? folder
                : mailbox.Ids.TryFolder(idOrName, out _) ? throw GraphRefusal.NotFound()
                : throw GraphRefusal.MalformedId();
        }
    }

    private static GraphAnswer One(GraphRequest request, LiveMailbox mailbox, MailFolder folder)
    {
        request.Query.AllowOnly("$select", "$expand");
        return Answers.Entity(request, Set(mailbox), Folder.Project(request.Query), View(mailbox, folder));
    }

    private static GraphAnswer List(GraphRequest request, LiveMailbox mailbox, MailFolder parent)
    {
        Permissions.Demand(request, Permissions.MailBasic);
        request.Query.AllowOnly("$select", "$top", "$skip", "$count", "$filter", "$orderby", "$expand");
        string path = parent == mailbox.Root ? "me/mailFolders" : $"me/mailFolders('{mailbox.Ids.Folder(parent.Key)}')/childFolders";
        string set = parent == mailbox.Root ? Set(mailbox) : $"{Set(mailbox)}('{Uri.EscapeDataString(mailbox.Ids.Folder(parent.Key))}')/childFolders";
        var folders = parent.Children.OrderBy(folder => folder.Name, StringComparer.OrdinalIgnoreCase).Select(folder => View(mailbox, folder));
        return ListPage.Of(request, set, path, Folder, folders, 10);
    }

    // Departure: folders do not change here except for their counts, which the real service does not report as changes either; so a
    // round lists every folder once and later rounds are empty.
    private static GraphAnswer Delta(GraphRequest request, LiveMailbox mailbox)
    {
        request.Query.AllowOnly("$select", "$expand");
        var log = new ChangeLog();
        foreach (var folder in mailbox.Folders.Where(folder => folder != mailbox.Root))
        {
            log.Changed(folder.Key);
        }

        var feed = new DeltaFeed("mailFolders", "me/mailFolders/delta", mailbox.Seed.Stamp, log, log.End);
        return DeltaAnswers.Answer(request, mailbox, feed, Folder, 100, key => View(mailbox, mailbox.Folder(key)), mailbox.Ids.Folder);
    }

    private static string Set(LiveMailbox mailbox) => $"users('{mailbox.Account.Oid}')/mailFolders";

    private static MailFolderView View(LiveMailbox mailbox, MailFolder folder)
    {
        lock (mailbox.Gate)
        {
            return new MailFolderView(mailbox.Ids.Folder(folder.Key), folder.Name, mailbox.Ids.Folder((folder.Parent ?? folder).Key),
                folder.Children.Count, folder.Unread, folder.Order.Count, [.. folder.Children.Select(child => View(mailbox, child))]);
        }
    }

    private static Group Written(MailFolderView folder) =>
        new([.. Folder.Properties.Where(property => property.Shown == Shown.Always).Select(property => (property.Name, property.Read(folder)))]);
}
