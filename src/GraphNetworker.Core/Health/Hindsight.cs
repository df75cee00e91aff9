using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Core.Health;

/// <summary>
/// One relationship at moments gone by, and what came of it: what <see cref="OwnerHistory"/> tests the model on. Only the moments before
/// the last interaction are held; at every later one the tie is what it is now.
/// </summary>
/// <remarks>The moments are every seventh day of the calendar, the same for everybody, over the last <see cref="Reach"/>.</remarks>
public sealed class Hindsight
{
    private const int DaysBetween = 7;

    // One for each moment from the first at which the two had exchanged something to the last before their latest interaction.
    private readonly Case[] _cases;

    private Hindsight(Case[] cases, Tie tie)
    {
        _cases = cases;
        Tie = tie;
    }

    /// <summary>What all interactions come to.</summary>
    public Tie Tie { get; }

    /// <summary>How far it looks back: long enough to know a mailbox, short enough to be the owner of today.</summary>
    public static TimeSpan Reach => TimeSpan.FromDays(140);

    /// <summary>Looks back on the interactions with one person.</summary>
    public static Hindsight Of(IEnumerable<Touch> touches, DateTimeOffset now)
    {
        var direct = Tie.Direct(touches, now);
        var fold = new TieFold();
        var cases = new List<Case>();
        int next = 0;
        foreach (int moment in Moments(now))
        {
            var then = At(moment);
            while (next < direct.Count && direct[next].At <= then)
            {
                fold.Add(direct[next++]);
            }

            if (next == direct.Count)
            {
                break;
            }

            var tie = fold.ToTie(habits: false);
            if (tie.Exchanges > 0)
            {
                cases.Add(CaseOf(moment, tie, DaysUntilBothWays(direct, next, then)));
            }
        }

        while (next < direct.Count)
        {
            fold.Add(direct[next++]);
        }

        return new Hindsight([.. cases], fold.ToTie());
    }

    /// <summary>The moments of the last <see cref="Reach"/>, from the oldest on.</summary>
    internal static IEnumerable<int> Moments(DateTimeOffset now)
    {
        int last = MomentBefore(now);
        int first = MomentBefore(now - Reach) + 1;
        return Enumerable.Range(first, last - first + 1);
    }

    /// <summary>When a moment was.</summary>
    internal static DateTimeOffset At(int moment) => DateTimeOffset.FromUnixTimeSeconds((long)moment * DaysBetween * Tally.Day);

    /// <summary>The relationship at the moments of the last <see cref="Reach"/> at which the two had exchanged something.</summary>
    internal IEnumerable<Case> Cases(DateTimeOffset now) => Moments(now).Select(AtMoment).OfType<Case>();

    /// <summary>The relationship at the latest moment up to then; null when the two had exchanged nothing yet, or that is not held any more.</summary>
    internal Case? LatestBefore(DateTimeOffset then) => AtMoment(MomentBefore(then));

    /// <summary>The tie now, for the season; null when the two have never exchanged anything.</summary>
    internal Case? Now(DateTimeOffset now) => Tie.Exchanges == 0 ? null : CaseAt(0, now, Tie, double.PositiveInfinity);

    private Case? AtMoment(int moment)
    {
        int held = _cases.Length == 0 ? -1 : moment - _cases[0].Moment;
        return held >= 0 && held < _cases.Length ? _cases[held]
            : Tie.Exchanges > 0 && At(moment) >= Tie.LastTouch ? CaseOf(moment, Tie, double.PositiveInfinity)
            : null;
    }

    private static int MomentBefore(DateTimeOffset now) => (int)Math.Floor(now.ToUnixTimeSeconds() / (double)(DaysBetween * Tally.Day));

    private static Case CaseOf(int moment, in Tie tie, double daysUntilBothWays) => CaseAt(moment, At(moment), tie, daysUntilBothWays);

    private static Case CaseAt(int moment, DateTimeOffset then, in Tie tie, double daysUntilBothWays)
    {
        var fading = tie.Fading.After((then - tie.Last).TotalDays);
        return new Case(moment, HealthTerms.Of(tie, then, season: 0), daysUntilBothWays, fading.Month, fading.Year, (then - tie.First).TotalDays);
    }

    /// <summary>Days until there had been mail in both directions, or a meeting; infinite where that has not come yet.</summary>
    private static double DaysUntilBothWays(IReadOnlyList<Touch> direct, int next, DateTimeOffset then)
    {
        for (int i = next; i < direct.Count; i++)
        {
            if (direct[i].Direction == Direction.Met || direct[i].Direction != direct[next].Direction)
            {
                return (direct[i].At - then).TotalDays;
            }
        }

        return double.PositiveInfinity;
    }

    /// <summary>One relationship at one moment.</summary>
    /// <param name="Moment">Which.</param>
    /// <param name="Terms">What the model would have looked at, without the season.</param>
    /// <param name="DaysUntilBothWays">What came of it.</param>
    /// <param name="Month">Its part in the owner's month.</param>
    /// <param name="Year">Its part in the owner's year.</param>
    /// <param name="Age">Days since it began.</param>
    internal readonly record struct Case(int Moment, HealthTerms Terms, double DaysUntilBothWays, double Month, double Year, double Age);
}
