namespace GraphNetworker.Core.People;

/// <summary>Where a person has worked, from all signs there are. The same signs give the same timeline, in whatever order they came.</summary>
public sealed class EmploymentTimeline
{
    private EmploymentTimeline(IReadOnlyList<Employment> employments, WorkState state, Employment? primary)
    {
        Employments = employments;
        State = state;
        Primary = primary;
    }

    /// <summary>All stays, from the oldest on.</summary>
    public IReadOnlyList<Employment> Employments { get; }

    /// <summary>How they stand to work now.</summary>
    public WorkState State { get; }

    /// <summary>The one job that is theirs now; of several the one last seen, and a card only where nothing else speaks. Null when none is known.</summary>
    public Employment? Primary { get; }

    /// <summary>The job they held at a moment; of several the one that began last. Null when none is known.</summary>
    public Employment? At(DateTimeOffset moment) => Employments.LastOrDefault(one => one.IsAt(moment));

    /// <summary>Puts signs in order.</summary>
    public static EmploymentTimeline Of(IEnumerable<WorkEvidence> evidence)
    {
        WorkEvidence[] signs = [.. evidence.Distinct().OrderBy(one => one.At).ThenBy(one => one.Sign).ThenBy(one => one.Fact)
            .ThenBy(one => one.Source, StringComparer.Ordinal).ThenBy(one => one.Organisation, StringComparer.Ordinal)
            .ThenBy(one => one.Title, StringComparer.Ordinal).ThenBy(one => one.Address?.Value, StringComparer.Ordinal)];
        var employers = EmployerSigns.Group(signs);
        var last = signs.LastOrDefault(one => one.Fact is WorkFact.Retired or WorkFact.Died);
        var stays = employers.SelectMany(employer => employer.Stays(EndOf(employer, employers, last))).OrderBy(stay => stay.From).ThenBy(stay => stay.Organisation, StringComparer.Ordinal).ToArray();
        var current = stays.Where(stay => stay.Until is null).ToArray();

        // Work seen after somebody was said to have retired is work; death is not taken back by a mail that was on its way.
        bool over = last is not null && (last.Fact == WorkFact.Died || !current.Any(stay => stay.Seen > last.At));
        var primary = over ? null : current.OrderBy(stay => stay.Evidence.Any(one => one.Fact == WorkFact.Works && one.Sign != WorkSign.Card)).ThenBy(stay => stay.Seen).ThenBy(stay => stay.From).ThenBy(stay => stay.Organisation, StringComparer.Ordinal).LastOrDefault();
        return new EmploymentTimeline(stays, StateOf(over ? last : null, primary, stays), primary);
    }

    private static WorkState StateOf(WorkEvidence? over, Employment? primary, Employment[] stays) => over switch
    {
        { Fact: WorkFact.Died } => WorkState.Deceased,
        { Fact: WorkFact.Retired } => WorkState.Retired,
        _ when primary is not null => WorkState.Current,
        _ => stays.Length > 0 ? WorkState.LeftUnknown : WorkState.Unknown,
    };

    /// <summary>When somebody stopped to work there: when it was said, when their address was gone, or when they were seen elsewhere and here no more.</summary>
    private static DateTimeOffset? EndOf(EmployerSigns employer, IReadOnlyList<EmployerSigns> all, WorkEvidence? last)
    {
        var said = employer.Left;
        var elsewhere = all.Where(other => other != employer && other.First > employer.LastSeen).Min(other => other.First);
        var over = last is { } end && (end.Fact == WorkFact.Died || end.At >= employer.LastSeen) ? end.At : (DateTimeOffset?)null;
        return new[] { said, elsewhere, over }.Min();
    }
}
