namespace GraphNetworker.Core.People;

/// <summary>One entry of the owner's address book, as Outlook holds it (<c>microsoft.graph.contact</c>).</summary>
public sealed record Card(
    string Id,
    string? Name,
    string? Title,
    string? Company,
    IReadOnlyList<Correspondent> Addresses,
    DateTimeOffset? Changed);
