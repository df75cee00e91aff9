using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.People;

/// <summary>One mailbox: whose it is.</summary>
[Table("mailboxes")]
[Index(nameof(Tenant), nameof(User), IsUnique = true)]
internal sealed class MailboxRow
{
    public int Id { get; set; }

    public Guid Tenant { get; set; }

    public Guid User { get; set; }

    public required string Name { get; set; }

    public required string Address { get; set; }

    public Connection Connection { get; set; }

    public string? Trouble { get; set; }

    public long Opened { get; set; }

    /// <summary>The owner's list in Microsoft To Do, as last seen.</summary>
    public string? TaskList { get; set; }
}

/// <summary>One address of the owner's own.</summary>
[Table("owner_addresses")]
[PrimaryKey(nameof(Mailbox), nameof(Address))]
internal sealed class OwnerAddressRow
{
    public int Mailbox { get; set; }

    public required string Address { get; set; }
}
