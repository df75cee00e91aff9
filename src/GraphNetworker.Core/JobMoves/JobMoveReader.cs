using GraphNetworker.Core.People;

namespace GraphNetworker.Core.JobMoves;

/// <summary>Sees what has changed about somebody's work against what the owner has on the card.</summary>
public static class JobMoveReader
{
    /// <summary>Compares; null when nothing has changed, or nothing is known to compare with.</summary>
    /// <param name="evidence">All signs about the person's work, cards included.</param>
    public static JobMove? Read(IReadOnlyCollection<WorkEvidence> evidence)
    {
        var timeline = EmploymentTimeline.Of(evidence);
        return timeline.State switch
        {
            WorkState.Deceased => Ended(MoveKind.Died, WorkFact.Died, timeline, evidence),
            WorkState.Retired => Ended(MoveKind.Retired, WorkFact.Retired, timeline, evidence),
            WorkState.LeftUnknown => LeftFor(timeline),
            WorkState.Current => Moved(timeline),
            _ => null,
        };
    }

    private static JobMove? Moved(EmploymentTimeline timeline)
    {
        var now = timeline.Primary!;
        var works = now.Evidence.Where(one => one.Fact == WorkFact.Works).ToArray();
        if (works.Any(one => one.Sign == WorkSign.Card))
        {
            return null; // the card says so already
        }

        var before = timeline.Employments.Where(stay => stay != now && stay.From <= now.From).OrderBy(stay => stay.Evidence.Any(one => one.Sign == WorkSign.Card)).ThenBy(stay => stay.Seen).LastOrDefault();
        if (before is null)
        {
            return null;
        }

        bool promoted = before.Organisation == now.Organisation;
        bool renamed = !promoted && works.All(one => one.Sign == WorkSign.Mail) && before.Until is null;
        var left = promoted ? [] : before.Evidence.Where(one => one.Fact != WorkFact.Works && one.At >= before.Seen);
        var shows = Proving(works.Concat(left));
        string? title = works.Where(one => one.Title is not null).Select(one => one.Title).LastOrDefault();
        var address = works.Where(one => one.Address is { } written && Employer.Label(written) is not null).Select(one => one.Address).LastOrDefault();
        bool named = works.Any(one => one.Organisation is not null);
        return new JobMove(
            promoted ? MoveKind.Promoted : named && !renamed ? MoveKind.Joined : MoveKind.Unknown,
            now.Organisation,
            title,
            promoted ? null : address,
            before.Organisation,
            works[0].At,
            promoted && title is null ? 0 : MoveCertainty.Of(shows),
            shows);
    }

    private static JobMove? LeftFor(EmploymentTimeline timeline)
    {
        var last = timeline.Employments.OrderBy(stay => stay.Seen).LastOrDefault();
        var left = last?.Evidence.Where(one => one.Fact is WorkFact.Left or WorkFact.LaidOff).ToArray() ?? [];
        if (last is null || left.Length == 0)
        {
            return null;
        }

        var shows = Proving(left);
        bool cut = left.Any(one => one.Fact == WorkFact.LaidOff);
        return new JobMove(cut ? MoveKind.LaidOff : MoveKind.Left, null, null, null, last.Organisation, left[0].At, MoveCertainty.Of(shows), shows);
    }

    private static JobMove Ended(MoveKind kind, WorkFact fact, EmploymentTimeline timeline, IReadOnlyCollection<WorkEvidence> evidence)
    {
        var said = evidence.Where(one => one.Fact == fact).OrderBy(one => one.At).ToArray();
        var shows = Proving(said);
        return new JobMove(kind, null, null, null, timeline.Employments.Count > 0 ? timeline.Employments[^1].Organisation : null, said[0].At, MoveCertainty.Of(shows), shows);
    }

    // One of each kind is shown, the newest; what proves most first.
    private static WorkEvidence[] Proving(IEnumerable<WorkEvidence> evidence) =>
    [
        .. evidence.Where(one => one.Sign != WorkSign.Card).GroupBy(one => (one.Fact, one.Sign))
            .Select(kind => kind.OrderBy(one => one.At).ThenBy(one => one.Source, StringComparer.Ordinal).Last())
            .OrderByDescending(one => one.Sign).ThenBy(one => one.At),
    ];
}
