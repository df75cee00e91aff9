using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Health;

/// <summary>What the owner said of one relationship's health.</summary>
[Table("health_corrections")]
[PrimaryKey(nameof(Mailbox), nameof(Person))]
internal sealed class CorrectionRow
{
    public int Mailbox { get; set; }

    public long Person { get; set; }

    public double Shift { get; set; }

    public long Given { get; set; }
}
