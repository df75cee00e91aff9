using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphNetworker.Api.Tests.Plan;

[TestClass]
public sealed class PlanTests
{
    [TestMethod]
    public async Task A_plan_from_nothing_is_kept_and_says_whether_it_fits()
    {
        await using var practice = await Practice.StartAsync(Busy().Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");
        var (first, settings) = await PlanAsync(pane);
        settings["objective"] = " More bridges ";
        settings["default"] = new JsonObject { ["days"] = 182 };

        var (_, tried) = await pane.SendAsync(HttpMethod.Post, "/api/plan/feasibility", settings.ToJsonString());
        var (status, kept) = await pane.SendAsync(HttpMethod.Put, "/api/plan", Change(0, settings));
        var (again, _) = await PlanAsync(pane);

        Assert.AreEqual(HttpStatusCode.OK, status, kept.ToString());
        Assert.AreEqual((0, 1), (first.GetProperty("version").GetInt32(), again.GetProperty("version").GetInt32()));
        Assert.AreEqual("More bridges", again.GetProperty("settings").Text("objective"));
        Assert.AreEqual(273, again.GetProperty("settings").GetProperty("default").GetProperty("latestDays").GetInt32(), "half as long again");
        Assert.AreEqual(10, kept.GetProperty("planned").GetInt32(), "those with a card who are no colleagues");
        Assert.AreEqual(kept.GetProperty("feasibility").Text("words"), tried.Text("words"));
        StringAssert.StartsWith(tried.Text("words"), "The plan needs", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task Whoever_is_added_is_planned_for_at_once_where_everybody_has_a_rhythm()
    {
        await using var practice = await Practice.StartAsync(Busy().Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");
        var (_, settings) = await PlanAsync(pane);
        settings["default"] = new JsonObject { ["days"] = 182 };
        var (_, kept) = await pane.SendAsync(HttpMethod.Put, "/api/plan", Change(0, settings));

        await pane.SendAsync(HttpMethod.Post, "/api/people", new { address = "other@b.example" });

        Assert.AreEqual(kept.GetProperty("planned").GetInt32() + 1, (await PlanAsync(pane)).View.GetProperty("planned").GetInt32());
    }

    [TestMethod]
    public async Task A_plan_that_was_changed_elsewhere_is_not_written_over()
    {
        await using var practice = await Practice.StartAsync(Busy().Build());
        using var pane = await practice.PaneAsync();
        var (_, settings) = await PlanAsync(pane);
        await pane.SendAsync(HttpMethod.Put, "/api/plan", Change(0, settings));
        settings["objective"] = "Another";

        var (status, problem) = await pane.SendAsync(HttpMethod.Put, "/api/plan", Change(0, settings));

        Assert.AreEqual((HttpStatusCode.Conflict, "plan-changed"), (status, problem.Text("code")));
        Assert.AreEqual(JsonValueKind.Null, (await PlanAsync(pane)).View.GetProperty("settings").GetProperty("objective").ValueKind);
    }

    [TestMethod]
    public async Task What_cannot_be_planned_names_the_field_and_the_mend()
    {
        await using var practice = await Practice.StartAsync(Busy().Build());
        using var pane = await practice.PaneAsync();
        var (_, settings) = await PlanAsync(pane);
        settings["circles"]![1]!["name"] = "";

        var (status, problem) = await pane.SendAsync(HttpMethod.Put, "/api/plan", Change(0, settings));
        var (two, both) = await pane.SendAsync(HttpMethod.Put, "/api/plan/people", new { people = new[] { Guid.CreateVersion7(Seeds.Now) }, rests = true, circle = Guid.CreateVersion7(Seeds.Now) });
        var (none, nobody) = await pane.SendAsync(HttpMethod.Put, "/api/plan/people", new { people = Array.Empty<Guid>() });
        var (strange, circle) = await pane.SendAsync(HttpMethod.Put, "/api/plan/people", new { people = new[] { Guid.CreateVersion7(Seeds.Now) }, circle = Guid.CreateVersion7(Seeds.Now) });
        var (early, review) = await pane.SendAsync(HttpMethod.Get, "/api/plan/review?period=quarter&day=2020-01-01");

        Assert.IsTrue(new[] { status, two, none, strange, early }.All(one => one == HttpStatusCode.BadRequest));
        Assert.AreEqual("settings.circles[1].name, circle, people, circle, day", string.Join(", ", new[] { problem, both, nobody, circle, review }.Select(one => one.Text("field"))));
        Assert.IsTrue(new[] { problem, both, nobody, circle, review }.All(one => one.Text("mend").Length > 10));
    }

    [TestMethod]
    public async Task A_rhythm_shows_beside_the_mail_and_whoever_is_due_stands_in_the_day_until_they_are_let_rest()
    {
        await using var practice = await Practice.StartAsync(Busy().Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");
        var (view, settings) = await PlanAsync(pane);
        settings["days"] = new JsonArray([.. Enum.GetNames<DayOfWeek>().Select(day => JsonValue.Create(day.ToLowerInvariant()))]);
        await pane.SendAsync(HttpMethod.Put, "/api/plan", Change(0, settings));
        string circle = view.GetProperty("circles")[0].Text("id");
        var person = (await BesideAsync(pane)).GetProperty("id").GetGuid();

        await pane.SendAsync(HttpMethod.Put, "/api/plan/people", new { people = new[] { person }, circle });
        var rhythm = (await BesideAsync(pane)).GetProperty("rhythm");
        var due = await DayAsync(pane);
        var list = await pane.GetOkAsync("/api/plan/people?overdueBy=1");
        await pane.SendAsync(HttpMethod.Put, "/api/plan/people", new { people = new[] { person }, rests = true });
        var rests = await DayAsync(pane);
        await pane.SendAsync(HttpMethod.Put, "/api/plan/people", new { people = new[] { person } });

        Assert.AreEqual(("circle", "Close", "every 3 weeks"), (rhythm.Text("source"), rhythm.Text("circleName"), rhythm.Text("words")));
        Assert.AreEqual(Day(-50 + 21), rhythm.Text("due"));
        Assert.IsTrue(due.Any(line => line.Text("occasion") == "rhythm" && line.Text("name") == "Ana Ruiz" && line.Text("why") == "every 3 weeks (Close); last 7 weeks ago" && line.Text("what") == "Write to Ana Ruiz"));
        Assert.AreEqual(29, list.GetProperty("people")[0].GetProperty("daysOver").GetInt32());
        Assert.IsFalse(rests.Any(line => line.Text("name") == "Ana Ruiz"));
        Assert.AreEqual("none", (await BesideAsync(pane)).GetProperty("rhythm").Text("source"));
    }

    [TestMethod]
    public async Task A_talk_told_in_one_press_puts_off_the_day_and_undo_restores_it()
    {
        await using var practice = await Practice.StartAsync(Busy().Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");
        var person = (await BesideAsync(pane)).GetProperty("id").GetGuid();
        await pane.SendAsync(HttpMethod.Put, "/api/plan/people", new { people = new[] { person }, rhythm = new { days = 21 } });
        var before = await BesideAsync(pane);
        var id = Guid.CreateVersion7(Seeds.Now);

        var (status, talk) = await pane.SendAsync(HttpMethod.Post, "/api/interactions/talks", new { id, person, kind = "call" });
        await pane.SendAsync(HttpMethod.Post, "/api/interactions/talks", new { id, person, kind = "call" });
        var after = await BesideAsync(pane);
        var (gone, _) = await pane.SendAsync(HttpMethod.Delete, $"/api/interactions/talks/{id}");
        var (future, problem) = await pane.SendAsync(HttpMethod.Post, "/api/interactions/talks", new { id, person, kind = "chat", at = Seeds.Now.AddDays(2) });

        Assert.AreEqual((HttpStatusCode.OK, id), (status, talk.GetProperty("id").GetGuid()));
        Assert.AreEqual((Day(-29), Day(21)), (before.GetProperty("rhythm").Text("due"), after.GetProperty("rhythm").Text("due")));
        Assert.AreEqual(before.GetProperty("meetings").GetInt32() + 1, after.GetProperty("meetings").GetInt32());
        Assert.IsGreaterThan(before.GetProperty("health").GetProperty("number").GetInt32(), after.GetProperty("health").GetProperty("number").GetInt32());
        Assert.AreEqual(HttpStatusCode.NoContent, gone);
        var again = await BesideAsync(pane);
        Assert.AreEqual((before.GetProperty("rhythm").ToString(), before.GetProperty("health").ToString(), before.GetProperty("history").ToString()), (again.GetProperty("rhythm").ToString(), again.GetProperty("health").ToString(), again.GetProperty("history").ToString()));
        Assert.AreEqual((HttpStatusCode.BadRequest, "at"), (future, problem.Text("field")));
    }

    // Ten people with a card, last met 50 days ago, in touch every ten days before; a colleague; and somebody without a card.
    private static Seeds Busy()
    {
        var seeds = new Seeds().Exchange("ana@a.example", "Ana Ruiz", 12, 10, 50).Card("Ana", "Ruiz", null, null, "ana@a.example")
            .Exchange("mate@contoso.test", "Mate", 12, 10, 50).Card("Mate", "Mate", null, null, "mate@contoso.test")
            .Exchange("other@b.example", "Other", 3, 10, 50);
        for (int i = 0; i < 9; i++)
        {
            seeds.Exchange($"p{i}@c{i}.example", $"Person {i}", 3, 10, 20 + i).Card("Person", $"{i}", null, null, $"p{i}@c{i}.example");
        }

        return seeds;
    }

    private static async Task<(JsonElement View, JsonObject Settings)> PlanAsync(HttpClient pane)
    {
        var view = await pane.GetOkAsync("/api/plan");
        return (view, JsonNode.Parse(view.GetProperty("settings").GetRawText())!.AsObject());
    }

    private static string Change(int version, JsonObject settings) => new JsonObject { ["version"] = version, ["settings"] = settings.DeepClone() }.ToJsonString();

    private static async Task<JsonElement> BesideAsync(HttpClient pane) => (await pane.GetOkAsync("/api/pane?item=1&with=ana@a.example")).GetProperty("people")[0];

    private static async Task<JsonElement[]> DayAsync(HttpClient pane) => [.. (await pane.GetOkAsync($"/api/pane?today={Day(0)}")).GetProperty("today").GetProperty("lines").EnumerateArray()];

    private static string Day(int days) => Seeds.Now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
