namespace GraphNetworker.Core.Health;

/// <summary>How the number has moved in the last weeks, and by what most.</summary>
/// <param name="Points">Points of the number, up or down; without what the owner corrected.</param>
/// <param name="Part">The part that moved most, see <see cref="HealthPart"/>.</param>
/// <param name="Since">The moment it is compared with: four to five weeks ago.</param>
public readonly record struct HealthTrend(int Points, string Part, DateTimeOffset Since)
{
    /// <summary>From so many points on it is a trend; less comes from the time since the last mail alone.</summary>
    public const int Notable = 10;

    private static readonly TimeSpan Back = TimeSpan.FromDays(28);

    /// <summary>
    /// The number as it stood then, to a week; null where the two had exchanged nothing yet, or where it lies further back than is held
    /// (see <see cref="Hindsight.Reach"/>). Read for the mailbox of today, as the trend is.
    /// </summary>
    public static int? NumberThen(Hindsight past, OwnerUsual owner, DateTimeOffset then) => past.LatestBefore(then) is { } seen
        ? RelationshipHealth.NumberOf(RelationshipHealth.Steps(seen.Terms with { Season = owner.Season }, owner.Shift, RelationshipHealth.HorizonOf(past.Tie).TotalDays).Probabilities[^1])
        : null;

    /// <summary>Compares a tie with itself four to five weeks ago; null where it had no exchange yet.</summary>
    /// <remarks>Both are read for the horizon and the mailbox of today, so that the relationship alone makes the difference.</remarks>
    public static HealthTrend? Of(Hindsight past, OwnerUsual owner, DateTimeOffset now)
    {
        var tie = past.Tie;
        if (tie.Exchanges == 0 || past.LatestBefore(now - Back) is not { } then)
        {
            return null;
        }

        double days = RelationshipHealth.HorizonOf(tie).TotalDays;
        var (names, today) = RelationshipHealth.Steps(HealthTerms.Of(tie, now, owner.Season), owner.Shift, days);
        double[] before = RelationshipHealth.Steps(then.Terms with { Season = owner.Season }, owner.Shift, days).Probabilities;
        int most = Enumerable.Range(1, names.Length - 1).MaxBy(i => Math.Abs(today[i] - today[i - 1] - (before[i] - before[i - 1])));
        int points = RelationshipHealth.NumberOf(today[^1]) - RelationshipHealth.NumberOf(before[^1]);
        return new HealthTrend(points, names[most], Hindsight.At(then.Moment));
    }
}
