namespace GraphNetworker.Api.Sync;

/// <summary>The whole status of sync.</summary>
/// <param name="Summary">As in the pane.</param>
/// <param name="Choices">What the owner lets be read.</param>
/// <param name="LastWhole">Since when every folder has been read whole, from the start; null while one has not been. A delta may lose things, such a reading finds them.</param>
/// <param name="Feeds">Folder by folder.</param>
/// <param name="News">How it is known here that something has changed.</param>
/// <param name="Missing">What is not permitted, and what it would add; the rest is read without it.</param>
/// <param name="Counts">What is held.</param>
/// <param name="Quarantine">Mails that could not be understood, newest first, at most 50.</param>
[Immutable]
public sealed record SyncStatus(
    SyncView Summary,
    ChoicesView Choices,
    DateTimeOffset? LastWhole,
    IReadOnlyList<FeedView> Feeds,
    NewsView News,
    IReadOnlyList<NotPermitted> Missing,
    CountsView Counts,
    IReadOnlyList<QuarantineLine> Quarantine);

/// <summary>One folder.</summary>
/// <param name="Kind">What it holds: contacts, mail, calendar or toDo.</param>
/// <param name="Id">Its id in Microsoft Graph.</param>
/// <param name="Name">Its name.</param>
/// <param name="Read">What was read of it so far.</param>
/// <param name="Total">What Microsoft says it holds.</param>
/// <param name="Complete">Whether it was read to its end, the last time too.</param>
/// <param name="LastSuccess">When it was last read to its end.</param>
/// <param name="LastWhole">When it was last read whole, from the start.</param>
/// <param name="NextTry">When it is tried again after a failure.</param>
/// <param name="Reason">Why the last try failed, in words.</param>
/// <param name="Code">The code of that reason, for support.</param>
public sealed record FeedView(
    string Kind,
    string Id,
    string Name,
    int Read,
    int Total,
    bool Complete,
    DateTimeOffset? LastSuccess,
    DateTimeOffset? LastWhole,
    DateTimeOffset? NextTry,
    string? Reason,
    string? Code);

/// <summary>How it is known that something has changed in the mailbox.</summary>
/// <param name="Told">Whether Microsoft 365 says so at once; otherwise the clock alone says when to look.</param>
/// <param name="Words">The same for the owner, with the reason.</param>
/// <param name="Code">The code of that reason, for support; null when it is told.</param>
public sealed record NewsView(bool Told, string Words, string? Code);

/// <summary>One permission that is not granted.</summary>
/// <param name="Permission">Its name in Microsoft Graph.</param>
/// <param name="Words">What goes on without it, for the owner.</param>
public sealed record NotPermitted(string Permission, string Words);

/// <summary>What is held of the mailbox.</summary>
/// <param name="Mails">Mails of any kind.</param>
/// <param name="Noise">Of them, counting for nobody, by reason.</param>
/// <param name="Quarantined">Of them, not understood.</param>
/// <param name="Meetings">Meetings of the calendar; they are not among the mails.</param>
/// <param name="Interactions">Who was in touch when: distinct address, direction and second.</param>
/// <param name="People">People with an interaction or a card.</param>
/// <param name="Cards">Cards of the address book.</param>
/// <param name="OldestMail">The oldest mail held.</param>
public sealed record CountsView(int Mails, IReadOnlyDictionary<string, int> Noise, int Quarantined, int Meetings, int Interactions, int People, int Cards, DateTimeOffset? OldestMail);

/// <summary>One mail or meeting in quarantine.</summary>
/// <param name="Mail">Its id.</param>
/// <param name="Folder">The name of its folder.</param>
/// <param name="Reason">What could not be understood.</param>
/// <param name="Since">When it was read first.</param>
/// <param name="Tries">How often it was tried in vain.</param>
public sealed record QuarantineLine(string Mail, string Folder, string Reason, DateTimeOffset Since, int Tries);
