using GraphNetworker.Core.FollowUps;

namespace GraphNetworker.Api.FollowUps;

/// <summary>What came of a wish to undertake something; neither when the person is not known.</summary>
/// <param name="Kept">What is kept, in Microsoft To Do or waiting to be.</param>
/// <param name="Refused">Why it cannot be undertaken.</param>
[Immutable]
internal sealed record Undertaking(FollowUpView? Kept, Refusal? Refused);

/// <summary>What stood in the way, and how to mend it.</summary>
[Immutable]
internal sealed record Refusal(string Field, string Reason, string Mend)
{
    public static Refusal Of(Beginning.Refused refused) => new(refused.Field, refused.Reason, refused.Mend);
}
