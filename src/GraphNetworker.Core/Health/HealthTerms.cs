namespace GraphNetworker.Core.Health;

/// <summary>What the model looks at: one tie at one moment.</summary>
/// <param name="BothWays">ln(what has gone both ways + 0.01), fading in 90 days.</param>
/// <param name="Days">ln(days in touch + 0.3), fading in 150 days.</param>
/// <param name="Missed">ln(1 + beats missed): the silence x the pace that the tie had when it was last alive.</param>
/// <param name="Season">How lively the owner's whole mailbox has been this month, against its own year; see <see cref="OwnerUsual"/>.</param>
public readonly record struct HealthTerms(double BothWays, double Days, double Missed, double Season)
{
    // A missed beat counts for nearly as much as a day; with more, a day more could cost more as pace than it brings as a day.
    private const double MissedShare = 0.85;

    // Within these bounds one exchange more still never lowers the probability, with the constants as they are fitted.
    private const double MostMissed = 1.7;
    private const double MostLively = 1.25;

    /// <summary>The days in touch against the beats missed since.</summary>
    public double Pace => Days - (MissedShare * Missed);

    /// <summary>Silence after a lively time tells more than silence after a slow one: missed beats x liveliness, each within bounds.</summary>
    public double Contrast => Math.Min(Missed, MostMissed) * Math.Clamp(BothWays, -MostLively, MostLively);

    /// <summary>The terms of a tie at <paramref name="now"/>; of two who never exchanged anything, those of nothing.</summary>
    public static HealthTerms Of(in Tie tie, DateTimeOffset now, double season)
    {
        if (tie.Exchanges == 0)
        {
            return From(default, 0, season);
        }

        double silence = Math.Max(0, (now - tie.Last).TotalDays);
        var faded = tie.Fading.After(silence);
        return From(faded, MissedBeats(faded.Days, (tie.Last - tie.First).TotalDays, silence), season);
    }

    /// <summary>
    /// How many days in touch would have fallen into the silence at the pace the tie had. Days fade, and so does the time they are set
    /// against: a tie of ten years is as fast as its last months, and a pace of long ago is not missed for ever. Because it is the faded days
    /// that are counted, a day more never costs more as pace than it brings as a day.
    /// </summary>
    private static double MissedBeats(double days, double span, double silence) => silence * (days + 0.3) / ((FadingSums.DaysTime * (1 - Math.Exp(-span / FadingSums.DaysTime))) + 20);

    private static HealthTerms From(FadingSums now, double missed, double season) =>
        new(Math.Log(now.BothWays + 0.01), Math.Log(now.Days + 0.3), Math.Log(1 + missed), season);
}
