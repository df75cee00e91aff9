namespace GraphNetworker.Core.Interactions;

/// <summary>An interaction with one known person, bare of names: what health is reckoned from.</summary>
/// <param name="Direction">Who reached out.</param>
/// <param name="At">When; only whole seconds count.</param>
/// <param name="People">How many people took part beside the owner.</param>
/// <param name="Aside">Whether whoever was reached stood in copy only.</param>
public readonly record struct Touch(Direction Direction, DateTimeOffset At, int People, bool Aside = false)
{
    /// <summary>The largest group that is direct contact: more are an announcement.</summary>
    public const int DirectPeople = 10;
}
