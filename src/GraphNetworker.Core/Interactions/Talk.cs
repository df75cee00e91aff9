using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Interactions;

/// <summary>A talk that no mail and no calendar shows: the owner tells of it. It counts like a meeting.</summary>
/// <param name="Id">Made by whoever tells, once per press.</param>
/// <param name="With">With whom.</param>
/// <param name="Kind">How.</param>
/// <param name="At">When; only whole seconds count.</param>
public sealed record Talk(Guid Id, PersonId With, TalkKind Kind, DateTimeOffset At);

/// <summary>How two people talked.</summary>
public enum TalkKind
{
    /// <summary>By telephone.</summary>
    Call,

    /// <summary>In person.</summary>
    InPerson,

    /// <summary>By chat.</summary>
    Chat,
}
