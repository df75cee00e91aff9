using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Suggestions;

/// <summary>A suggestion that the owner has put off, or put aside for good.</summary>
[Table("snoozes")]
[PrimaryKey(nameof(Mailbox), nameof(Key))]
internal sealed class SnoozeRow
{
    public int Mailbox { get; set; }

    /// <summary>What the suggestion is known by.</summary>
    public required string Key { get; set; }

    /// <summary>The owner's day on which it comes back, as a number; that of year 9999 for never.</summary>
    public int Until { get; set; }

    /// <summary>Of a follow-up: its day before it was put off, as a number.</summary>
    public int? Was { get; set; }
}
