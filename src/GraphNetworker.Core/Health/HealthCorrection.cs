namespace GraphNetworker.Core.Health;

/// <summary>What the owner knows better: they talk on the phone, or it has cooled more than the mail shows. Counts for 90 days, then the mail speaks again.</summary>
/// <param name="Shift">What it adds to the logit.</param>
/// <param name="Given">When the owner said so.</param>
public sealed record HealthCorrection(double Shift, DateTimeOffset Given)
{
    /// <summary>How long a correction counts.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(90);

    // Nobody's word makes the mail count for nothing.
    private const double Largest = 4;

    /// <summary>When it ends.</summary>
    public DateTimeOffset Until => Given + Lasts;

    /// <summary>The correction that makes a tie read as wanted, now: in the middle of the word's range.</summary>
    /// <param name="tie">The tie; of a stranger nothing can be corrected: null.</param>
    /// <param name="owner">What is usual for the owner.</param>
    /// <param name="wanted">Warm, Cooling or Quiet; anything else: null.</param>
    /// <param name="now">When it is given.</param>
    public static HealthCorrection? For(in Tie tie, OwnerUsual owner, HealthWord wanted, DateTimeOffset now)
    {
        double? number = wanted switch
        {
            HealthWord.Warm => 80,
            HealthWord.Cooling => 50,
            HealthWord.Quiet => 20,
            _ => null,
        };
        return number is not { } middle || tie.Exchanges == 0
            ? null
            : new HealthCorrection(Math.Clamp(HealthConstants.Model.ShiftTo(middle / 100, HealthTerms.Of(tie, now, owner.Season), owner.Shift, RelationshipHealth.HorizonOf(tie).TotalDays), -Largest, Largest), now);
    }

    /// <summary>What it adds at <paramref name="now"/>; 0 when it has ended.</summary>
    public double ShiftAt(DateTimeOffset now) => now >= Given && now < Until ? Shift : 0;
}
