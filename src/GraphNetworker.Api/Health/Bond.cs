using GraphNetworker.Core.Health;
using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Api.Health;

/// <summary>What is held of one person's interactions, without the interactions.</summary>
/// <param name="Past">What they come to, and came to in the last months.</param>
/// <param name="Mails">How many mails there are.</param>
/// <param name="Meetings">How many meetings there were.</param>
/// <param name="Latest">The latest, newest first.</param>
/// <param name="Until">When the next meeting comes and makes this another; null when none is in the calendar.</param>
/// <param name="Correction">What the owner said of it; null when nothing, or when that has ended.</param>
/// <param name="Contacts">When the two were really in touch, for the plan.</param>
internal sealed record Bond(Hindsight Past, int Mails, int Meetings, IReadOnlyList<Touch> Latest, DateTimeOffset? Until, HealthCorrection? Correction, ContactHistory Contacts)
{
    /// <summary>What they come to.</summary>
    public Tie Tie => Past.Tie;

    /// <summary>Sums up interactions that come from oldest to newest.</summary>
    public static Bond From(IReadOnlyList<Touch> touches, HealthCorrection? correction, DateTimeOffset now)
    {
        Touch[] past = [.. touches.Where(touch => touch.At <= now)];
        int meetings = past.Count(touch => touch.Direction == Direction.Met);
        return new Bond(
            Hindsight.Of(past, now),
            past.Length - meetings,
            meetings,
            [.. past.Skip(past.Length - MailboxNetwork.LatestHeld).Reverse()],
            past.Length < touches.Count ? touches.Where(touch => touch.At > now).Min(touch => touch.At) : null,
            correction,
            ContactHistory.Of(past, now));
    }

    /// <summary>Its health; null for a tie without a two-way exchange.</summary>
    public HealthReading? Read(OwnerUsual owner, DateTimeOffset now) => RelationshipHealth.Read(Tie, owner, now, Correction);

    /// <summary>The number of its health; 0 without a two-way exchange.</summary>
    public int Number(OwnerUsual owner, DateTimeOffset now) => RelationshipHealth.Number(Tie, owner, now, Correction);
}
