using GraphNetworker.Api.Health;
using GraphNetworker.Api.Pane;
using GraphNetworker.Core.Health;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.People;

/// <summary>How a person of the store is shown.</summary>
internal static class PersonViews
{
    /// <summary>A card, added by the owner, or written to and answered: known. Else new.</summary>
    public static Standing StandingOf(KnownPerson? person, Bond? bond) =>
        person?.Kept == true || bond?.Tie.Exchanges > 0 ? Standing.Known : Standing.New;

    /// <summary>Null when nothing is known of it.</summary>
    public static RoleView? RoleOf(KnownPerson person) =>
        person.Title is null && person.Company is null ? null : new RoleView(person.Title, person.Company, "Outlook card", person.CardChanged);

    /// <summary>A person as a page of its own.</summary>
    public static PersonView Of(KnownPerson person, Bond? bond, OwnerUsual owner, DateTimeOffset now, bool soFar) => new(
        person.Id.Value,
        person.Name,
        [.. person.Addresses.Select(address => address.Value)],
        StandingOf(person, bond),
        RoleOf(person),
        bond is null ? null : HealthView.Of(bond, owner, now, soFar));
}
