namespace GraphNetworker.Core.People;

/// <summary>One entry of the owner's address book, as Outlook holds it (<c>microsoft.graph.contact</c>).</summary>
public sealed record Card(
    string Id,
    string? Name,
    string? Title,
    string? Company,
    IReadOnlyList<Correspondent> Addresses,
    DateTimeOffset? Changed)
{
    /// <summary>Whether it holds a telephone number at work or one that is carried.</summary>
    public bool HasPhone { get; init; }

    /// <summary>Whether the owner has put it aside: it bears the category <see cref="Archived"/>.</summary>
    public bool IsArchived { get; init; }

    /// <summary>The category of Outlook that puts a contact aside.</summary>
    public const string Archived = "Archived";
}
