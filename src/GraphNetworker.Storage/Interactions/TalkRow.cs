using System.ComponentModel.DataAnnotations.Schema;
using GraphNetworker.Core.Interactions;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Interactions;

/// <summary>A talk that the owner told of.</summary>
[Table("talks")]
[PrimaryKey(nameof(Mailbox), nameof(Id))]
[Index(nameof(Mailbox), nameof(Person), nameof(At))]
internal sealed class TalkRow
{
    public int Mailbox { get; set; }

    public Guid Id { get; set; }

    public long Person { get; set; }

    /// <summary>An address of with whom it was, since they became one with somebody; 0 before. Should they be parted, it goes with that address.</summary>
    public long Anchor { get; set; }

    public TalkKind Kind { get; set; }

    public long At { get; set; }
}
