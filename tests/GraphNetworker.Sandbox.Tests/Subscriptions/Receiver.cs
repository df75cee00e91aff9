using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using GraphNetworker.Sandbox.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GraphNetworker.Sandbox.Tests.Subscriptions;

/// <summary>Receives notifications where the product would: behind the front door, at /api/.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<JsonElement> _notices = Channel.CreateUnbounded<JsonElement>();
    private int _inFlight;

    private Receiver(WebApplication app, Uri url)
    {
        _app = app;
        Url = url.AbsoluteUri;
        app.MapPost("/api/{**path}", (Delegate)AnswerAsync);
    }

    /// <summary>Where changes go.</summary>
    public string Url { get; }

    /// <summary>Where words about a subscription's own life go.</summary>
    public string LifecycleUrl => Url + "/lifecycle";

    /// <summary>How a handshake is answered; by giving the token back.</summary>
    public Func<string, Task<IResult>> Handshake { get; set; } = token => Task.FromResult(Results.Text(token));

    /// <summary>The status a letter is answered with.</summary>
    public Func<int> Letter { get; set; } = () => 202;

    /// <summary>Paths that shook hands.</summary>
    public ConcurrentQueue<string> Handshakes { get; } = [];

    /// <summary>How many notifications each letter held.</summary>
    public ConcurrentQueue<int> Letters { get; } = [];

    public int MaxInFlight { get; private set; }

    public static async Task<Receiver> StartAsync(SandboxHost host)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{host.ApiPort}");
        var receiver = new Receiver(builder.Build(), new Uri(host.FrontDoor, "api/notifications"));
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>What is asked for to watch something.</summary>
    public Dictionary<string, object?> Wish(string resource, string changeType = "created,updated,deleted", DateTimeOffset? expires = null) => new()
    {
        ["changeType"] = changeType,
        ["resource"] = resource,
        ["notificationUrl"] = Url,
        ["lifecycleNotificationUrl"] = LifecycleUrl,
        ["clientState"] = "only you and I know",
        ["expirationDateTime"] = (expires ?? TimeProvider.System.GetUtcNow().AddHours(12)).ToString("O"),
    };

    /// <summary>The next notification that comes.</summary>
    public async Task<JsonElement> NextAsync() => await _notices.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Everything that came, once everything that was to come has.</summary>
    public async Task<List<JsonElement>> AllAsync(SandboxHost host)
    {
        await host.Subscriptions.DeliveredAsync().WaitAsync(TimeSpan.FromSeconds(20));
        var all = new List<JsonElement>();
        while (_notices.Reader.TryRead(out var notice))
        {
            all.Add(notice);
        }

        return all;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        if (context.Request.Query["validationToken"].FirstOrDefault() is { } token)
        {
            Handshakes.Enqueue(context.Request.Path);
            return await Handshake(token);
        }

        MaxInFlight = Math.Max(MaxInFlight, Interlocked.Increment(ref _inFlight));
        using var letter = await JsonDocument.ParseAsync(context.Request.Body);
        int status = Letter();
        var notices = letter.RootElement.GetProperty("value").EnumerateArray().ToList();
        Letters.Enqueue(notices.Count);
        foreach (var notice in notices.Where(_ => status < 300))
        {
            _notices.Writer.TryWrite(notice.Clone());
        }

        Interlocked.Decrement(ref _inFlight);
        return Results.StatusCode(status);
    }
}
