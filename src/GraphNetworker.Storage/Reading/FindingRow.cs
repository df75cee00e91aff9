using System.ComponentModel.DataAnnotations.Schema;
using GraphNetworker.Core.Reading;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Reading;

/// <summary>One thing a mail told of somebody. Like evidence it belongs to an address, and goes along when people become one or two.</summary>
[Table("findings")]
[Index(nameof(Mailbox), nameof(Address), nameof(At))]
[Index(nameof(Mailbox), nameof(Kind), nameof(At))]
[Index(nameof(Mailbox), nameof(Source))]
internal sealed class FindingRow
{
    public long Id { get; set; }

    public int Mailbox { get; set; }

    /// <summary>Null for somebody of whom only the name is known.</summary>
    public long? Address { get; set; }

    /// <summary>How a network calls somebody who is not known here.</summary>
    public string? Name { get; set; }

    public FindingKind Kind { get; set; }

    /// <summary>The mail that tells it, by its immutable id.</summary>
    public required string Source { get; set; }

    public long At { get; set; }

    /// <summary>The one line it stands on.</summary>
    public string? Line { get; set; }

    public string? Value { get; set; }

    /// <summary>A day, as its number since the year 1.</summary>
    public int? Day { get; set; }
}
