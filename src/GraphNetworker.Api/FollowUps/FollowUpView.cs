using GraphNetworker.Core.FollowUps;
using GraphNetworker.Storage.FollowUps;

namespace GraphNetworker.Api.FollowUps;

/// <summary>Something undertaken.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Person">For whom.</param>
/// <param name="Title">What to do.</param>
/// <param name="Due">The day, in the owner's own calendar; of a watch for an answer the day it becomes a task.</param>
/// <param name="State">Where it stands.</param>
/// <param name="CompletedAt">When it was done; To Do says no more than the day.</param>
/// <param name="Outcome">What came of it; left out while the owner has not been asked.</param>
/// <param name="OriginKind">The kind of suggestion it was made from, such as promise; left out where it was pressed by hand.</param>
/// <param name="RemindAt">The moment To Do reminds of it.</param>
/// <param name="Important">True where it bears the star; else left out.</param>
[Immutable]
public sealed record FollowUpView(
    Guid Id,
    Guid Person,
    string Title,
    DateOnly Due,
    FollowUpState State,
    DateTimeOffset? CompletedAt = null,
    FollowUpOutcome? Outcome = null,
    string? OriginKind = null,
    DateTimeOffset? RemindAt = null,
    bool? Important = null)
{
    internal static FollowUpView Of(KeptFollowUp kept) => new(
        kept.FollowUp.Id,
        kept.FollowUp.For.Value,
        kept.FollowUp.Title,
        kept.FollowUp.Due,
        kept.FollowUp.State,
        kept.CompletedAt,
        kept.Outcome,
        kept.FollowUp.Origin?.Split('|')[0],
        kept.FollowUp.RemindAt,
        kept.FollowUp.Important ? true : null);
}

/// <summary>Something to undertake.</summary>
/// <param name="Id">Made by the caller, once per press: sending it again changes nothing and answers the same.</param>
/// <param name="Person">For whom.</param>
/// <param name="Due">The day, in the owner's own calendar.</param>
/// <param name="Title">What to do; left out, "Follow up with" and the name, of a watch "No answer yet from" and the name.</param>
/// <param name="Mail">The mail it comes from, for the link back; of a watch the mail that waits for an answer.</param>
/// <param name="IfNoReply">A watch: a task only if the person has not answered the mail by the day.</param>
/// <param name="RemindAt">The moment To Do is to remind of it.</param>
/// <param name="Important">Whether it is to bear the star.</param>
/// <param name="Zone">The IANA name of the zone whose calendar the day of a watch is of, such as Europe/Berlin; left out, UTC.</param>
/// <param name="From">The key of the line of the day it is made from: then the same line is undertaken once, whoever presses and however often.</param>
[Immutable]
public sealed record NewFollowUp(
    Guid Id,
    Guid Person,
    DateOnly Due,
    string? Title = null,
    MailReference? Mail = null,
    bool? IfNoReply = null,
    DateTimeOffset? RemindAt = null,
    bool? Important = null,
    string? Zone = null,
    string? From = null);

/// <summary>The mail in front of the owner.</summary>
/// <param name="InternetMessageId">Its Message-ID.</param>
/// <param name="Subject">Its subject; kept only while the follow-up is open.</param>
/// <param name="SentAt">When it was sent; needed of a mail that waits for an answer.</param>
public sealed record MailReference(string InternetMessageId, string? Subject = null, DateTimeOffset? SentAt = null);

/// <summary>Another title or day; what is left out stays.</summary>
/// <param name="Title">What to do.</param>
/// <param name="Due">The day, in the owner's own calendar.</param>
public sealed record RevisedFollowUp(string? Title = null, DateOnly? Due = null);

/// <summary>What came of a follow-up that is done.</summary>
/// <param name="Outcome">The answer; skipped when the owner waves the question away.</param>
public sealed record NewOutcome(FollowUpOutcome Outcome);
