using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Interactions;

/// <summary>One meeting of the owner's calendar, as far as it says who met whom. No subject, no text, no place.</summary>
/// <param name="Id">Immutable id in the mailbox.</param>
/// <param name="Start">When it begins; null when it has no believable date.</param>
/// <param name="End">When it ends; null when it has no believable date.</param>
/// <param name="Organizer">Who called it, or null when it does not say.</param>
/// <param name="OwnerOrganises">The owner called it.</param>
/// <param name="OwnerAnswer">What the owner answered.</param>
/// <param name="Attendees">Who was invited.</param>
/// <param name="IsCancelled">It does not take place.</param>
/// <param name="IsAllDay">It has days and no hours.</param>
public sealed record CalendarMeeting(
    string Id,
    DateTimeOffset? Start,
    DateTimeOffset? End,
    Correspondent? Organizer,
    bool OwnerOrganises,
    MeetingAnswer OwnerAnswer,
    IReadOnlyList<Attendee> Attendees,
    bool IsCancelled,
    bool IsAllDay);

/// <summary>Somebody, or a room, invited to a meeting.</summary>
/// <param name="Who">The address with its name.</param>
/// <param name="Answer">What they answered.</param>
/// <param name="IsResource">A room or a thing, not a person.</param>
public sealed record Attendee(Correspondent Who, MeetingAnswer Answer, bool IsResource);

/// <summary>What somebody answered to an invitation.</summary>
public enum MeetingAnswer
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>Nothing to answer: it is their own meeting.</summary>
    Organizer,

    /// <summary>They come.</summary>
    Accepted,

    /// <summary>They may come.</summary>
    Tentative,

    /// <summary>They do not come.</summary>
    Declined,
}
