using GraphNetworker.Core.People;

namespace GraphNetworker.Core.FollowUps;

/// <summary>Something the owner has undertaken to do for a person, with a day to do it by.</summary>
/// <param name="Id">Ours; the <c>externalId</c> of the task's linked resource, by which a task is found again.</param>
/// <param name="For">For whom.</param>
/// <param name="Title">What to do, in the owner's list.</param>
/// <param name="Reason">Why now: the body of the task.</param>
/// <param name="Due">The day, in the owner's own calendar.</param>
/// <param name="Mail">The mail it came from, or null.</param>
/// <param name="State">Where it stands.</param>
public sealed record FollowUp(
    Guid Id,
    PersonId For,
    string Title,
    string Reason,
    DateOnly Due,
    MailOrigin? Mail,
    FollowUpState State);

/// <summary>The mail a follow-up came from.</summary>
/// <param name="InternetMessageId">The mail's Message-ID, angle brackets included.</param>
/// <param name="Subject">Its subject, kept while the follow-up is open.</param>
public sealed record MailOrigin(string InternetMessageId, string? Subject);

/// <summary>Where a follow-up stands.</summary>
public enum FollowUpState
{
    /// <summary>Undertaken here, on its way to Microsoft To Do.</summary>
    Waiting,

    /// <summary>A task in Microsoft To Do.</summary>
    InToDo,

    /// <summary>Done.</summary>
    Done,
}
