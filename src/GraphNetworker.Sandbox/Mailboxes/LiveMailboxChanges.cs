using GraphNetworker.Sandbox.Contacts;
using MimeKit;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>One mail as it lies in the mailbox now.</summary>
/// <param name="Id">Its immutable id.</param>
/// <param name="FolderId">The id of its folder in Graph.</param>
/// <param name="FolderKey">The folder's well-known name, or the key it was added with.</param>
/// <param name="Head">What it says.</param>
public sealed record MailNow(string Id, string FolderId, string FolderKey, MailHead Head);

/// <summary>One card as it is now.</summary>
public sealed record CardNow(string Id, string? Name, IReadOnlyList<string> Addresses);

/// <summary>What happens in a mailbox while it runs, as its owner or another program would do it, and what is true of it at a moment.</summary>
public sealed partial class LiveMailbox
{
    /// <summary>Every mail there is now, in any folder.</summary>
    public IReadOnlyList<MailNow> MailsNow()
    {
        lock (Gate)
        {
            return [.. _mails.Values.Select(mail => new MailNow(GraphIds.Immutable(mail.Key), Ids.Folder(mail.Folder.Key), mail.Folder.SeedKey, mail.Head))];
        }
    }

    /// <summary>Ids of all folders that lie under one, at any depth; none for a folder that is gone.</summary>
    public IReadOnlyList<string> FoldersUnder(string folder)
    {
        lock (Gate)
        {
            return TryFolder(folder, out var top) ? [.. Under(top).Select(one => Ids.Folder(one.Key))] : [];
        }

        static IEnumerable<MailFolder> Under(MailFolder one)
        {
            return one.Children.SelectMany(child => Under(child).Prepend(child));
        }
    }

    /// <summary>Every card there is now.</summary>
    public IReadOnlyList<CardNow> CardsNow()
    {
        lock (Gate)
        {
            return [.. Contacts.All().Select(card => new CardNow(GraphIds.Immutable(card.Key), card["displayName"] as string, ContactBook.AddressesOf(card)))];
        }
    }

    /// <summary>Puts a mail into another folder; its immutable id stays.</summary>
    /// <exception cref="ArgumentException">There is no such mail or folder.</exception>
    public void Move(string id, string folder)
    {
        lock (Gate)
        {
            var mail = Known(id);
            Replace(mail, mail with { Folder = TryFolder(folder, out var place) ? place : throw NoSuch("folder", folder) });
        }
    }

    /// <summary>Gives a mail another content, as a program that cleans headers does; when it arrived stays.</summary>
    /// <exception cref="ArgumentException">There is no such mail.</exception>
    public void Edit(string id, MimeMessage content)
    {
        var head = MailHead.Of(content);
        lock (Gate)
        {
            var mail = Known(id);
            Replace(mail, mail with { Head = head with { Received = mail.Head.Received, Sent = mail.Head.Received is null ? mail.Head.Sent : head.Sent }, Content = new MailContent(() => content) });
        }
    }

    /// <summary>Takes a mail out for good.</summary>
    /// <exception cref="ArgumentException">There is no such mail.</exception>
    public void Delete(string id)
    {
        lock (Gate)
        {
            Remove(Known(id));
        }
    }

    /// <summary>Makes a folder at the top, or under another.</summary>
    public void MakeFolder(string key, string name, string? parent = null)
    {
        lock (Gate)
        {
            AddFolder(new SeedFolder(key, name, parent));
        }
    }

    /// <summary>Whether a folder is there, by its well-known name or the key it was made with.</summary>
    public bool HasFolder(string key)
    {
        lock (Gate)
        {
            return TryFolder(key, out _);
        }
    }

    /// <summary>Takes a folder away with all that lies in it and under it.</summary>
    /// <exception cref="ArgumentException">There is no such folder, or it is one that no mailbox is without.</exception>
    public void RemoveFolder(string key)
    {
        lock (Gate)
        {
            var folder = TryFolder(key, out var found) && Standard.All(one => one.Key != found.SeedKey) && found != Root ? found : throw NoSuch("folder that may go", key);
            Drop(folder);
            folder.Parent!.Children.Remove(folder);
        }
    }

    /// <summary>Writes a new card. Gives its immutable id.</summary>
    public string AddCard(string givenName, string surname, params IReadOnlyList<string> addresses)
    {
        lock (Gate)
        {
            return GraphIds.Immutable(Contacts.Create(ContactBook.ValuesOf(givenName, surname, addresses)).Key);
        }
    }

    /// <summary>Writes other names and addresses on a card.</summary>
    /// <exception cref="ArgumentException">There is no such card.</exception>
    public void ChangeCard(string id, string givenName, string surname, params IReadOnlyList<string> addresses)
    {
        lock (Gate)
        {
            var values = ContactBook.ValuesOf(givenName, surname, addresses);
            values["displayName"] = $"{givenName} {surname}".Trim();
            Contacts.Change(KnownCard(id), values);
        }
    }

    /// <summary>Throws a card away.</summary>
    /// <exception cref="ArgumentException">There is no such card.</exception>
    public void DeleteCard(string id)
    {
        lock (Gate)
        {
            Contacts.Remove(KnownCard(id));
        }
    }

    private void Drop(MailFolder folder)
    {
        foreach (var child in folder.Children.ToList())
        {
            Drop(child);
        }

        foreach (var mail in folder.Order.NewestFirst().ToList())
        {
            Remove(mail);
        }

        _folders.Remove(folder.Key);
        _foldersByKey.Remove(folder.SeedKey);
    }

    private LiveMail Known(string id) => Ids.TryItem(id, out var key, out _) && TryMail(key, out var mail) ? mail : throw NoSuch("mail", id);

    private ContactCard KnownCard(string id) => Ids.TryItem(id, out var key, out _) && Contacts.TryCard(key, out var card) ? card : throw NoSuch("card", id);

    private static ArgumentException NoSuch(string what, string id) => new($"There is no {what} '{id}'.");
}
