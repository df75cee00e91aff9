namespace GraphNetworker.Core.Plan;

/// <summary>Time gone by, in words. The finest unit that a person would still say: "12 days", "7 weeks", "9 months", "3 years".</summary>
public static class Elapsed
{
    /// <summary>Days of a month, on average.</summary>
    internal const double Month = 365.2425 / 12;

    /// <summary>Days of a year, on average.</summary>
    internal const double Year = 365.2425;

    /// <summary>A length of time: "12 days". Never nothing: less than a minute is "1 minute".</summary>
    public static string Words(TimeSpan time) => time.TotalDays switch
    {
        < 1.0 / 24 => Count(Math.Max(1, time.TotalMinutes), "minute"),
        < 1 => Count(time.TotalHours, "hour"),
        < 21 => Count(time.TotalDays, "day"),
        < 70 => Count(time.TotalDays / 7, "week"),
        < 2 * Year => Count(time.TotalDays / Month, "month"),
        _ => Count(time.TotalDays / Year, "year"),
    };

    /// <summary>How long ago something was: "12 days ago"; "just now" within the last minute, and for a clock that runs ahead.</summary>
    public static string Ago(DateTimeOffset then, DateTimeOffset now) =>
        now - then < TimeSpan.FromMinutes(1) ? "just now" : $"{Words(now - then)} ago";

    // Whole units that have passed, as people count them: 13 days and 20 hours are 13 days.
    private static string Count(double units, string unit) => (int)units == 1 ? $"1 {unit}" : $"{(int)units} {unit}s";
}
