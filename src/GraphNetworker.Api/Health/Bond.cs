using GraphNetworker.Core.Health;
using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Api.Health;

/// <summary>What the pane needs of one person's interactions, without the interactions.</summary>
/// <param name="Tie">What they come to.</param>
/// <param name="Mails">How many mails there are.</param>
/// <param name="Meetings">How many meetings there were.</param>
/// <param name="Latest">The latest, newest first.</param>
/// <param name="Until">When the next meeting comes and makes this another; null when none is in the calendar.</param>
internal sealed record Bond(Tie Tie, int Mails, int Meetings, IReadOnlyList<Touch> Latest, DateTimeOffset? Until)
{
    /// <summary>Sums up interactions that come from oldest to newest.</summary>
    public static Bond From(IReadOnlyList<Touch> touches, DateTimeOffset now)
    {
        Touch[] past = [.. touches.Where(touch => touch.At <= now)];
        int meetings = past.Count(touch => touch.Direction == Direction.Met);
        return new Bond(
            Tie.From(past, now),
            past.Length - meetings,
            meetings,
            [.. past.Skip(past.Length - MailboxNetwork.LatestHeld).Reverse()],
            past.Length < touches.Count ? touches.Where(touch => touch.At > now).Min(touch => touch.At) : null);
    }
}
