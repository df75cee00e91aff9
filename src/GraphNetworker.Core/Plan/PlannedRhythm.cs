namespace GraphNetworker.Core.Plan;

/// <summary>How often the owner means to be in touch with somebody.</summary>
/// <param name="Days">Ideally once in so many days, 1 to <see cref="LongestDays"/>.</param>
/// <param name="LatestDays">At the latest after so many; never less than <paramref name="Days"/>.</param>
public sealed record PlannedRhythm(int Days, int LatestDays)
{
    /// <summary>Ten years: whoever is to be written to less often is let rest.</summary>
    public const int LongestDays = 3650;

    /// <summary>The same with the latest day that follows from it: half as long again.</summary>
    public static PlannedRhythm Every(int days) => new(days, Math.Min(LongestDays, (int)Math.Ceiling(days * 1.5)));

    /// <summary>"every 3 weeks".</summary>
    public string Words => new Rhythm(TimeSpan.FromDays(Days)).Words;

    /// <summary>What has to be mended before it can be kept; null when nothing has.</summary>
    public PlanFault? Fault(string field) => this switch
    {
        { Days: < 1 or > LongestDays } => new($"{field}.days", $"{Days} days are no rhythm.", $"Choose 1 to {LongestDays} days."),
        { LatestDays: > LongestDays } => new($"{field}.latestDays", $"{LatestDays} days are too long.", $"Choose at most {LongestDays} days."),
        _ when LatestDays < Days => new($"{field}.latestDays", "The latest day comes before the ideal one.", $"Choose {Days} days or more."),
        _ => null,
    };
}

/// <summary>What is wrong with a plan, and how to mend it.</summary>
/// <param name="Field">Which part of it, as the API calls it.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Mend">What would be right.</param>
public sealed record PlanFault(string Field, string Reason, string Mend);
