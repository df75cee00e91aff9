using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GraphNetworker.Benchmarks.Mailboxes;
using GraphNetworker.Tests.Shared;

namespace GraphNetworker.Benchmarks.Running;

/// <summary>The Microsoft 365 to practise on, in a process of its own, so that what it needs does not count as the product's.</summary>
internal sealed class SandboxProcess : IAsyncDisposable
{
    private static readonly TimeSpan OpenWithin = TimeSpan.FromMinutes(10);

    private readonly Child _child;
    private readonly HttpClient _door;

    private SandboxProcess(Child child, HttpClient door, string address, IReadOnlyDictionary<string, string> environment)
    {
        _child = child;
        _door = door;
        Address = address;
        Environment = environment;
    }

    /// <summary>Whose mailbox it is.</summary>
    public string Address { get; }

    /// <summary>Under which the product talks to it instead of to Microsoft.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    public static async Task<SandboxProcess> StartAsync(BulkMailbox mailbox, string folder, TimeSpan latency, CancellationToken cancel)
    {
        int port = PostgresServer.FreePort();
        string environment = Path.Combine(folder, "sandbox", "api.env");
        var child = new Child(
            "GraphNetworker.Sandbox",
            [
                "--port", port.ToString(CultureInfo.InvariantCulture), "--data", folder, "--mailbox", mailbox.Folder, "--owner", BulkMailbox.Owner,
                .. Traffic.NextFile() is { } file ? ["--record", file] : Array.Empty<string>(),
            ],
            []);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(OpenWithin);
        while (!File.Exists(environment) || !child.Words.Any(line => line.Contains("is open at", StringComparison.Ordinal)))
        {
            if (!child.Alive)
            {
                throw new InvalidOperationException($"The sandbox did not start: {string.Join(' ', child.Words)}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
        }

        var door = new HttpClient(OwnCertificates()) { BaseAddress = new Uri($"https://localhost:{port}/") };
        var sandbox = new SandboxProcess(child, door, BulkMailbox.Owner, Read(environment));
        await sandbox.TurnAsync(new { latencyMilliseconds = latency.TotalMilliseconds }, cancel);
        var session = await sandbox.AskAsync("sandbox/session", cancel);
        door.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("graphToken").GetString());
        return sandbox;
    }

    /// <summary>A token for Graph, as the sandbox's Outlook page has it.</summary>
    public string GraphToken => _door.DefaultRequestHeaders.Authorization!.Parameter!;

    /// <summary>The token the pane has for the API.</summary>
    public async Task<string> SignInAsync(CancellationToken cancel)
    {
        using var handler = OwnCertificates();
        handler.Proxy = new WebProxy(Environment["HTTPS_PROXY"]);
        using var http = new HttpClient(handler);
        return await PaneToken.OfAsync(http, Address, Environment["Pane__ClientId"], Environment["AzureAd__ClientId"], cancel);
    }

    public async Task TurnAsync(object knobs, CancellationToken cancel)
    {
        using var answer = await _door.PostAsJsonAsync("sandbox/knobs", knobs, cancel);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<Asked> AskedAsync(CancellationToken cancel)
    {
        var counters = await AskAsync("sandbox/requests", cancel);
        return new Asked(counters.GetProperty("graph").GetInt32(), counters.GetProperty("throttled").GetInt32(), counters.GetProperty("maxInFlight").GetInt32());
    }

    public async Task ForgetAskedAsync(CancellationToken cancel)
    {
        using var answer = await _door.PostAsync(new Uri("sandbox/requests/clear", UriKind.Relative), null, cancel);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Every line that a list of Graph holds, over all its pages; asked through the front door, which is not counted.</summary>
    public Task<IReadOnlyList<JsonElement>> ListAsync(string path, CancellationToken cancel) => GraphList.ReadAsync(next => AskAsync(next, cancel), $"v1.0/{path}");

    public async ValueTask DisposeAsync()
    {
        _door.Dispose();
        await _child.DisposeAsync();
    }

    private async Task<JsonElement> AskAsync(string path, CancellationToken cancel) => await _door.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.RelativeOrAbsolute), cancel);

    /// <summary>The environment for the product that a sandbox has written down.</summary>
    internal static Dictionary<string, string> Read(string file) => File.ReadLines(file)
        .Select(line => line.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1].Trim('\''));

    [SuppressMessage("Security", "CA5359", Justification = "Only the sandbox on this machine is spoken to; it made its certificates itself a moment ago.")]
    private static HttpClientHandler OwnCertificates() => new() { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
}

/// <summary>How much was asked of Graph.</summary>
internal sealed record Asked(int Requests, int Throttled, int MaxInFlight);
