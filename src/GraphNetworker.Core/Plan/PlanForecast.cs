namespace GraphNetworker.Core.Plan;

/// <summary>What a plan asks of its owner in the coming year.</summary>
/// <remarks>
/// It is the past year once more: whoever wrote, met or called anyway will do so again on the same days, and each of these contacts puts
/// off the next one that is due. What is left over is what the owner has to think of. Nothing is assumed of how contacts are spread,
/// which for mail, that comes in bursts, no formula gets right.
/// </remarks>
/// <param name="Touches">How many times the owner wrote first.</param>
/// <param name="Waiting">How many people are due and not written to, at the end of each week.</param>
public sealed record PlanForecast(int Touches, IReadOnlyList<int> Waiting)
{
    /// <summary>Weeks ahead that a forecast reaches.</summary>
    public const int Weeks = 52;

    private const int Days = Weeks * 7;

    // A seventh seven times over is less than one by the machine's arithmetic.
    private const double Whole = 1 - 1e-9;

    /// <summary>The touches a week that a plan needs to be kept on the day: what is already due when it begins is not among them.</summary>
    public static double NeedPerWeek(IReadOnlyList<PlannedPerson> people, int today) => people.Sum(person => NeedOf(person, today)) / (double)Weeks;

    /// <summary>How many times in the year the owner has to think of one person.</summary>
    internal static int NeedOf(PlannedPerson person, int today)
    {
        int due = Math.Max(person.Due, today), touches = 0, next = 0;
        bool begun = person.Due > today; // who is due already is a matter of the first days, not of the pace
        while (true)
        {
            // A contact that comes anyway, up to the day it is due, puts it off.
            while (next < person.Contacts.Count && person.Contacts[next] + Days <= due)
            {
                due = Math.Max(due, person.Contacts[next++] + Days + person.Days);
                begun = true;
            }

            if (due >= today + Days)
            {
                return touches;
            }

            touches += begun ? 1 : 0;
            begun = true;
            due += person.Days;
        }
    }

    /// <summary>Plays the coming year: each working day the owner writes to those who have waited longest, as many as they can.</summary>
    /// <param name="people">The people of the plan.</param>
    /// <param name="today">The first day, as a number of days.</param>
    /// <param name="perWeek">How many people the owner can write to in a week.</param>
    /// <param name="works">Whether the owner does this on a day.</param>
    public static PlanForecast Play(IReadOnlyList<PlannedPerson> people, int today, double perWeek, Func<int, bool> works)
    {
        int[] due = [.. people.Select(person => person.Due)];
        int[] next = new int[people.Count];
        var dueOn = new PriorityQueue<int, (int Due, int Person)>(people.Select((person, i) => (i, (person.Due, i))));
        var waiting = new List<int>(Weeks);
        double workdays = Enumerable.Range(today, 7).Count(works);
        double mayToday = 0;
        int touches = 0;
        for (int day = today; day < today + Days; day++)
        {
            for (int i = 0; i < people.Count; i++)
            {
                var contacts = people[i].Contacts;
                while (next[i] < contacts.Count && contacts[next[i]] + Days <= day)
                {
                    int at = contacts[next[i]++] + Days;
                    due[i] = at < today ? due[i] : Math.Max(due[i], at + people[i].Days);
                }
            }

            // What was not used is gone; only the fraction of a person is carried over.
            mayToday = works(day) && workdays > 0 ? (mayToday % 1) + (perWeek / workdays) : mayToday % 1;
            while (mayToday >= Whole && dueOn.TryPeek(out int who, out var stood) && stood.Due <= day)
            {
                dueOn.Dequeue();
                if (stood.Due == due[who])
                {
                    due[who] = day + people[who].Days;
                    touches++;
                    mayToday--;
                }

                dueOn.Enqueue(who, (due[who], who));
            }

            if ((day - today) % 7 == 6)
            {
                waiting.Add(due.Count(one => one <= day));
            }
        }

        return new PlanForecast(touches, waiting);
    }
}
