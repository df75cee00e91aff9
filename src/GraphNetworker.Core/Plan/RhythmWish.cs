namespace GraphNetworker.Core.Plan;

/// <summary>What the owner wishes for one person.</summary>
/// <param name="Since">The day it was wished: whoever was never in touch is due from then on.</param>
/// <param name="Circle">The circle they are in; null for none.</param>
/// <param name="Own">A rhythm of their own; it comes before the circle's.</param>
/// <param name="Rests">Let it rest: nothing reminds of them, whatever else is said.</param>
public sealed record RhythmWish(DateOnly Since, Guid? Circle = null, PlannedRhythm? Own = null, bool Rests = false);
