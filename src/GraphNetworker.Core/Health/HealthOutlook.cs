using System.Globalization;

namespace GraphNetworker.Core.Health;

/// <summary>What would change the number: silence, and an exchange.</summary>
/// <param name="QuietOn">The first day the number is under <see cref="RelationshipHealth.CoolingFrom"/> if nothing more happens; null when it is already, or not within two years.</param>
/// <param name="AfterExchange">The number that an exchange now would make.</param>
public readonly record struct HealthOutlook(DateTimeOffset? QuietOn, int AfterExchange)
{
    private const int FarthestDays = 730;

    /// <summary>Looks ahead; null for a stranger.</summary>
    public static HealthOutlook? Of(in Tie tie, OwnerUsual owner, DateTimeOffset now, HealthCorrection? correction) => tie.Exchanges == 0
        ? null
        : new HealthOutlook(QuietDay(tie, owner, now, correction), RelationshipHealth.Number(tie.WithExchange(now), owner, now, correction));

    /// <summary>When the number falls under a bound if nothing more happens. Silence never raises it, so the day is found by halving.</summary>
    public static DateTimeOffset? QuietDay(in Tie tie, OwnerUsual owner, DateTimeOffset now, HealthCorrection? correction)
    {
        if (IsQuiet(tie, owner, now, correction) || !IsQuiet(tie, owner, now.AddDays(FarthestDays), correction))
        {
            return null;
        }

        int alive = 0;
        int quiet = FarthestDays;
        while (quiet - alive > 1)
        {
            int middle = (alive + quiet) / 2;
            (alive, quiet) = IsQuiet(tie, owner, now.AddDays(middle), correction) ? (alive, middle) : (middle, quiet);
        }

        return now.AddDays(quiet);
    }

    /// <summary>The same in a sentence: "An exchange now would make it 74. Without one it goes quiet on March 3."</summary>
    public string Words(int number)
    {
        string exchange = AfterExchange > number ? $"An exchange now would make it {AfterExchange}." : "An exchange now would keep it.";
        return QuietOn is { } day ? $"{exchange} Without one it goes quiet on {day.UtcDateTime.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}." : exchange;
    }

    private static bool IsQuiet(in Tie tie, OwnerUsual owner, DateTimeOffset then, HealthCorrection? correction) =>
        RelationshipHealth.Number(tie, owner, then, correction) < RelationshipHealth.CoolingFrom;
}
