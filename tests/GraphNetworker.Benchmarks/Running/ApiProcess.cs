using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace GraphNetworker.Benchmarks.Running;

/// <summary>The API as <c>run.sh</c> starts it, with a pane signed in to it.</summary>
internal sealed class ApiProcess : IAsyncDisposable
{
    private static readonly TimeSpan UpWithin = TimeSpan.FromMinutes(3);

    private ApiProcess(Child child, HttpClient pane)
    {
        Child = child;
        Pane = pane;
    }

    public Child Child { get; }

    public HttpClient Pane { get; }

    /// <summary>Where a folder's network is kept.</summary>
    public static string Database(string folder) => Path.Combine(folder, "network.db");

    public static async Task<ApiProcess> StartAsync(SandboxProcess sandbox, string folder, IReadOnlyDictionary<string, string> settings, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        // Nobody is here to be asked; and notifications would add readings to the one that is looked at.
        var child = new Child(
            "GraphNetworker.Api",
            ["--contentRoot", folder],
            [.. sandbox.Environment.Where(setting => setting.Key != "Notifications__Url"), new("Storage__Path", Database(folder)), new("Keys__Path", Path.Combine(folder, "keys")), new("Sync__AskFirst", "false"), .. settings]);
        var pane = new HttpClient { BaseAddress = new Uri(sandbox.Environment["ASPNETCORE_URLS"]), Timeout = TimeSpan.FromMinutes(2) };
        await UpAsync(child, pane, cancel);
        pane.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await sandbox.SignInAsync(cancel));
        pane.DefaultRequestHeaders.Add("Mailbox-Owner", sandbox.Address);
        return new ApiProcess(child, pane);
    }

    /// <summary>Waits until a process that was just started answers.</summary>
    public static async Task UpAsync(Child child, HttpClient pane, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(UpWithin);
        while (!await AnswersAsync(pane, limit.Token))
        {
            if (!child.Alive)
            {
                throw new InvalidOperationException($"The API did not start: {string.Join(' ', child.Words)}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }

    public Task<JsonElement> AskAsync(string path, CancellationToken cancel) => Pane.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), cancel);

    /// <summary>Waits until everything is read, and gives the status of that moment.</summary>
    public async Task<JsonElement> SyncedAsync(TimeSpan within, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(within);
        while (true)
        {
            var status = await AskAsync("/api/sync", limit.Token);
            if (status.GetProperty("summary").GetProperty("state").GetString() == "synced")
            {
                return status;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Pane.Dispose();
        await Child.DisposeAsync();
    }

    private static async Task<bool> AnswersAsync(HttpClient pane, CancellationToken cancel)
    {
        try
        {
            using var answer = await pane.GetAsync(new Uri("/api/alive", UriKind.Relative), cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
