using System.ComponentModel.DataAnnotations.Schema;
using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.Proposals;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Proposals;

/// <summary>Something the owner is asked about a person, and what they answered.</summary>
[Table("proposals")]
[PrimaryKey(nameof(Mailbox), nameof(Id))]
[Index(nameof(Mailbox), nameof(Person), nameof(Fingerprint), nameof(Anchor), IsUnique = true)]
[Index(nameof(Mailbox), nameof(State))]
internal sealed class ProposalRow
{
    public int Mailbox { get; set; }

    public Guid Id { get; set; }

    public long Person { get; set; }

    /// <summary>An address of whom it was asked about, since they became one with somebody; 0 before. Should they be parted, it goes with that address.</summary>
    public long Anchor { get; set; }

    public ProposalKind Kind { get; set; }

    /// <summary>What changed about their work, for an update.</summary>
    public MoveKind? Move { get; set; }

    public string? Organisation { get; set; }

    public string? Title { get; set; }

    public string? Phone { get; set; }

    public string? Address { get; set; }

    public string? FromOrganisation { get; set; }

    public long Since { get; set; }

    public double Certainty { get; set; }

    /// <summary>On what it stands, in words, where no sign says it.</summary>
    public string? Reason { get; set; }

    /// <summary>What it proposes, in one word of text: the same is never asked twice.</summary>
    public required string Fingerprint { get; set; }

    public ProposalState State { get; set; }

    /// <summary>Not before this moment, when the owner said "later".</summary>
    public long? NotBefore { get; set; }

    public long? Decided { get; set; }

    /// <summary>The address of theirs that the new one is, or was, made one with; null when it was theirs already.</summary>
    public string? Joined { get; set; }

    /// <summary>The contact that was written.</summary>
    public string? Contact { get; set; }

    /// <summary>What stood in its fields before, as JSON.</summary>
    public string? Before { get; set; }

    /// <summary>The contact's ETag after it was written: an undo must not take away what came later.</summary>
    public string? Written { get; set; }
}

/// <summary>What became of a proposal.</summary>
public enum ProposalState
{
    /// <summary>The owner is asked.</summary>
    Open,

    /// <summary>Yes: written to Outlook, where there is a card.</summary>
    Accepted,

    /// <summary>No, for ever.</summary>
    Refused,

    /// <summary>Yes, and taken back.</summary>
    Undone,

    /// <summary>Newer signs have made it another one, or none.</summary>
    Overtaken,
}
