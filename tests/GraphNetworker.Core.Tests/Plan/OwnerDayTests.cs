using GraphNetworker.Core.Plan;

namespace GraphNetworker.Core.Tests.Plan;

[TestClass]
public sealed class OwnerDayTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [TestMethod]
    public void The_day_is_the_one_of_the_owners_wall()
    {
        var late = new DateTimeOffset(2026, 3, 2, 23, 30, 0, TimeSpan.Zero);

        Assert.AreEqual(new DateOnly(2026, 3, 3), OwnerDay.Of(late, Berlin));
        Assert.AreEqual(new DateOnly(2026, 3, 2), OwnerDay.Of(late, NewYork));
        Assert.AreEqual(new DateOnly(2026, 3, 2), OwnerDay.Of(late, TimeZoneInfo.Utc));
        Assert.AreEqual(new DateOnly(2026, 3, 3), OwnerDay.Of(late.ToOffset(TimeSpan.FromHours(9)), Berlin), "whatever offset the clock is told in");
    }

    [TestMethod]
    [DataRow("2026-01-15", "09:00", "2026-01-15T08:00:00Z")]
    [DataRow("2026-07-15", "09:00", "2026-07-15T07:00:00Z")]
    [DataRow("2026-03-29", "02:30", "2026-03-29T01:30:00Z", DisplayName = "the hour that is skipped: 03:30 in summer time")]
    [DataRow("2026-03-29", "02:00", "2026-03-29T01:00:00Z", DisplayName = "its first moment")]
    [DataRow("2026-10-25", "02:30", "2026-10-25T00:30:00Z", DisplayName = "the hour that comes twice: the first")]
    [DataRow("2026-10-25", "03:00", "2026-10-25T02:00:00Z")]
    public void A_time_of_the_wall_is_one_moment(string day, string time, string moment) =>
        Assert.AreEqual(Moment(moment), OwnerDay.At(Day(day), Time(time), Berlin));

    [TestMethod]
    [DataRow("2026-03-08", "02:30", "2026-03-08T07:30:00Z")]
    [DataRow("2026-11-01", "01:30", "2026-11-01T05:30:00Z")]
    public void In_New_York_as_well(string day, string time, string moment) =>
        Assert.AreEqual(Moment(moment), OwnerDay.At(Day(day), Time(time), NewYork));

    [TestMethod]
    public void Every_day_of_a_year_holds_its_own_noon()
    {
        foreach (var zone in new[] { Berlin, NewYork, TimeZoneInfo.Utc })
        {
            for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
            {
                Assert.AreEqual(day, OwnerDay.Of(OwnerDay.At(day, new TimeOnly(12, 0), zone), zone));
                Assert.AreEqual(day, OwnerDay.Of(OwnerDay.At(day, TimeOnly.MinValue, zone), zone));
            }
        }
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
