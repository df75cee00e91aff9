using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using GraphNetworker.Core.FollowUps;

namespace GraphNetworker.Api.Tests.FollowUps;

/// <summary>Microsoft To Do during a year, as the owner works in it.</summary>
internal sealed class YearToDo(HttpClient outlook) : IDisposable
{
    /// <summary>Every task of the one list, with the follow-up it stands for; never two for one.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Path, Said Says)>> TasksAsync()
    {
        string[] lists =
        [
            .. (await outlook.GetFromJsonAsync<JsonElement>(new Uri("me/todo/lists?$top=100", UriKind.Relative))).GetProperty("value").EnumerateArray()
                .Where(list => list.Text("displayName") == "GraphNetworker").Select(list => $"me/todo/lists/{Uri.EscapeDataString(list.Text("id"))}/tasks"),
        ];
        Assert.IsLessThanOrEqualTo(1, lists.Length, "One list.");
        var tasks = new List<(Guid Id, string Path, Said Says)>();
        for (string? next = lists.Length == 0 ? null : $"{lists[0]}?$top=100&$expand=linkedResources"; next is not null;)
        {
            var page = await outlook.GetFromJsonAsync<JsonElement>(new Uri(next, UriKind.RelativeOrAbsolute));
            tasks.AddRange(page.GetProperty("value").EnumerateArray()
                .Select(task => (Guid.Parse(task.GetProperty("linkedResources")[0].Text("externalId")), $"{lists[0]}/{Uri.EscapeDataString(task.Text("id"))}", SaysOf(task))));
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        Assert.HasCount(tasks.Count, tasks.Select(task => task.Id).Distinct(), "A follow-up has two tasks.");
        return tasks;
    }

    public async Task DeleteAsync(Guid id) => (await outlook.DeleteAsync(await PathAsync(id))).EnsureSuccessStatusCode();

    /// <summary>The owner changes the one thing that differs.</summary>
    public async Task ChangeAsync(Guid id, Said before, Said wanted)
    {
        object change = wanted.Title != before.Title ? new { title = wanted.Title }
            : wanted.Due != before.Due ? new { dueDateTime = new { dateTime = wanted.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00", timeZone = "UTC" } }
            : new { status = wanted.Standing == Standing.Done ? "completed" : "notStarted" };
        (await outlook.PatchAsJsonAsync(await PathAsync(id), change)).EnsureSuccessStatusCode();
    }

    public void Dispose() => outlook.Dispose();

    private async Task<Uri> PathAsync(Guid id) => new((await TasksAsync()).Single(task => task.Id == id).Path, UriKind.Relative);

    private static Said SaysOf(JsonElement task) => new(
        task.Text("title"),
        DateOnly.ParseExact(task.GetProperty("dueDateTime").Text("dateTime")[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        task.Text("status") == "completed" ? Standing.Done : Standing.Open);
}
