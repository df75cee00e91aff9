using GraphNetworker.Sandbox.Doors;

namespace GraphNetworker.Sandbox.Tests;

/// <summary>Opens sandboxes for tests.</summary>
internal static class Sandbox
{
    /// <summary>Names a folder to which every test's traffic is written, for a judge outside these tests.</summary>
    private const string RecordFolder = "SANDBOX_RECORD_FOLDER";

    public static Task<SandboxHost> OpenAsync(Seeds seeds, SandboxOptions? options = null)
    {
        options ??= new SandboxOptions();
        if (options.RecordFile is null && Environment.GetEnvironmentVariable(RecordFolder) is { Length: > 0 } folder)
        {
            options = options with { RecordFile = Path.Combine(folder, $"{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}.jsonl") };
        }

        return SandboxHost.StartAsync(options, seeds.Build());
    }
}

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sandbox-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
