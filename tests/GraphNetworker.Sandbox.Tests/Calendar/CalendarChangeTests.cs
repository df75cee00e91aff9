using GraphNetworker.Sandbox.Calendar;
using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Tests.Calendar;

[TestClass]
public sealed class CalendarChangeTests
{
    private const string January = "me/calendarView/delta?startDateTime=2026-01-01T00:00:00Z&endDateTime=2026-02-01T00:00:00Z";
    private const string Scopes = "https://graph.microsoft.com/Calendars.ReadWrite";

    [TestMethod]
    public async Task A_later_round_tells_what_was_cancelled_moved_away_and_deleted()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Event("One", Seeds.Start).Event("Two", Seeds.Start.AddDays(1)).Event("Three", Seeds.Start.AddDays(2)).Event("Later", Seeds.Start.AddDays(60)));
        using var graph = new GraphClient(host, Scopes);
        var (first, link, _) = await graph.RoundAsync(January);

        host.Mailbox.ChangeMeeting("event 1", meeting => meeting with { IsCancelled = true });
        host.Mailbox.ChangeMeeting("event 2", meeting => meeting with { Start = meeting.Start.AddDays(40), End = meeting.End.AddDays(40) });
        host.Mailbox.RemoveMeeting("event 3");
        host.Mailbox.ChangeMeeting("event 4", meeting => meeting with { Subject = "Never seen here" });
        var (second, after, _) = await graph.RoundAsync(link);
        var (third, _, _) = await graph.RoundAsync(after);

        Assert.HasCount(3, first);
        Assert.HasCount(3, second);
        Assert.IsTrue(second[0].GetProperty("isCancelled").GetBoolean());
        CollectionAssert.AreEqual(first.Skip(1).Select(one => one.Id()).ToArray(), second.Where(one => one.TryGetProperty("@removed", out _)).Select(one => one.Id()).ToArray());
        Assert.IsEmpty(third);
    }

    [TestMethod]
    public async Task Who_accepts_is_busy_and_who_declines_has_the_meeting_no_longer()
    {
        var dana = new MailParty("Dana Novak", "dana@fabrikam.test");
        var alex = new MailParty("Alex Rivera", "alex@contoso.test");
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host, Scopes);
        string kept = host.Mailbox.AddMeeting(new("a", "Kept", Seeds.Start, Seeds.Start.AddHours(1), dana, [alex], false, Reply: "none"));
        string refused = host.Mailbox.AddMeeting(new("b", "Refused", Seeds.Start, Seeds.Start.AddHours(1), dana, [alex], false, Reply: "none"));
        Assert.AreEqual("tentative", (await graph.GetAsync($"me/events/{kept}")).Text("showAs"));

        using var accepted = await graph.SendAsync(HttpMethod.Post, $"me/events/{kept}/accept", new { sendResponse = false });
        using var declined = await graph.SendAsync(HttpMethod.Post, $"me/events/{refused}/decline", new { sendResponse = false });
        var now = await graph.GetAsync($"me/events/{kept}");

        Assert.AreEqual((202, 202), ((int)accepted.StatusCode, (int)declined.StatusCode));
        Assert.AreEqual(("accepted", "busy"), (now.GetProperty("responseStatus").Text("response"), now.Text("showAs")));
        Assert.AreEqual(404, (await graph.RefusedAsync(HttpMethod.Get, $"me/events/{refused}")).Status);
        Assert.AreEqual(400, (await graph.RefusedAsync(HttpMethod.Post, $"me/events/{kept}/cancel", new { comment = "" })).Status, "only the organizer cancels");
    }

    [TestMethod]
    public async Task A_meeting_is_made_changed_and_deleted()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host, Scopes);
        var (_, link, _) = await graph.RoundAsync(January);

        var made = await graph.PostAsync("me/events", new
        {
            subject = "Coffee",
            start = new { dateTime = "2026-01-10T10:00:00", timeZone = "UTC" },
            end = new { dateTime = "2026-01-10T11:00:00", timeZone = "UTC" },
            attendees = new[] { new { type = "required", emailAddress = new { name = "Dana", address = "dana@fabrikam.test" } } },
        });
        await graph.PatchAsync($"me/events/{made.Id()}", new { subject = "Tea" });
        var (told, next, _) = await graph.RoundAsync(link);
        using var deleted = await graph.SendAsync(HttpMethod.Delete, $"me/events/{made.Id()}");
        var (gone, _, _) = await graph.RoundAsync(next);

        Assert.AreEqual(("Tea", true), (told.Single().Text("subject"), told.Single().GetProperty("isOrganizer").GetBoolean()));
        Assert.AreEqual(made.Id(), gone.Single().Id());
        Assert.IsTrue(gone.Single().TryGetProperty("@removed", out _));
        using var reader = new GraphClient(host);
        Assert.AreEqual(403, (await reader.RefusedAsync(HttpMethod.Post, "me/events", new { subject = "No" })).Status);
    }
}
