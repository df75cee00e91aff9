using System.Text.Json.Serialization;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>What is true in a story, whatever its mails let one guess. Made for tests; message ids stand with their angle brackets.</summary>
public sealed record StoryTruth(
    int Seed,
    DateOnly Today,
    TruthOwner Owner,
    IReadOnlyList<TruthPerson> People,
    IReadOnlyList<TruthMove> Moves,
    IReadOnlyList<TruthRenaming> Renamings,
    IReadOnlyList<TruthBounce> Bounces,
    IReadOnlyList<TruthAutoReply> AutoReplies,
    IReadOnlyList<TruthNotice> Notices,
    IReadOnlyList<TruthHelp> Helps,
    IReadOnlyList<TruthMeeting> Meetings,
    IReadOnlyList<TruthFolder> Folders,
    TruthCounts Counts);

/// <summary>The owner of the mailbox.</summary>
public sealed record TruthOwner(string Name, string Address, string Company, string Title);

/// <summary>One human.</summary>
/// <param name="RhythmDays">How often the two are in touch while they are; null for a person without a rhythm.</param>
/// <param name="LastTwoWay">The day of the younger of the last letter each way; null when one side never wrote.</param>
/// <param name="Received">Letters written by this person to the owner, by hand, from any address.</param>
/// <param name="Sent">Letters of the owner addressed to this person.</param>
/// <param name="Cards">Keys of the cards in the address book.</param>
/// <param name="CardIsOutdated">A card names an employer or an address of the past.</param>
public sealed record TruthPerson(
    string Name,
    string Given,
    string Surname,
    IReadOnlyList<TruthAddress> Addresses,
    IReadOnlyList<TruthEmployment> Employments,
    Standing Standing,
    int? RhythmDays,
    DateOnly? FirstSeen,
    DateOnly? LastReceived,
    DateOnly? LastSent,
    DateOnly? LastTwoWay,
    DateOnly? QuietSince,
    int Received,
    int Sent,
    IReadOnlyList<string> Cards,
    bool CardIsOutdated,
    bool IsColleague,
    bool IsLead);

/// <summary>One address and what it is today.</summary>
public sealed record TruthAddress(string Address, AddressState State, DateOnly From, DateOnly? Until);

/// <summary>One stay at one company under one title.</summary>
public sealed record TruthEmployment(string Company, string Domain, string Title, DateOnly From, DateOnly? Until);

/// <summary>How things stand between the owner and a person at the end of the story.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Standing>))]
public enum Standing
{
    Warm,
    Cooling,
    Quiet,
    Dormant,
    New,
    OneWay,
    Left,
    Retired,
    Deceased,
    Stranger,
    Colleague,
}

/// <summary>What an address is at the end of the story.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AddressState>))]
public enum AddressState
{
    Live,
    Bounces,
    Answers,
    Forwards,
    Silent,
    Renamed,
}

/// <summary>A change of employment. From and To are null where there is none.</summary>
public sealed record TruthMove(
    string Person,
    MoveKind Kind,
    string? FromCompany,
    string? FromTitle,
    string? ToCompany,
    string? ToTitle,
    DateOnly Left,
    DateOnly? Joined,
    IReadOnlyList<TruthSign> Signs);

/// <summary>What kind of change it was.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MoveKind>))]
public enum MoveKind
{
    Joined,
    Promoted,
    Left,
    LaidOff,
    Retired,
    Deceased,
}

/// <summary>A mail in which the change can be seen; the first of a move is the earliest.</summary>
public sealed record TruthSign(SignKind Kind, string MessageId, DateTimeOffset At);

/// <summary>How a mail shows a change.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SignKind>))]
public enum SignKind
{
    FarewellLetter,
    NewAddress,
    NewSignature,
    Bounce,
    AutoReply,
    Notice,
    ToldByOther,
}

/// <summary>A company that took another name: its people did not move.</summary>
public sealed record TruthRenaming(string FromCompany, string FromDomain, string ToCompany, string ToDomain, DateOnly Day, int People);

/// <summary>A bounce.</summary>
/// <param name="IsHard">The address is gone; else it will take mail again.</param>
/// <param name="Form">exchange, postfix, exim or google.</param>
public sealed record TruthBounce(string MessageId, string OriginalId, string Address, string? Person, bool IsHard, string Form, DateTimeOffset At);

/// <summary>An automatic reply.</summary>
public sealed record TruthAutoReply(
    string MessageId, string Address, string Person, AutoReplyKind Kind, string Language, DateOnly? Until, string? StandIn, string? NewAddress);

/// <summary>What an automatic reply says.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AutoReplyKind>))]
public enum AutoReplyKind
{
    Away,
    Left,
    NewAddress,
    Retired,
    Plain,
}

/// <summary>A mail of a machine. Kind as in linkedin-invitation, linkedin-accepted, linkedin-new-position, linkedin-job-alert, newsletter...</summary>
public sealed record TruthNotice(string MessageId, string Kind, string? Person, string? Company, string? Title);

/// <summary>An opening, a lead, an ask, an offer or a promise, and the line that says it.</summary>
/// <param name="ByOwner">Said by the owner to the person, not by the person.</param>
public sealed record TruthHelp(string MessageId, HelpKind Kind, string Person, string Line, bool ByOwner, DateTimeOffset At);

/// <summary>What was asked or given.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HelpKind>))]
public enum HelpKind
{
    Opening,
    Lead,
    Ask,
    Offer,
    Promise,
    Thanks,
    Introduction,
}

/// <summary>A meeting of the calendar.</summary>
public sealed record TruthMeeting(string EventKey, string Subject, DateTimeOffset Start, IReadOnlyList<string> People, bool IsCancelled);

/// <summary>Mails in a folder.</summary>
public sealed record TruthFolder(string Key, string Name, int Mails, int Unread);

/// <summary>How many mails are what.</summary>
public sealed record TruthCounts(int Mails, int Personal, int Own, int Newsletters, int Newsletterers, int Notices, int ListPosts, int Bounces, int AutoReplies, int Invitations, int Announcements);
