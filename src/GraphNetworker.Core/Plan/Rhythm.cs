namespace GraphNetworker.Core.Plan;

/// <summary>How often two people are in touch, or mean to be: once in every gap. Shown in words, never as a rank.</summary>
/// <param name="Gap">The usual time from one exchange to the next.</param>
public readonly record struct Rhythm(TimeSpan Gap)
{
    /// <summary>The rhythm in words that follow "usually": "every 3 weeks", "about twice a week", "yearly".</summary>
    public string Words => Gap.TotalDays switch
    {
        < 0.6 => "several times a day",
        < 1.6 => "daily",
        < 2.6 => "every other day",
        < 5 => "about twice a week",
        < 10 => "every week",
        < 52 => $"every {Math.Max(2, Rounded(7))} weeks",
        < 320 => $"every {Math.Max(2, Rounded(Elapsed.Month))} months",
        < 550 => "yearly",
        _ => $"every {Math.Max(2, Rounded(Elapsed.Year))} years",
    };

    /// <summary>The same as a length of time, for "4 weeks past your usual 6 weeks": "6 weeks".</summary>
    public string Length => Gap.TotalDays switch
    {
        < 1.6 => "day",
        < 5 => $"{Math.Max(2, Rounded(1))} days",
        < 10 => "week",
        < 52 => $"{Math.Max(2, Rounded(7))} weeks",
        < 320 => $"{Math.Max(2, Rounded(Elapsed.Month))} months",
        < 550 => "year",
        _ => $"{Math.Max(2, Rounded(Elapsed.Year))} years",
    };

    private int Rounded(double unit) => (int)Math.Round(Gap.TotalDays / unit, MidpointRounding.AwayFromZero);
}
