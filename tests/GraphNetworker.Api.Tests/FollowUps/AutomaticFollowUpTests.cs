using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphNetworker.Api.FollowUps;
using GraphNetworker.Storage.People;
using Microsoft.Extensions.DependencyInjection;

namespace GraphNetworker.Api.Tests.FollowUps;

[TestClass]
public sealed class AutomaticFollowUpTests
{
    [TestMethod]
    public async Task Whoever_is_due_gets_one_task_without_a_press_across_replays_and_two_processes_and_none_again_when_it_is_done()
    {
        await using var practice = await Practice.StartAsync(Three().Build());
        using var pane = await practice.PaneAsync();
        await PlanAsync(pane, "rhythm");
        await using var beside = practice.Beside();

        await Task.WhenAll(MakeAsync(practice), MakeAsync(practice), MakeAsync(beside));
        var tasks = await TasksAsync(practice);
        var ana = (await DayAsync(pane)).GetProperty("lines").EnumerateArray().First(line => line.Text("name") == "Ana Ruiz");
        var id = ana.GetProperty("followUp").GetProperty("id").GetGuid();
        await pane.SendAsync(HttpMethod.Post, $"/api/follow-ups/{id}/done");
        await MakeAsync(practice);
        var after = await TasksAsync(practice);

        Assert.AreEqual("Write to Ana Ruiz, Write to Ben Long, Write to Cy Short", string.Join(", ", tasks.Select(task => task.Text("title")).Order(StringComparer.Ordinal)));
        StringAssert.Contains(tasks[0].GetProperty("body").Text("content"), "every 3 weeks (Close); last");
        Assert.AreEqual(("followUp", "rhythm"), (ana.Text("occasion"), ana.GetProperty("followUp").Text("originKind")));
        Assert.HasCount(3, after);
    }

    [TestMethod]
    public async Task Whoever_is_in_a_circle_by_its_category_gets_one_as_well_and_only_one()
    {
        await using var practice = await Practice.StartAsync(Three().Card("Ana", "Ruiz", null, null, "ana@a.example").Bears("Clients").Build());
        using var pane = await practice.PaneAsync();
        await PlanAsync(pane, "rhythm");
        var people = (await pane.GetOkAsync("/api/people")).GetProperty("people").EnumerateArray().Select(person => person.GetProperty("id").GetGuid()).ToArray();
        await pane.SendAsync(HttpMethod.Put, "/api/plan/people", new { people });
        var settings = JsonNode.Parse((await pane.GetOkAsync("/api/plan")).GetProperty("settings").GetRawText())!.AsObject();
        settings["circles"]![0]!["categories"] = new JsonArray("Clients");
        await pane.SendAsync(HttpMethod.Put, "/api/plan", Change(1, settings));

        await MakeAsync(practice);
        await MakeAsync(practice);
        var tasks = await TasksAsync(practice);

        Assert.AreEqual("Write to Ana Ruiz", tasks.Single().Text("title"));
        StringAssert.Contains(tasks[0].GetProperty("body").Text("content"), "every 3 weeks (Close); last");
    }

    [TestMethod]
    public async Task Nothing_is_made_on_a_day_off_in_quiet_hours_and_of_what_was_not_switched_on()
    {
        await using var practice = await Practice.StartAsync(Three().Build());
        using var pane = await practice.PaneAsync();
        await PlanAsync(pane, "promise");
        await MakeAsync(practice);
        var other = await TasksAsync(practice);

        var view = await pane.GetOkAsync("/api/plan");
        var settings = JsonNode.Parse(view.GetProperty("settings").GetRawText())!.AsObject();
        settings["automatic"] = new JsonArray("rhythm");
        settings["holidayFrom"] = Day(-2);
        settings["holidayUntil"] = Day(2);
        await pane.SendAsync(HttpMethod.Put, "/api/plan", Change(1, settings));
        await MakeAsync(practice);

        Assert.IsEmpty(other);
        Assert.IsEmpty(await TasksAsync(practice));
    }

    [TestMethod]
    public async Task What_is_done_is_asked_about_once_counts_as_a_help_and_puts_off_the_rhythm()
    {
        await using var practice = await Practice.StartAsync(Three().Build());
        using var pane = await practice.PaneAsync();
        await PlanAsync(pane);
        var line = (await DayAsync(pane)).GetProperty("lines").EnumerateArray().First(one => one.Text("name") == "Ana Ruiz");
        var id = Guid.CreateVersion7(Seeds.Now);
        var (_, pressed) = await pane.SendAsync(HttpMethod.Post, "/api/follow-ups", new { id, person = line.GetProperty("person").GetGuid(), due = Day(0), title = line.Text("what"), from = line.Text("key") });
        var (_, again) = await pane.SendAsync(HttpMethod.Post, "/api/follow-ups", new { id = Guid.CreateVersion7(Seeds.Now), person = line.GetProperty("person").GetGuid(), due = Day(0), from = line.Text("key") });
        var followUp = pressed.GetProperty("id").GetGuid();

        await pane.SendAsync(HttpMethod.Post, $"/api/follow-ups/{followUp}/done");
        var asked = await DayAsync(pane);
        await pane.SendAsync(HttpMethod.Post, $"/api/follow-ups/{followUp}/outcome", new { outcome = "helped" });
        var after = await DayAsync(pane);
        var review = await pane.GetOkAsync("/api/plan/review?period=quarter");

        Assert.AreEqual(followUp, again.GetProperty("id").GetGuid(), "pressed on two devices");
        Assert.AreEqual(("Ana Ruiz", "Write to Ana Ruiz"), (asked.GetProperty("asked").Text("name"), asked.GetProperty("asked").GetProperty("followUp").Text("title")));
        Assert.AreEqual(JsonValueKind.Null, after.GetProperty("asked").ValueKind);
        Assert.AreEqual((0, 1, 3), (asked.GetProperty("plan").GetProperty("helps").GetInt32(), after.GetProperty("plan").GetProperty("helps").GetInt32(), after.GetProperty("plan").GetProperty("goal").GetInt32()));
        Assert.AreEqual((1, 1, 39, 13), (review.GetProperty("helps").GetInt32(), review.GetProperty("done").GetInt32(), review.GetProperty("goal").GetInt32(), review.GetProperty("weeks").GetArrayLength()));
        Assert.AreEqual(1, review.GetProperty("weeks").EnumerateArray().Sum(week => week.GetProperty("helps").GetInt32()));
        Assert.AreEqual(Day(21), (await pane.GetOkAsync("/api/pane?item=1&with=ana@a.example")).GetProperty("people")[0].GetProperty("rhythm").Text("due"));
        Assert.IsFalse(after.GetProperty("lines").EnumerateArray().Any(one => one.Text("name") == "Ana Ruiz"));
    }

    private static Seeds Three() => new Seeds().Exchange("ana@a.example", "Ana Ruiz", 12, 10, 50).Exchange("ben@b.example", "Ben Long", 12, 10, 60).Exchange("cy@c.example", "Cy Short", 2, 10, 70);

    // A plan that works around the clock, with everybody in its first circle.
    private static async Task PlanAsync(HttpClient pane, params string[] automatic)
    {
        await pane.SyncAsync("synced");
        var view = await pane.GetOkAsync("/api/plan");
        var settings = JsonNode.Parse(view.GetProperty("settings").GetRawText())!.AsObject();
        settings["days"] = new JsonArray([.. Enum.GetNames<DayOfWeek>().Select(day => JsonValue.Create(day.ToLowerInvariant()))]);
        settings["quietFrom"] = "00:00:00";
        settings["quietUntil"] = "00:00:00";
        settings["automatic"] = new JsonArray([.. automatic.Select(one => JsonValue.Create(one))]);
        var (status, problem) = await pane.SendAsync(HttpMethod.Put, "/api/plan", Change(0, settings));
        Assert.AreEqual(HttpStatusCode.OK, status, problem.ToString());
        var people = (await pane.GetOkAsync("/api/people")).GetProperty("people").EnumerateArray().Select(person => person.GetProperty("id").GetGuid()).ToArray();
        await pane.SendAsync(HttpMethod.Put, "/api/plan/people", new { people, circle = view.GetProperty("circles")[0].Text("id") });
    }

    private static async Task<IReadOnlyList<JsonElement>> TasksAsync(Practice practice)
    {
        using var todo = new OwnersToDo(practice);
        return await todo.TasksAsync();
    }

    // As the worker's round does.
    private static async Task MakeAsync(Practice practice)
    {
        var services = practice.Api.Services;
        var account = (await services.GetRequiredService<MailboxStore>().AllAsync(default))[0];
        await services.GetRequiredService<AutomaticFollowUps>().MakeAsync(account, default);
    }

    private static string Change(int version, JsonObject settings) => new JsonObject { ["version"] = version, ["settings"] = settings.DeepClone() }.ToJsonString();

    private static async Task<JsonElement> DayAsync(HttpClient pane) => (await pane.GetOkAsync($"/api/pane?today={Day(0)}")).GetProperty("today");

    private static string Day(int days) => Seeds.Now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
