using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.Plan;

namespace GraphNetworker.Core.Health;

/// <summary>What all interactions with one person come to, in a few numbers from which health can be read at any later moment.</summary>
/// <remarks>
/// Only direct contact counts: groups of at most <see cref="DirectPeople"/>. And only contact both ways: a mail counts once it is
/// part of an exchange that the other side completed. See <see cref="TieFold"/> for what completes an exchange.
/// </remarks>
public readonly record struct Tie
{
    /// <summary>The largest group that is direct contact; the model was fitted with this line (a message to at most ten recipients).</summary>
    public const int DirectPeople = 10;

    /// <summary>Exchanges completed both ways; 0 when there never was one, and then the other numbers say nothing.</summary>
    public int Exchanges { get; internal init; }

    /// <summary>The first mail that counts.</summary>
    public DateTimeOffset First { get; internal init; }

    /// <summary>The moment the last exchange was completed.</summary>
    public DateTimeOffset LastExchange { get; internal init; }

    /// <summary>When the other side last wrote directly, answered or not, or met the owner; null when never.</summary>
    public DateTimeOffset? LastReceived { get; internal init; }

    /// <summary>Mails that count, each weighing 1/e less for every 365 days it is older than <see cref="LastExchange"/>.</summary>
    public double DecayedCount { get; internal init; }

    /// <summary>Distinct days (UTC) with mail that counts.</summary>
    public int ActiveDays { get; internal init; }

    /// <summary>Mails of the owner that count.</summary>
    public int Sent { get; internal init; }

    /// <summary>Mails of the other side that count.</summary>
    public int Received { get; internal init; }

    /// <summary>Meetings.</summary>
    public int Met { get; internal init; }

    /// <summary>How often the two exchange something, learned from their latest exchanges; null until it shows.</summary>
    public Rhythm? Rhythm { get; internal init; }

    /// <summary>How long the owner usually takes to answer; null until it shows.</summary>
    public TimeSpan? OwnerAnswersIn { get; internal init; }

    /// <summary>How long the other side usually takes to answer; null until it shows.</summary>
    public TimeSpan? TheyAnswerIn { get; internal init; }

    /// <summary>How much there has ever been.</summary>
    public TieStrength Strength => new(ActiveDays);

    /// <summary>
    /// Sums up the interactions with one person as they stood at <paramref name="now"/>. Quickest when they come from oldest to newest;
    /// any other order, and copies of the same mail, give the same tie.
    /// </summary>
    public static Tie From(IEnumerable<Touch> touches, DateTimeOffset now)
    {
        var direct = new List<Touch>();
        bool ordered = true;
        foreach (var touch in touches)
        {
            if (touch.People <= DirectPeople && touch.At <= now)
            {
                ordered &= direct.Count == 0 || InTime(direct[^1], touch) <= 0;
                direct.Add(touch);
            }
        }

        if (!ordered)
        {
            direct.Sort(InTime);
        }

        var fold = new TieFold();
        for (int i = 0; i < direct.Count; i++)
        {
            if (i == 0 || InTime(direct[i - 1], direct[i]) != 0)
            {
                fold.Add(direct[i]);
            }
        }

        return fold.ToTie();
    }

    private static int InTime(Touch one, Touch other)
    {
        int byTime = one.At.ToUnixTimeSeconds().CompareTo(other.At.ToUnixTimeSeconds());
        return byTime != 0 ? byTime : one.Direction.CompareTo(other.Direction);
    }
}
