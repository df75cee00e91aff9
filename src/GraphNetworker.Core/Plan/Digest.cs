namespace GraphNetworker.Core.Plan;

/// <summary>What the week's mail to oneself says.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">Its text, plain; lines end as mails end them.</param>
public sealed record Digest(string Subject, string Text)
{
    /// <summary>The longest text, in lines: more is a report, and nobody reads those.</summary>
    public const int MostLines = 30;

    private const int MostDoings = 12;
    private const int MostNames = 5;
    private const int LongestLine = 200;

    /// <summary>Writes it. What there is nothing to say of is not said.</summary>
    public static Digest Write(DigestContent week)
    {
        var lines = new List<string> { Invariant($"Your network in the week of {week.Monday:MMMM d}."), "" };
        string[] looked = [.. LookBack(week)];
        if (looked.Length > 0)
        {
            lines.AddRange([Invariant($"The week before, from {week.Monday.AddDays(-7):MMMM d} to {week.Monday.AddDays(-1):MMMM d}:"), .. looked, ""]);
        }

        lines.AddRange(week.Doings.Count == 0
            ? ["Nothing is due today."]
            : ["Worth doing today:", .. week.Doings.Take(MostDoings).Select(doing => Short($"- {doing.What}{(doing.Why.Length == 0 ? "" : $": {doing.Why}")} ({Count(doing.Minutes, "minute", "minutes")})"))]);
        int more = week.More + Math.Max(0, week.Doings.Count - MostDoings);
        if (more > 0)
        {
            lines.Add($"- and {Count(more, "more", "more")} in the pane");
        }

        lines.AddRange(["", week.Feasibility, "", "GraphNetworker wrote this to you alone. Your plan says whether it comes, and when."]);
        return new Digest(Invariant($"Your network, week of {week.Monday:MMMM d}"), string.Join("\r\n", lines));
    }

    private static IEnumerable<string> LookBack(DigestContent week)
    {
        if (week.InTouch > 0)
        {
            yield return $"- in touch with {Count(week.InTouch, "person", "people")}";
        }

        if (week.Helps > 0)
        {
            yield return $"- {Count(week.Helps, "person", "people")} helped{(week.Goal > 0 ? Invariant($"; you mean to help {week.Goal}") : "")}";
        }

        if (week.Done > 0)
        {
            yield return $"- {Count(week.Done, "follow-up", "follow-ups")} done{(week.PromisesKept > 0 ? $", {Count(week.PromisesKept, "promise", "promises")} kept among them" : "")}";
        }

        if (week.Warmed.Count > 0)
        {
            yield return $"- warm again: {Names(week.Warmed)}";
        }

        if (week.WentQuiet.Count > 0)
        {
            yield return $"- gone quiet: {Names(week.WentQuiet)}";
        }
    }

    private static string Names(IReadOnlyList<string> names) => Short(string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? Invariant($" and {names.Count - MostNames} more") : ""));

    private static string Count(int count, string one, string many) => Invariant($"{count} {(count == 1 ? one : many)}");

    // A name or a title is somebody else's text: a line of it stays a line.
    private static string Short(string line)
    {
        string clean = string.Join(' ', line.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return clean.Length <= LongestLine ? clean : $"{clean[..(LongestLine - 1)]}…";
    }

    private static string Invariant(FormattableString words) => FormattableString.Invariant(words);
}

/// <summary>What a digest is made of: how the week before went, what the day holds, and whether the plan fits.</summary>
/// <param name="Monday">The first day of the week in which it comes.</param>
/// <param name="InTouch">With how many people there was contact in the week before.</param>
/// <param name="Helps">How many were helped.</param>
/// <param name="Goal">How many the owner means to help in a week; 0 for no goal.</param>
/// <param name="Done">Follow-ups done.</param>
/// <param name="PromisesKept">Of them those that were promises.</param>
/// <param name="Warmed">Who is warm again, by name.</param>
/// <param name="WentQuiet">Who went quiet, by name.</param>
/// <param name="Doings">The lines of the day, in their order.</param>
/// <param name="More">How many did not fit into the day.</param>
/// <param name="Feasibility">Whether the plan fits, in one line.</param>
public sealed record DigestContent(
    DateOnly Monday,
    int InTouch,
    int Helps,
    int Goal,
    int Done,
    int PromisesKept,
    IReadOnlyList<string> Warmed,
    IReadOnlyList<string> WentQuiet,
    IReadOnlyList<DigestDoing> Doings,
    int More,
    string Feasibility);

/// <summary>One thing worth doing.</summary>
/// <param name="What">"Write to Ana Ruiz".</param>
/// <param name="Why">"usually every 3 weeks, last 7 weeks ago".</param>
/// <param name="Minutes">How long it takes, roughly.</param>
public sealed record DigestDoing(string What, string Why, int Minutes);
