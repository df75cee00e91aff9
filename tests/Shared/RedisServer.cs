using System.Diagnostics;
using System.Net.Sockets;

namespace GraphNetworker.Tests.Shared;

/// <summary>A Redis of its own for the tests, from Debian's package, on a free port of this machine; it writes nothing down.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private const string Program = "/usr/bin/redis-server";
    private readonly Process _process;

    private RedisServer(Process process, int port)
    {
        (_process, Port) = (process, port);
    }

    public int Port { get; }

    public string Connection => $"127.0.0.1:{Port}";

    /// <summary>Why there is none on this machine, and what to do about it; null when there is one.</summary>
    public static string? Missing() => File.Exists(Program)
        ? null
        : $"Redis is not on this machine (no {Program}), so nothing was tested with it. Install Debian's package: apt-get install redis-server";

    public static async Task<RedisServer> StartAsync(CancellationToken cancel)
    {
        int port = PostgresServer.FreePort();
        string[] arguments = ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--daemonize", "no"];
        var process = Process.Start(new ProcessStartInfo(Program, arguments) { WorkingDirectory = Path.GetTempPath(), RedirectStandardOutput = true })!;
        var server = new RedisServer(process, port);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
            {
                if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
                {
                    _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                    using var client = new TcpClient();
                    await client.ConnectAsync("127.0.0.1", port, cancel);
                    return server;
                }
            }

            throw new InvalidOperationException("redis-server ended before it was ready.");
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
