using GraphNetworker.Core.People;

namespace GraphNetworker.Core.JobMoves;

/// <summary>The days on which an address was seen writing.</summary>
/// <param name="Known">The address and its names.</param>
/// <param name="Days">The days, the earliest first; at least one.</param>
public sealed record AddressDays(KnownAddress Known, IReadOnlyList<DateOnly> Days);
