using System.Globalization;
using System.Net;
using System.Text.Json;
using GraphNetworker.Api.Tests.FollowUps;

namespace GraphNetworker.Api.Tests.Suggestions;

[TestClass]
public sealed class DayTests
{
    [TestMethod]
    public async Task Lines_are_put_off_one_or_all_and_brought_back()
    {
        await using var practice = await Practice.StartAsync(Quiet(12).Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");
        var day = await DayAsync(pane);
        string first = day.GetProperty("lines")[0].Text("key");

        await pane.SendAsync(HttpMethod.Post, $"/api/suggestions/put-off?today={Day(0)}", new { keys = new[] { first }, until = Day(1) });
        var less = await DayAsync(pane);
        var tomorrow = await DayAsync(pane, 1);
        var (_, all) = await pane.SendAsync(HttpMethod.Post, $"/api/suggestions/put-off?today={Day(0)}", new { until = Day(3) });
        var none = await DayAsync(pane);
        await pane.SendAsync(HttpMethod.Post, "/api/suggestions/bring-back", new { keys = all.GetProperty("keys") });
        var back = await DayAsync(pane);

        Assert.AreEqual((7, 5), (day.GetProperty("lines").GetArrayLength(), day.GetProperty("more").GetInt32()));
        Assert.AreEqual((7, 4, 1), (less.GetProperty("lines").GetArrayLength(), less.GetProperty("more").GetInt32(), less.GetProperty("putOff").GetInt32()));
        Assert.IsFalse(less.GetProperty("lines").EnumerateArray().Any(line => line.Text("key") == first));
        Assert.AreEqual(5, tomorrow.GetProperty("more").GetInt32(), "nothing vanishes because a day passed");
        Assert.AreEqual((0, 0, 12), (none.GetProperty("lines").GetArrayLength(), none.GetProperty("more").GetInt32(), none.GetProperty("putOff").GetInt32()));
        Assert.AreEqual(less.GetProperty("lines").ToString(), back.GetProperty("lines").ToString());
        Assert.AreEqual((4, 1), (back.GetProperty("more").GetInt32(), back.GetProperty("putOff").GetInt32()));
    }

    [TestMethod]
    public async Task What_was_undertaken_is_never_put_aside_for_good()
    {
        await using var practice = await Practice.StartAsync(Quiet(1).Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");
        var person = (await DayAsync(pane)).GetProperty("lines")[0].GetProperty("person").GetGuid();
        await pane.SendAsync(HttpMethod.Post, "/api/follow-ups", new { id = Guid.CreateVersion7(Seeds.Now), person, due = Day(0) });
        var line = (await DayAsync(pane)).GetProperty("lines")[0];

        var (status, problem) = await pane.SendAsync(HttpMethod.Post, "/api/suggestions/put-off", new { keys = new[] { line.Text("key") } });
        var (past, day) = await pane.SendAsync(HttpMethod.Post, "/api/suggestions/put-off", new { keys = new[] { line.Text("key") }, until = Day(-1) });

        Assert.AreEqual("followUp", line.Text("occasion"));
        Assert.AreEqual((HttpStatusCode.BadRequest, "until"), (status, problem.Text("field")));
        Assert.AreEqual((HttpStatusCode.BadRequest, "until"), (past, day.Text("field")));
    }

    [TestMethod]
    public async Task A_line_that_was_put_in_To_Do_and_taken_back_stands_in_the_day_again_and_one_that_was_let_go_does_not()
    {
        await using var practice = await Practice.StartAsync(Quiet(2).Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");
        var lines = (await DayAsync(pane)).GetProperty("lines").EnumerateArray().ToArray();

        foreach (var (line, verb) in lines.Zip(["take-back", "drop"]))
        {
            var (_, pressed) = await pane.SendAsync(HttpMethod.Post, "/api/follow-ups", new { id = Guid.CreateVersion7(Seeds.Now), person = line.GetProperty("person").GetGuid(), due = Day(1), from = line.Text("key") });
            await pane.SendAsync(HttpMethod.Post, $"/api/follow-ups/{pressed.GetProperty("id").GetGuid()}/{verb}");
        }

        Assert.AreEqual(lines[0].Text("key"), (await DayAsync(pane)).GetProperty("lines").EnumerateArray().Single().Text("key"));
    }

    [TestMethod]
    public async Task A_follow_up_that_is_put_off_is_due_then_in_To_Do_as_well_and_comes_back_to_its_own_day()
    {
        await using var practice = await Practice.StartAsync(Quiet(1).Build());
        using var pane = await practice.PaneAsync();
        using var toDo = new OwnersToDo(practice);
        await pane.SyncAsync("synced");
        var person = (await DayAsync(pane)).GetProperty("lines")[0].GetProperty("person").GetGuid();
        var id = Guid.CreateVersion7(Seeds.Now);
        await pane.SendAsync(HttpMethod.Post, "/api/follow-ups", new { id, person, due = Day(0) });

        var (_, all) = await pane.SendAsync(HttpMethod.Post, $"/api/suggestions/put-off?today={Day(0)}", new { until = Day(5) });
        await toDo.UntilAsync(pane, id, kept => !kept.ToTell);
        string then = await DueAsync();
        int now = (await DayAsync(pane)).GetProperty("lines").GetArrayLength();
        await pane.SendAsync(HttpMethod.Post, "/api/suggestions/bring-back", new { keys = all.GetProperty("keys") });
        await toDo.UntilAsync(pane, id, kept => !kept.ToTell);

        Assert.AreEqual((0, Day(5), Day(0)), (now, then, await DueAsync()));

        async Task<string> DueAsync()
        {
            return (await toDo.TaskAsync(id)).GetProperty("dueDateTime").Text("dateTime")[..10];
        }
    }

    [TestMethod]
    public async Task A_first_exchange_is_worth_a_word_until_the_owner_writes()
    {
        var seeds = new Seeds()
            .Mail("sentitems", ("Alex", "alex@contoso.test"), [("Maya Osei", "maya@adatum.example")], Seeds.Now.AddDays(-4))
            .Mail("inbox", ("Maya Osei", "maya@adatum.example"), [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-3))
            .Mail("inbox", ("Cold Call", "cold@sales.example"), [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-3))
            .Mail("sentitems", ("Alex", "alex@contoso.test"), [("Ben Old", "ben@b.example")], Seeds.Now.AddDays(-104))
            .Mail("inbox", ("Ben Old", "ben@b.example"), [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-103));
        await using var practice = await Practice.StartAsync(seeds.Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");

        var lines = (await DayAsync(pane)).GetProperty("lines").EnumerateArray().ToArray();

        Assert.AreEqual("Maya Osei", string.Join(", ", lines.Select(line => line.Text("name"))), "nobody who was never answered, and nothing of before the owner began");
        Assert.AreEqual(("firstMail", "Tell Maya Osei what comes next"), (lines[0].Text("occasion"), lines[0].Text("what")));
    }

    [TestMethod]
    public async Task A_meeting_is_worth_a_word_a_day_later_until_somebody_writes()
    {
        var seeds = new Seeds()
            .Exchange("ana@northwind.example", "Ana Ruiz", 6, 14, 40).Met("Ana Ruiz", "ana@northwind.example", Seeds.Now.AddDays(-2))
            .Exchange("ben@b.example", "Ben Old", 6, 14, 1).Met("Ben Old", "ben@b.example", Seeds.Now.AddDays(-3))
            .Exchange("cleo@c.example", "Cleo Today", 6, 14, 40).Met("Cleo Today", "cleo@c.example", Seeds.Now.AddHours(-5));
        await using var practice = await Practice.StartAsync(seeds.Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");

        var met = (await DayAsync(pane)).GetProperty("lines").EnumerateArray().Where(line => line.Text("occasion") == "meeting").ToArray();

        Assert.AreEqual("Ana Ruiz", string.Join(", ", met.Select(line => line.Text("name"))), "Ben has written since, and with Cleo it was today");
        Assert.AreEqual("Thank Ana Ruiz for the meeting", met[0].Text("what"));
        StringAssert.StartsWith(met[0].Text("why"), "you met on ", StringComparison.Ordinal);
    }

    private static Seeds Quiet(int people)
    {
        var seeds = new Seeds();
        for (int i = 0; i < people; i++)
        {
            seeds.Exchange($"quiet{i}@a{i}.example", $"Quiet {i}", 14 + i, 14, 150);
        }

        return seeds;
    }

    private static async Task<JsonElement> DayAsync(HttpClient pane, int days = 0) => (await pane.GetOkAsync($"/api/pane?today={Day(days)}")).GetProperty("today");

    private static string Day(int days) => Seeds.Now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
