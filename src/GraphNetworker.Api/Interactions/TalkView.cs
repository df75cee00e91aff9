using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Api.Interactions;

/// <summary>A talk that the owner tells of.</summary>
/// <param name="Id">Made by the caller, once per press: sending it again changes nothing.</param>
/// <param name="Person">With whom.</param>
/// <param name="Kind">How.</param>
/// <param name="At">When; left out, now.</param>
[Immutable]
public sealed record NewTalk(Guid Id, Guid Person, TalkKind Kind, DateTimeOffset? At = null);

/// <summary>A talk as it is kept.</summary>
/// <param name="Id">Its id, by which it is taken back.</param>
/// <param name="Person">With whom.</param>
/// <param name="Kind">How.</param>
/// <param name="At">When.</param>
[Immutable]
public sealed record TalkView(Guid Id, Guid Person, TalkKind Kind, DateTimeOffset At);
