namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>The kinds of things whose changes can be subscribed to.</summary>
internal enum WatchedKind
{
    Message,
    Contact,
    Event,
    Task,
}

/// <summary>What happened to a thing.</summary>
internal enum ChangeKind
{
    Created,
    Updated,
    Deleted,
}

/// <summary>One change, told at the moment it is made.</summary>
/// <param name="Kind">What kind of thing changed.</param>
/// <param name="Place">Its folder or list.</param>
/// <param name="Key">The thing.</param>
/// <param name="Change">What happened to it there: a mail that is moved is deleted in one folder and created in another.</param>
/// <param name="Version">Of the thing after the change.</param>
internal readonly record struct Happening(WatchedKind Kind, ItemKey Place, ItemKey Key, ChangeKind Change, long Version);
