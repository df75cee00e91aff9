using System.Globalization;

namespace GraphNetworker.Sandbox.Doors;

/// <summary>How a sandbox is to be opened.</summary>
public sealed record SandboxOptions
{
    /// <summary>Port of the front door; 0 takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>Where keys, certificates and tasks are kept; null keeps nothing.</summary>
    public string? DataFolder { get; init; }

    /// <summary>File to which every exchange with Graph is written; null writes none.</summary>
    public string? RecordFile { get; init; }

    /// <summary>Use the ASP.NET development certificate of this user in place of an own one.</summary>
    public bool DevelopmentCertificate { get; init; }

    /// <summary>Folder with office.js as npm delivers it; null looks for it beside the sources.</summary>
    public string? OfficeScripts { get; init; }

    /// <summary>Folder of the Outlook page; null looks beside the program.</summary>
    public string? Pages { get; init; }

    /// <summary>Real mail to show; null tells a story.</summary>
    public string? Mailbox { get; init; }

    /// <summary>Whose mail it is; null takes the most frequent sender.</summary>
    public string? Owner { get; init; }

    /// <summary>Seed of the story.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The day the story is told; null is the day of the clock.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>What the story was about, for tests; null for real mail.</summary>
    public object? Truth { get; init; }

    /// <summary>How change notifications reach their receivers: taken once, at the first subscription. Null reaches them over the network.</summary>
    public Func<HttpMessageHandler>? NotificationHandler { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The day on which everything is told.</summary>
    public DateOnly Day => Today ?? DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <summary>The folder of everything that the sandbox keeps.</summary>
    internal string? KeepFolder => DataFolder is null ? null : Path.Combine(DataFolder, "sandbox");

    internal string? Keep(string file) => KeepFolder is null ? null : Path.Combine(KeepFolder, file);

    /// <summary>Reads a command line; what is wrong with it becomes one sentence.</summary>
    public static (SandboxOptions? Options, string? Wrong) Read(IReadOnlyList<string> arguments)
    {
        var options = new SandboxOptions { Port = 5173, DataFolder = ".data" };
        for (int i = 0; i < arguments.Count; i += 2)
        {
            string name = arguments[i];
            if (i + 1 >= arguments.Count)
            {
                return (null, Known(name) ? $"{name} needs a value." : $"There is no option {name}.");
            }

            string value = arguments[i + 1];
            options = name switch
            {
                "--port" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and < 65536 ? options with { Port = port } : null,
                "--data" => options with { DataFolder = Path.GetFullPath(value) },
                "--mailbox" => Path.Exists(value) ? options with { Mailbox = Path.GetFullPath(value) } : null,
                "--owner" => value.Contains('@', StringComparison.Ordinal) ? options with { Owner = value } : null,
                "--seed" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int seed) ? options with { Seed = seed } : null,
                "--today" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var today) ? options with { Today = today } : null,
                "--record" => options with { RecordFile = Path.GetFullPath(value) },
                "--certificate" => value == "development" ? options with { DevelopmentCertificate = true } : null,
                "--office-js" => Directory.Exists(value) ? options with { OfficeScripts = Path.GetFullPath(value) } : null,
                _ => null,
            };
            if (options is null)
            {
                return (null, Sentence(name, value));
            }
        }

        return (options, null);
    }

    private static bool Known(string name) => Sentence(name, "") != $"There is no option {name}.";

    private static string Sentence(string name, string value) => name switch
    {
        "--port" => $"--port takes a number from 1 to 65535, not '{value}'.",
        "--mailbox" => $"There is no file or folder '{value}'.",
        "--owner" => $"--owner takes a mail address, not '{value}'.",
        "--seed" => $"--seed takes a whole number, not '{value}'.",
        "--today" => $"--today takes a day like 2026-05-31, not '{value}'.",
        "--certificate" => $"--certificate takes the word development, not '{value}'.",
        "--office-js" => $"There is no folder '{value}'.",
        "--data" or "--record" => $"{name} takes a path.",
        _ => $"There is no option {name}.",
    };
}
