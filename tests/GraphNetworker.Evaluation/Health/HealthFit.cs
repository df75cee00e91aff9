using GraphNetworker.Core.Health;

namespace GraphNetworker.Evaluation.Health;

/// <summary>Fits the model of health to labelled cases.</summary>
/// <remarks>
/// Each data set and cut-off has a base of its own while the slopes are fitted, so that they learn what makes one relationship livelier than
/// another in the same mailboxes at the same time, and not that one company writes more than the next: only that carries over to mailboxes
/// never seen. Each data set weighs the same. The base that the product carries is the mean over the data sets.
/// </remarks>
internal static class HealthFit
{
    // Holds slopes of nearly equal terms apart.
    private const double Ridge = 1e-4;

    private const int Intercepts = 9;

    public static HealthModel Fit(IReadOnlyCollection<HealthCase> cases)
    {
        (string DataSet, DateTimeOffset CutOff)[] groups = [.. cases.Select(one => (one.DataSet, one.Question.CutOff)).Distinct().Order()];
        var place = groups.Select((group, i) => (group, i)).ToDictionary(one => one.group, one => one.i);
        var asked = cases.CountBy(one => one.DataSet).ToDictionary();
        double[] beta = LogisticFit.Fit([.. cases.Select(one => new FitRow(Inputs(one), one.Question.TwoWay, place[(one.DataSet, one.Question.CutOff)], 1.0 / asked[one.DataSet]))], groups.Length, Ridge);
        double at = groups.Select((group, i) => (group.DataSet, Base: beta[Intercepts + i])).GroupBy(one => one.DataSet).Average(set => set.Average(one => one.Base));
        return new HealthModel
        {
            Base = (at, beta[7], beta[8]),
            BothWays = new(beta[0], beta[4]),
            Pace = new(beta[1], beta[5]),
            Season = new(beta[2], beta[6]),
            Contrast = beta[3],
        };
    }

    private static double[] Inputs(HealthCase one)
    {
        double h = Math.Log(one.Question.Days / 90.0);
        var terms = one.Terms;
        return [terms.BothWays, terms.Pace, terms.Season, terms.Contrast, h * terms.BothWays, h * terms.Pace, h * terms.Season, h, h * h];
    }
}
