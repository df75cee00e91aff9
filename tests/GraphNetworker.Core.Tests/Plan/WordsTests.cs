using GraphNetworker.Core.Plan;

namespace GraphNetworker.Core.Tests.Plan;

[TestClass]
public sealed class WordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [TestMethod]
    [DataRow(0.2, "several times a day", "day")]
    [DataRow(1.0, "daily", "day")]
    [DataRow(1.4, "daily", "day")]
    [DataRow(2.0, "every other day", "2 days")]
    [DataRow(3.5, "about twice a week", "4 days")]
    [DataRow(7.0, "every week", "week")]
    [DataRow(10.0, "every 2 weeks", "2 weeks")]
    [DataRow(21.0, "every 3 weeks", "3 weeks")]
    [DataRow(42.0, "every 6 weeks", "6 weeks")]
    [DataRow(61.0, "every 2 months", "2 months")]
    [DataRow(182.0, "every 6 months", "6 months")]
    [DataRow(365.0, "yearly", "year")]
    [DataRow(730.0, "every 2 years", "2 years")]
    public void A_rhythm_is_said_as_people_say_it(double days, string words, string length)
    {
        var rhythm = new Rhythm(TimeSpan.FromDays(days));

        Assert.AreEqual((words, length), (rhythm.Words, rhythm.Length));
    }

    [TestMethod]
    [DataRow(0.0, "just now")]
    [DataRow(-60.0, "just now")]
    [DataRow(1.0, "1 minute ago")]
    [DataRow(59.9, "59 minutes ago")]
    [DataRow(60.0, "1 hour ago")]
    [DataRow(23.5 * 60, "23 hours ago")]
    [DataRow(24.0 * 60, "1 day ago")]
    [DataRow(12.9 * 24 * 60, "12 days ago")]
    [DataRow(20.0 * 24 * 60, "20 days ago")]
    [DataRow(21.0 * 24 * 60, "3 weeks ago")]
    [DataRow(49.0 * 24 * 60, "7 weeks ago")]
    [DataRow(280.0 * 24 * 60, "9 months ago")]
    [DataRow(729.0 * 24 * 60, "23 months ago")]
    [DataRow(1100.0 * 24 * 60, "3 years ago")]
    public void Time_gone_by_is_said_in_the_finest_unit_a_person_would_say(double minutes, string words) =>
        Assert.AreEqual(words, Elapsed.Ago(Now.AddMinutes(-minutes), Now));
}
