using GraphNetworker.Core.Health;
using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Core.Tests.Health;

[TestClass]
public sealed class HealthTrendTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [TestMethod]
    public void Silence_is_told_as_missed_beats_and_a_lively_month_as_what_it_is()
    {
        var silent = Trend(Exchanges(from: 60, to: 300, every: 7));
        var lively = Trend([.. Exchanges(200, 300, 30), .. Exchanges(1, 25, 3)]);

        Assert.IsLessThan(-HealthTrend.Notable, silent!.Value.Points);
        Assert.AreEqual(HealthPart.MissedBeats, silent.Value.Part);
        Assert.IsGreaterThan(HealthTrend.Notable, lively!.Value.Points);
        Assert.AreNotEqual(HealthPart.YourMailbox, lively.Value.Part);
        Assert.IsGreaterThanOrEqualTo(28, (Now - lively.Value.Since).TotalDays);
        Assert.IsLessThan(36, (Now - lively.Value.Since).TotalDays);
    }

    [TestMethod]
    public void A_steady_tie_has_hardly_any_and_a_new_one_none()
    {
        Assert.IsLessThan(HealthTrend.Notable, Math.Abs(Trend(Exchanges(2, 600, 14))!.Value.Points));
        Assert.IsNull(Trend(Exchanges(2, 20, 5)));
        Assert.IsNull(Trend([]));
    }

    [TestMethod]
    public void It_says_the_points_between_the_number_then_and_now()
    {
        var history = Exchanges(40, 400, 11);

        var trend = Trend(history)!.Value;

        int then = RelationshipHealth.Number(Tie.From(history, trend.Since), default, trend.Since);
        Assert.AreEqual(RelationshipHealth.Number(Tie.From(history, Now), default, Now) - then, trend.Points);
    }

    private static HealthTrend? Trend(Touch[] history) => HealthTrend.Of(Hindsight.Of(history, Now), default, Now);

    private static Touch[] Exchanges(int from, int to, int every) =>
        [.. Enumerable.Range(0, ((to - from) / every) + 1).SelectMany(i => new[] { new Touch(Direction.Sent, Now.AddDays(-from - (i * every)).AddHours(-3), 1), new Touch(Direction.Received, Now.AddDays(-from - (i * every)), 1) })];
}
