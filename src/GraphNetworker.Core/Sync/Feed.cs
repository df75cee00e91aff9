namespace GraphNetworker.Core.Sync;

/// <summary>One folder of a mailbox that is read by delta.</summary>
/// <param name="Kind">What the folder holds.</param>
/// <param name="FolderId">Its id in Microsoft Graph.</param>
/// <param name="Name">Its name as the owner sees it.</param>
/// <param name="Total">How many items Microsoft says it holds.</param>
public sealed record Feed(FeedKind Kind, string FolderId, string Name, int Total);

/// <summary>What a feed brings.</summary>
public enum FeedKind
{
    /// <summary>Cards of the address book.</summary>
    Contacts,

    /// <summary>Headers of mails.</summary>
    Mail,

    /// <summary>Meetings of the calendar's view; its folder id is <c>calendar</c>.</summary>
    Calendar,

    /// <summary>Tasks of the owner's list for follow-ups, read back.</summary>
    ToDo,

    /// <summary>What the texts of mails tell of people; no folder of its own.</summary>
    Texts,
}
