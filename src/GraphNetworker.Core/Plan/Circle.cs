using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Plan;

/// <summary>People with whom the owner means to be in touch equally often.</summary>
/// <param name="Id">Ours.</param>
/// <param name="Name">What the owner calls it.</param>
/// <param name="Rhythm">How often.</param>
public sealed record Circle(Guid Id, string Name, PlannedRhythm Rhythm)
{
    /// <summary>The longest name of a circle, in characters.</summary>
    public const int LongestName = 60;

    /// <summary>The most categories, and the most companies, of one circle.</summary>
    public const int MostRules = 20;

    /// <summary>The longest of them, in characters: as long as Outlook lets a category be.</summary>
    public const int LongestRule = Card.LongestCategory;

    /// <summary>Outlook's categories: whoever has a card with one of them is in it, unless they were put elsewhere.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Companies: whoever works at one of them is in it, unless they were put elsewhere or a category says otherwise.</summary>
    public IReadOnlyList<string> Companies { get; init; } = [];

    /// <summary>The day its first rule was kept: whoever was never in touch is due from then on. Null without a rule.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Whether anybody is in it by a rule.</summary>
    public bool HasRule => Categories.Count + Companies.Count > 0;

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
