namespace GraphNetworker.Core.Interactions;

/// <summary>An interaction with one known person, bare of names: what health is reckoned from.</summary>
/// <param name="Direction">Who reached out.</param>
/// <param name="At">When; only whole seconds count.</param>
/// <param name="People">How many people took part beside the owner.</param>
public readonly record struct Touch(Direction Direction, DateTimeOffset At, int People);
