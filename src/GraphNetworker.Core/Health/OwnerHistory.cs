namespace GraphNetworker.Core.Health;

/// <summary>
/// A mailbox's past as its own test: what the model would have said every week of the last twenty is set against what came of it,
/// and what it was wrong by on the whole becomes the owner's shift. Every answer was known at the moment of reading; nothing looks ahead.
/// </summary>
/// <remarks>
/// The shift makes the past most likely (Platt's calibration with a slope of 1), held back by a prior worth one person. A person counts
/// once, however often they were asked about. Only a part of the shift is believed, since habits change: how much was chosen by leaving one
/// data set out (<c>fit-health</c>).
/// </remarks>
/// <param name="now">The mailbox as it stands then.</param>
public sealed class OwnerHistory(DateTimeOffset now)
{
    private const double PriorPeople = 1;
    private const double Believed = 0.5;
    private const double LargestShift = 3;
    private static readonly int[] Horizons = [15, 30, 60];

    private readonly Dictionary<int, List<Hindsight.Case>> _moments = [];
    private readonly List<Hindsight.Case> _today = [];
    private int _people;

    /// <summary>How lively the mailbox is, see <see cref="OwnerUsual.Season"/>.</summary>
    public double SeasonNow => SeasonOf(_today);

    /// <summary>Adds one person.</summary>
    public void Add(Hindsight person)
    {
        if (person.Now(now) is not { } today)
        {
            return;
        }

        _today.Add(today);
        bool asked = false;
        foreach (var one in person.Cases(now))
        {
            if (!_moments.TryGetValue(one.Moment, out var cases))
            {
                _moments.Add(one.Moment, cases = []);
            }

            cases.Add(one);
            asked = true;
        }

        _people += asked ? 1 : 0;
    }

    /// <summary>What is usual for this owner, with the model that the product carries.</summary>
    public OwnerUsual Usual() => Usual(HealthConstants.Model);

    /// <summary>What is usual for this owner, with a model of one's own.</summary>
    public OwnerUsual Usual(HealthModel model) => new(SeasonNow, Believed * Shift([.. Tests(model)]));

    private IEnumerable<(double Logit, bool Came)> Tests(HealthModel model)
    {
        foreach (var (moment, cases) in _moments)
        {
            double season = SeasonOf(cases);
            int[] finished = [.. Horizons.Where(days => Hindsight.At(moment).AddDays(days) <= now)];
            foreach (var one in cases)
            {
                foreach (int days in finished)
                {
                    double p = Math.Clamp(model.Probability(one.Terms with { Season = season }, shift: 0, days), 1e-9, 1 - 1e-9);
                    yield return (Math.Log(p / (1 - p)), one.DaysUntilBothWays <= days);
                }
            }
        }
    }

    private double Shift((double Logit, bool Came)[] tests)
    {
        double weight = tests.Length == 0 ? 0 : Math.Min(1, (double)_people / tests.Length);
        double shift = 0;
        for (int step = 0; step < 12; step++)
        {
            double slope = -PriorPeople * shift;
            double curvature = PriorPeople;
            foreach (var (logit, came) in tests)
            {
                double p = 1 / (1 + Math.Exp(-(logit + shift)));
                slope += weight * ((came ? 1 : 0) - p);
                curvature += weight * p * (1 - p);
            }

            double move = Math.Clamp(slope / curvature, -1, 1);
            shift += move;
            if (Math.Abs(move) < 1e-9)
            {
                break;
            }
        }

        return Math.Clamp(shift, -LargestShift, LargestShift);
    }

    private static double SeasonOf(List<Hindsight.Case> cases) => cases.Count == 0
        ? 0
        : OwnerUsual.SeasonOf(cases.Sum(one => one.Month), cases.Sum(one => one.Year), cases.Max(one => one.Age));
}
