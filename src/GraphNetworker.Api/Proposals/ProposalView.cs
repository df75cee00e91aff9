using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.Proposals;

namespace GraphNetworker.Api.Proposals;

/// <summary>Something the owner is asked about a person, or has said yes to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Person">Of whom.</param>
/// <param name="Name">Their name.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Move">What changed about their work, for an update.</param>
/// <param name="Question">"Now Chief Estimator at Fabrikam?"</param>
/// <param name="Organisation">The company, for an update or what a card lacks.</param>
/// <param name="Title">The title, the same.</param>
/// <param name="Phone">The telephone number a card lacks.</param>
/// <param name="Address">Where to write to now; for a merge, the address of the other.</param>
/// <param name="From">Where they were.</param>
/// <param name="Since">When the first sign of it came.</param>
/// <param name="Certainty">In percent.</param>
/// <param name="Proven">Whether signs prove it; an update that is not proven is "seen at a new address".</param>
/// <param name="HundredthDay">When a new job has become everyday life; null where nobody begins one.</param>
/// <param name="Evidence">The signs, what proves most first.</param>
/// <param name="Accepted">When the owner said yes; null while they are asked.</param>
/// <param name="UndoUntil">Until when it can be taken back; null when it cannot.</param>
/// <param name="WritesCard">Whether a yes changes a card in Outlook.</param>
[Immutable]
public sealed record ProposalView(
    Guid Id,
    Guid Person,
    string Name,
    ProposalKind Kind,
    MoveKind? Move,
    string Question,
    string? Organisation,
    string? Title,
    string? Phone,
    string? Address,
    string? From,
    DateTimeOffset Since,
    int Certainty,
    bool Proven,
    DateTimeOffset? HundredthDay,
    IReadOnlyList<SignView> Evidence,
    DateTimeOffset? Accepted,
    DateTimeOffset? UndoUntil,
    bool WritesCard);

/// <summary>One sign.</summary>
/// <param name="Words">"mail from lee@fabrikam.com"</param>
/// <param name="At">When.</param>
/// <param name="Line">The line it stands on; null where a header says it.</param>
public sealed record SignView(string Words, DateTimeOffset At, string? Line);

/// <summary>A list of proposals.</summary>
/// <param name="Proposals">The surest first.</param>
[Immutable]
public sealed record ProposalList(IReadOnlyList<ProposalView> Proposals);
