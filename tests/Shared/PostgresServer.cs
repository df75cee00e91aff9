using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace GraphNetworker.Tests.Shared;

/// <summary>A PostgreSQL of its own for the tests, from Debian's package, on a free port of this machine; gone without a trace when disposed.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Versions = "/usr/lib/postgresql";
    private readonly DirectoryInfo _folder;
    private readonly string _programs;

    private PostgresServer(DirectoryInfo folder, string programs, int port)
    {
        (_folder, _programs, Port) = (folder, programs, port);
    }

    public int Port { get; }

    private string Cluster => Path.Combine(_folder.FullName, "cluster");

    /// <summary>Why there is none on this machine, and what to do about it; null when there is one.</summary>
    public static string? Missing() => Programs() is null
        ? $"PostgreSQL is not on this machine (no {Versions}/*/bin/initdb), so nothing was tested on it. Install Debian's package: apt-get install postgresql"
        : null;

    public static async Task<PostgresServer> StartAsync(CancellationToken cancel)
    {
        string programs = Programs() ?? throw new InvalidOperationException(Missing());
        var server = new PostgresServer(Directory.CreateTempSubdirectory("postgres"), programs, FreePort());
        try
        {
            // It refuses to run as root, and its folder has to be its own.
            if (IsRoot)
            {
                await RunAsync("chown", ["postgres", server._folder.FullName], server._folder.FullName, cancel);
            }

            await server.AsOwnerAsync("initdb", ["-D", server.Cluster, "-U", "owner", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"], cancel);
            string settings = $"-p {server.Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200";
            await server.AsOwnerAsync("pg_ctl", ["-D", server.Cluster, "-l", Path.Combine(server._folder.FullName, "log"), "-w", "-o", settings, "start"], cancel);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public string Connection(string database) => $"Host=127.0.0.1;Port={Port};Username=owner;Database={database}";

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Cluster, "postmaster.pid")))
        {
            await AsOwnerAsync("pg_ctl", ["-D", Cluster, "-m", "immediate", "-w", "stop"], CancellationToken.None);
        }

        _folder.Delete(recursive: true);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static string? Programs() => !Directory.Exists(Versions) ? null : Directory.GetDirectories(Versions)
        .Select(version => Path.Combine(version, "bin"))
        .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
        .OrderByDescending(bin => bin, StringComparer.Ordinal)
        .FirstOrDefault();

    private Task AsOwnerAsync(string program, string[] arguments, CancellationToken cancel)
    {
        string path = Path.Combine(_programs, program);
        return IsRoot ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments], _folder.FullName, cancel) : RunAsync(path, arguments, _folder.FullName, cancel);
    }

    private static async Task RunAsync(string program, string[] arguments, string folder, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {string.Join(' ', await said)}");
        }
    }
}
