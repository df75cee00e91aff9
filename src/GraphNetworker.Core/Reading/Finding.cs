using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>One thing that a mail told of a person beside where they work.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When the mail came.</param>
/// <param name="Source">The mail; one mail tells the same thing once.</param>
/// <param name="Line">The line it stands on, at most 200 characters; null where a header tells it.</param>
/// <param name="Value">The job to fill, the stand-in, the number; null where the line is all there is.</param>
/// <param name="Day">The day of return; of a promise the day it is promised for.</param>
public sealed record Finding(FindingKind Kind, DateTimeOffset At, string Source, string? Line, string? Value = null, DateOnly? Day = null)
{
    /// <summary>
    /// What a mail says, as it is kept. Changes of work are signs and kept as such; that a mail arrived is no news.
    /// </summary>
    public static Finding? Of(Evidence said, DateTimeOffset at, string source) => said switch
    {
        Asked => new(FindingKind.Ask, at, source, said.Said),
        Offered => new(FindingKind.Offer, at, source, said.Said),
        Promised => new(FindingKind.Promise, at, source, said.Said),
        LeadSeen => new(FindingKind.Lead, at, source, said.Said),
        OpeningSeen opening => new(FindingKind.Opening, at, source, said.Said, opening.Title),
        AwayUntil away => new(FindingKind.Away, at, source, said.Said, null, away.Back),
        StandIn other => new(FindingKind.StandIn, at, source, said.Said, other.Address is { } address ? other.Name is { } name ? $"{name} <{address}>" : address.Value : other.Name),
        NotificationSeen { Kind: NotificationKind.InvitationReceived } seen => new(FindingKind.Invitation, at, source, null, seen.Network.ToString()),
        NotificationSeen { Kind: NotificationKind.InvitationAccepted } seen => new(FindingKind.InvitationAccepted, at, source, null, seen.Network.ToString()),
        _ => null,
    };
}

/// <summary>A finding, and of whom.</summary>
/// <param name="Address">An address of theirs; null where only the name is known.</param>
/// <param name="Name">Their name, where no address is known; it speaks of them if nobody else has it.</param>
/// <param name="Found">What was found.</param>
public sealed record FoundOf(MailAddress? Address, string? Name, Finding Found);
