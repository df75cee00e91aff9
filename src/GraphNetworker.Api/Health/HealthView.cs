using GraphNetworker.Core.Health;

namespace GraphNetworker.Api.Health;

/// <summary>The health of one relationship.</summary>
/// <param name="Number">0 to 100.</param>
/// <param name="Word">Warm, Cooling, Quiet or Dormant.</param>
/// <param name="Sentence">Why, in one sentence.</param>
/// <param name="Parts">Whole points that add up to the number.</param>
/// <param name="HorizonDays">The days within which an exchange is expected.</param>
/// <param name="SoFar">True while the first sync is not complete.</param>
public sealed record HealthView(int Number, HealthWord Word, string Sentence, IReadOnlyList<HealthPart> Parts, int HorizonDays, bool SoFar)
{
    /// <summary>Null for a tie without a two-way exchange.</summary>
    internal static HealthView? Of(Tie tie, DateTimeOffset now, bool soFar) => RelationshipHealth.Read(tie, now) is { } reading
        ? new HealthView(reading.Number, reading.Word, reading.Sentence, reading.Parts, (int)Math.Round(reading.Horizon.TotalDays), soFar)
        : null;
}
