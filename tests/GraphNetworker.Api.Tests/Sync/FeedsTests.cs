extern alias sandbox;

using System.Text.Json;
using sandbox::GraphNetworker.Sandbox.Calendar;
using sandbox::GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Api.Tests.Sync;

/// <summary>What comes from where people keep it besides mail: meetings, tasks; and what the owner does not let be read.</summary>
[TestClass]
public sealed class FeedsTests
{
    private const string Ana = "/api/pane?item=1&with=ana@northwind.com";

    [TestMethod]
    public async Task A_meeting_is_contact_until_it_is_called_off()
    {
        var seed = new Seeds().Build() with { Events = [Meeting("bridge", -9), Meeting("to come", 9)] };
        await using var practice = await Practice.StartAsync(seed);
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");

        var met = (await pane.GetOkAsync(Ana)).GetProperty("people")[0];
        practice.Sandbox.Mailbox.ChangeMeeting("bridge", meeting => meeting with { IsCancelled = true });
        var calledOff = await AnaAsync(pane, ana => ana.GetProperty("meetings").GetInt32() == 0);

        Assert.AreEqual(1, met.GetProperty("meetings").GetInt32(), "the one to come is none yet");
        Assert.AreEqual("known", met.Text("standing"));
        Assert.IsTrue(met.GetProperty("history")[0].GetProperty("met").GetBoolean());
        Assert.AreEqual((0, JsonValueKind.Null), (calledOff.GetProperty("meetings").GetInt32(), calledOff.GetProperty("health").ValueKind));
    }

    [TestMethod]
    public async Task What_the_owner_ticks_off_in_To_Do_is_done_here_and_what_they_delete_is_let_go()
    {
        await using var practice = await Practice.StartAsync(new Seeds().Exchange("ana@northwind.com", "Ana Ruiz", 5, 10, 5).Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");
        var person = (await pane.GetOkAsync(Ana)).GetProperty("people")[0].GetProperty("id").GetGuid();
        for (int day = 1; day <= 3; day++)
        {
            string due = Seeds.Now.AddDays(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            await pane.SendAsync(HttpMethod.Post, "/api/follow-ups", new { id = Guid.CreateVersion7(Seeds.Now), person, due });
        }

        using var outlook = practice.Outlook("Tasks.ReadWrite");
        string[] tasks = await ToDoTasksOf(outlook);
        await outlook.SendAsync(HttpMethod.Patch, tasks[0], new { status = "completed" });
        await outlook.SendAsync(HttpMethod.Delete, tasks[1]);
        int open = Open(await AnaAsync(pane, ana => Open(ana) == 1));
        await outlook.SendAsync(HttpMethod.Delete, tasks[2][..tasks[2].IndexOf("/tasks/", StringComparison.Ordinal)]);
        int left = Open(await AnaAsync(pane, ana => Open(ana) == 0));

        Assert.AreEqual((1, 0), (open, left), "the list's going takes with it what stood there");
    }

    [TestMethod]
    public async Task Without_the_calendar_the_rest_goes_on()
    {
        var seed = new Seeds().Exchange("ana@northwind.com", "Ana Ruiz", 5, 10, 5).Build() with { Events = [Meeting("bridge", -9)] };
        await using var practice = await Practice.StartAsync(seed);
        practice.Sandbox.Knobs.For(practice.Sandbox.Mailbox.Account).NotConsented = ["Calendars.Read"];
        using var pane = await practice.PaneAsync();

        await pane.SyncAsync("synced");
        var ana = (await pane.GetOkAsync(Ana)).GetProperty("people")[0];

        Assert.AreEqual((10, 0), (ana.GetProperty("mails").GetInt32(), ana.GetProperty("meetings").GetInt32()));
    }

    [TestMethod]
    public async Task A_permission_that_is_taken_away_is_named_and_says_nothing_of_when_the_rest_was_read()
    {
        var seed = new Seeds().Exchange("ana@northwind.com", "Ana Ruiz", 5, 10, 5).Build() with { Events = [Meeting("bridge", -9)] };
        await using var practice = await Practice.StartAsync(seed);
        using var pane = await practice.PaneAsync();
        var before = (await pane.SyncAsync("synced")).GetProperty("summary").GetProperty("lastSuccess").GetDateTimeOffset();

        practice.Sandbox.Knobs.For(practice.Sandbox.Mailbox.Account).NotConsented = ["Calendars.Read"];
        await using var restarted = await practice.RestartAsync();
        using var again = await restarted.PaneAsync();
        await Watched.UntilAsync(
            async () =>
            {
                await again.SendAsync(HttpMethod.Post, "/api/sync");
                var status = await again.SyncAsync("synced");
                return status.GetProperty("missing").GetArrayLength() == 1 && status.GetProperty("summary").GetProperty("lastSuccess").GetDateTimeOffset() > before;
            },
            "What is no longer permitted keeps the last success where it was.");
    }

    private static SeedEvent Meeting(string key, double inDays) =>
        new(key, "Bridge", Seeds.Now.AddDays(inDays), Seeds.Now.AddDays(inDays).AddHours(1), new MailParty("Ana Ruiz", "ana@northwind.com"), [new MailParty("Alex", "alex@contoso.test")], IsCancelled: false);

    /// <summary>Reads anew, and looks until Ana is as she must come to be.</summary>
    private static async Task<JsonElement> AnaAsync(HttpClient pane, Func<JsonElement, bool> comesToBe)
    {
        await pane.SendAsync(HttpMethod.Post, "/api/sync");
        JsonElement ana = default;
        await Watched.UntilAsync(async () => comesToBe(ana = (await pane.GetOkAsync(Ana)).GetProperty("people")[0]), "Ana never came to be so.");
        return ana;
    }

    private static int Open(JsonElement person) => person.GetProperty("followUps").GetArrayLength();

    private static async Task<string[]> ToDoTasksOf(HttpClient outlook)
    {
        var lists = await outlook.GetOkAsync("me/todo/lists");
        string list = "me/todo/lists/" + Uri.EscapeDataString(lists.GetProperty("value").EnumerateArray().Single(one => one.Text("displayName") == "GraphNetworker").Text("id"));
        var tasks = await outlook.GetOkAsync(list + "/tasks");
        return [.. tasks.GetProperty("value").EnumerateArray().Select(task => $"{list}/tasks/{Uri.EscapeDataString(task.Text("id"))}")];
    }
}
