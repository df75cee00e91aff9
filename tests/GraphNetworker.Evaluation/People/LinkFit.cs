using GraphNetworker.Core.People;
using GraphNetworker.Evaluation.Health;

namespace GraphNetworker.Evaluation.People;

/// <summary>Fits the weights of links.</summary>
internal static class LinkFit
{
    private const double Ridge = 3e-5;

    public const double Certain = 0.95;
    public const double Probable = 0.45;

    public static IReadOnlyList<FitRow> Rows(LabelledSet set)
    {
        var rows = new List<FitRow>();
        foreach (var (one, other) in set.Pairs)
        {
            if (set.Same(one, other) is { } same)
            {
                rows.Add(new(LinkTerms.Of(set.All[one], set.All[other], set.Background).Values[1..], same, 0, 1));
            }
        }

        return rows;
    }

    public static LinkModel Fit(IReadOnlyList<FitRow> rows)
    {
        double[] beta = LogisticFit.Fit(rows, 1, Ridge);
        return new() { Weights = [beta[^1], .. beta[..^1]], Certain = Certain, Probable = Probable };
    }
}
