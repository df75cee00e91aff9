using System.Globalization;
using System.Text.Json;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.People;
using Microsoft.Extensions.DependencyInjection;

namespace GraphNetworker.Api.Tests.FollowUps;

/// <summary>Microsoft To Do as the owner has it open, beside what the API keeps.</summary>
internal sealed class OwnersToDo(Practice practice) : IDisposable
{
    private readonly HttpClient _graph = practice.Outlook("Tasks.ReadWrite");

    public FollowUpStore Store => practice.Api.Services.GetRequiredService<FollowUpStore>();

    /// <summary>So many days from now, as a day is sent.</summary>
    public static string Day(int ahead) => DayOf(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly DayOf(int ahead) => DateOnly.FromDateTime(Seeds.Now.UtcDateTime).AddDays(ahead);

    public async Task<MailboxId> MailboxAsync() => (await practice.Api.Services.GetRequiredService<MailboxStore>().AllAsync(CancellationToken.None)).Single().Id;

    public async Task<KeptFollowUp> KeptAsync(Guid id) => (await Store.FindAsync(await MailboxAsync(), id, CancellationToken.None))!;

    public async Task<IReadOnlyList<JsonElement>> TasksAsync()
    {
        string? list = await ListAsync();
        return list is null ? [] : [.. (await GraphAsync(HttpMethod.Get, $"me/todo/lists/{list}/tasks?$expand=linkedResources&$top=100")).GetProperty("value").EnumerateArray()];
    }

    /// <summary>The one task of a follow-up.</summary>
    public async Task<JsonElement> TaskAsync(Guid id) => (await TasksAsync()).Single(task => task.GetProperty("linkedResources")[0].Text("externalId") == id.ToString());

    public async Task ChangeAsync(Guid id, object change) => await GraphAsync(HttpMethod.Patch, await PathAsync(id), change);

    public async Task DeleteAsync(Guid id) => await GraphAsync(HttpMethod.Delete, await PathAsync(id));

    /// <summary>Reads the mailbox until a follow-up is as it should be.</summary>
    public async Task<KeptFollowUp> UntilAsync(HttpClient pane, Guid id, Func<KeptFollowUp, bool> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            await pane.SendAsync(HttpMethod.Post, "/api/sync");
            var kept = await KeptAsync(id);
            if (isSo(kept))
            {
                return kept;
            }

            Assert.IsFalse(limit.IsCancellationRequested, kept.ToString());
            await Task.Delay(25, CancellationToken.None);
        }
    }

    public void Dispose() => _graph.Dispose();

    private async Task<string> PathAsync(Guid id) => $"me/todo/lists/{await ListAsync()}/tasks/{Uri.EscapeDataString((await TaskAsync(id)).Text("id"))}";

    private async Task<string?> ListAsync() => (await GraphAsync(HttpMethod.Get, "me/todo/lists")).GetProperty("value").EnumerateArray()
        .Where(one => one.Text("displayName") == "GraphNetworker").Select(one => Uri.EscapeDataString(one.Text("id"))).SingleOrDefault();

    private async Task<JsonElement> GraphAsync(HttpMethod method, string path, object? body = null)
    {
        var (status, answer) = await _graph.SendAsync(method, path, body);
        Assert.IsTrue((int)status is >= 200 and < 300, answer.ToString());
        return answer;
    }
}
