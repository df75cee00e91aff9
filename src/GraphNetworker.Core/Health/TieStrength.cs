using System.Globalization;

namespace GraphNetworker.Core.Health;

/// <summary>How much there has ever been between two people (Granovetter, American Journal of Sociology 78:6, 1973), whatever the silence since.</summary>
/// <param name="Depth">What ties are ordered by: days of their lives on which the two were in direct, answered contact.</param>
public readonly record struct TieStrength(int Depth)
{
    // A year of monthly contact. Levin, Walter and Murnighan (2011) let people name their own strong ties; this is our reading of it in days.
    private const int StrongFrom = 12;

    /// <summary>The same in words: "120 days since March 2016".</summary>
    public string Words(DateTimeOffset first) =>
        $"{(Depth == 1 ? "1 day" : $"{Depth.ToString("N0", CultureInfo.InvariantCulture)} days")} since {first.UtcDateTime.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}";

    /// <summary>0 to 1, half where a tie begins to count as strong: from there on more days say ever less.</summary>
    public double Share => Depth / (double)(Depth + StrongFrom);

    /// <summary>Whether the tie was ever strong: what makes a silent one dormant, and not merely over.</summary>
    public bool IsStrong => Depth >= StrongFrom;
}
