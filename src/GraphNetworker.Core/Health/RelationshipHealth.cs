namespace GraphNetworker.Core.Health;

/// <summary>Reads the health of a relationship: the probability that the two exchange something, both ways, within the horizon that fits them.</summary>
/// <remarks>
/// See <see cref="HealthModel"/> for the formula, <see cref="HealthTerms"/> for what goes into it and <see cref="OwnerUsual"/> for what the
/// owner's whole mailbox adds. More two-way contact never lowers it, at whatever time it took place; silence never raises it.
/// </remarks>
public static class RelationshipHealth
{
    /// <summary>Numbers from here on are <see cref="HealthWord.Warm"/>.</summary>
    public const int WarmFrom = 60;

    /// <summary>Numbers from here on are <see cref="HealthWord.Cooling"/>.</summary>
    public const int CoolingFrom = 40;

    private static readonly TimeSpan ShortestHorizon = TimeSpan.FromDays(90);
    private static readonly TimeSpan LongestHorizon = TimeSpan.FromDays(730);
    private static readonly TimeSpan DormantAfter = TimeSpan.FromDays(3 * 365);

    // Where the parts start from: a tie of one exchange, today, in a mailbox that is as usual. Any start would add up; this one lets a part
    // say "more" or "less than that".
    private static readonly HealthTerms OneExchange = new(Math.Log(1 + 0.01), Math.Log(1 + 0.3), 0, 0);

    /// <summary>Reads a tie at <paramref name="now"/>; null when the two have never exchanged anything: nothing can be said of a stranger.</summary>
    public static HealthReading? Read(in Tie tie, OwnerUsual owner, DateTimeOffset now, HealthCorrection? correction = null)
    {
        if (tie.Exchanges == 0)
        {
            return null;
        }

        var horizon = HorizonOf(tie);
        var terms = HealthTerms.Of(tie, now, owner.Season);
        var (names, steps) = Steps(terms, owner.Shift, horizon.TotalDays);
        int uncorrected = NumberOf(steps[^1]);
        int[] points = WholePoints(steps, uncorrected);
        string[] words = HealthWords.Parts(tie, terms, owner, now);
        var parts = names.Select((name, i) => new HealthPart(name, points[i], words[i])).ToList();
        int number = Number(tie, owner, now, correction);
        if (correction is not null && correction.ShiftAt(now) != 0)
        {
            parts.Add(new HealthPart(HealthPart.YourCorrection, number - uncorrected, HealthWords.Correction(correction, now)));
        }

        var word = WordOf(number, tie, now);
        return new HealthReading(number, word, HealthWords.Reason(tie, word, now), parts, horizon);
    }

    /// <summary>The probability itself, for a horizon of one's own choosing; of two who never exchanged anything, that of nothing.</summary>
    public static double Probability(in Tie tie, OwnerUsual owner, DateTimeOffset now, TimeSpan horizon, HealthCorrection? correction = null) =>
        HealthConstants.Model.Probability(HealthTerms.Of(tie, now, owner.Season), owner.Shift + (correction?.ShiftAt(now) ?? 0), horizon.TotalDays);

    /// <summary>The number alone, for ranking thousands; 0 for a stranger.</summary>
    public static int Number(in Tie tie, OwnerUsual owner, DateTimeOffset now, HealthCorrection? correction = null) =>
        tie.Exchanges == 0 ? 0 : NumberOf(Probability(tie, owner, now, HorizonOf(tie), correction));

    /// <summary>The time that fits the tie: 90 days, or twice its own rhythm where that is longer, at most two years.</summary>
    public static TimeSpan HorizonOf(in Tie tie)
    {
        var wanted = tie.Rhythm is { } rhythm ? TimeSpan.FromDays(Math.Round(2 * rhythm.Gap.TotalDays)) : ShortestHorizon;
        return wanted < ShortestHorizon ? ShortestHorizon : wanted > LongestHorizon ? LongestHorizon : wanted;
    }

    private static HealthWord WordOf(int number, in Tie tie, DateTimeOffset now) => number switch
    {
        >= WarmFrom => HealthWord.Warm,
        >= CoolingFrom => HealthWord.Cooling,
        _ when IsDormant(tie, now) => HealthWord.Dormant,
        _ => HealthWord.Quiet,
    };

    /// <summary>Once strong, and nothing heard of them for three years.</summary>
    public static bool IsDormant(in Tie tie, DateTimeOffset now)
    {
        var heard = tie.LastReceived is { } received && received > tie.LastExchange ? received : tie.LastExchange;
        return tie.Strength.IsStrong && now - heard >= DormantAfter;
    }

    // Rounded in two steps, so that the last bits of a logarithm, which may differ from one machine to another, do not decide.
    internal static int NumberOf(double probability) => (int)Math.Round(Math.Round(100 * probability, 6), MidpointRounding.AwayFromZero);

    /// <summary>The probability after each part, as it joins those before it.</summary>
    internal static (string[] Names, double[] Probabilities) Steps(in HealthTerms terms, double shift, double days)
    {
        var model = HealthConstants.Model;
        var bothWays = OneExchange with { BothWays = terms.BothWays };
        var inTouch = bothWays with { Days = terms.Days };
        var missed = inTouch with { Missed = terms.Missed };
        string[] names = [HealthPart.Base, HealthPart.BothWays, HealthPart.DaysInTouch, HealthPart.MissedBeats, HealthPart.YourMailbox];
        double[] steps =
        [
            model.Probability(OneExchange, 0, days),
            model.Probability(bothWays, 0, days),
            model.Probability(inTouch, 0, days),
            model.Probability(missed, 0, days),
            model.Probability(terms, shift, days),
        ];
        return (names, steps);
    }

    /// <summary>
    /// Each part is what the probability rises or falls by. Rounded down they fall short of the number by a few points, which go to the
    /// parts with the largest remainders (Hamilton's method): the sum is exact.
    /// </summary>
    private static int[] WholePoints(double[] steps, int number)
    {
        double[] exact = [.. steps.Select((p, i) => 100 * (i == 0 ? p : p - steps[i - 1]))];
        int[] points = [.. exact.Select(part => (int)Math.Floor(part))];
        int missing = number - points.Sum();
        foreach (int i in Enumerable.Range(0, points.Length).OrderByDescending(i => exact[i] - points[i]).Take(missing))
        {
            points[i]++;
        }

        return points;
    }
}
