using System.Globalization;

namespace GraphNetworker.Benchmarks;

/// <summary><c>VERB [--option VALUE]...</c>. Exit codes: 0 every bar holds, 1 one falls short or the measuring failed, 2 called wrongly.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyDictionary<string, Verb> verbs, string[] args, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        if (args is ["--help"] or ["-h"])
        {
            Usage(verbs, output);
            return 0;
        }

        if (args is not [var name, .. var said] || !verbs.TryGetValue(name, out var verb))
        {
            error.WriteLine(args.Length == 0 ? "Name what to measure." : $"'{args[0]}' cannot be measured.");
            Usage(verbs, error);
            return 2;
        }

        var options = new Dictionary<string, string>(verb.Options, StringComparer.Ordinal);
        for (int i = 0; i < said.Length; i += 2)
        {
            if (i + 1 >= said.Length || !options.ContainsKey(said[i]))
            {
                error.WriteLine($"{name} takes {string.Join(", ", verb.Options.Select(option => $"{option.Key} {option.Value}"))}.");
                return 2;
            }

            options[said[i]] = said[i + 1];
        }

        try
        {
            return await verb.RunAsync(options, output, cancel) ? 0 : 1;
        }
        catch (FormatException wrong)
        {
            error.WriteLine(wrong.Message);
            return 2;
        }
        catch (Exception lost) when (lost is IOException or HttpRequestException or InvalidOperationException or TimeoutException or OperationCanceledException)
        {
            error.WriteLine(lost.Message);
            return 1;
        }
    }

    /// <summary>An option that is a whole number above 0.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static int Number(this IReadOnlyDictionary<string, string> options, string name) =>
        int.TryParse(options[name], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : throw new FormatException($"{name} takes a whole number.");

    private static void Usage(IReadOnlyDictionary<string, Verb> verbs, TextWriter to)
    {
        to.WriteLine("Usage: VERB [--option VALUE]...");
        foreach (var (name, verb) in verbs)
        {
            to.WriteLine($"  {name,-14} {verb.Says}");
            foreach (var (option, value) in verb.Options)
            {
                to.WriteLine($"    {option} {value}");
            }
        }
    }
}
