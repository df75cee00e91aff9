using System.ComponentModel.DataAnnotations.Schema;
using GraphNetworker.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.People;

/// <summary>One human. Everything beside the two keys follows from cards and addresses, and is written here so that reading needs no joins.</summary>
[Table("people")]
[Index(nameof(Mailbox), nameof(Key), IsUnique = true)]
[Index(nameof(Mailbox), nameof(FoldedName), nameof(Id))]
internal sealed class PersonRow
{
    public long Id { get; set; }

    public int Mailbox { get; set; }

    /// <summary>The key the world knows; sorts by time. The number beside it keeps a quarter of a million interactions small.</summary>
    public Guid Key { get; set; }

    public required string Name { get; set; }

    /// <summary>The name as it is sorted: see <see cref="PersonName.Fold"/>.</summary>
    public required string FoldedName { get; set; }

    /// <summary>Name and addresses as they are searched, folded.</summary>
    public required string Search { get; set; }

    public bool Kept { get; set; }

    public string? Title { get; set; }

    public string? Company { get; set; }

    public long? CardChanged { get; set; }
}
