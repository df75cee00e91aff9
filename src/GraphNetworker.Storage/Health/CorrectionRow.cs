using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Health;

/// <summary>What the owner said of one relationship's health.</summary>
[Table("health_corrections")]
[PrimaryKey(nameof(Mailbox), nameof(Person), nameof(Anchor))]
internal sealed class CorrectionRow
{
    public int Mailbox { get; set; }

    public long Person { get; set; }

    /// <summary>An address of whom it was said of, since they became one with somebody; 0 before. Of several the newest counts.</summary>
    public long Anchor { get; set; }

    public double Shift { get; set; }

    public long Given { get; set; }
}
