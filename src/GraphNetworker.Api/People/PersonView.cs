using GraphNetworker.Api.Health;
using GraphNetworker.Api.Pane;

namespace GraphNetworker.Api.People;

/// <summary>One person of the network.</summary>
[Immutable]
public sealed record PersonView(Guid Id, string Name, IReadOnlyList<string> Addresses, Standing Standing, RoleView? Role, HealthView? Health);

/// <summary>A page of people.</summary>
/// <param name="People">By name.</param>
/// <param name="After">Hand it back for the next page; null on the last.</param>
[Immutable]
public sealed record PeoplePage(IReadOnlyList<PersonView> People, Guid? After);

/// <summary>Somebody to add.</summary>
/// <param name="Address">A mail address.</param>
/// <param name="Name">As the owner knows them; left out, the address stands.</param>
public sealed record NewPerson(string Address, string? Name = null);
