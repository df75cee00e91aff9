using System.ComponentModel.DataAnnotations.Schema;
using GraphNetworker.Core.Plan;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Plan;

/// <summary>The digest of one week: that it is being written, or what became of it. Nothing of what it says.</summary>
[Table("digests")]
[PrimaryKey(nameof(Mailbox), nameof(Period))]
internal sealed class DigestRow
{
    public int Mailbox { get; set; }

    /// <summary>The week, as ISO 8601 names it.</summary>
    public required string Period { get; set; }

    public DigestState State { get; set; }

    /// <summary>Whether it was to be sent when it was begun.</summary>
    public bool Sends { get; set; }

    /// <summary>The draft, by its immutable id, which stays when it is sent.</summary>
    public string? MessageId { get; set; }

    /// <summary>Until then whoever has it goes on alone; afterwards anybody may.</summary>
    public long Until { get; set; }

    /// <summary>How often it was begun or gone on with.</summary>
    public int Tries { get; set; }

    /// <summary>Why it waits; null when nothing is in its way.</summary>
    public string? Trouble { get; set; }

    public long At { get; set; }
}
