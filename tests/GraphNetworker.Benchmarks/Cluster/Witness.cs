using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace GraphNetworker.Benchmarks.Cluster;

/// <summary>
/// Sees every request that reaches Microsoft's door of the sandbox and whose process it came from. It listens to what ASP.NET Core tells
/// of each request it begins and ends, so neither the sandbox nor the product knows of it.
/// </summary>
internal sealed class Witness : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    // The names under which hosting tells of a request; what comes with them is the HttpContext (aspnetcore, HostingApplicationDiagnostics).
    private const string Request = "Microsoft.AspNetCore.Hosting.HttpRequestIn";
    private const string Begin = Request + ".Start";
    private const string End = Request + ".Stop";

    private readonly ConcurrentDictionary<int, string> _processes = [];
    private readonly ConcurrentDictionary<string, Guid> _accounts = [];
    private readonly ConcurrentQueue<Sighting> _seen = [];
    private readonly ConcurrentBag<IDisposable> _listening = [];
    private readonly long _start = Stopwatch.GetTimestamp();

    public Witness(int door)
    {
        Door = door;
        _listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The port at which the sandbox answers as Microsoft.</summary>
    public int Door { get; }

    public TimeSpan Now => Stopwatch.GetElapsedTime(_start);

    /// <summary>What has come so far, in the order of its coming.</summary>
    public IReadOnlyList<Sighting> Seen => [.. _seen.OrderBy(one => one.From)];

    /// <summary>A connection from this port is this process's.</summary>
    public void Comes(int port, string process) => _processes[port] = process;

    public void Dispose()
    {
        foreach (var one in _listening)
        {
            one.Dispose();
        }
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.AspNetCore")
        {
            _listening.Add(value.Subscribe(this, (name, _, _) => name.StartsWith(Request, StringComparison.Ordinal)));
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not HttpContext call)
        {
            return;
        }

        if (value.Key == Begin && call.Connection.LocalPort == Door && call.Request.Host.Host == "graph.microsoft.com" && _processes.TryGetValue(call.Connection.RemotePort, out string? process))
        {
            var account = _accounts.GetOrAdd(call.Request.Headers.Authorization.ToString(), AccountOf);
            var sighting = new Sighting(process, account, call.Request.Path.Value ?? "", call.Request.QueryString.Value ?? "", Now);
            call.Items[this] = sighting;
            _seen.Enqueue(sighting);
        }
        else if (value.Key == End && call.Items.TryGetValue(this, out object? held) && held is Sighting answered)
        {
            answered.Until = Now;
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    private static Guid AccountOf(string authorization)
    {
        string[] parts = authorization.Split('.');
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
        return claims.RootElement.GetProperty("oid").GetGuid();
    }
}
