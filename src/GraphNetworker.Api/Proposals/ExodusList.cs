namespace GraphNetworker.Api.Proposals;

/// <summary>Organisations that several people left within a short time.</summary>
/// <param name="Organisations">The latest first.</param>
[Immutable]
public sealed record ExodusList(IReadOnlyList<ExodusView> Organisations);

/// <summary>One of them.</summary>
/// <param name="Organisation">Which.</param>
/// <param name="First">When the first sign came.</param>
/// <param name="Last">When the last one came.</param>
/// <param name="Leavers">Who left.</param>
public sealed record ExodusView(string Organisation, DateTimeOffset First, DateTimeOffset Last, IReadOnlyList<LeaverView> Leavers);

/// <summary>Somebody who left.</summary>
/// <param name="Person">Their id.</param>
/// <param name="Name">Their name.</param>
/// <param name="To">Where they went; null when nobody knows.</param>
/// <param name="At">When the first sign of it came.</param>
public sealed record LeaverView(Guid Person, string Name, string? To, DateTimeOffset At);
