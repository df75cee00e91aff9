namespace GraphNetworker.Evaluation;

/// <summary><c>VERB --in PATH --out FILE</c>. Exit codes: 0 done, 1 the input could not be read, 2 called wrongly.</summary>
internal static class CommandLine
{
    public static int Run(IReadOnlyDictionary<string, Verb> verbs, string[] args, TextWriter output, TextWriter error)
    {
        if (args is ["--help"] or ["-h"])
        {
            Usage(verbs, output);
            return 0;
        }

        if (args is not [var name, .. var options] || !verbs.TryGetValue(name, out var verb))
        {
            error.WriteLine(args.Length == 0 ? "Name what to evaluate." : $"'{args[0]}' cannot be evaluated.");
            Usage(verbs, error);
            return 2;
        }

        if (Value(options, "--in") is not { } input || Value(options, "--out") is not { } target || options.Length != 4)
        {
            error.WriteLine($"{name} takes --in PATH and --out FILE.");
            return 2;
        }

        try
        {
            verb.Run(input, target, output);
            return 0;
        }
        catch (Exception lost) when (lost is IOException or UnauthorizedAccessException or FormatException)
        {
            error.WriteLine(lost.Message);
            return 1;
        }
    }

    private static string? Value(string[] options, string name)
    {
        int at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? options[at + 1] : null;
    }

    private static void Usage(IReadOnlyDictionary<string, Verb> verbs, TextWriter to)
    {
        to.WriteLine("Usage: VERB --in PATH --out FILE");
        foreach (var (name, verb) in verbs)
        {
            to.WriteLine($"  {name,-12} {verb.Says}");
        }
    }
}
