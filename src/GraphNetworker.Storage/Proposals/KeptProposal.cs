using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.Proposals;
using GraphNetworker.Core.People;

namespace GraphNetworker.Storage.Proposals;

/// <summary>A proposal as the store holds it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Person">Of whom.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Move">What changed about their work, for an update.</param>
/// <param name="Organisation">Where they are now.</param>
/// <param name="Title">As what.</param>
/// <param name="Phone">The telephone number a card lacks.</param>
/// <param name="Address">Where to write to now.</param>
/// <param name="From">Where they were.</param>
/// <param name="Since">When its first sign came.</param>
/// <param name="Certainty">0 to 1.</param>
/// <param name="Reason">On what it stands, where no sign says it.</param>
/// <param name="State">What became of it.</param>
/// <param name="NotBefore">Not shown before this moment.</param>
/// <param name="Decided">When the owner answered.</param>
/// <param name="Joined">The address of theirs that a yes makes, or made, one with the new one; null when it was theirs already.</param>
/// <param name="Written">What was written to Outlook; null when nothing was.</param>
public sealed record KeptProposal(
    Guid Id,
    PersonId Person,
    ProposalKind Kind,
    MoveKind? Move,
    string? Organisation,
    string? Title,
    string? Phone,
    MailAddress? Address,
    string? From,
    DateTimeOffset Since,
    double Certainty,
    string? Reason,
    ProposalState State,
    DateTimeOffset? NotBefore,
    DateTimeOffset? Decided,
    MailAddress? Joined,
    WrittenContact? Written);

/// <summary>A contact of Outlook that an accepted proposal was written to.</summary>
/// <param name="Contact">Its id.</param>
/// <param name="Before">What stood in its fields before, as JSON.</param>
/// <param name="ETag">The version that was written.</param>
public sealed record WrittenContact(string Contact, string Before, string ETag);
