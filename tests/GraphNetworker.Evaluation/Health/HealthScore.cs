namespace GraphNetworker.Evaluation.Health;

/// <summary>How well probabilities foretold what came; for one data set and horizon, or the mean over several.</summary>
/// <param name="Auc">Chance that of two pairs the one with the exchange was rated higher.</param>
/// <param name="Ece">Expected calibration error, 15 bins of equal width.</param>
/// <param name="LogLoss">Mean of -ln of the probability given to what came.</param>
/// <param name="QuietAuc">The first over pairs silent for more than 30 days.</param>
internal readonly record struct HealthScore(double Auc, double Ece, double LogLoss, double QuietAuc)
{
    private const int Bins = 15;

    public static HealthScore Of(IReadOnlyCollection<(HealthCase Case, double P)> answers) => new(
        AucOf([.. answers.Select(one => (one.P, one.Case.Question.TwoWay))]),
        answers.GroupBy(one => Math.Min((int)(one.P * Bins), Bins - 1)).Sum(bin => Math.Abs(bin.Sum(one => one.P - (one.Case.Question.TwoWay ? 1 : 0)))) / answers.Count,
        answers.Average(one => -Math.Log(Math.Max(1e-6, one.Case.Question.TwoWay ? one.P : 1 - one.P))),
        AucOf([.. answers.Where(one => one.Case.SilentDays > 30).Select(one => (one.P, one.Case.Question.TwoWay))]));

    public static HealthScore Mean(IReadOnlyCollection<HealthScore> scores) =>
        new(scores.Average(one => one.Auc), scores.Average(one => one.Ece), scores.Average(one => one.LogLoss), scores.Average(one => one.QuietAuc));

    /// <summary>By ranks; equals share theirs.</summary>
    private static double AucOf(IReadOnlyCollection<(double P, bool Came)> answers)
    {
        double below = 0;
        double won = 0;
        foreach (var equals in answers.GroupBy(one => one.P).OrderBy(group => group.Key))
        {
            int came = equals.Count(one => one.Came);
            int not = equals.Count() - came;
            won += came * (below + (not / 2.0));
            below += not;
        }

        return won / (answers.Count(one => one.Came) * below);
    }
}
