namespace GraphNetworker.Core.Interactions;

/// <summary>When the owner and one person were really in touch: what a plan is reckoned from.</summary>
/// <remarks>
/// Only what both had a part in: a completed exchange, a meeting, a talk. What stays unanswered, what went to a crowd, and mails that
/// reached one of the two in copy only are no contact.
/// </remarks>
/// <param name="Last">The last contact; null when there never was one.</param>
/// <param name="Days">Days with contact in the last <see cref="Reach"/>, as numbers of days (UTC), each once, the oldest first.</param>
/// <param name="Anyway">Those with a contact that the owner had not begun in the <see cref="Silence"/> before.</param>
/// <param name="Openings">Days in the last <see cref="Reach"/> on which the owner wrote after at least <see cref="Silence"/> without a word of either, the oldest first.</param>
public sealed record ContactHistory(DateTimeOffset? Last, IReadOnlyList<int> Days, IReadOnlyList<int> Anyway, IReadOnlyList<int> Openings)
{
    /// <summary>How far days are held: two years in whole weeks, so that one can be compared with the other, weekday by weekday.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromDays(728);

    /// <summary>Silent for so long, the next word of the owner is one they thought of themselves.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromDays(14);

    /// <summary>Nobody was in touch.</summary>
    public static readonly ContactHistory None = new(null, [], [], []);

    /// <summary>Reads interactions that come from oldest to newest; those after <paramref name="now"/> are left out.</summary>
    public static ContactHistory Of(IEnumerable<Touch> touches, DateTimeOffset now)
    {
        var exchanges = default(ExchangeFold);
        long? last = null, before = null, opened = null;
        long from = (now - Reach).ToUnixTimeSeconds(), until = now.ToUnixTimeSeconds();
        List<int> days = [], anyway = [], openings = [];
        foreach (var touch in touches)
        {
            long at = touch.At.ToUnixTimeSeconds();
            if (at > until || touch.Aside || touch.People > Touch.DirectPeople)
            {
                continue;
            }

            if (touch.Direction == Direction.Sent && (before is not { } earlier || at - earlier >= Silence.TotalSeconds))
            {
                opened = at;
                if (at > from)
                {
                    openings.Add(DayOf(at));
                }
            }

            before = at;
            if (exchanges.Completes(at, touch.Direction, out _))
            {
                last = at;
                if (at > from)
                {
                    AddOnce(days, DayOf(at));
                    if (!(at - opened < Silence.TotalSeconds))
                    {
                        AddOnce(anyway, DayOf(at));
                    }
                }
            }
        }

        return before is null ? None : new(last is { } moment ? DateTimeOffset.FromUnixTimeSeconds(moment) : null, days, anyway, openings);
    }

    private static void AddOnce(List<int> days, int day)
    {
        if (days.Count == 0 || days[^1] != day)
        {
            days.Add(day);
        }
    }

    private static int DayOf(long at) => DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(at)).DayNumber;
}
