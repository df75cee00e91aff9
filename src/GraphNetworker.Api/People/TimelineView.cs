using GraphNetworker.Core.People;

namespace GraphNetworker.Api.People;

/// <summary>Where a person has worked, and how their addresses stand.</summary>
/// <param name="State">How they stand to work now.</param>
/// <param name="Primary">The one job that is theirs now, or was at the moment asked for; null when none is known.</param>
/// <param name="Employments">All jobs, the latest first.</param>
/// <param name="Addresses">Their addresses, with what became of each.</param>
[Immutable]
public sealed record TimelineView(WorkState State, EmploymentView? Primary, IReadOnlyList<EmploymentView> Employments, IReadOnlyList<AddressView> Addresses);

/// <summary>One job.</summary>
/// <param name="Organisation">The company, or the mail domain where no sign writes its name.</param>
/// <param name="Title">The title.</param>
/// <param name="From">The first sign of it.</param>
/// <param name="Seen">The last sign that it goes on.</param>
/// <param name="Until">When it ended; null while it goes on.</param>
/// <param name="Certainty">In percent: what its best sign proves.</param>
/// <param name="Evidence">The signs, the newest first.</param>
public sealed record EmploymentView(string Organisation, string? Title, DateTimeOffset From, DateTimeOffset Seen, DateTimeOffset? Until, int Certainty, IReadOnlyList<WorkSignView> Evidence);

/// <summary>One sign of a job.</summary>
/// <param name="Sign">How it was seen.</param>
/// <param name="Fact">What it says.</param>
/// <param name="At">When.</param>
/// <param name="Source">The mail or card.</param>
/// <param name="Line">The line it stands on; null where a header says it.</param>
public sealed record WorkSignView(WorkSign Sign, WorkFact Fact, DateTimeOffset At, string Source, string? Line);

/// <summary>One address.</summary>
/// <param name="Address">The address.</param>
/// <param name="State">How it stands.</param>
/// <param name="Since">When the sign of that came.</param>
/// <param name="LeadsTo">Where its owner is to be written to instead.</param>
public sealed record AddressView(string Address, AddressState State, DateTimeOffset? Since, string? LeadsTo);
