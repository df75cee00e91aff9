using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.People;

/// <summary>One entry of the owner's address book.</summary>
[Table("cards")]
[Index(nameof(Mailbox), nameof(GraphId), IsUnique = true)]
[Index(nameof(Mailbox), nameof(Person))]
[Index(nameof(Feed), nameof(Generation))]
internal sealed class CardRow
{
    public long Id { get; set; }

    public int Mailbox { get; set; }

    public required string GraphId { get; set; }

    public long Feed { get; set; }

    /// <summary>The reading from the start that saw it last.</summary>
    public int Generation { get; set; }

    /// <summary>Null for the owner's card of themselves.</summary>
    public long? Person { get; set; }

    public string? Name { get; set; }

    public string? Title { get; set; }

    public string? Company { get; set; }

    public long? Changed { get; set; }

    public bool HasPhone { get; set; }

    /// <summary>The owner has put it aside.</summary>
    public bool Archived { get; set; }

    /// <summary>All its categories, as <see cref="CategoryList"/> writes them; null for none.</summary>
    public string? Categories { get; set; }
}

/// <summary>One address on a card.</summary>
[Table("card_addresses")]
[PrimaryKey(nameof(Card), nameof(Address))]
[Index(nameof(Address))]
internal sealed class CardAddressRow
{
    public long Card { get; set; }

    public long Address { get; set; }

    public int Position { get; set; }
}
