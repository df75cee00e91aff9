using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Graph.FollowUps;
using GraphNetworker.Sandbox.SignIn;

namespace GraphNetworker.Graph.Tests.FollowUps;

[TestClass]
public sealed class ToDoTasksTests
{
    [TestMethod]
    public async Task Twenty_tasks_at_once_stand_in_one_list()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed([], []));

        var placed = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => practice.Mailbox().PlaceAsync(ToPlace(i), null, mayBeThere: false, CancellationToken.None)));

        Assert.AreEqual(1, placed.Select(task => task.ListId).Distinct().Count());
        Assert.HasCount(20, await TasksAsync(practice, placed[0].ListId));
    }

    [TestMethod]
    public async Task The_same_task_placed_again_and_again_is_one()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed([], []));

        var first = await practice.Mailbox().PlaceAsync(ToPlace(1), null, mayBeThere: false, CancellationToken.None);
        var again = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => practice.Mailbox().PlaceAsync(ToPlace(1), first.ListId, mayBeThere: true, CancellationToken.None)));

        Assert.IsTrue(again.All(task => task == first));
        var task = (await TasksAsync(practice, first.ListId)).Single();
        Assert.AreEqual("2026-12-01T00:00:00.0000000", task.GetProperty("dueDateTime").GetProperty("dateTime").GetString());
        Assert.AreEqual("Why 1", task.GetProperty("body").GetProperty("content").GetString());
    }

    [TestMethod]
    public async Task A_task_beyond_the_first_page_is_found()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed([], []));
        var first = await practice.Mailbox().PlaceAsync(ToPlace(0), null, mayBeThere: false, CancellationToken.None);
        for (int i = 1; i < 130; i++)
        {
            await practice.Mailbox().PlaceAsync(ToPlace(i), first.ListId, mayBeThere: false, CancellationToken.None);
        }

        var last = await practice.Mailbox().PlaceAsync(ToPlace(0), first.ListId, mayBeThere: true, CancellationToken.None);
        var newest = await practice.Mailbox().PlaceAsync(ToPlace(129), first.ListId, mayBeThere: true, CancellationToken.None);

        Assert.AreEqual(first, last);
        Assert.AreNotEqual(first, newest);
        Assert.HasCount(130, await TasksAsync(practice, first.ListId));
    }

    [TestMethod]
    public async Task A_placed_task_is_read_back_as_its_follow_up()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed([], []));
        var placed = await practice.Mailbox().PlaceAsync(ToPlace(7), null, mayBeThere: false, CancellationToken.None);

        var page = await practice.Mailbox().ChangesAsync(placed.ListId, null, CancellationToken.None);

        Assert.AreEqual(new TaskNow(placed.TaskId, new Guid(7, 0, 0, new byte[8]), "Task 7", new DateOnly(2026, 12, 1), null), page.Changes.Single().Item);
    }

    private static TaskToPlace ToPlace(int i) =>
        new(new Guid(i, 0, 0, new byte[8]), $"Task {i}", $"Why {i}", new DateOnly(2026, 12, 1), null, "Ana Ruiz");

    private static async Task<IReadOnlyList<JsonElement>> TasksAsync(Practice practice, string list)
    {
        using var outlook = new HttpClient(practice.Sandbox.CreateHandler());
        outlook.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", practice.Sandbox.IssueToken(AppRegistration.Outlook, "https://graph.microsoft.com/Tasks.ReadWrite"));
        var tasks = new List<JsonElement>();
        string? next = $"https://graph.microsoft.com/v1.0/me/todo/lists/{list}/tasks?$top=100";
        while (next is not null)
        {
            var page = await outlook.GetFromJsonAsync<JsonElement>(new Uri(next));
            tasks.AddRange(page.GetProperty("value").EnumerateArray());
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        return tasks;
    }
}
