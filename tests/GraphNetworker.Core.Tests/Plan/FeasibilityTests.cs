using CsCheck;
using GraphNetworker.Core.Plan;

namespace GraphNetworker.Core.Tests.Plan;

[TestClass]
public sealed class FeasibilityTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);
    private static readonly int Day = Today.DayNumber;
    private static readonly OwnerPlan Plan = OwnerPlan.Unmade;
    private static readonly Guid Close = Plan.Circles[0].Id;

    private static readonly int[] Rhythms = [14, 21, 60, 182, 365];

    private static readonly Gen<PlannedPerson> Person = Gen.Select(Gen.Int[0, 4].Select(i => Rhythms[i]), Gen.Int[-100, 365], Gen.Int[1, 364].HashSet[0, 12])
        .Select((days, due, ago) => new PlannedPerson(days, Day + due, [.. ago.Select(back => Day - back).Order()]));

    [TestMethod]
    public void Without_any_contact_a_plan_needs_each_rhythm_once() =>
        Assert.AreEqual(18 + 18 + 7 + 1, PlanForecast.NeedPerWeek([Of(21, 1), Of(21, 5), Of(60, 3), Of(365, 100)], Day) * PlanForecast.Weeks, 1e-9);

    [TestMethod]
    public void Whoever_writes_more_often_than_the_rhythm_needs_nothing() =>
        Assert.AreEqual(0.0, PlanForecast.NeedPerWeek([Of(21, 10, [.. Enumerable.Range(0, 60).Select(i => Day - 360 + (6 * i))])], Day));

    [TestMethod]
    public void With_time_enough_nobody_waits_and_the_touches_are_the_need() => Person.Array[1, 30].Sample(people =>
    {
        PlannedPerson[] inTime = [.. people.Select(one => one with { Due = Math.Max(one.Due, Day + 1) })];
        var year = PlanForecast.Play(inTime, Day, 7000, _ => true);
        return year.Waiting.All(waiting => waiting == 0) && year.Touches == (int)Math.Round(PlanForecast.NeedPerWeek(inTime, Day) * PlanForecast.Weeks);
    });

    // Of people who are due and do not come anyway: a word to somebody who would have written the next day is one that others wait for.
    [TestMethod]
    public void More_time_never_makes_more_wait_at_the_end_of_the_first_week() => Gen.Select(Person.Select(one => one with { Due = Math.Min(one.Due, Day), Contacts = [] }).Array[1, 30], Gen.Int[0, 10], Gen.Int[0, 10]).Sample((people, little, more) =>
        PlanForecast.Play(people, Day, little + more, _ => true).Waiting[0] <= PlanForecast.Play(people, Day, little, _ => true).Waiting[0]);

    [TestMethod]
    public void No_week_has_more_touches_than_there_is_time() => Gen.Select(Person.Array[1, 30], Gen.Int[1, 9]).Sample((people, perWeek) =>
        PlanForecast.Play(people, Day, perWeek, day => DateOnly.FromDayNumber(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Touches <= (perWeek * PlanForecast.Weeks) + 1);

    [TestMethod]
    public void It_is_said_plainly_whether_a_plan_fits()
    {
        PlannedPerson[] people = [.. Enumerable.Range(0, 21).Select(i => Of(21, i, circle: Close))];

        Assert.AreEqual("The plan needs 7 touches a week; your usual is 7. It fits.", Feasibility.Of(people, 7, Today).Words);
        Assert.AreEqual("The plan needs 7 touches a week; your usual is 3. It does not fit yet.", Feasibility.Of(people, 3, Today).Words);
        Assert.AreEqual("The plan needs 7 touches a week. Your usual is not known yet.", Feasibility.Of(people, null, Today).Words);
    }

    [TestMethod]
    public void Each_mend_by_itself_makes_the_plan_fit()
    {
        PlannedPerson[] people = [.. Enumerable.Range(0, 21).Select(i => Of(21, i, circle: Close)), .. Enumerable.Range(0, 12).Select(i => Of(60, i))];
        var mends = Feasibility.Of(people, 5, Today).Mends(people, Plan, Today);

        var slower = mends.Single(mend => mend.Circle == Close);
        int rest = mends.Single(mend => mend.Rest is not null).Rest!.Value;

        Assert.AreEqual("Close every 6 weeks instead of every 3 weeks", slower.Words);
        Assert.IsTrue(Feasibility.Of([.. people.Select(one => one.Circle == Close ? one with { Days = slower.Days!.Value } : one)], 5, Today).Fits);
        Assert.IsTrue(Feasibility.Of([.. people.OrderBy(one => one.Days).Skip(rest)], 5, Today).Fits);
        Assert.IsFalse(Feasibility.Of([.. people.OrderBy(one => one.Days).Skip(rest - 1)], 5, Today).Fits, "and no more are let rest than have to be");
    }

    [TestMethod]
    public void Capacity_is_the_middle_of_the_weeks_in_which_anything_was_written()
    {
        // Four people in each of eight weeks, none in the others; one wrote thrice in a week and counts once.
        int[][] openings = [.. Enumerable.Range(0, 4).Select(person => Enumerable.Range(0, 8).Select(week => Day - 1 - (7 * week) - person).Order().ToArray())];
        openings[0] = [.. openings[0].SelectMany(day => new[] { day - 1, day, day }).Order()];

        Assert.AreEqual(4.0, Capacity.PerWeek(openings, Day)!.Value, 1);
        Assert.IsNull(Capacity.PerWeek([[Day - 3], [Day - 10]], Day), "two weeks are no habit");
        Assert.IsNull(Capacity.PerWeek([], Day));
    }

    private static PlannedPerson Of(int days, int dueIn, int[]? contacts = null, Guid? circle = null) => new(days, Day + dueIn, contacts ?? [], circle);
}
