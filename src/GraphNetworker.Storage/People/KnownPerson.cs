using GraphNetworker.Core.People;

namespace GraphNetworker.Storage.People;

/// <summary>One person of the network as the store holds them.</summary>
/// <param name="Id">Our key; sorts by time.</param>
/// <param name="Name">Best name there is: card, then added by the owner, then what mails say, then the address.</param>
/// <param name="Kept">True when the owner has a card of them or added them here; false when only mail speaks of them.</param>
/// <param name="Title">From the card.</param>
/// <param name="Company">From the card.</param>
/// <param name="CardChanged">When the card was last changed in Outlook: the date of title and company.</param>
/// <param name="Addresses">All addresses, most recently used first.</param>
public sealed record KnownPerson(
    PersonId Id,
    string Name,
    bool Kept,
    string? Title,
    string? Company,
    DateTimeOffset? CardChanged,
    IReadOnlyList<MailAddress> Addresses);
