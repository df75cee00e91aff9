namespace GraphNetworker.Core.Health;

/// <summary>
/// A tie once strong and silent for three years or more: trust is still there, and they have since seen what the owner has not (Levin, Walter
/// and Murnighan, "Dormant ties", Organization Science 22:4, 2011).
/// </summary>
/// <param name="Strength">How much there was.</param>
/// <param name="Novelty">0 to 1: how far they are from whom the owner is in touch with today; 1 where nobody else of their organisations is.</param>
public readonly record struct DormantTie(TieStrength Strength, double Novelty)
{
    /// <summary>What they are ranked by, 0 to 1: past strength, and as much again for novelty.</summary>
    public double Worth => Strength.Share * (1 + Novelty) / 2;

    /// <summary>Whether a tie is dormant at <paramref name="now"/>, and what it would be worth; null when it is not.</summary>
    /// <param name="tie">The tie.</param>
    /// <param name="alive">How many people of the same organisations the owner is in touch with today.</param>
    /// <param name="now">When.</param>
    public static DormantTie? Of(in Tie tie, int alive, DateTimeOffset now) =>
        RelationshipHealth.IsDormant(tie, now) ? new DormantTie(tie.Strength, 1.0 / (1 + alive)) : null;
}
