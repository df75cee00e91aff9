namespace GraphNetworker.Core.Plan;

/// <summary>One person of a plan, as far as a forecast needs them.</summary>
/// <param name="Days">The rhythm, in days.</param>
/// <param name="Due">The day they are next due, as a number of days.</param>
/// <param name="Contacts">The days of the past year on which the two were in touch anyway, the oldest first.</param>
/// <param name="Circle">The circle the rhythm comes from; null for their own or the default.</param>
public readonly record struct PlannedPerson(int Days, int Due, IReadOnlyList<int> Contacts, Guid? Circle = null);
