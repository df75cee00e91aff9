using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Core.Health;

/// <summary>Mail written 30 to 90 days after the other side's last word, which they have not answered yet.</summary>
/// <param name="Direction">Whose it is.</param>
/// <param name="At">When the latest was written.</param>
/// <param name="Mails">How many mails there are in all since the other side's last word.</param>
public readonly record struct WaitingMail(Direction Direction, DateTimeOffset At, int Mails)
{
    /// <summary>More mails than these without a word from the other side are a pile, and count for nothing.</summary>
    internal const int Pile = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromDays(90);

    /// <summary>
    /// Whether there is still something to wait for: no pile, and the latest at most 90 days old. Then they count as one mail; else they
    /// were written in vain and count for nothing. A mail just written is news.
    /// </summary>
    public bool IsHopeful(DateTimeOffset now) => Mails <= Pile && now - At <= Patience;
}
