namespace GraphNetworker.Core.Plan;

/// <summary>Days and times of the owner's own calendar.</summary>
public static class OwnerDay
{
    /// <summary>The day it is for the owner.</summary>
    public static DateOnly Of(DateTimeOffset now, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

    /// <summary>The moment at which the owner's clock shows this. A time that the clocks leave out is as much later as they skip; of one that they show twice it is the first.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        if (zone.IsAmbiguousTime(local))
        {
            return new DateTimeOffset(local, zone.GetAmbiguousTimeOffsets(local).Max());
        }

        var shown = local;
        while (zone.IsInvalidTime(shown))
        {
            shown = shown.AddMinutes(-1);
        }

        // With the offset from before the gap, the moment lies behind it.
        return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, zone.GetUtcOffset(shown)), zone);
    }

    /// <summary>The Monday on or before a day: where its week begins.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-DaysSinceMonday(day.DayOfWeek));

    /// <summary>Days from Monday to a day of the week, 0 to 6.</summary>
    public static int DaysSinceMonday(DayOfWeek day) => ((int)day + 6) % 7;

    /// <summary>A time zone by its IANA name; null for one that nobody knows.</summary>
    public static TimeZoneInfo? ZoneOf(string? name) => name is { Length: > 0 and <= 100 } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
