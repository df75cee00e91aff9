using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Interactions;

/// <summary>One exchange between the owner and one address, in one direction, at one moment (UTC, whole seconds).</summary>
/// <param name="With">The other side, with the name the mail gave.</param>
/// <param name="Direction">Who reached out.</param>
/// <param name="At">When.</param>
/// <param name="People">How many people took part beside the owner, at least 1: fewer is more private.</param>
/// <param name="Aside">Whether whoever was reached stood in copy only: a mail to look on, not to answer.</param>
public sealed record Interaction(Correspondent With, Direction Direction, DateTimeOffset At, int People, bool Aside = false);

/// <summary>Who reached out to whom.</summary>
public enum Direction
{
    /// <summary>The other side reached the owner.</summary>
    Received,

    /// <summary>The owner reached the other side.</summary>
    Sent,

    /// <summary>They met: both ways at once, and nothing to answer.</summary>
    Met,
}
