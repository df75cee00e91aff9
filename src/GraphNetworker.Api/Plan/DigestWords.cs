using System.Globalization;
using GraphNetworker.Core.Plan;
using GraphNetworker.Storage.Plan;

namespace GraphNetworker.Api.Plan;

/// <summary>Says how the digest stands.</summary>
internal static class DigestWords
{
    /// <summary>One line for the plan; null when there is no digest.</summary>
    public static string? Of(OwnerPlan plan, KeptDigest? latest, DateOnly today)
    {
        string week = new DigestPeriod(OwnerDay.MondayOf(today)).Key;
        return plan.Digest == DigestWish.Off ? null
            : latest?.Period == week ? OfThisWeek(latest)
            : string.Create(CultureInfo.InvariantCulture, $"The digest comes on {plan.DigestDay}, from {plan.QuietUntil:HH:mm} on.");
    }

    private static string OfThisWeek(KeptDigest digest) => digest switch
    {
        { State: DigestState.Sent } => "This week's digest was sent to you.",
        { State: DigestState.GivenUp } => "This week's digest does not come any more; the next comes next week.",
        { Trouble: DigestRun.NoDrafts } => "The digest waits: writing drafts is not permitted (Mail.ReadWrite).",
        { Trouble: DigestRun.NoSending } => "The digest waits among your drafts: sending it is not permitted (Mail.Send).",
        { Trouble: { } code } => $"The digest waits for Microsoft 365 ({code}).",
        { State: DigestState.Drafted, Sends: false } => "This week's digest lies among your drafts.",
        _ => "This week's digest is being written.",
    };
}
