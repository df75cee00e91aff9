using System.Net;
using System.Text.Json;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Storage.FollowUps;

namespace GraphNetworker.Api.Tests.FollowUps;

[TestClass]
public sealed class FollowUpChangesTests
{
    private static Seeds Alex => new Seeds().Exchange("ana@northwind.com", "Ana Ruiz", 5, 10, 5);

    [TestMethod]
    public async Task Done_here_is_done_in_To_Do_and_taken_up_again_is_open_there()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        using var pane = await practice.PaneAsync();
        using var toDo = new OwnersToDo(practice);
        var id = await PressAsync(pane);

        var done = await ChangeAsync(pane, id, "done");
        var ticked = await toDo.TaskAsync(id);
        var reopened = await ChangeAsync(pane, id, "reopen");
        var open = await toDo.TaskAsync(id);

        Assert.AreEqual("done", done.Text("state"));
        Assert.IsTrue(done.TryGetProperty("completedAt", out var at) && at.ValueKind == JsonValueKind.String, done.ToString());
        Assert.AreEqual(("completed", "notStarted"), (ticked.Text("status"), open.Text("status")));
        Assert.AreEqual("inToDo", reopened.Text("state"));
        Assert.IsFalse((await toDo.KeptAsync(id)).ToTell);
    }

    [TestMethod]
    public async Task Renamed_and_moved_here_is_so_in_To_Do_and_the_reminder_goes_along()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        using var pane = await practice.PaneAsync();
        using var toDo = new OwnersToDo(practice);
        var id = await PressAsync(pane, remindAt: Seeds.Now.AddDays(6), important: true);
        var placed = await toDo.TaskAsync(id);

        var (status, revised) = await pane.SendAsync(HttpMethod.Patch, $"/api/follow-ups/{id}", new { title = "Call Ana", due = OwnersToDo.Day(9) });
        var task = await toDo.TaskAsync(id);

        Assert.AreEqual(HttpStatusCode.OK, status, revised.ToString());
        Assert.AreEqual(("Call Ana", OwnersToDo.Day(9), "inToDo"), (revised.Text("title"), revised.Text("due"), revised.Text("state")));
        Assert.AreEqual(("Call Ana", $"{OwnersToDo.Day(9)}T00:00:00.0000000"), (task.Text("title"), task.GetProperty("dueDateTime").Text("dateTime")));
        Assert.AreEqual(("high", true), (placed.Text("importance"), placed.GetProperty("isReminderOn").GetBoolean()));
        StringAssert.StartsWith(placed.GetProperty("reminderDateTime").Text("dateTime"), OwnersToDo.Day(6));
        StringAssert.StartsWith(task.GetProperty("reminderDateTime").Text("dateTime"), OwnersToDo.Day(8));
    }

    [TestMethod]
    public async Task What_is_wrong_with_a_change_is_said_with_its_mend()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        using var pane = await practice.PaneAsync();
        var id = await PressAsync(pane);
        var unknown = Guid.CreateVersion7(Seeds.Now);

        await RefusedAsync(HttpMethod.Patch, $"{id}", new { title = " " }, 400, "invalid-input", "title");
        await RefusedAsync(HttpMethod.Patch, $"{id}", new { title = new string('a', 256) }, 400, "invalid-input", "title");
        await RefusedAsync(HttpMethod.Patch, $"{id}", new { due = OwnersToDo.Day(-3) }, 400, "invalid-input", "due");
        await RefusedAsync(HttpMethod.Patch, $"{id}", new { }, 400, "invalid-input", "title");
        await RefusedAsync(HttpMethod.Post, $"{id}/outcome", new { outcome = "helped" }, 409, "not-done", "id");
        await RefusedAsync(HttpMethod.Patch, $"{unknown}", new { title = "x" }, 404, "unknown-follow-up", "id");
        foreach (string verb in new[] { "done", "reopen", "drop" })
        {
            await RefusedAsync(HttpMethod.Post, $"{unknown}/{verb}", null, 404, "unknown-follow-up", "id");
        }

        await RefusedAsync(HttpMethod.Post, $"{unknown}/outcome", new { outcome = "helped" }, 404, "unknown-follow-up", "id");
        var (status, _) = await pane.SendAsync(HttpMethod.Post, $"/api/follow-ups/{id}/outcome", new { outcome = "glorious" });
        await ChangeAsync(pane, id, "drop");
        await RefusedAsync(HttpMethod.Patch, $"{id}", new { title = "x" }, 409, "not-open", "id");
        Assert.AreEqual(HttpStatusCode.BadRequest, status);

        async Task RefusedAsync(HttpMethod method, string path, object? body, int expected, string code, string field)
        {
            var (status, problem) = await pane.SendAsync(method, $"/api/follow-ups/{path}", body);
            Assert.AreEqual((expected, code, field), ((int)status, problem.Text("code"), problem.Text("field")));
            Assert.IsNotEmpty(problem.Text("mend"));
        }
    }

    [TestMethod]
    public async Task Done_in_To_Do_is_done_here_and_asked_about_once()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        using var pane = await practice.PaneAsync();
        using var toDo = new OwnersToDo(practice);
        var id = await PressAsync(pane);

        await toDo.ChangeAsync(id, new { status = "completed" });
        await toDo.UntilAsync(pane, id, kept => kept.FollowUp.State == FollowUpState.Done);
        var since = Seeds.Now.AddDays(-2);
        var unasked = await toDo.Store.UnaskedAsync(await toDo.MailboxAsync(), since, 5, CancellationToken.None);
        var (_, told) = await pane.SendAsync(HttpMethod.Post, $"/api/follow-ups/{id}/outcome", new { outcome = "talked" });
        var (_, again) = await pane.SendAsync(HttpMethod.Post, $"/api/follow-ups/{id}/outcome", new { outcome = "nothing" });
        var done = await toDo.Store.DoneBetweenAsync(await toDo.MailboxAsync(), since, Seeds.Now.AddDays(1), CancellationToken.None);

        Assert.AreEqual(id, unasked.Single().FollowUp.Id);
        Assert.AreEqual(("talked", "talked"), (told.Text("outcome"), again.Text("outcome")));
        Assert.IsEmpty(await toDo.Store.UnaskedAsync(await toDo.MailboxAsync(), since, 5, CancellationToken.None));
        Assert.AreEqual((id, FollowUpOutcome.Talked), (done.Single().FollowUp.Id, done.Single().Outcome));
    }

    [TestMethod]
    public async Task Let_go_here_its_task_is_deleted_and_taken_up_again_it_is_made_anew()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        using var pane = await practice.PaneAsync();
        using var toDo = new OwnersToDo(practice);
        var id = await PressAsync(pane);

        var dropped = await ChangeAsync(pane, id, "drop");
        var none = await toDo.TasksAsync();
        var reopened = await ChangeAsync(pane, id, "reopen");

        Assert.AreEqual(("dropped", "inToDo"), (dropped.Text("state"), reopened.Text("state")));
        Assert.IsEmpty(none);
        await toDo.TaskAsync(id);
    }

    [TestMethod]
    public async Task Changed_on_both_sides_during_an_outage_each_change_counts()
    {
        await using var practice = await Practice.StartAsync(Alex.Build(), ("Graph:Attempts", "1"));
        using var pane = await practice.PaneAsync();
        using var toDo = new OwnersToDo(practice);
        var id = await PressAsync(pane);

        await toDo.ChangeAsync(id, new { title = "Renamed there" });
        practice.Sandbox.Knobs.FailNext(1000, 500);
        var (_, waiting) = await pane.SendAsync(HttpMethod.Patch, $"/api/follow-ups/{id}", new { title = "Renamed here", due = OwnersToDo.Day(12) });
        practice.Sandbox.Knobs.FailNext(0);
        await toDo.UntilAsync(pane, id, kept => !kept.ToTell);
        var task = await toDo.TaskAsync(id);
        var kept = await toDo.KeptAsync(id);

        Assert.AreEqual(("Renamed here", OwnersToDo.Day(12)), (waiting.Text("title"), waiting.Text("due")));
        Assert.AreEqual(("Renamed there", OwnersToDo.DayOf(12)), (kept.FollowUp.Title, kept.FollowUp.Due));
        Assert.AreEqual(("Renamed there", $"{OwnersToDo.Day(12)}T00:00:00.0000000"), (task.Text("title"), task.GetProperty("dueDateTime").Text("dateTime")));
    }

    [TestMethod]
    public async Task Moved_here_and_deleted_there_the_task_is_made_again_once()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        using var pane = await practice.PaneAsync();
        using var toDo = new OwnersToDo(practice);
        var id = await PressAsync(pane);

        await toDo.DeleteAsync(id);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => pane.SendAsync(HttpMethod.Patch, $"/api/follow-ups/{id}", new { due = OwnersToDo.Day(20) })));
        await toDo.UntilAsync(pane, id, kept => kept is { ToTell: false, FollowUp.State: FollowUpState.InToDo });

        Assert.IsTrue(answers.All(one => one.Status == HttpStatusCode.OK));
        Assert.AreEqual($"{OwnersToDo.Day(20)}T00:00:00.0000000", (await toDo.TasksAsync()).Single().GetProperty("dueDateTime").Text("dateTime"));
    }

    [TestMethod]
    public async Task Twenty_changes_at_once_leave_one_task_that_says_what_is_kept()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        using var pane = await practice.PaneAsync();
        using var toDo = new OwnersToDo(practice);
        var id = await PressAsync(pane);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => i % 4 == 0
            ? pane.SendAsync(HttpMethod.Post, $"/api/follow-ups/{id}/done")
            : pane.SendAsync(HttpMethod.Patch, $"/api/follow-ups/{id}", new { due = OwnersToDo.Day(8 + i) })));
        var kept = await toDo.UntilAsync(pane, id, one => !one.ToTell);
        var task = (await toDo.TasksAsync()).Single();

        Assert.IsTrue(answers.All(one => one.Status is HttpStatusCode.OK or HttpStatusCode.Conflict));
        Assert.AreEqual(FollowUpState.Done, kept.FollowUp.State);
        Assert.AreEqual(("completed", $"{kept.FollowUp.Due:yyyy-MM-dd}T00:00:00.0000000"), (task.Text("status"), task.GetProperty("dueDateTime").Text("dateTime")));
    }

    [TestMethod]
    public async Task What_was_changed_just_before_a_crash_is_told_by_who_comes_after()
    {
        await using var first = await Practice.StartAsync(Alex.Build());
        Guid id;
        using (var pane = await first.PaneAsync())
        using (var before = new OwnersToDo(first))
        {
            id = await PressAsync(pane);
            await before.Store.FinishAsync(await before.MailboxAsync(), id, Seeds.Now, CancellationToken.None);
        }

        await using var practice = await first.RestartAsync();
        using var toDo = new OwnersToDo(practice);
        using var again = await practice.PaneAsync();
        await toDo.UntilAsync(again, id, kept => !kept.ToTell);

        Assert.AreEqual("completed", (await toDo.TasksAsync()).Single().Text("status"));
    }

    private static async Task<JsonElement> ChangeAsync(HttpClient pane, Guid id, string verb)
    {
        var (status, body) = await pane.SendAsync(HttpMethod.Post, $"/api/follow-ups/{id}/{verb}");
        Assert.AreEqual(HttpStatusCode.OK, status, body.ToString());
        return body;
    }

    private static async Task<Guid> PressAsync(HttpClient pane, DateTimeOffset? remindAt = null, bool important = false)
    {
        await pane.GetOkAsync("/api/pane");
        await pane.SyncAsync("synced");
        var person = (await pane.GetOkAsync("/api/pane?item=1&with=ana@northwind.com")).GetProperty("people")[0].GetProperty("id").GetGuid();
        var id = Guid.CreateVersion7(Seeds.Now);
        var (status, kept) = await pane.SendAsync(HttpMethod.Post, "/api/follow-ups", new { id, person, due = OwnersToDo.Day(7), remindAt, important });
        Assert.AreEqual((HttpStatusCode.OK, "inToDo"), (status, kept.Text("state")), kept.ToString());
        return id;
    }
}
