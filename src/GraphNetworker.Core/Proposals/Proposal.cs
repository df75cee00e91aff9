using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Proposals;

/// <summary>Something about one person that the owner is asked; nothing is written anywhere before a yes.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Fingerprint">What it comes to, in one word of text: the same is never asked twice.</param>
/// <param name="Since">When its first sign came.</param>
/// <param name="Certainty">0 to 1: how sure the signs make it.</param>
public sealed record Proposal(ProposalKind Kind, string Fingerprint, DateTimeOffset Since, double Certainty)
{
    /// <summary>What changed about their work, for an update.</summary>
    public MoveKind? Move { get; init; }

    /// <summary>The company that the card shall name.</summary>
    public string? Organisation { get; init; }

    /// <summary>The title that it shall name.</summary>
    public string? Title { get; init; }

    /// <summary>The telephone number that it shall hold.</summary>
    public string? Phone { get; init; }

    /// <summary>The address that it shall hold; for a merge, the address of the other.</summary>
    public MailAddress? Address { get; init; }

    /// <summary>Where they were, for an update.</summary>
    public string? From { get; init; }

    /// <summary>Their own address that is to be made one with <see cref="Address"/>, for a merge.</summary>
    public MailAddress? Joins { get; init; }

    /// <summary>On what a merge stands, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>More signs of the same move are the same question.</summary>
    public static Proposal Update(JobMove move) => new(
        ProposalKind.Update,
        string.Join('|', move.Kind is MoveKind.Unknown ? MoveKind.Joined : move.Kind, Employer.Label(move.Address) ?? PersonName.Fold(move.Organisation ?? ""), move.Kind == MoveKind.Promoted ? PersonName.Fold(move.Title ?? "") : ""),
        move.Since,
        move.Certainty)
    {
        Move = move.Kind,
        Organisation = move.Organisation,
        Title = move.Title,
        Address = move.Address,
        From = move.From,
    };

    /// <summary>Two addresses that may be one human.</summary>
    /// <param name="own">The address of the person who is asked about.</param>
    /// <param name="other">The address of the other.</param>
    /// <param name="likely">0 to 1.</param>
    /// <param name="reason">On what it stands, in words.</param>
    /// <param name="since">When it was seen.</param>
    public static Proposal Merge(MailAddress own, MailAddress other, double likely, string? reason, DateTimeOffset since)
    {
        string[] pair = [own.Value, other.Value];
        Array.Sort(pair, StringComparer.Ordinal);
        return new(ProposalKind.Merge, $"merge|{pair[0]}|{pair[1]}", since, likely) { Address = other, Joins = own, Reason = reason };
    }
}
