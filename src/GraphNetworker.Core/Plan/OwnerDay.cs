namespace GraphNetworker.Core.Plan;

/// <summary>Between moments and the days of the owner's own calendar.</summary>
public static class OwnerDay
{
    /// <summary>The day it is for the owner at a moment.</summary>
    public static DateOnly Of(DateTimeOffset now, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

    /// <summary>
    /// The moment of a time of day. A time that the clock leaps over is the first moment after the leap; of one that comes twice the first
    /// is meant.
    /// </summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local))
        {
            local = new DateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, 0, DateTimeKind.Unspecified).AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>A time zone by its IANA name; null for one that nobody knows.</summary>
    public static TimeZoneInfo? ZoneOf(string? name) => name is { Length: > 0 and <= 100 } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
