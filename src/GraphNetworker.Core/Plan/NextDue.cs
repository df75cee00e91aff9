namespace GraphNetworker.Core.Plan;

/// <summary>When the next contact with somebody is due.</summary>
/// <param name="Ideal">The last real contact and the rhythm: due from this day on.</param>
/// <param name="Latest">The last day the owner means to let it become.</param>
/// <param name="Band">Where today lies.</param>
/// <param name="DaysOver">Days past the ideal day; negative before it.</param>
public sealed record NextDue(DateOnly Ideal, DateOnly Latest, DueBand Band, int DaysOver)
{
    /// <summary>Reckons it by the owner's calendar, so that the edges are the same in any time zone.</summary>
    /// <param name="lastContact">The day of the last real contact; null when there never was one.</param>
    /// <param name="since">The day the rhythm was wished: without any contact it is due then.</param>
    /// <param name="rhythm">How often.</param>
    /// <param name="today">The owner's day.</param>
    public static NextDue Of(DateOnly? lastContact, DateOnly since, PlannedRhythm rhythm, DateOnly today)
    {
        var (ideal, latest) = lastContact is { } last
            ? (After(last, rhythm.Days), After(last, rhythm.LatestDays))
            : (since, After(since, rhythm.LatestDays - rhythm.Days));
        var band = today < ideal ? DueBand.InTime : today <= latest ? DueBand.Due : DueBand.PastLatest;
        return new(ideal, latest, band, today.DayNumber - ideal.DayNumber);
    }

    private static DateOnly After(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, day.DayNumber + days));
}

/// <summary>Where today lies between two contacts.</summary>
public enum DueBand
{
    /// <summary>Before the ideal day.</summary>
    InTime,

    /// <summary>From the ideal day up to the latest.</summary>
    Due,

    /// <summary>After the latest day.</summary>
    PastLatest,
}
