namespace GraphNetworker.Core.Plan;

/// <summary>People with whom the owner means to be in touch equally often.</summary>
/// <param name="Id">Ours.</param>
/// <param name="Name">What the owner calls it.</param>
/// <param name="Rhythm">How often.</param>
public sealed record Circle(Guid Id, string Name, PlannedRhythm Rhythm)
{
    /// <summary>The longest name of a circle, in characters.</summary>
    public const int LongestName = 60;

    /// <summary>
    /// Where an owner may start: 21, 60, 182 and 365 days, the rhythms people who do this for a living write down. Their names say what is
    /// meant, not what anybody is worth.
    /// </summary>
    public static IReadOnlyList<Circle> Starters { get; } =
    [
        new(new Guid("00000000-0000-4000-8000-000000000001"), "Close", PlannedRhythm.Every(21)),
        new(new Guid("00000000-0000-4000-8000-000000000002"), "In touch", PlannedRhythm.Every(60)),
        new(new Guid("00000000-0000-4000-8000-000000000003"), "Twice a year", PlannedRhythm.Every(182)),
        new(new Guid("00000000-0000-4000-8000-000000000004"), "Once a year", PlannedRhythm.Every(365)),
    ];
}
