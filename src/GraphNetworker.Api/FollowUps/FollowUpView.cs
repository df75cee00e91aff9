using GraphNetworker.Core.FollowUps;
using GraphNetworker.Storage.FollowUps;

namespace GraphNetworker.Api.FollowUps;

/// <summary>Something undertaken.</summary>
[Immutable]
public sealed record FollowUpView(Guid Id, Guid Person, string Title, DateOnly Due, FollowUpState State)
{
    internal static FollowUpView Of(KeptFollowUp kept) => new(kept.FollowUp.Id, kept.FollowUp.For.Value, kept.FollowUp.Title, kept.FollowUp.Due, kept.FollowUp.State);
}

/// <summary>Something to undertake.</summary>
/// <param name="Id">Made by the caller, once per press: sending it again changes nothing and answers the same.</param>
/// <param name="Person">For whom.</param>
/// <param name="Due">The day, in the owner's own calendar.</param>
/// <param name="Title">What to do; left out, "Follow up with" and the name.</param>
/// <param name="Mail">The mail it comes from, for the link back.</param>
[Immutable]
public sealed record NewFollowUp(Guid Id, Guid Person, DateOnly Due, string? Title = null, MailReference? Mail = null);

/// <summary>The mail in front of the owner.</summary>
/// <param name="InternetMessageId">Its Message-ID.</param>
/// <param name="Subject">Its subject; kept only while the follow-up is open.</param>
public sealed record MailReference(string InternetMessageId, string? Subject = null);
