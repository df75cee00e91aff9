using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.Plan;

namespace GraphNetworker.Core.Health;

/// <summary>What all interactions with one person come to, in a few numbers from which health can be read at any later moment.</summary>
/// <remarks>Only direct contact counts: groups of at most <see cref="DirectPeople"/>. And only contact both ways: see <see cref="TieFold"/>.</remarks>
public readonly record struct Tie
{
    /// <summary>The largest group that is direct contact; the model was fitted with this line (a message to at most ten recipients).</summary>
    public const int DirectPeople = Touch.DirectPeople;

    /// <summary>Exchanges completed both ways; 0 when there never was one, and then the other numbers say nothing.</summary>
    public int Exchanges { get; internal init; }

    /// <summary>The first mail that counts.</summary>
    public DateTimeOffset First { get; internal init; }

    /// <summary>The last mail or meeting that counts.</summary>
    public DateTimeOffset Last { get; internal init; }

    /// <summary>The moment the last exchange was completed.</summary>
    public DateTimeOffset LastExchange { get; internal init; }

    /// <summary>When the other side last wrote directly, answered or not, or met the owner; null when never.</summary>
    public DateTimeOffset? LastReceived { get; internal init; }

    /// <summary>The last of all, whether it counts or not.</summary>
    public DateTimeOffset LastTouch { get; internal init; }

    /// <summary>What counts, as it weighed at <see cref="Last"/>.</summary>
    public FadingSums Fading { get; internal init; }

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

    /// <summary>The tie as one exchange more, now, would make it: a mail each way, on a new day unless they have been in touch today.</summary>
    internal Tie WithExchange(DateTimeOffset now)
    {
        long at = now.ToUnixTimeSeconds();
        bool newDay = at / Tally.Day != Last.ToUnixTimeSeconds() / Tally.Day;
        return this with
        {
            Exchanges = Exchanges + 1,
            Last = now,
            LastExchange = now,
            LastReceived = now,
            LastTouch = now,
            Fading = Fading.After((now - Last).TotalDays).With(at, Direction.Sent, newDay).With(at, Direction.Received, newDay: false),
            ActiveDays = ActiveDays + (newDay ? 1 : 0),
            Sent = Sent + 1,
            Received = Received + 1,
        };
    }

    /// <summary>
    /// Sums up the interactions with one person as they stood at <paramref name="now"/>. Quickest when they come from oldest to newest;
    /// any other order, and copies of the same mail, give the same tie.
    /// </summary>
    public static Tie From(IEnumerable<Touch> touches, DateTimeOffset now)
    {
        var fold = new TieFold();
        foreach (var touch in Direct(touches, now))
        {
            fold.Add(touch);
        }

        return fold.ToTie();
    }

    /// <summary>The direct touches up to <paramref name="now"/>, from oldest to newest, copies of the same mail as one.</summary>
    internal static IReadOnlyList<Touch> Direct(IEnumerable<Touch> touches, DateTimeOffset now)
    {
        var direct = new List<Touch>();
        bool ordered = true;
        foreach (var touch in touches)
        {
            if (touch.People <= DirectPeople && touch.At <= now)
            {
                int order = direct.Count == 0 ? -1 : InTime(direct[^1], touch);
                if (order != 0)
                {
                    ordered &= order < 0;
                    direct.Add(touch);
                }
            }
        }

        if (ordered)
        {
            return direct;
        }

        direct.Sort(InTime);
        return [.. direct.Where((touch, i) => i == 0 || InTime(direct[i - 1], touch) != 0)];
    }

    private static int InTime(Touch one, Touch other)
    {
        int byTime = one.At.ToUnixTimeSeconds().CompareTo(other.At.ToUnixTimeSeconds());
        return byTime != 0 ? byTime : one.Direction.CompareTo(other.Direction);
    }
}
