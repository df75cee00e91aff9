using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Core.Health;

/// <summary>What has taken place, each mail, meeting or day weighing less the older it is: 1/e after the time named.</summary>
/// <param name="Sent">Mails of the owner and meetings; 90 days.</param>
/// <param name="Received">Mails of the other side and meetings; 90 days.</param>
/// <param name="Days">Days with mail or a meeting; 150 days.</param>
/// <param name="Month">Mails and meetings; 30 days.</param>
/// <param name="Year">Mails and meetings; 365 days.</param>
/// <remarks>Exponential decay is the one form that fades without the single events: Ahmad and others, "Tie-decay networks", SIAM Review 63:3, 2021.</remarks>
public readonly record struct FadingSums(double Sent, double Received, double Days, double Month, double Year)
{
    /// <summary>In so many days a day in touch fades to 1/e.</summary>
    internal const double DaysTime = 150;

    private const double QuarterTime = 90;
    private const double YearTime = 365;
    private const double MonthTime = 30;

    /// <summary>What has gone both ways: a mail counts when the other side has matched it.</summary>
    public double BothWays => Math.Min(Sent, Received);

    /// <summary>The same some days later, when nothing more has happened.</summary>
    public FadingSums After(double days)
    {
        double quarter = Math.Exp(-days / QuarterTime);
        double year = Math.Exp(-days / YearTime);
        return new FadingSums(Sent * quarter, Received * quarter, Days * Math.Exp(-days / DaysTime), Month * Math.Exp(-days / MonthTime), Year * year);
    }

    /// <summary>With one more at this moment. A new day weighs from its beginning (UTC), so that the hour of a mail makes no difference to it.</summary>
    internal FadingSums With(long at, Direction direction, bool newDay) => new(
        Sent + (direction == Direction.Received ? 0 : 1),
        Received + (direction == Direction.Sent ? 0 : 1),
        Days + (newDay ? Math.Exp(-(at % Tally.Day) / (double)Tally.Day / DaysTime) : 0),
        Month + 1,
        Year + 1);

    /// <summary>Both, at the same moment.</summary>
    public static FadingSums operator +(FadingSums one, FadingSums other)
    {
        return new(one.Sent + other.Sent, one.Received + other.Received, one.Days + other.Days, one.Month + other.Month, one.Year + other.Year);
    }
}
