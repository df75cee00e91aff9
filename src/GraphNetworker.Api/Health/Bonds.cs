using GraphNetworker.Core.Health;
using GraphNetworker.Core.People;

namespace GraphNetworker.Api.Health;

/// <summary>What binds the owner to some people, or to everybody.</summary>
/// <param name="Owner">What is usual for the owner.</param>
/// <param name="Of">By person.</param>
internal sealed record Bonds(OwnerUsual Owner, IReadOnlyDictionary<PersonId, Bond> Of);
