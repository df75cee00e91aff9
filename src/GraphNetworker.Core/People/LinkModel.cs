namespace GraphNetworker.Core.People;

/// <summary>How the terms of a link are weighed, and how sure a link must be for each grade.</summary>
internal sealed record LinkModel
{
    public required IReadOnlyList<double> Weights { get; init; }

    /// <summary>From this probability on a link acts by itself.</summary>
    public required double Certain { get; init; }

    /// <summary>From this probability on a link is worth a question.</summary>
    public required double Probable { get; init; }

    // One mailbox has one owner, whatever names it was seen under; two accounts of a code host never have one login.
    private const double OfOneMailbox = 0.999;

    public LinkGrade? Grade(LinkTerms terms) => Probability(terms) switch
    {
        var p when p < Probable => null,
        var p when terms.SameMailbox || (p >= Certain && !terms.MaybeNamesakes && !terms.MayBridge) => LinkGrade.Certain,
        _ => LinkGrade.Probable,
    };

    public double Probability(LinkTerms terms)
    {
        if (terms.SameMailbox)
        {
            return OfOneMailbox;
        }

        double logit = 0;
        for (int i = 0; i < Weights.Count; i++)
        {
            logit += Weights[i] * terms.Values[i];
        }

        return 1 / (1 + Math.Exp(-logit));
    }
}
