using System.ComponentModel.DataAnnotations.Schema;
using GraphNetworker.Core.Interactions;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Sync;

/// <summary>One mail: that it is there, where, when, and what it came to. Nothing of what it says.</summary>
[Table("mails")]
[Index(nameof(Mailbox), nameof(GraphId), IsUnique = true)]
[Index(nameof(Mailbox), nameof(Meeting), nameof(Noise), nameof(At))] // counts and coverage without touching the table
[Index(nameof(Feed), nameof(Generation))]
internal sealed class MailRow
{
    public long Id { get; set; }

    public int Mailbox { get; set; }

    public required string GraphId { get; set; }

    public long Feed { get; set; }

    /// <summary>The reading from the start that saw it last.</summary>
    public int Generation { get; set; }

    /// <summary>True for a meeting of the calendar: read and kept as a mail is, counted apart.</summary>
    public bool Meeting { get; set; }

    public long? At { get; set; }

    public NoiseReason? Noise { get; set; }

    /// <summary>Whether its text may tell something of somebody's work; null when it cannot.</summary>
    public TextReading? News { get; set; }

    /// <summary>Why it is in quarantine; null when it is not.</summary>
    public string? Quarantine { get; set; }

    public long? QuarantinedAt { get; set; }

    /// <summary>How often it was tried in vain; 0 when it is not in quarantine.</summary>
    public int Tries { get; set; }

    public long? TriedAt { get; set; }
}

/// <summary>How far a mail whose text may tell something has been read.</summary>
internal enum TextReading
{
    /// <summary>It is to be read.</summary>
    Waiting,

    /// <summary>It has been read, and the text dropped.</summary>
    Read,
}
