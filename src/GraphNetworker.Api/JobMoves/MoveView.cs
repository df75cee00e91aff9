using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;

namespace GraphNetworker.Api.JobMoves;

/// <summary>A change of work that the owner is asked about, or has said yes to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Person">Of whom.</param>
/// <param name="Name">Their name.</param>
/// <param name="Kind">What changed.</param>
/// <param name="Question">"Now Chief Estimator at Fabrikam?"</param>
/// <param name="Organisation">Where they are now.</param>
/// <param name="Title">As what.</param>
/// <param name="Address">Where to write to now.</param>
/// <param name="From">Where they were.</param>
/// <param name="Since">When the first sign of it came.</param>
/// <param name="Certainty">In percent.</param>
/// <param name="Proven">Whether it may be called a move; else they were seen at a new address.</param>
/// <param name="HundredthDay">When a new job has become everyday life.</param>
/// <param name="Evidence">The signs, what proves most first.</param>
/// <param name="Accepted">When the owner said yes; null while they are asked.</param>
/// <param name="UndoUntil">Until when it can be taken back; null when it cannot.</param>
/// <param name="WritesCard">Whether a yes changes a card in Outlook.</param>
[Immutable]
public sealed record MoveView(
    Guid Id,
    Guid Person,
    string Name,
    MoveKind Kind,
    string Question,
    string? Organisation,
    string? Title,
    string? Address,
    string? From,
    DateTimeOffset Since,
    int Certainty,
    bool Proven,
    DateTimeOffset HundredthDay,
    IReadOnlyList<SignView> Evidence,
    DateTimeOffset? Accepted,
    DateTimeOffset? UndoUntil,
    bool WritesCard);

/// <summary>One sign.</summary>
/// <param name="Sign">How it was seen.</param>
/// <param name="Words">"mail from lee@fabrikam.com"</param>
/// <param name="At">When.</param>
/// <param name="Line">The line it stands on; null where a header says it.</param>
public sealed record SignView(WorkSign Sign, string Words, DateTimeOffset At, string? Line);

/// <summary>A list of changes.</summary>
/// <param name="Moves">The surest first.</param>
[Immutable]
public sealed record MoveList(IReadOnlyList<MoveView> Moves);
