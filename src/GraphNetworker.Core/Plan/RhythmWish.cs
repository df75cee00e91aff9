namespace GraphNetworker.Core.Plan;

/// <summary>What the owner wishes for one person.</summary>
/// <param name="Since">The day it was wished: whoever was never in touch is due from then on.</param>
/// <param name="Circle">The circle they are in; null for none.</param>
/// <param name="Own">A rhythm of their own; it comes before the circle's.</param>
/// <param name="Rests">Let it rest: nothing reminds of them, whatever else is said.</param>
public sealed record RhythmWish(DateOnly Since, Guid? Circle = null, PlannedRhythm? Own = null, bool Rests = false)
{
    /// <summary>The rhythm that counts: the person's own, else their circle's, else the default; null when nothing is planned, or they are let rest.</summary>
    /// <param name="wish">What is wished for the person; null for nothing.</param>
    /// <param name="plan">The owner's plan. A circle that is no longer in it says nothing.</param>
    public static PlannedRhythm? RhythmOf(RhythmWish? wish, OwnerPlan plan) => wish switch
    {
        { Rests: true } => null,
        { Own: { } own } => own,
        { Circle: { } id } when plan.CircleOf(id) is { } circle => circle.Rhythm,
        _ => plan.Default,
    };
}
