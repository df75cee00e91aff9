using System.Collections.Concurrent;
using System.Net;
using System.Text;
using GraphNetworker.Graph.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GraphNetworker.Graph.Tests;

/// <summary>The wire to Microsoft Graph, with a script at its other end: for what the sandbox, being sound, does not do. Everything of ours above it is real.</summary>
internal sealed class Wire : HttpMessageHandler
{
    private readonly ServiceProvider _services;
    private readonly Func<Sent, CancellationToken, Task<HttpResponseMessage>> _script;

    public Wire(Func<Sent, HttpResponseMessage> script, Action<GraphOptions>? configure = null)
        : this((sent, _) => Task.FromResult(script(sent)), configure)
    {
    }

    /// <summary>A script that takes its time.</summary>
    public Wire(Func<Sent, CancellationToken, Task<HttpResponseMessage>> script, Action<GraphOptions>? configure = null)
    {
        _script = script;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddGraph();
        services.Configure<GraphOptions>(configure ?? (_ => { }));
        services.AddHttpClient(GraphDoor.ClientName).ConfigurePrimaryHttpMessageHandler(() => this);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public ConcurrentQueue<Sent> Requests { get; } = new();

    public MailboxGraph Mailbox(TokenSource? tokens = null) =>
        _services.GetRequiredService<GraphDoor>().Open("mailbox", tokens ?? ((_, _) => Task.FromResult("token")));

    /// <summary>One of several mailboxes: its name is its token, so that the wire sees whose request it is.</summary>
    public MailboxGraph Mailbox(string name, bool ownerWaits = false) =>
        _services.GetRequiredService<GraphDoor>().Open(name, (_, _) => Task.FromResult(name), ownerWaits);

    public MailboxGate Gate => _services.GetRequiredService<Governor>().Of("mailbox");

    /// <summary>Lets time go by until the work is done.</summary>
    public async Task<T> WhileTimePasses<T>(Task<T> work)
    {
        while (!work.IsCompleted)
        {
            await Task.Yield();
            Clock.Advance(TimeSpan.FromMilliseconds(50));
        }

        return await work;
    }

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Refusal(int status, string code, params (string Name, string Value)[] headers)
    {
        var answer = Json($$$"""{"error":{"code":"{{{code}}}","message":"No."}}""", (HttpStatusCode)status);
        foreach (var (name, value) in headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null;
        var sent = new Sent(request.Method.Method, request.RequestUri!, request.Headers.TryGetValues("Prefer", out var prefer) ? string.Join("; ", prefer) : "", request.Headers.Authorization?.Parameter, body, Clock.GetUtcNow(), Requests.Count);
        Requests.Enqueue(sent);
        return await _script(sent, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _services.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>One request as it went out.</summary>
    internal sealed record Sent(string Method, Uri Url, string Prefer, string? Token, string? Body, DateTimeOffset At, int Place)
    {
        public string Path => Url.AbsolutePath;

        public string Query => Uri.UnescapeDataString(Url.Query);
    }
}
