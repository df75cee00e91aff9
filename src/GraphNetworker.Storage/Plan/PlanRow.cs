using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using GraphNetworker.Core.Plan;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Plan;

/// <summary>The plan of one mailbox. It is read and written as a whole, and only its digest is ever searched for: so it is one text.</summary>
[Table("plans")]
internal sealed class PlanRow
{
    [Key]
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public int Mailbox { get; set; }

    /// <summary>Counts up with each change; whoever changes it says which one they saw.</summary>
    public int Version { get; set; }

    public required string Settings { get; set; }

    /// <summary>As in the text: by it those are found who wish a digest.</summary>
    public DigestWish Digest { get; set; }

    public long Changed { get; set; }

    /// <summary>Whether follow-ups are made without a press: so that whoever makes them need not read every plan.</summary>
    public bool Automatic { get; set; }
}

/// <summary>What the owner wishes for one person.</summary>
[Table("rhythm_wishes")]
[PrimaryKey(nameof(Mailbox), nameof(Person), nameof(Anchor))]
internal sealed class WishRow
{
    public int Mailbox { get; set; }

    public long Person { get; set; }

    /// <summary>An address of whom it was wished for, since they became one with somebody; 0 before. Of several the newest counts.</summary>
    public long Anchor { get; set; }

    public Guid? Circle { get; set; }

    public int? Days { get; set; }

    public int? LatestDays { get; set; }

    public bool Rests { get; set; }

    /// <summary>The owner's day, as a number.</summary>
    public int Since { get; set; }

    public long Given { get; set; }
}
