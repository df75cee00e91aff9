using System.Globalization;

namespace GraphNetworker.Core.Plan;

/// <summary>Whether a plan fits into the owner's weeks.</summary>
/// <param name="NeedPerWeek">Touches a week that the plan needs beside what happens anyway.</param>
/// <param name="PerWeek">Touches a week that the owner has the habit of; null when too little is known.</param>
/// <param name="DueNow">How many people are due today.</param>
public sealed record Feasibility(double NeedPerWeek, double? PerWeek, int DueNow)
{
    private static readonly int[] Rhythms = [14, 21, 30, 45, 60, 90, 120, 182, 365];

    /// <summary>Within the accuracy of a habit.</summary>
    public bool Fits => PerWeek is not { } can || NeedPerWeek <= can + 0.5;

    /// <summary>"The plan needs 6 touches a week; your usual is 7. It fits."</summary>
    public string Words => PerWeek is not { } can
        ? $"The plan needs {Count(NeedPerWeek, "touch", "touches")} a week. Your usual is not known yet."
        : $"The plan needs {Count(NeedPerWeek, "touch", "touches")} a week; your usual is {Number(can)}. {(Fits ? "It fits." : "It does not fit yet.")}";

    /// <summary>Reckons it.</summary>
    /// <param name="people">The people of the plan.</param>
    /// <param name="perWeek">The owner's capacity, see <see cref="Capacity.PerWeek"/>.</param>
    /// <param name="today">Today.</param>
    public static Feasibility Of(IReadOnlyList<PlannedPerson> people, double? perWeek, DateOnly today) =>
        new(PlanForecast.NeedPerWeek(people, today.DayNumber), perWeek, people.Count(person => person.Due <= today.DayNumber));

    /// <summary>How many people will be waiting in a year at the owner's pace; null when that is not known.</summary>
    public int? WaitingInAYear(IReadOnlyList<PlannedPerson> people, OwnerPlan plan, DateOnly today) =>
        PerWeek is { } can ? PlanForecast.Play(people, today.DayNumber, can, day => plan.IsWorkingDay(DateOnly.FromDayNumber(day))).Waiting[^1] : null;

    /// <summary>What would make it fit, each by itself; empty when it fits.</summary>
    public IReadOnlyList<PlanMend> Mends(IReadOnlyList<PlannedPerson> people, OwnerPlan plan, DateOnly today) => Fits ? [] : [.. MendsOf(people, plan, PerWeek!.Value, today.DayNumber)];

    private static IEnumerable<PlanMend> MendsOf(IReadOnlyList<PlannedPerson> people, OwnerPlan plan, double can, int today)
    {
        // The circle that asks most, at the first slower rhythm that does it.
        int[] needs = [.. people.Select(person => PlanForecast.NeedOf(person, today))];
        var asksMost = people.Zip(needs).Where(one => one.First.Circle is not null).GroupBy(one => one.First.Circle!.Value).OrderByDescending(circle => circle.Sum(one => one.Second)).FirstOrDefault();
        if (asksMost is not null && plan.CircleOf(asksMost.Key) is { } circle)
        {
            foreach (int days in Slower(circle.Rhythm.Days))
            {
                PlannedPerson[] slower = [.. people.Select(person => person.Circle == circle.Id ? person with { Days = days, Due = person.Due + days - person.Days } : person)];
                if (PlanForecast.NeedPerWeek(slower, today) <= can + 0.5)
                {
                    yield return new PlanMend($"{circle.Name} {PlannedRhythm.Every(days).Words} instead of {circle.Rhythm.Words}", circle.Id, days, null);
                    break;
                }
            }
        }

        // Those who ask most, one after the other.
        int rest = 0;
        double left = needs.Sum() / (double)PlanForecast.Weeks;
        foreach (int need in needs.OrderDescending())
        {
            if (left <= can + 0.5)
            {
                break;
            }

            left -= need / (double)PlanForecast.Weeks;
            rest++;
        }

        yield return new PlanMend($"let {Count(rest, "person", "people")} rest", null, null, rest);
        yield return new PlanMend($"find time for {Number(Math.Ceiling(needs.Sum() / (double)PlanForecast.Weeks))} a week", null, null, null);
    }

    private static IEnumerable<int> Slower(int days) => Rhythms.Where(slower => slower > days);

    private static string Number(double number) => Math.Round(number, 0, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);

    private static string Count(double number, string one, string many) => Number(number) is var words && words == "1" ? $"1 {one}" : $"{words} {many}";
}

/// <summary>One way to make a plan fit.</summary>
/// <param name="Words">"Close every 5 weeks instead of every 3 weeks".</param>
/// <param name="Circle">The circle to slow down.</param>
/// <param name="Days">Its new rhythm.</param>
/// <param name="Rest">How many people to let rest.</param>
public sealed record PlanMend(string Words, Guid? Circle, int? Days, int? Rest);
