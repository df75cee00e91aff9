namespace GraphNetworker.Core.Plan;

/// <summary>How many people the owner writes to of their own accord in a week: measured, not asked.</summary>
public static class Capacity
{
    /// <summary>Weeks of the past that count: half a year is who somebody is now.</summary>
    public const int Weeks = 26;

    /// <summary>
    /// The middle of the last weeks, of which those without a word to anybody (holidays, illness, the time before the mailbox began) are
    /// left out. Null when fewer than four are left.
    /// </summary>
    /// <param name="openings">Of each person the days on which the owner wrote first after a silence, as numbers of days.</param>
    /// <param name="today">Today, as a number of days; its own week is not over and does not count.</param>
    public static double? PerWeek(IEnumerable<IReadOnlyList<int>> openings, int today)
    {
        int[] weeks = new int[Weeks];
        foreach (var person in openings)
        {
            int last = -1;
            foreach (int day in person)
            {
                int week = (today - day - 1) / 7;
                if (day < today && week < Weeks && week != last) // once a week each
                {
                    weeks[week]++;
                    last = week;
                }
            }
        }

        int[] active = [.. weeks.Where(count => count > 0).Order()];
        return active.Length < 4 ? null : (active[(active.Length - 1) / 2] + active[active.Length / 2]) / 2.0;
    }
}
