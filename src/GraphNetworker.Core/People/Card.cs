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

    /// <summary>The categories of Outlook it bears, as <see cref="CategoriesOf"/> bounds them.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The category of Outlook that puts a contact aside.</summary>
    public const string Archived = "Archived";

    /// <summary>The most categories that are kept of one card: nobody bears more by hand.</summary>
    public const int MostCategories = 25;

    /// <summary>The longest name that Outlook lets a category have, in characters (<c>outlookCategory</c>, displayName).</summary>
    public const int LongestCategory = 255;

    /// <summary>What is kept of the categories that a card is said to bear: each once, without blanks around it, none that is too long.</summary>
    public static IReadOnlyList<string> CategoriesOf(IEnumerable<string> said) =>
        [.. said.Select(one => one.Trim()).Where(one => one.Length is > 0 and <= LongestCategory).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostCategories)];
}
