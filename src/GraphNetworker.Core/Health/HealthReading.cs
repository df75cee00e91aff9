namespace GraphNetworker.Core.Health;

/// <summary>How alive one relationship is at one moment, and why.</summary>
/// <param name="Number">The probability x 100 of a two-way exchange within the horizon, 0 to 100.</param>
/// <param name="Word">The same in a word.</param>
/// <param name="Reason">Why, in one sentence built from the same figures: "Usually every 3 weeks; last 12 days ago."</param>
/// <param name="Parts">Whole points that add up to <paramref name="Number"/> exactly.</param>
/// <param name="Horizon">The time within which the exchange is expected.</param>
public sealed record HealthReading(int Number, HealthWord Word, string Reason, IReadOnlyList<HealthPart> Parts, TimeSpan Horizon)
{
    /// <summary>The reason, and how far the number looks: "Usually every 3 weeks; last 12 days ago. Looking 90 days ahead."</summary>
    public string Sentence => $"{Reason} {HealthWords.Ahead(Horizon)}";
}

/// <summary>One part of the number.</summary>
/// <param name="Name">The part, one of the names below.</param>
/// <param name="Points">What it adds or takes, in points of the number.</param>
/// <param name="Words">What it stands on: "31 days since March 2019".</param>
public sealed record HealthPart(string Name, int Points, string Words)
{
    /// <summary>Where a tie of one exchange would stand today.</summary>
    public const string Base = "base";

    /// <summary>What has gone both ways lately.</summary>
    public const string BothWays = "both ways";

    /// <summary>On how many days they have been in touch.</summary>
    public const string DaysInTouch = "days in touch";

    /// <summary>The silence since, in beats of the tie's own pace.</summary>
    public const string MissedBeats = "missed beats";

    /// <summary>What is usual in the owner's mailbox.</summary>
    public const string YourMailbox = "your mailbox";

    /// <summary>What the owner said of it.</summary>
    public const string YourCorrection = "your correction";
}

/// <summary>The words of health.</summary>
public enum HealthWord
{
    /// <summary>60 or more.</summary>
    Warm,

    /// <summary>40 to 59.</summary>
    Cooling,

    /// <summary>Under 40.</summary>
    Quiet,

    /// <summary>Once strong, out of touch for three years or more (Levin, Walter and Murnighan, Organization Science 22:4, 2011).</summary>
    Dormant,
}
