namespace GraphNetworker.Core.Plan;

/// <summary>How the owner means to keep their network.</summary>
public sealed record OwnerPlan
{
    /// <summary>The longest objective, in characters.</summary>
    public const int LongestObjective = 500;

    /// <summary>The most lines a day may have.</summary>
    public const int MostADay = 50;

    /// <summary>The most circles.</summary>
    public const int MostCircles = 20;

    /// <summary>A plan that nobody has made yet: starting circles that nobody is in, seven lines a day from Monday to Friday, nothing automatic.</summary>
    public static OwnerPlan Unmade { get; } = new();

    /// <summary>What it is all for, in the owner's words; null for nothing said.</summary>
    public string? Objective { get; init; }

    /// <summary>How many people the owner means to help in a week; 0 for no goal.</summary>
    public int WeeklyHelps { get; init; } = 3;

    /// <summary>At most so many lines a day, 1 to <see cref="MostADay"/>.</summary>
    public int DailyCap { get; init; } = 7;

    /// <summary>On which days the owner does this.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>From this time on nothing reminds; by the owner's clock.</summary>
    public TimeOnly QuietFrom { get; init; } = new(18, 0);

    /// <summary>Until this time on the next morning.</summary>
    public TimeOnly QuietUntil { get; init; } = new(9, 0);

    /// <summary>The first day of a holiday, on which nothing reminds; null for none.</summary>
    public DateOnly? HolidayFrom { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly? HolidayUntil { get; init; }

    /// <summary>The owner's time zone, by its IANA name.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>For everybody the owner knows who is in no circle; null for nobody.</summary>
    public PlannedRhythm? Default { get; init; }

    /// <summary>The owner's day since which there is one: whoever was never in touch is due from then on. Null without one.</summary>
    public DateOnly? DefaultSince { get; init; }

    /// <summary>The circles, in the owner's order.</summary>
    public IReadOnlyList<Circle> Circles { get; init; } = Circle.Starters;

    /// <summary>For what follow-ups are made without a press.</summary>
    public IReadOnlyList<Occasion> Automatic { get; init; } = [];

    /// <summary>What becomes of the week's digest.</summary>
    public DigestWish Digest { get; init; }

    /// <summary>The day of the week on which it comes.</summary>
    public DayOfWeek DigestDay { get; init; } = DayOfWeek.Monday;

    /// <summary>What follow-ups can be made for without a press: what leaves no doubt of whom and when.</summary>
    public static IReadOnlyList<Occasion> MayBeAutomatic { get; } = [Occasion.Rhythm, Occasion.JobMove, Occasion.HundredthDay, Occasion.Meeting, Occasion.FirstMail, Occasion.Promise, Occasion.Invitation];

    /// <summary>The owner's zone; UTC where the machine does not know it.</summary>
    public TimeZoneInfo TimeZone => OwnerDay.ZoneOf(Zone) ?? TimeZoneInfo.Utc;

    /// <summary>A circle of the plan; null when it is not in it.</summary>
    public Circle? CircleOf(Guid id) => Circles.FirstOrDefault(circle => circle.Id == id);

    /// <summary>Whether the owner does this on a day: one of their days, and no holiday.</summary>
    public bool IsWorkingDay(DateOnly day) => Days.Contains(day.DayOfWeek) && !IsHoliday(day);

    /// <summary>Whether a day is of the owner's holiday.</summary>
    public bool IsHoliday(DateOnly day) => HolidayFrom is { } from && HolidayUntil is { } until && day >= from && day <= until;

    /// <summary>Whether the owner may be reminded at a moment: on a working day, outside the quiet hours.</summary>
    public bool MayRemind(DateTimeOffset now) => !IsQuiet(now) && IsWorkingDay(OwnerDay.Of(now, TimeZone));

    /// <summary>Whether a moment lies in the quiet hours.</summary>
    public bool IsQuiet(DateTimeOffset now) => QuietFrom != QuietUntil && TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZone).DateTime).IsBetween(QuietFrom, QuietUntil);

    /// <summary>When to remind of something on a day: in the morning, when the quiet hours are over.</summary>
    public DateTimeOffset ReminderOn(DateOnly day) => OwnerDay.At(day, QuietUntil, TimeZone);

    /// <summary>The same with the days its rules and its default stand since: what was there before keeps its day, what is new stands from today on.</summary>
    /// <param name="former">The plan it takes the place of.</param>
    /// <param name="today">The owner's day.</param>
    public OwnerPlan StandingSince(OwnerPlan former, DateOnly today) =>
        this with
        {
            DefaultSince = Default is null ? null : former.DefaultSince ?? today,
            Circles = [.. Circles.Select(circle => circle with { Since = circle.HasRule ? former.CircleOf(circle.Id)?.Since ?? today : null })],
        };

    /// <summary>What has to be mended before it can be kept; empty when nothing has.</summary>
    public IReadOnlyList<PlanFault> Faults()
    {
        var faults = new List<PlanFault>();
        Refuse(Objective?.Length > LongestObjective, "objective", $"The objective has {Objective?.Length} characters.", $"Keep it to {LongestObjective}.");
        Refuse(WeeklyHelps is < 0 or > MostADay, "weeklyHelps", $"{WeeklyHelps} is no goal for a week.", $"Choose 0 to {MostADay}.");
        Refuse(DailyCap is < 1 or > MostADay, "dailyCap", $"{DailyCap} lines are no day.", $"Choose 1 to {MostADay}.");
        Refuse(Days.Count == 0, "days", "There is no day to do this on.", "Choose at least one day of the week.");
        Refuse((HolidayFrom is null) != (HolidayUntil is null), "holidayUntil", "A holiday needs a first and a last day.", "Give both, or neither.");
        Refuse(HolidayUntil < HolidayFrom, "holidayUntil", "The holiday ends before it begins.", "Choose a last day after the first.");
        Refuse(OwnerDay.ZoneOf(Zone) is null, "zone", "The time zone is not known.", "Send an IANA name such as Europe/Berlin.");
        Refuse(Circles.Count > MostCircles, "circles", $"There are {Circles.Count} circles.", $"Keep at most {MostCircles}.");
        Refuse(Circles.DistinctBy(circle => circle.Id).Count() < Circles.Count, "circles", "Two circles have the same id.", "Give each its own.");
        Refuse(Circles.Select(circle => circle.Name.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count() < Circles.Count, "circles", "Two circles have the same name.", "Give each its own.");
        Refuse(Automatic.Except(MayBeAutomatic).Any(), "automatic", "Not all of these can be made without a press.", $"Choose among {string.Join(", ", MayBeAutomatic)}.");
        faults.AddRange(new[] { Default?.Fault("default") }.OfType<PlanFault>());
        for (int i = 0; i < Circles.Count; i++)
        {
            Refuse(Circles[i].Name.Trim().Length is 0 or > Circle.LongestName, $"circles[{i}].name", "The circle has no name that can be shown.", $"Give it 1 to {Circle.LongestName} characters.");
            faults.AddRange(new[] { Circles[i].Rhythm.Fault($"circles[{i}]") }.OfType<PlanFault>());
            RefuseRules(Circles[i].Categories, $"circles[{i}].categories", "categories");
            RefuseRules(Circles[i].Companies, $"circles[{i}].companies", "companies");
        }

        return faults;

        void RefuseRules(IReadOnlyList<string> rules, string field, string what)
        {
            Refuse(rules.Count > Circle.MostRules, field, $"The circle has {rules.Count} {what}.", $"Keep at most {Circle.MostRules}.");
            Refuse(rules.Any(rule => rule.Trim().Length is 0 or > Circle.LongestRule), field, $"Not all of the {what} have a name that can be compared.", $"Give each 1 to {Circle.LongestRule} characters.");
        }

        void Refuse(bool wrong, string field, string reason, string mend)
        {
            if (wrong)
            {
                faults.Add(new PlanFault(field, reason, mend));
            }
        }
    }
}

/// <summary>What becomes of the week's digest.</summary>
public enum DigestWish
{
    /// <summary>There is none.</summary>
    Off,

    /// <summary>It lies among the drafts.</summary>
    Draft,

    /// <summary>It is sent, to the owner alone.</summary>
    Send,
}
