namespace GraphNetworker.Sandbox.Tests.Calendar;

[TestClass]
public sealed class CalendarTests
{
    private const string January = "startDateTime=2026-01-01T00:00:00Z&endDateTime=2026-02-01T00:00:00Z";

    [TestMethod]
    public async Task A_view_holds_the_meetings_of_its_span()
    {
        var seeds = new Seeds().Event("Before", Seeds.Start.AddDays(-30)).Event("Inside", Seeds.Start).Event("After", Seeds.Start.AddDays(60));
        await using var host = await Sandbox.OpenAsync(seeds);
        using var graph = new GraphClient(host);

        var (view, _, _) = await graph.RoundAsync($"me/calendarView?{January}");
        var meeting = await graph.GetAsync($"me/events/{view.Single().Id()}");
        var all = await graph.GetAsync("me/events?$select=subject&$orderby=start/dateTime&$filter=start/dateTime ge '2026-01-01T00:00:00'");

        Assert.AreEqual("Inside", meeting.Text("subject"));
        Assert.AreEqual("2026-01-05T09:00:00.0000000", meeting.GetProperty("start").Text("dateTime"));
        Assert.AreEqual("dana@fabrikam.test", meeting.GetProperty("attendees")[0].GetProperty("emailAddress").Text("address"));
        CollectionAssert.AreEqual(new[] { "Inside", "After" }, all.GetProperty("value").EnumerateArray().Select(one => one.Text("subject")).ToArray());
    }

    [TestMethod]
    public async Task A_view_without_a_span_is_refused()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);

        Assert.AreEqual(400, (await graph.RefusedAsync(HttpMethod.Get, "me/calendarView")).Status);
        Assert.AreEqual(400, (await graph.RefusedAsync(HttpMethod.Get, $"me/calendarView/delta?{January}&$select=subject")).Status, "delta of a view selects nothing");
    }

    [TestMethod]
    public async Task The_span_goes_on_in_the_link()
    {
        var seeds = new Seeds();
        for (int day = 0; day < 5; day++)
        {
            seeds.Event($"Day {day}", Seeds.Start.AddDays(day));
        }

        await using var host = await Sandbox.OpenAsync(seeds.Event("Later", Seeds.Start.AddDays(90)));
        using var graph = new GraphClient(host);

        var (meetings, link, pages) = await graph.RoundAsync($"me/calendarView/delta?{January}", ("Prefer", "odata.maxpagesize=2"));
        var (nothing, _, _) = await graph.RoundAsync(link);

        Assert.AreEqual(3, pages);
        Assert.HasCount(5, meetings);
        Assert.IsEmpty(nothing);
    }
}
