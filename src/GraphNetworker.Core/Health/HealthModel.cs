namespace GraphNetworker.Core.Health;

/// <summary>The model: a logistic regression on a few terms of a tie, with slopes that change with the horizon.</summary>
/// <remarks>
/// <code>
/// h = ln(horizon / 90 days)
/// logit p = base + base' h + base" h^2 + sum over the terms (slope + slope' h) term
/// </code>
/// It was fitted and measured at 30, 90 and 180 days, and is used between them. Beyond, the chances of one stretch and the next are taken
/// as independent: two half years have the chance of one, twice; a week has its share of a month. So more time is always more chance.
/// </remarks>
public sealed record HealthModel
{
    // The horizon never counts for less than this: a model fitted on other mail must not turn time round.
    private const double LeastSteepness = 0.2;
    private const double Shortest = 30;
    private const double Longest = 180;

    /// <summary>The logit of a tie whose terms are all 0, at 90 days; and what h and h^2 add.</summary>
    public required (double At, double H, double HSquared) Base { get; init; }

    /// <summary>Of what has gone both ways lately.</summary>
    public required Slope BothWays { get; init; }

    /// <summary>Of the days in touch against the beats missed since.</summary>
    public required Slope Pace { get; init; }

    /// <summary>Of the contrast between silence and liveliness, whatever the horizon; negative.</summary>
    public required double Contrast { get; init; }

    /// <summary>Of the owner's season.</summary>
    public required Slope Season { get; init; }

    /// <summary>The probability of an exchange both ways within so many days, 0 to 1; more than one day.</summary>
    /// <param name="terms">The tie.</param>
    /// <param name="shift">What to add to the logit: the owner's own shift, a correction.</param>
    /// <param name="days">The horizon.</param>
    public double Probability(in HealthTerms terms, double shift, double days)
    {
        double measured = Math.Clamp(days, Shortest, Longest);
        double p = 1 / (1 + Math.Exp(-(Logit(terms, Math.Log(measured / 90)) + shift)));
        return measured == days ? p : 1 - Math.Pow(1 - p, days / measured);
    }

    /// <summary>What must be added to <paramref name="shift"/> for the probability to be the one wanted.</summary>
    public double ShiftTo(double wanted, in HealthTerms terms, double shift, double days)
    {
        double measured = Math.Clamp(days, Shortest, Longest);
        double p = measured == days ? wanted : 1 - Math.Pow(1 - wanted, measured / days);
        return Math.Log(p / (1 - p)) - Logit(terms, Math.Log(measured / 90)) - shift;
    }

    private double Logit(in HealthTerms terms, double h)
    {
        double level = Base.At + (BothWays.At * terms.BothWays) + (Pace.At * terms.Pace) + (Contrast * terms.Contrast) + (Season.At * terms.Season);
        double steepness = Base.H + (BothWays.H * terms.BothWays) + (Pace.H * terms.Pace) + (Season.H * terms.Season);
        return level + (Math.Max(steepness, LeastSteepness) * h) + (Base.HSquared * h * h);
    }

    /// <summary>What a term adds to the logit for each unit: at 90 days, and for each h more.</summary>
    public readonly record struct Slope(double At, double H);
}
