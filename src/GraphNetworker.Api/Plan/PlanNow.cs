using GraphNetworker.Api.Health;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Storage.Plan;

namespace GraphNetworker.Api.Plan;

/// <summary>A plan, and whom it comes to, today.</summary>
/// <param name="Kept">The plan.</param>
/// <param name="Wishes">What is wished for single people.</param>
/// <param name="People">Who has a rhythm.</param>
/// <param name="Bonds">What binds the owner to everybody.</param>
/// <param name="Today">The owner's day.</param>
internal sealed record PlanNow(KeptPlan Kept, IReadOnlyDictionary<PersonId, RhythmWish> Wishes, IReadOnlyList<PlannedOne> People, Bonds Bonds, DateOnly Today)
{
    private readonly HashSet<PersonId> _byRule = [.. People.Where(one => one.Decided.IsByRule).Select(one => one.Person)];

    /// <summary>The plan itself.</summary>
    public OwnerPlan Plan => Kept.Plan;

    /// <summary>Whether it is no day of the owner's, by the plan they have made: then only what was undertaken is shown.</summary>
    public bool IsDayOff => Kept.Version > 0 && !Plan.IsWorkingDay(Today);

    /// <summary>Whether the owner lets somebody rest.</summary>
    public bool Rests(PersonId person) => Wishes.TryGetValue(person, out var wish) && wish.Rests;

    /// <summary>Whether the owner has said anything of somebody, themselves or by a circle's rule.</summary>
    public bool IsThoughtOf(PersonId person) => Wishes.ContainsKey(person) || _byRule.Contains(person);

    /// <summary>The same people as a forecast takes them.</summary>
    public IReadOnlyList<PlannedPerson> ForForecast() => FadingAway.Apply(
        [.. People.OrderBy(one => one.Person.Value).Select(one => new PlannedPerson(one.Rhythm.Days, one.Due.Ideal.DayNumber, one.Bond?.Contacts.Anyway ?? [], one.Circle))],
        FadingAway.PerDay(Bonds.Of.Values.Select(bond => bond.Contacts.Anyway), Today.DayNumber),
        Today.DayNumber);

    /// <summary>How many people the owner writes to in a week of their own accord; null when too little is known.</summary>
    public double? PerWeek() => Capacity.PerWeek(Bonds.Of.Values.Select(bond => bond.Contacts.Openings), Today.DayNumber);
}

/// <summary>Somebody with a rhythm.</summary>
/// <param name="Person">Who.</param>
/// <param name="Decided">What the plan comes to for them.</param>
/// <param name="Rhythm">How often.</param>
/// <param name="Due">When they are next due.</param>
/// <param name="LastContact">The last real contact, a follow-up that was done among them; null when there never was one.</param>
/// <param name="Bond">What binds the owner to them; null without any interaction.</param>
internal sealed record PlannedOne(PersonId Person, DecidedRhythm Decided, PlannedRhythm Rhythm, NextDue Due, DateTimeOffset? LastContact, Bond? Bond)
{
    /// <summary>The circle it comes from; null for their own or the default.</summary>
    public Guid? Circle => Decided.Circle?.Id;
}
