using System.ComponentModel.DataAnnotations.Schema;
using GraphNetworker.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.People;

/// <summary>One address and whose it is.</summary>
[Table("addresses")]
[Index(nameof(Mailbox), nameof(Address), IsUnique = true)]
[Index(nameof(Mailbox), nameof(Person))]
internal sealed class AddressRow
{
    public long Id { get; set; }

    public int Mailbox { get; set; }

    public required string Address { get; set; }

    public long Person { get; set; }

    /// <summary>The key of the person it belonged to before they became one with somebody; null where that is whose it is. Parted, they are found under it again.</summary>
    public Guid? Was { get; set; }

    /// <summary>The best name a mail gave it; with the two behind it a <see cref="Core.People.MailName"/>.</summary>
    public string? MailName { get; set; }

    public bool MailNameOwn { get; set; }

    public long MailNameAt { get; set; }

    /// <summary>The latest interaction.</summary>
    public long LastUsed { get; set; }

    /// <summary>The time of the oldest and of the newest mail from it that is, or is to be, read for its signature.</summary>
    public long? SignedFrom { get; set; }

    public long? SignedTo { get; set; }

    /// <summary>When the owner added it; null when they did not.</summary>
    public long? Added { get; set; }

    public string? AddedName { get; set; }

    [NotMapped]
    public MailName? Known => MailName is null ? null : new MailName(MailName, MailNameOwn, DateTimeOffset.FromUnixTimeSeconds(MailNameAt));
}
