using GraphNetworker.Core.Health;
using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Api.Health;

/// <summary>What the pane needs of one person's interactions, without the interactions.</summary>
/// <param name="Tie">What they come to.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Latest">The latest, newest first.</param>
internal sealed record Bond(Tie Tie, int Count, IReadOnlyList<Touch> Latest)
{
    public static Bond From(IReadOnlyList<Touch> touches, DateTimeOffset now) => new(
        Tie.From(touches, now),
        touches.Count,
        [.. touches.Skip(touches.Count - MailboxNetwork.LatestHeld).Reverse()]);
}
