using CsCheck;
using GraphNetworker.Core.Health;
using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Core.Tests.Health;

[TestClass]
public sealed class OwnerHistoryTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Touch[][]> Mailbox = Gen.Select(Gen.Bool, Gen.Int[0, 40_000_000], (sent, ago) => new Touch(sent ? Direction.Sent : Direction.Received, Now.AddSeconds(-ago), 1)).Array[0, 30].Array[1, 12];

    private static readonly int[] Horizons = [15, 30, 60];

    [TestMethod]
    public void What_it_learns_is_what_replaying_the_past_week_by_week_gives() => Mailbox.Sample(mailbox =>
    {
        var learnt = Usual(mailbox, Now, Now);
        var replayed = Replay(mailbox, Now);
        return Math.Abs(learnt.Season - replayed.Season) < 1e-9 && Math.Abs(learnt.Shift - replayed.Shift) < 1e-6;
    });

    [TestMethod]
    public void What_was_summed_up_weeks_ago_still_tells_of_today() => Gen.Select(Mailbox, Gen.Int[0, 80]).Sample((mailbox, days) =>
    {
        var later = Now.AddDays(days);
        var kept = Usual(mailbox, Now, later);
        var fresh = Usual(mailbox, later, later);
        return Math.Abs(kept.Season - fresh.Season) < 1e-9 && Math.Abs(kept.Shift - fresh.Shift) < 1e-9;
    });

    [TestMethod]
    public void Nothing_is_learnt_from_what_comes_later() => Mailbox.Sample(mailbox =>
    {
        var then = Now.AddDays(-100);
        return Usual(mailbox, then, then) == Usual([.. mailbox.Select(touches => touches.Where(touch => touch.At <= then).ToArray())], then, then);
    });

    [TestMethod]
    public void A_mailbox_where_people_come_back_is_shifted_up_and_one_where_they_do_not_is_shifted_down()
    {
        // Ten people: in touch every three weeks to this day; and the same, but each only twice, months ago.
        Touch[][] alive = [.. Enumerable.Range(0, 10).Select(person => Exchanges(Enumerable.Range(0, 12).Select(i => (21.0 * i) + person)))];
        Touch[][] dead = [.. Enumerable.Range(0, 10).Select(person => Exchanges([(13 * person) + 40, (13 * person) + 43]))];

        Assert.IsGreaterThan(0.1, Usual(alive, Now, Now).Shift);
        Assert.IsLessThan(-0.1, Usual(dead, Now, Now).Shift);
        Assert.AreEqual(default, Usual([], Now, Now));
    }

    [TestMethod]
    public void A_month_of_silence_is_a_low_season()
    {
        Touch[][] busy = [.. Enumerable.Range(0, 5).Select(person => Exchanges(Enumerable.Range(0, 50).Select(i => (7.0 * i) + person)))];
        Touch[][] away = [.. busy.Select(touches => touches.Where(touch => touch.At < Now.AddDays(-35)).ToArray())];

        Assert.AreEqual(0, Usual(busy, Now, Now).Season, 0.25);
        Assert.IsLessThan(-0.7, Usual(away, Now, Now).Season);
    }

    private static Touch[] Exchanges(IEnumerable<double> daysAgo) =>
        [.. daysAgo.SelectMany(days => new[] { new Touch(Direction.Sent, Now.AddDays(-days).AddHours(-5), 1), new Touch(Direction.Received, Now.AddDays(-days).AddHours(-2), 1) })];

    private static OwnerUsual Usual(Touch[][] mailbox, DateTimeOffset summedUp, DateTimeOffset now)
    {
        var history = new OwnerHistory(now);
        foreach (var touches in mailbox)
        {
            history.Add(Hindsight.Of(touches, summedUp));
        }

        return history.Usual();
    }

    /// <summary>The definition: for each week and each person the tie is made anew, asked, and judged by looking at what came.</summary>
    private static OwnerUsual Replay(Touch[][] mailbox, DateTimeOffset now)
    {
        var tests = new List<(double Logit, bool Came)>();
        var asked = new HashSet<int>();
        long thisWeek = now.ToUnixTimeSeconds() / 604_800;
        for (long week = ((now - TimeSpan.FromDays(140)).ToUnixTimeSeconds() / 604_800) + 1; week <= thisWeek; week++)
        {
            var then = DateTimeOffset.FromUnixTimeSeconds(week * 604_800);
            double season = Season(mailbox, then);
            for (int person = 0; person < mailbox.Length; person++)
            {
                var tie = Tie.From(mailbox[person], then);
                if (tie.Exchanges == 0)
                {
                    continue;
                }

                asked.Add(person);
                foreach (int days in Horizons.Where(days => then.AddDays(days) <= now))
                {
                    Touch[] after = [.. mailbox[person].Where(touch => touch.At > then && touch.At <= then.AddDays(days))];
                    double p = RelationshipHealth.Probability(tie, new OwnerUsual(season, 0), then, TimeSpan.FromDays(days));
                    tests.Add((Math.Log(p / (1 - p)), after.Select(touch => touch.Direction).Distinct().Count() == 2));
                }
            }
        }

        double weight = tests.Count == 0 ? 0 : Math.Min(1, asked.Count / (double)tests.Count);
        double low = -3;
        double high = 3;
        while (high - low > 1e-10)
        {
            double middle = (low + high) / 2;
            double slope = (weight * tests.Sum(test => (test.Came ? 1 : 0) - (1 / (1 + Math.Exp(-test.Logit - middle))))) - middle;
            (low, high) = slope > 0 ? (middle, high) : (low, middle);
        }

        return new OwnerUsual(Season(mailbox, now), 0.5 * low);
    }

    private static double Season(Touch[][] mailbox, DateTimeOffset now)
    {
        var ties = mailbox.Select(touches => Tie.From(touches, now)).Where(tie => tie.Exchanges > 0).ToArray();
        if (ties.Length == 0)
        {
            return 0;
        }

        double month = ties.Sum(tie => tie.Fading.After((now - tie.Last).TotalDays).Month) / 30;
        double year = ties.Sum(tie => tie.Fading.After((now - tie.Last).TotalDays).Year) / ((365 * (1 - Math.Exp(-ties.Max(tie => (now - tie.First).TotalDays) / 365))) + 20);
        return Math.Log(month + 0.05) - Math.Log(year + 0.05);
    }
}
