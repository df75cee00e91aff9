using System.Globalization;

namespace GraphNetworker.Core.Plan;

/// <summary>The week a digest is of: the one from Monday to Sunday in which it comes.</summary>
/// <param name="Monday">Its first day.</param>
public sealed record DigestPeriod(DateOnly Monday)
{
    /// <summary>Its name, by the calendar of ISO 8601: "2026-W49". Two servers call the same week the same.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(Monday.ToDateTime(TimeOnly.MinValue))}-W{ISOWeek.GetWeekOfYear(Monday.ToDateTime(TimeOnly.MinValue)):00}");

    /// <summary>A day of the week before, which the digest looks back on.</summary>
    public DateOnly LookedBackOn => Monday.AddDays(-1);

    /// <summary>
    /// Which week's digest is due at a moment: from the plan's day on, when the quiet hours are over, until the week ends. Null before that,
    /// in quiet hours, without a digest, and in a week of which that day or this one is holiday: then the next is the next week's.
    /// </summary>
    public static DigestPeriod? DueAt(OwnerPlan plan, DateTimeOffset now)
    {
        if (plan.Digest == DigestWish.Off || plan.IsQuiet(now))
        {
            return null;
        }

        var today = OwnerDay.Of(now, plan.TimeZone);
        var monday = OwnerDay.MondayOf(today);
        var day = monday.AddDays(OwnerDay.DaysSinceMonday(plan.DigestDay));
        return plan.IsHoliday(day) || plan.IsHoliday(today) || now < plan.ReminderOn(day) ? null : new DigestPeriod(monday);
    }
}
