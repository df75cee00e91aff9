using System.Globalization;
using GraphNetworker.Core.Plan;

namespace GraphNetworker.Core.Tests.Plan;

[TestClass]
public sealed class DigestPeriodTests
{
    private static readonly OwnerPlan Berlin = new() { Digest = DigestWish.Draft, DigestDay = DayOfWeek.Monday, Zone = "Europe/Berlin" };

    [TestMethod]
    [DataRow("2026-11-30T07:59:59Z", null)] // 8:59 in Berlin
    [DataRow("2026-11-30T08:00:00Z", "2026-W49")]
    [DataRow("2026-11-30T16:59:59Z", "2026-W49")]
    [DataRow("2026-11-30T17:00:00Z", null)] // the quiet hours have begun
    [DataRow("2026-12-01T03:00:00Z", null)]
    [DataRow("2026-12-01T08:00:00Z", "2026-W49")]
    [DataRow("2026-12-06T16:00:00Z", "2026-W49")] // a late one comes until the week ends, on a Sunday too
    [DataRow("2026-12-07T07:00:00Z", null)]
    [DataRow("2026-12-07T08:00:00Z", "2026-W50")]
    public void It_is_due_from_its_day_on_when_the_quiet_hours_are_over(string now, string? key) => Assert.AreEqual(key, Due(Berlin, now));

    [TestMethod]
    [DataRow("2026-12-03T20:00:00Z", null)]
    [DataRow("2026-12-04T08:00:00Z", "2026-W49")]
    [DataRow("2026-12-07T08:00:00Z", null)]
    public void On_another_day_of_the_week_it_waits_for_that_day(string now, string? key) => Assert.AreEqual(key, Due(Berlin with { DigestDay = DayOfWeek.Friday }, now));

    [TestMethod]
    [DataRow("2026-12-31T12:00:00Z", "2026-W53")]
    [DataRow("2027-01-03T12:00:00Z", "2026-W53")]
    [DataRow("2027-01-04T12:00:00Z", "2027-W01")]
    [DataRow("2029-12-31T12:00:00Z", "2030-W01")]
    public void A_week_across_the_years_is_one_week(string now, string key) => Assert.AreEqual(key, Due(Berlin, now));

    [TestMethod]
    public void Where_the_clock_leaps_over_the_hour_it_comes_after_the_leap()
    {
        var plan = Berlin with { DigestDay = DayOfWeek.Sunday, QuietFrom = new(22, 0), QuietUntil = new(2, 30) };

        Assert.IsNull(Due(plan, "2026-03-29T01:29:59Z"), "3:29: half past two was leapt over, and is an hour later");
        Assert.AreEqual("2026-W13", Due(plan, "2026-03-29T01:30:00Z"));
    }

    [TestMethod]
    public void Where_the_hour_comes_twice_it_is_still_one_week()
    {
        var plan = Berlin with { DigestDay = DayOfWeek.Sunday, QuietFrom = new(22, 0), QuietUntil = new(2, 30) };

        Assert.IsNull(Due(plan, "2026-10-25T00:29:59Z"));
        Assert.AreEqual("2026-W43", Due(plan, "2026-10-25T00:30:00Z"), "2:30 for the first time");
        Assert.IsNull(Due(plan, "2026-10-25T01:15:00Z"), "2:15 for the second time: quiet again");
        Assert.AreEqual("2026-W43", Due(plan, "2026-10-25T01:30:00Z"));
    }

    [TestMethod]
    public void Every_moment_of_a_year_with_both_changes_of_the_clock_belongs_to_its_own_week()
    {
        var zone = Berlin.TimeZone;
        for (var now = Moment("2026-01-01T00:00:00Z"); now < Moment("2027-01-10T00:00:00Z"); now = now.AddMinutes(30))
        {
            var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
            bool isAwake = local.TimeOfDay >= TimeSpan.FromHours(9) && local.TimeOfDay < TimeSpan.FromHours(18);
            string? expected = isAwake ? string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(local)}-W{ISOWeek.GetWeekOfYear(local):00}") : null;
            Assert.AreEqual(expected, DigestPeriod.DueAt(Berlin, now)?.Key, now.ToString("O", CultureInfo.InvariantCulture));
        }
    }

    [TestMethod]
    public void On_holiday_there_is_none_and_none_is_made_up_for()
    {
        var away = Berlin with { HolidayFrom = new(2026, 11, 27), HolidayUntil = new(2026, 12, 2) };

        Assert.IsNull(Due(away, "2026-11-30T12:00:00Z"));
        Assert.IsNull(Due(away, "2026-12-03T12:00:00Z"), "its day was in the holiday");
        Assert.AreEqual("2026-W50", Due(away, "2026-12-07T12:00:00Z"));
        Assert.IsNull(Due(Berlin with { HolidayFrom = new(2026, 12, 1), HolidayUntil = new(2026, 12, 4) }, "2026-12-02T12:00:00Z"));
    }

    [TestMethod]
    public void Off_is_off() => Assert.IsNull(Due(Berlin with { Digest = DigestWish.Off }, "2026-11-30T12:00:00Z"));

    [TestMethod]
    public void It_looks_back_on_the_week_before() => Assert.AreEqual(new DateOnly(2026, 11, 29), DigestPeriod.DueAt(Berlin, Moment("2026-12-02T12:00:00Z"))!.LookedBackOn);

    private static string? Due(OwnerPlan plan, string now) => DigestPeriod.DueAt(plan, Moment(now))?.Key;

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
