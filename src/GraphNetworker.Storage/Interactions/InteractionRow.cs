using System.ComponentModel.DataAnnotations.Schema;
using GraphNetworker.Core.Interactions;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Interactions;

/// <summary>What one mail says of one address. Copies of a mail each have their own; they are made one when read.</summary>
/// <remarks>The person stands here again, beside the address, so that a person's history lies in one stretch of one index.</remarks>
[Table("interactions")]
[Index(nameof(Mailbox), nameof(Person), nameof(At), nameof(Direction), nameof(Address), nameof(People), nameof(Aside))]
[Index(nameof(Mail))]
internal sealed class InteractionRow
{
    public long Id { get; set; }

    public int Mailbox { get; set; }

    public long Person { get; set; }

    public long At { get; set; }

    public Direction Direction { get; set; }

    public long Address { get; set; }

    public int People { get; set; }

    /// <summary>Whether whoever was reached stood in copy only.</summary>
    public bool Aside { get; set; }

    public long Mail { get; set; }
}
