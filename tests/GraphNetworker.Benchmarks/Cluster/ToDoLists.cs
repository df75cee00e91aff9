using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GraphNetworker.Benchmarks.Running;
using GraphNetworker.Sandbox.Doors;
using GraphNetworker.Sandbox.SignIn;

namespace GraphNetworker.Benchmarks.Cluster;

/// <summary>What the owners see in Microsoft To Do.</summary>
/// <param name="Tasks">How many tasks there are.</param>
/// <param name="Amiss">Owners who have not exactly one task for each press, in exactly one list.</param>
internal sealed record ToDoLists(int Tasks, int Amiss)
{
    private const string Root = "https://graph.microsoft.com/v1.0/me/todo/lists";

    public static async Task<ToDoLists> ReadAsync(SandboxHost sandbox, IEnumerable<PracticeOwner> owners, CancellationToken cancel)
    {
        using var graph = new HttpClient(sandbox.CreateHandler());
        sandbox.Knobs.Latency = TimeSpan.Zero;
        var (tasks, amiss) = (0, 0);
        foreach (var owner in owners)
        {
            string token = sandbox.IssueToken(AppRegistration.Outlook, "https://graph.microsoft.com/Tasks.ReadWrite", owner.Mailbox.Account);
            string[] lists = [.. (await ListAsync(graph, token, Root, cancel)).Where(list => list.GetProperty("displayName").GetString() == "GraphNetworker").Select(list => list.GetProperty("id").GetString()!)];
            var linked = new List<Guid>();
            foreach (string list in lists)
            {
                linked.AddRange((await ListAsync(graph, token, $"{Root}/{list}/tasks?$expand=linkedResources&$top=100", cancel))
                    .Select(task => Guid.Parse(task.GetProperty("linkedResources")[0].GetProperty("externalId").GetString()!)));
            }

            tasks += linked.Count;
            amiss += lists.Length == 1 && linked.Count == owner.Pressed.Count && owner.Pressed.SetEquals(linked) ? 0 : 1;
        }

        return new ToDoLists(tasks, amiss);
    }

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(HttpClient graph, string token, string first, CancellationToken cancel)
    {
        return await GraphList.ReadAsync(AskAsync, first);

        async Task<JsonElement> AskAsync(string page)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(page));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await graph.SendAsync(request, cancel);
            answer.EnsureSuccessStatusCode();
            return await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        }
    }
}
