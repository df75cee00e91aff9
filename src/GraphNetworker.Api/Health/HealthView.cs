using GraphNetworker.Core.Health;

namespace GraphNetworker.Api.Health;

/// <summary>The health of one relationship.</summary>
/// <param name="Number">0 to 100.</param>
/// <param name="Word">Warm, Cooling, Quiet or Dormant.</param>
/// <param name="Sentence">Why, in one sentence.</param>
/// <param name="Parts">Whole points that add up to the number.</param>
/// <param name="HorizonDays">The days within which an exchange is expected.</param>
/// <param name="Strength">How much there has ever been, whatever the silence since: "120 days since March 2016"</param>
/// <param name="Trend">How it has moved in the last weeks; null when it hardly has, or is too young to tell.</param>
/// <param name="Outlook">What would change it: "An exchange now would make it 74."</param>
/// <param name="CorrectedUntil">Until when the owner's correction counts; null when there is none.</param>
/// <param name="SoFar">True while the first sync is not complete.</param>
public sealed record HealthView(
    int Number,
    HealthWord Word,
    string Sentence,
    IReadOnlyList<HealthPart> Parts,
    int HorizonDays,
    string Strength,
    TrendView? Trend,
    string Outlook,
    DateTimeOffset? CorrectedUntil,
    bool SoFar)
{
    /// <summary>Null for a tie without a two-way exchange.</summary>
    internal static HealthView? Of(Bond bond, OwnerUsual owner, DateTimeOffset now, bool soFar) => bond.Read(owner, now) is { } reading
        ? new HealthView(
            reading.Number,
            reading.Word,
            reading.Sentence,
            reading.Parts,
            (int)Math.Round(reading.Horizon.TotalDays),
            bond.Tie.Strength.Words(bond.Tie.First),
            TrendView.Of(HealthTrend.Of(bond.Past, owner, now)),
            HealthOutlook.Of(bond.Tie, owner, now, bond.Correction)?.Words(reading.Number) ?? "",
            bond.Correction is { } correction && correction.ShiftAt(now) != 0 ? correction.Until : null,
            soFar)
        : null;
}

/// <summary>How the number has moved.</summary>
/// <param name="Points">Up or down.</param>
/// <param name="Part">The part that moved most.</param>
/// <param name="Since">Since when.</param>
public sealed record TrendView(int Points, string Part, DateTimeOffset Since)
{
    /// <summary>Null for less than a few points.</summary>
    internal static TrendView? Of(HealthTrend? trend) =>
        trend is { } seen && Math.Abs(seen.Points) >= HealthTrend.Notable ? new TrendView(seen.Points, seen.Part, seen.Since) : null;
}
