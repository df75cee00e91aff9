using GraphNetworker.Core.Plan;

namespace GraphNetworker.Core.Tests.Plan;

[TestClass]
public sealed class OwnerPlanTests
{
    private static readonly OwnerPlan Berlin = OwnerPlan.Unmade with { Zone = "Europe/Berlin" };

    [TestMethod]
    [DataRow("2026-11-30T08:59:00+01:00", false, DisplayName = "before the quiet hours end")]
    [DataRow("2026-11-30T09:00:00+01:00", true, DisplayName = "when they end")]
    [DataRow("2026-11-30T17:59:00+01:00", true, DisplayName = "before they begin")]
    [DataRow("2026-11-30T18:00:00+01:00", false, DisplayName = "when they begin")]
    [DataRow("2026-11-28T12:00:00+01:00", false, DisplayName = "on a Saturday")]
    [DataRow("2026-12-24T12:00:00+01:00", false, DisplayName = "on the first day of a holiday")]
    [DataRow("2027-01-01T12:00:00+01:00", false, DisplayName = "on its last")]
    [DataRow("2027-01-04T12:00:00+01:00", true, DisplayName = "after it")]
    public void Nothing_reminds_in_quiet_hours_on_other_days_and_in_holidays(string at, bool may) =>
        Assert.AreEqual(may, (Berlin with { HolidayFrom = new DateOnly(2026, 12, 24), HolidayUntil = new DateOnly(2027, 1, 1) }).MayRemind(DateTimeOffset.Parse(at, null)));

    [TestMethod]
    public void Hours_of_the_day_that_are_the_same_are_no_quiet_hours() =>
        Assert.IsTrue((Berlin with { QuietFrom = new TimeOnly(0, 0), QuietUntil = new TimeOnly(0, 0) }).MayRemind(new DateTimeOffset(2026, 11, 30, 3, 0, 0, TimeSpan.Zero)));

    [TestMethod]
    public void A_plan_that_nobody_has_made_can_be_kept() => Assert.IsEmpty(OwnerPlan.Unmade.Faults());

    [TestMethod]
    public void What_cannot_be_kept_names_its_field_and_the_mend()
    {
        var plan = OwnerPlan.Unmade with
        {
            Objective = new string('x', 501),
            WeeklyHelps = -1,
            DailyCap = 0,
            Days = [],
            HolidayFrom = new DateOnly(2026, 12, 24),
            Zone = "Middle/Earth",
            Default = new PlannedRhythm(0, 10),
            Circles = [
                new Circle(Guid.Empty, " ", new PlannedRhythm(30, 20)) { Categories = [.. Enumerable.Range(1, 21).Select(i => $"Category {i}")] },
                new Circle(Guid.Empty, "Close", PlannedRhythm.Every(21)) { Categories = ["Clients", " "], Companies = [new string('x', 256)] },
            ],
            Automatic = [Occasion.Dormant],
        };

        Assert.AreEqual(
            "automatic circles circles[0].categories circles[0].latestDays circles[0].name circles[1].categories circles[1].companies dailyCap days default.days holidayUntil objective weeklyHelps zone",
            string.Join(' ', plan.Faults().Select(fault => fault.Field).Order(StringComparer.Ordinal)));
        Assert.IsTrue(plan.Faults().All(fault => fault is { Reason.Length: > 0, Mend.Length: > 0 }));
    }
}
