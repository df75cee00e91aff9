using GraphNetworker.Core.Plan;
using GraphNetworker.Storage.Plan;

namespace GraphNetworker.Api.Plan;

/// <summary>The owner's plan.</summary>
/// <param name="Version">Send it back when changing the plan; 0 for a plan that nobody has made yet.</param>
/// <param name="Settings">What the owner has set.</param>
/// <param name="MayBeAutomatic">For what follow-ups can be made without a press.</param>
/// <param name="Circles">The circles with who is in them.</param>
/// <param name="Planned">How many people have a rhythm.</param>
/// <param name="Resting">How many are let rest.</param>
/// <param name="Feasibility">Whether it fits into the owner's weeks.</param>
/// <param name="Digest">How the week's digest stands, in words, and what it waits for; null without one.</param>
[Immutable]
public sealed record PlanView(int Version, PlanSettings Settings, IReadOnlyList<Occasion> MayBeAutomatic, IReadOnlyList<CircleView> Circles, int Planned, int Resting, FeasibilityView Feasibility, string? Digest)
{
    internal static PlanView Of(PlanNow now, KeptDigest? digest) => new(
        now.Kept.Version,
        PlanSettings.Of(now.Plan),
        OwnerPlan.MayBeAutomatic,
        [.. now.Plan.Circles.Select(circle => ViewOf(circle, now))],
        now.People.Count,
        now.Wishes.Values.Count(wish => wish.Rests),
        FeasibilityView.Of(now),
        DigestWords.Of(now.Plan, digest, now.Today));

    private static CircleView ViewOf(Circle circle, PlanNow now)
    {
        PlannedOne[] people = [.. now.People.Where(one => one.Circle == circle.Id)];
        return new(circle.Id, circle.Name, circle.Rhythm.Days, circle.Rhythm.LatestDays, circle.Rhythm.Words, people.Length, people.Count(one => one.Decided.IsByRule));
    }
}

/// <summary>One circle.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What the owner calls it.</param>
/// <param name="Days">Ideally once in so many days.</param>
/// <param name="LatestDays">At the latest after so many.</param>
/// <param name="Words">"every 3 weeks".</param>
/// <param name="People">How many are in it.</param>
/// <param name="ByRule">How many of them by its categories and companies.</param>
public sealed record CircleView(Guid Id, string Name, int Days, int LatestDays, string Words, int People, int ByRule);

/// <summary>A rhythm in days.</summary>
/// <param name="Days">Ideally once in so many days, 1 to 3650.</param>
/// <param name="LatestDays">At the latest after so many; left out, half as many again.</param>
public sealed record RhythmDays(int Days, int? LatestDays = null)
{
    internal PlannedRhythm ToRhythm() => LatestDays is { } latest ? new PlannedRhythm(Days, latest) : PlannedRhythm.Every(Days);

    internal static RhythmDays? Of(PlannedRhythm? rhythm) => rhythm is null ? null : new(rhythm.Days, rhythm.LatestDays);
}

/// <summary>A circle as the owner sets it.</summary>
/// <param name="Id">Made by whoever makes the circle.</param>
/// <param name="Name">1 to 60 characters.</param>
/// <param name="Rhythm">How often.</param>
/// <param name="Categories">Outlook's categories: whoever has a card with one of them is in it, unless they were put elsewhere. At most 20 of 1 to 255 characters; left out, none.</param>
/// <param name="Companies">Companies: whoever works at one of them is in it, unless they were put elsewhere or a category says otherwise. At most 20 of 1 to 255 characters; left out, none.</param>
public sealed record CircleSettings(Guid Id, string Name, RhythmDays Rhythm, IReadOnlyList<string>? Categories = null, IReadOnlyList<string>? Companies = null)
{
    internal static CircleSettings Of(Circle circle) => new(circle.Id, circle.Name, RhythmDays.Of(circle.Rhythm)!, circle.Categories, circle.Companies);

    internal Circle ToCircle() => new(Id, Name.Trim(), Rhythm.ToRhythm()) { Categories = Rules(Categories), Companies = Rules(Companies) };

    private static IReadOnlyList<string> Rules(IReadOnlyList<string>? said) => [.. (said ?? []).Select(one => one.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];
}

/// <summary>What the owner sets.</summary>
/// <param name="Objective">What it is all for, in their own words; at most 500 characters.</param>
/// <param name="WeeklyHelps">How many people they mean to help in a week, 0 to 50; 0 for no goal.</param>
/// <param name="DailyCap">At most so many lines a day, 1 to 50.</param>
/// <param name="Days">On which days.</param>
/// <param name="QuietFrom">From this time on nothing reminds, by their own clock.</param>
/// <param name="QuietUntil">Until this time.</param>
/// <param name="HolidayFrom">The first day of a holiday.</param>
/// <param name="HolidayUntil">Its last day.</param>
/// <param name="Zone">Their time zone, an IANA name.</param>
/// <param name="Default">For everybody with a card who is in no circle; null for nobody.</param>
/// <param name="Circles">The circles, in order.</param>
/// <param name="Automatic">For what follow-ups are made without a press.</param>
/// <param name="Digest">What becomes of the week's digest.</param>
/// <param name="DigestDay">The day it comes.</param>
[Immutable]
public sealed record PlanSettings(
    string? Objective,
    int WeeklyHelps,
    int DailyCap,
    IReadOnlyList<DayOfWeek> Days,
    TimeOnly QuietFrom,
    TimeOnly QuietUntil,
    DateOnly? HolidayFrom,
    DateOnly? HolidayUntil,
    string Zone,
    RhythmDays? Default,
    IReadOnlyList<CircleSettings> Circles,
    IReadOnlyList<Occasion> Automatic,
    DigestWish Digest,
    DayOfWeek DigestDay)
{
    internal static PlanSettings Of(OwnerPlan plan) => new(
        plan.Objective,
        plan.WeeklyHelps,
        plan.DailyCap,
        plan.Days,
        plan.QuietFrom,
        plan.QuietUntil,
        plan.HolidayFrom,
        plan.HolidayUntil,
        plan.Zone,
        RhythmDays.Of(plan.Default),
        [.. plan.Circles.Select(CircleSettings.Of)],
        plan.Automatic,
        plan.Digest,
        plan.DigestDay);

    internal OwnerPlan ToPlan() => new()
    {
        Objective = string.IsNullOrWhiteSpace(Objective) ? null : Objective.Trim(),
        WeeklyHelps = WeeklyHelps,
        DailyCap = DailyCap,
        Days = [.. Days.Distinct().Order()],
        QuietFrom = QuietFrom,
        QuietUntil = QuietUntil,
        HolidayFrom = HolidayFrom,
        HolidayUntil = HolidayUntil,
        Zone = Zone,
        Default = Default?.ToRhythm(),
        Circles = [.. Circles.Select(circle => circle.ToCircle())],
        Automatic = [.. Automatic.Distinct().Order()],
        Digest = Digest,
        DigestDay = DigestDay,
    };
}

/// <summary>A change of the plan.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="Settings">All of it, as it shall be.</param>
[Immutable]
public sealed record PlanChange(int Version, PlanSettings Settings);

/// <summary>Whether a plan fits into the owner's weeks.</summary>
/// <param name="Words">"The plan needs 6 touches a week; your usual is 7. It fits."</param>
/// <param name="Fits">True also while the usual is not known.</param>
/// <param name="NeedPerWeek">Touches a week beside what happens anyway.</param>
/// <param name="PerWeek">People the owner writes to of their own accord in a week, measured on the last half year; null when too little is known.</param>
/// <param name="DueNow">How many people are due today.</param>
/// <param name="WaitingInAYear">How many will be waiting in a year at that pace.</param>
/// <param name="Mends">What would make it fit, each by itself.</param>
[Immutable]
public sealed record FeasibilityView(string Words, bool Fits, double NeedPerWeek, double? PerWeek, int DueNow, int? WaitingInAYear, IReadOnlyList<MendView> Mends)
{
    internal static FeasibilityView Of(PlanNow now)
    {
        var people = now.ForForecast();
        var reading = Core.Plan.Feasibility.Of(people, now.PerWeek(), now.Today);
        return new FeasibilityView(
            reading.Words,
            reading.Fits,
            Math.Round(reading.NeedPerWeek, 1),
            reading.PerWeek,
            reading.DueNow,
            reading.WaitingInAYear(people, now.Plan, now.Today),
            [.. reading.Mends(people, now.Plan, now.Today).Select(mend => new MendView(mend.Words, mend.Circle, mend.Days, mend.Rest))]);
    }
}

/// <summary>One way to make a plan fit.</summary>
/// <param name="Words">"Close every 5 weeks instead of every 3 weeks".</param>
/// <param name="Circle">The circle to slow down.</param>
/// <param name="Days">Its rhythm then.</param>
/// <param name="Rest">How many people to let rest.</param>
public sealed record MendView(string Words, Guid? Circle, int? Days, int? Rest);
