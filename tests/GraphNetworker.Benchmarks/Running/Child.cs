using System.Diagnostics;
using System.Globalization;

namespace GraphNetworker.Benchmarks.Running;

/// <summary>A program of this repository, started from its build output, with its last words and its figures.</summary>
internal sealed class Child : IAsyncDisposable
{
    private const int WordsKept = 60;

    private readonly Process _process;
    private readonly Queue<string> _words = new();

    public Child(string project, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment)
    {
        string program = Program(project);
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public bool Alive => !_process.HasExited;

    /// <summary>What it said last.</summary>
    public IReadOnlyList<string> Words
    {
        get
        {
            lock (_words)
            {
                return [.. _words];
            }
        }
    }

    /// <summary>Time of the processors it has used up.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory it ever held at once: VmHWM, "peak resident set size" (proc_pid_status(5)).</summary>
    public long PeakBytes => PeakOf(_process.Id.ToString(CultureInfo.InvariantCulture));

    public static long PeakOf(string process)
    {
        string line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    /// <summary>Where the build laid a project's program: beside this one, in the same configuration.</summary>
    public static string Program(string project)
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        string program = Path.Combine(own.Parent!.Parent!.FullName, project, own.Name, $"{project}.dll");
        return File.Exists(program) ? program : throw new InvalidOperationException($"{program} is not built.");
    }

    /// <summary>SIGKILL: no farewell, nothing written that was not written yet.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public Task EndAsync(CancellationToken cancel) => _process.WaitForExitAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        if (Alive)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_words)
        {
            _words.Enqueue(line);
            if (_words.Count > WordsKept)
            {
                _words.Dequeue();
            }
        }
    }
}
