using MimeKit;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>A mailbox as a story tells it or as files on disk hold it, before Graph speaks of it. Never changed once made.</summary>
/// <param name="Stamp">Names this mailbox and this making of it: a cursor issued under another stamp has expired.</param>
/// <param name="Owner">Whose mailbox it is.</param>
/// <param name="Folders">Mail folders, parents before children; Inbox and Sent Items are always there.</param>
/// <param name="Mails">Mails in the order of their arrival.</param>
/// <param name="Contacts">Cards of the address book.</param>
/// <param name="Events">Calendar.</param>
/// <param name="Unreadable">Files that were taken for mail and could not be read.</param>
/// <param name="OtherFiles">How many files were met that are plainly something else.</param>
public sealed record MailboxSeed(
    string Stamp,
    SeedOwner Owner,
    IReadOnlyList<SeedFolder> Folders,
    IReadOnlyList<SeedMail> Mails,
    IReadOnlyList<SeedContact> Contacts,
    IReadOnlyList<SeedEvent> Events,
    IReadOnlyList<UnreadableFile> Unreadable,
    int OtherFiles = 0);

/// <summary>The owner. Tenant and user id are made from the address: the same owner is the same account in every run.</summary>
public sealed record SeedOwner(string Name, string Address, IReadOnlyList<string> OtherAddresses);

/// <summary>One mail folder.</summary>
/// <param name="Key">Unique within the mailbox; for well-known ones Graph's own name: inbox, sentitems, deleteditems, drafts, archive, junkemail.</param>
/// <param name="Name">As the owner sees it.</param>
/// <param name="Parent">Key of the folder it lies in, or null for the top.</param>
public sealed record SeedFolder(string Key, string Name, string? Parent);

/// <summary>One mail: what a list shows of it, and a way to open the whole.</summary>
/// <param name="Key">Unique within the mailbox and the same in every run: the immutable id is made from it.</param>
/// <param name="Folder">Key of its folder.</param>
/// <param name="IsRead">Read already.</param>
/// <param name="Open">Opens the whole mail; may read it from disk each time.</param>
/// <param name="ReadHeaders">Reads the header fields of the mail alone, the same as those of the whole; null where that costs no less.</param>
public sealed record SeedMail(string Key, string Folder, bool IsRead, MailHead Head, Func<MimeMessage> Open, Func<IReadOnlyList<Header>>? ReadHeaders = null);

/// <summary>One card.</summary>
public sealed record SeedContact(
    string Key,
    string GivenName,
    string Surname,
    string? Title,
    string? Company,
    string? Department,
    IReadOnlyList<string> Addresses,
    string? BusinessPhone,
    string? MobilePhone,
    DateTimeOffset Created,
    DateTimeOffset Changed)
{
    /// <summary>The categories it bears.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}

/// <summary>One meeting of the calendar.</summary>
/// <param name="Reply">What the owner answered, in Graph's words: none, accepted, tentativelyAccepted, declined.</param>
/// <param name="Replies">What attendees answered, by address; who is not named has not answered.</param>
/// <param name="ShowAs">Null follows from the answer.</param>
public sealed record SeedEvent(
    string Key,
    string Subject,
    DateTimeOffset Start,
    DateTimeOffset End,
    MailParty Organizer,
    IReadOnlyList<MailParty> Attendees,
    bool IsCancelled,
    string Reply = "accepted",
    IReadOnlyDictionary<string, string>? Replies = null,
    bool IsAllDay = false,
    string? ShowAs = null,
    string Type = "singleInstance",
    string Place = "",
    string Text = "");

/// <summary>A file that could not be read as mail, and why.</summary>
public sealed record UnreadableFile(string Path, string Reason);
