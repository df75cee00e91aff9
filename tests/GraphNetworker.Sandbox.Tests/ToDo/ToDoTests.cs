using GraphNetworker.Sandbox.Doors;

namespace GraphNetworker.Sandbox.Tests.ToDo;

[TestClass]
public sealed class ToDoTests
{
    [TestMethod]
    public async Task A_task_keeps_where_it_came_from()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);
        string list = await ListAsync(graph);

        var made = await graph.PostAsync($"me/todo/lists/{list}/tasks", new
        {
            title = "Write to Dana",
            linkedResources = new[] { new { applicationName = "GraphNetworker", externalId = "f-1", displayName = "Dana Novak", webUrl = "https://localhost/" } },
        });
        var plain = await graph.GetAsync($"me/todo/lists/{list}/tasks/{made.Id()}");
        var found = await graph.GetAsync($"me/todo/lists/{list}/tasks?$expand=linkedResources");

        Assert.AreEqual("f-1", made.GetProperty("linkedResources")[0].Text("externalId"));
        Assert.IsFalse(plain.TryGetProperty("linkedResources", out _), "a navigation property comes only when expanded");
        Assert.IsFalse(plain.TryGetProperty("dueDateTime", out _), "To Do writes no nulls");
        Assert.AreEqual("Dana Novak", found.GetProperty("value")[0].GetProperty("linkedResources")[0].Text("displayName"));
    }

    [TestMethod]
    public async Task A_due_day_has_no_hour_and_is_told_in_UTC()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);

        var task = await graph.PostAsync($"me/todo/lists/{await ListAsync(graph)}/tasks", new
        {
            title = "Write to Dana",
            dueDateTime = new { dateTime = "2026-07-25T16:00:00", timeZone = "Eastern Standard Time" },
            reminderDateTime = new { dateTime = "2026-07-25T16:00:00", timeZone = "Eastern Standard Time" },
        });

        Assert.AreEqual("2026-07-25T04:00:00.0000000", task.GetProperty("dueDateTime").Text("dateTime"));
        Assert.AreEqual("2026-07-25T20:00:00.0000000", task.GetProperty("reminderDateTime").Text("dateTime"));
        Assert.IsTrue(task.GetProperty("isReminderOn").GetBoolean());
    }

    [TestMethod]
    public async Task A_finished_task_knows_its_day_and_one_reopened_forgets_it()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);
        string tasks = $"me/todo/lists/{await ListAsync(graph)}/tasks";
        string id = (await graph.PostAsync(tasks, new { title = "Write to Dana" })).Id();

        var done = await graph.PatchAsync($"{tasks}/{id}", new { status = "completed" });
        var again = await graph.PatchAsync($"{tasks}/{id}", new { status = "notStarted" });

        Assert.AreEqual("UTC", done.GetProperty("completedDateTime").Text("timeZone"));
        Assert.IsFalse(again.TryGetProperty("completedDateTime", out _));
    }

    [TestMethod]
    public async Task Delta_tells_what_was_created_changed_linked_and_deleted()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);
        string tasks = $"me/todo/lists/{await ListAsync(graph)}/tasks";
        string[] ids = [.. await Task.WhenAll(Enumerable.Range(1, 3).Select(async number => (await graph.PostAsync(tasks, new { title = $"Task {number}" })).Id()))];
        var (all, link, pages) = await graph.RoundAsync($"{tasks}/delta", ("Prefer", "odata.maxpagesize=2"));

        await graph.PatchAsync($"{tasks}/{ids[0]}", new { title = "Renamed" });
        await graph.PostAsync($"{tasks}/{ids[1]}/linkedResources", new { applicationName = "GraphNetworker", externalId = "f-2" });
        await graph.SendAsync(HttpMethod.Delete, $"{tasks}/{ids[2]}");
        var (changes, next, _) = await graph.RoundAsync(link);

        Assert.AreEqual(2, pages);
        Assert.HasCount(3, all);
        CollectionAssert.AreEqual(ids, changes.Select(change => change.Id()).ToArray());
        Assert.AreEqual("Renamed", changes[0].Text("title"));
        Assert.IsTrue(changes[2].TryGetProperty("@removed", out _));
        Assert.IsEmpty((await graph.RoundAsync(next)).Items);
    }

    [TestMethod]
    public async Task Everything_and_every_cursor_survive_a_restart()
    {
        using var folder = new TemporaryFolder();
        var options = new SandboxOptions { DataFolder = folder.Path };
        string tasks, kept, gone, link, lists;
        await using (var before = await Sandbox.OpenAsync(new Seeds(), options))
        {
            using var graph = new GraphClient(before);
            tasks = $"me/todo/lists/{(await graph.PostAsync("me/todo/lists", new { displayName = "Follow-ups" })).Id()}/tasks";
            kept = (await graph.PostAsync(tasks, new
            {
                title = "Keep",
                importance = "high",
                dueDateTime = new { dateTime = "2026-07-25T00:00:00", timeZone = "UTC" },
                linkedResources = new[] { new { externalId = "f-1", applicationName = "GraphNetworker" } },
                checklistItems = new[] { new { displayName = "First step" } },
            })).Id();
            gone = (await graph.PostAsync(tasks, new { title = "Delete" })).Id();
            (_, link, _) = await graph.RoundAsync($"{tasks}/delta");
            (_, lists, _) = await graph.RoundAsync("me/todo/lists/delta");
            await graph.SendAsync(HttpMethod.Delete, $"{tasks}/{gone}");
        }

        await using var after = await Sandbox.OpenAsync(new Seeds().Stamp("another mailbox").Mails(2), options);
        using var again = new GraphClient(after);
        var task = await again.GetAsync($"{tasks}/{kept}?$expand=linkedResources,checklistItems");
        var (changes, _, _) = await again.RoundAsync(link);
        var made = await again.PostAsync(tasks, new { title = "New" });

        Assert.AreEqual("high", task.Text("importance"));
        Assert.AreEqual("2026-07-25T00:00:00.0000000", task.GetProperty("dueDateTime").Text("dateTime"));
        Assert.AreEqual("f-1", task.GetProperty("linkedResources")[0].Text("externalId"));
        Assert.AreEqual("First step", task.GetProperty("checklistItems")[0].Text("displayName"));
        Assert.AreEqual(gone, changes.Single().Id());
        Assert.IsEmpty((await again.RoundAsync(lists)).Items);
        Assert.AreNotEqual(kept, made.Id());
    }

    [TestMethod]
    public async Task Lists_are_made_renamed_and_deleted_but_not_the_built_in_one()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);
        var (_, link, _) = await graph.RoundAsync("me/todo/lists/delta");
        string own = (await graph.PostAsync("me/todo/lists", new { displayName = "Follow-ups" })).Id();
        string builtIn = (await graph.GetAsync("me/todo/lists?$filter=wellknownListName eq 'defaultList'")).GetProperty("value")[0].Id();

        await graph.PatchAsync($"me/todo/lists/{own}", new { displayName = "People" });
        var (renamed, next, _) = await graph.RoundAsync(link);
        using var deleted = await graph.SendAsync(HttpMethod.Delete, $"me/todo/lists/{own}");
        var (removed, _, _) = await graph.RoundAsync(next);

        Assert.AreEqual("People", renamed.Single().Text("displayName"));
        Assert.AreEqual(204, (int)deleted.StatusCode);
        Assert.AreEqual(own, removed.Single().Id());
        Assert.AreEqual(404, (await graph.RefusedAsync(HttpMethod.Get, $"me/todo/lists/{own}/tasks")).Status);
        Assert.AreEqual(400, (await graph.RefusedAsync(HttpMethod.Delete, $"me/todo/lists/{builtIn}")).Status);
    }

    [TestMethod]
    public async Task A_stale_write_and_a_wrong_word_are_refused()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);
        string tasks = $"me/todo/lists/{await ListAsync(graph)}/tasks";
        var task = await graph.PostAsync(tasks, new { title = "Write to Dana" });
        await graph.PatchAsync($"{tasks}/{task.Id()}", new { title = "Call Dana" });

        Assert.AreEqual(412, (await graph.RefusedAsync(HttpMethod.Patch, $"{tasks}/{task.Id()}", new { title = "x" }, ("If-Match", task.Text("@odata.etag")!))).Status);
        Assert.AreEqual(400, (await graph.RefusedAsync(HttpMethod.Patch, $"{tasks}/{task.Id()}", new { status = "done" })).Status);
        Assert.AreEqual(400, (await graph.RefusedAsync(HttpMethod.Post, tasks, new { body = new { content = "no title" } })).Status);
        Assert.AreEqual(400, (await graph.RefusedAsync(HttpMethod.Post, tasks, new { title = "x", dueDateTime = new { dateTime = "2026-01-01", timeZone = "Mars" } })).Status);
    }

    [TestMethod]
    public async Task A_link_is_found_changed_and_removed_by_itself()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);
        string tasks = $"me/todo/lists/{await ListAsync(graph)}/tasks";
        string links = $"{tasks}/{(await graph.PostAsync(tasks, new { title = "Write to Dana" })).Id()}/linkedResources";
        var made = await graph.PostAsync(links, new { externalId = "f-1", applicationName = "GraphNetworker" });

        var changed = await graph.PatchAsync($"{links}/{made.Id()}", new { displayName = "Dana" });
        var found = await graph.GetAsync($"{links}?$filter=externalId eq 'f-1'");
        using var gone = await graph.SendAsync(HttpMethod.Delete, $"{links}/{made.Id()}");

        Assert.AreEqual(("f-1", "Dana"), (changed.Text("externalId"), changed.Text("displayName")));
        Assert.AreEqual(1, found.GetProperty("value").GetArrayLength());
        Assert.AreEqual(204, (int)gone.StatusCode);
        Assert.AreEqual(404, (await graph.RefusedAsync(HttpMethod.Get, $"{links}/{made.Id()}")).Status);
    }

    private static async Task<string> ListAsync(GraphClient graph) => (await graph.GetAsync("me/todo/lists")).GetProperty("value")[0].Id();
}
