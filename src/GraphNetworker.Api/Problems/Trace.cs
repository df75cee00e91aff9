namespace GraphNetworker.Api.Problems;

/// <summary>Where something broke, for the log: kinds and places, never an exception's own words, which may quote what the owner sent.</summary>
internal static class Trace
{
    public static string Of(Exception exception)
    {
        var parts = new List<string>();
        for (var one = exception; one is not null; one = one.InnerException)
        {
            parts.Add($"{one.GetType().Name}{Environment.NewLine}{one.StackTrace}");
        }

        return string.Join($"{Environment.NewLine}because of ", parts);
    }
}
