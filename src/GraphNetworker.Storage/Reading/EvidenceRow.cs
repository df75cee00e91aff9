using System.ComponentModel.DataAnnotations.Schema;
using GraphNetworker.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Reading;

/// <summary>One sign of where somebody works. It belongs to an address, not to a person: when two become one, or one two, it goes along.</summary>
[Table("evidence")]
[Index(nameof(Mailbox), nameof(Address))]
[Index(nameof(Mailbox), nameof(Source), nameof(Address), nameof(Fact), nameof(Sign), IsUnique = true)]
internal sealed class EvidenceRow
{
    public long Id { get; set; }

    public int Mailbox { get; set; }

    public long Address { get; set; }

    /// <summary>The mail that says it, by its immutable id.</summary>
    public required string Source { get; set; }

    public WorkFact Fact { get; set; }

    public WorkSign Sign { get; set; }

    public long At { get; set; }

    public string? Organisation { get; set; }

    public string? Title { get; set; }

    /// <summary>The address at which it is said they are now, where it is another one.</summary>
    public string? NewAddress { get; set; }

    /// <summary>The one line it stands on.</summary>
    public string? Line { get; set; }
}
