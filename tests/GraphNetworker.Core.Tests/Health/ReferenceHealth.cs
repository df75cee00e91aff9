using GraphNetworker.Core.Health;
using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Core.Tests.Health;

/// <summary>
/// Health by its definition: every mail is looked at anew for each question, nothing is carried along. Slow, and independent of the
/// product but for the fitted constants.
/// </summary>
internal static class ReferenceHealth
{
    public static double Probability(IEnumerable<Touch> history, OwnerUsual owner, DateTimeOffset now, TimeSpan horizon)
    {
        Touch[] all = [.. history.Where(touch => touch.People <= 10 && touch.At <= now)
            .DistinctBy(touch => (touch.Direction, touch.At.ToUnixTimeSeconds()))
            .OrderBy(touch => touch.At.ToUnixTimeSeconds()).ThenBy(touch => touch.Direction)];
        int run = all.Length;
        while (run > 0 && all[run - 1].Direction != Direction.Met && all[run - 1].Direction == all[^1].Direction)
        {
            run--;
        }

        bool[] answers = Answers(all);
        bool pile = Enumerable.Range(run, all.Length - run).Count(i => !answers[i]) > 10;
        Touch[] counted = [.. Enumerable.Range(0, all.Length).Where(i => Counts(all, answers, i) && !(pile && i >= run)).Select(i => all[i])];
        double sent = counted.Where(touch => touch.Direction != Direction.Received).Sum(touch => Weight(touch, now, 90));
        double received = counted.Where(touch => touch.Direction != Direction.Sent).Sum(touch => Weight(touch, now, 90));
        double days = counted.Select(touch => touch.At.ToUnixTimeSeconds() / 86_400).Distinct().Sum(day => Math.Exp(-((now.ToUnixTimeSeconds() / 86_400.0) - day) / 150));
        double beats = 0;
        if (counted.Length > 0)
        {
            double span = 150 * (1 - Math.Exp(-Days(counted[0].At, counted[^1].At) / 150));
            beats = Days(counted[^1].At, now) * (days + 0.3) / (span + 20);
        }

        double lively = Math.Log(Math.Min(sent, received) + 0.01);
        double missed = Math.Log(1 + beats);
        double[] terms = [lively, Math.Log(days + 0.3) - (0.85 * missed), owner.Season, Math.Min(missed, 1.7) * Math.Clamp(lively, -1.25, 1.25)];
        double asked = Math.Clamp(horizon.TotalDays, 30, 180);
        double chance = 1 / (1 + Math.Exp(-Logit(terms, Math.Log(asked / 90)) - owner.Shift));
        return 1 - Math.Pow(1 - chance, horizon.TotalDays / asked);
    }

    private static double Logit(double[] terms, double h)
    {
        var model = HealthConstants.Model;
        HealthModel.Slope[] slopes = [model.BothWays, model.Pace, model.Season, new(model.Contrast, 0)];
        double steepness = Math.Max(0.2, model.Base.H + slopes.Zip(terms, (slope, term) => slope.H * term).Sum());
        return model.Base.At + slopes.Zip(terms, (slope, term) => slope.At * term).Sum() + (steepness * h) + (model.Base.HSquared * h * h);
    }

    /// <summary>
    /// A meeting counts. A mail does when the other side wrote, or the two met, in the 90 days after it. In the 90 days before it is enough
    /// for their mail; the owner's must answer one.
    /// </summary>
    private static bool Counts(Touch[] all, bool[] answers, int i)
    {
        var one = all[i];
        bool after = all.Skip(i + 1).Any(other => other.Direction != one.Direction && Days(one.At, other.At) <= 90);
        bool before = all.Take(i).Any(other => other.Direction != one.Direction && Days(other.At, one.At) <= 90);
        return one.Direction == Direction.Met || after || answers[i] || (one.Direction == Direction.Received && before);
    }

    /// <summary>Each mail answers the oldest one of the other side that is at most 90 days old and has no answer yet, if there is one.</summary>
    private static bool[] Answers(Touch[] all)
    {
        bool[] answered = new bool[all.Length];
        bool[] answers = new bool[all.Length];
        for (int i = 0; i < all.Length; i++)
        {
            int open = all[i].Direction == Direction.Met ? -1 : Array.FindIndex(all, 0, i, other =>
                other.Direction == (all[i].Direction == Direction.Sent ? Direction.Received : Direction.Sent)
                && Days(other.At, all[i].At) <= 90
                && !answered[Array.IndexOf(all, other)]);
            if (open >= 0)
            {
                (answered[open], answers[i]) = (true, true);
            }
        }

        return answers;
    }

    private static double Weight(Touch touch, DateTimeOffset now, double time) => Math.Exp(-Days(touch.At, now) / time);

    private static double Days(DateTimeOffset from, DateTimeOffset to) => (to.ToUnixTimeSeconds() - from.ToUnixTimeSeconds()) / 86_400.0;
}
