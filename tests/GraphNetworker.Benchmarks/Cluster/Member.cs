using GraphNetworker.Benchmarks.Running;

namespace GraphNetworker.Benchmarks.Cluster;

/// <summary>One process of several that share the mailboxes, with a gate of its own.</summary>
internal sealed class Member : IAsyncDisposable
{
    private readonly Gate _gate;

    private Member(string name, Child child, Gate gate, HttpClient door)
    {
        (Name, Child, _gate, Door) = (name, child, gate, door);
    }

    public string Name { get; }

    public Child Child { get; }

    /// <summary>Where the panes ask.</summary>
    public HttpClient Door { get; }

    public static async Task<Member> StartAsync(string name, Witness witness, IReadOnlyDictionary<string, string> settings, int port, int siloPort, CancellationToken cancel)
    {
        var gate = new Gate(name, witness);
        var environment = new Dictionary<string, string>(settings)
        {
            ["HTTPS_PROXY"] = gate.Address.ToString(),
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
            ["Cluster__SiloPort"] = $"{siloPort}",
            ["Sync__AskFirst"] = "false", // nobody is here to be asked
        };
        var child = new Child("GraphNetworker.Api", ["--contentRoot", Path.GetDirectoryName(settings["Keys__Path"])!], environment);
        var member = new Member(name, child, gate, new HttpClient { BaseAddress = new Uri(environment["ASPNETCORE_URLS"]), Timeout = TimeSpan.FromMinutes(2) });
        try
        {
            await ApiProcess.UpAsync(child, member.Door, cancel);
            return member;
        }
        catch
        {
            await member.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Door.Dispose();
        await Child.DisposeAsync();
        await _gate.DisposeAsync();
    }
}
