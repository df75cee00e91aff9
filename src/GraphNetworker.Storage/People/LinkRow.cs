using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.People;

/// <summary>Two addresses that are one human, or are not, beside what cards say. Taking a row away takes the merge back.</summary>
[Table("address_links")]
[PrimaryKey(nameof(Mailbox), nameof(One), nameof(Other))]
[Index(nameof(Mailbox), nameof(Other))]
internal sealed class LinkRow
{
    public int Mailbox { get; set; }

    /// <summary>The one with the smaller key.</summary>
    public long One { get; set; }

    public long Other { get; set; }

    public LinkKind Kind { get; set; }

    public long At { get; set; }

    /// <summary>0 to 1: how likely names make it; null where the owner alone said it.</summary>
    public double? Likely { get; set; }

    /// <summary>On what it stands, in words.</summary>
    public string? Reason { get; set; }
}

/// <summary>What is known of two addresses.</summary>
internal enum LinkKind
{
    /// <summary>The names leave no doubt: they are one, until the owner says otherwise.</summary>
    Certain,

    /// <summary>The owner said they are one.</summary>
    Same,

    /// <summary>The owner said they are two.</summary>
    Different,

    /// <summary>They may be one: it takes the owner's word.</summary>
    Probable,
}
