namespace GraphNetworker.Core.Plan;

/// <summary>What a plan comes to for one person.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Rhythm">How often; null when nothing is planned, or they are let rest.</param>
/// <param name="Circle">The circle it comes from; null for none.</param>
/// <param name="Since">Whoever was never in touch is due from this day on; null for today.</param>
public sealed record DecidedRhythm(RhythmSource Source, PlannedRhythm? Rhythm = null, Circle? Circle = null, DateOnly? Since = null)
{
    /// <summary>Whether a standing rule has put them into the circle, and no hand.</summary>
    public bool IsByRule => Source is RhythmSource.Category or RhythmSource.Company;
}

/// <summary>Where a rhythm comes from.</summary>
public enum RhythmSource
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>The person's own.</summary>
    Own,

    /// <summary>A circle they were put in.</summary>
    Circle,

    /// <summary>A circle whose category one of their cards bears.</summary>
    Category,

    /// <summary>A circle of their company.</summary>
    Company,

    /// <summary>The plan's for everybody.</summary>
    Default,

    /// <summary>They are let rest.</summary>
    Rests,
}
