using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.People;

/// <summary>One mailbox: whose it is.</summary>
[Table("mailboxes")]
[Index(nameof(Tenant), nameof(User), IsUnique = true)]
[Index(nameof(Connection), nameof(DueAt))]
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

    /// <summary>When it is to be read next; null for not until it is asked for.</summary>
    public long? DueAt { get; set; }

    /// <summary>When the owner said what may be read; null when they have not been asked yet, or have not answered.</summary>
    public long? Chosen { get; set; }

    /// <summary>The owner's choice of years; null for all.</summary>
    public int? Years { get; set; }

    /// <summary>Ids of folders the owner leaves out, one a line: Graph's ids are base64url.</summary>
    public string LeftOut { get; set; } = "";

    /// <summary>Whether the owner lets meetings be read.</summary>
    public bool Calendar { get; set; } = true;
}

/// <summary>One address of the owner's own.</summary>
[Table("owner_addresses")]
[PrimaryKey(nameof(Mailbox), nameof(Address))]
internal sealed class OwnerAddressRow
{
    public int Mailbox { get; set; }

    public required string Address { get; set; }
}
