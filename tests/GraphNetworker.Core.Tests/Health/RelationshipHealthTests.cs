using GraphNetworker.Core.Health;
using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Core.Tests.Health;

[TestClass]
public sealed class RelationshipHealthTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [TestMethod]
    public void The_same_history_gives_the_same_number_on_every_machine()
    {
        var owner = new OwnerUsual(-0.4, 0.25);
        Touch[][] histories = [[Sent(400), Received(399), Sent(41), Received(40)], Weekly(weeks: 20, lastWeeksAgo: 8), Every(365, times: 4), [Mail(Direction.Met, 3)]];

        int[] numbers = [.. histories.Select(history => RelationshipHealth.Read(Tie.From(history, Now), owner, Now)!.Number)];

        // A new fit changes them (fit-health); nothing else may.
        Assert.AreEqual("27, 52, 97, 27", string.Join(", ", numbers));
    }

    [TestMethod]
    public void Of_somebody_who_never_answered_nothing_can_be_said()
    {
        Assert.IsNull(RelationshipHealth.Read(Tie.From([], Now), default, Now));
        Assert.IsNull(RelationshipHealth.Read(Tie.From([Sent(30), Sent(20), Sent(10)], Now), default, Now));
        Assert.IsNull(RelationshipHealth.Read(Tie.From([Received(30), Received(20)], Now), default, Now));
        Assert.IsNull(RelationshipHealth.Read(Tie.From([Sent(30), Received(20, people: 11)], Now), default, Now), "eleven people are no direct contact");
        Assert.IsNotNull(RelationshipHealth.Read(Tie.From([Sent(30), Received(20)], Now), default, Now));
        Assert.IsNotNull(RelationshipHealth.Read(Tie.From([Received(30), Sent(20)], Now), default, Now));
    }

    [TestMethod]
    [DataRow(Direction.Sent)]
    [DataRow(Direction.Received)]
    public void A_hundred_unanswered_mails_are_no_rise(Direction direction)
    {
        var history = Weekly(weeks: 20, lastWeeksAgo: 8);
        var before = RelationshipHealth.Read(Tie.From(history, Now), default, Now);

        var after = RelationshipHealth.Read(Tie.From([.. history, .. Enumerable.Range(0, 100).Select(i => Mail(direction, 50 - (0.4 * i)))], Now), default, Now);

        Assert.IsLessThanOrEqualTo(before!.Number, after!.Number);
        Assert.AreEqual(before.Sentence, after.Sentence);
    }

    [TestMethod]
    public void A_meeting_is_an_exchange_by_itself()
    {
        var reading = RelationshipHealth.Read(Tie.From([Mail(Direction.Met, 10)], Now), default, Now);

        Assert.AreEqual("1 exchange so far; last 10 days ago.", reading!.Reason);
        Assert.Contains("1 meeting", reading.Parts[1].Words);
        Assert.IsNull(RelationshipHealth.Read(Tie.From([Mail(Direction.Met, -10)], Now), default, Now), "a meeting to come is none yet");
    }

    [TestMethod]
    public void A_meeting_lifts_what_has_gone_quiet()
    {
        var history = Weekly(weeks: 20, lastWeeksAgo: 8);

        Assert.IsGreaterThan(RelationshipHealth.Read(Tie.From(history, Now), default, Now)!.Number, RelationshipHealth.Read(Tie.From([.. history, Mail(Direction.Met, 1)], Now), default, Now)!.Number);
    }

    [TestMethod]
    public void A_hundred_mails_count_once_they_are_answered()
    {
        var history = Weekly(weeks: 20, lastWeeksAgo: 8);
        Touch[] more = [.. Enumerable.Range(0, 100).Select(i => Mail(Direction.Sent, 50 - (0.4 * i))), Received(1)];

        Assert.IsGreaterThan(RelationshipHealth.Read(Tie.From(history, Now), default, Now)!.Number, RelationshipHealth.Read(Tie.From([.. history, .. more], Now), default, Now)!.Number);
    }

    [TestMethod]
    public void Writing_again_long_after_their_last_mail_is_no_answer()
    {
        Touch[] history = [Sent(300), Received(299), Received(290)];

        var silent = Tie.From(history, Now);
        var wroteAgain = Tie.From([.. history, Sent(5)], Now);
        var answered = Tie.From([.. history, Sent(289)], Now);

        Assert.AreEqual(RelationshipHealth.Read(silent, default, Now)!.Number, RelationshipHealth.Read(wroteAgain, default, Now)!.Number);
        Assert.AreEqual(silent.Exchanges, wroteAgain.Exchanges);
        Assert.AreEqual(2, answered.Exchanges);
    }

    [TestMethod]
    public void A_weekly_partner_is_warm_and_cools_with_silence()
    {
        int[] weeksOfSilence = [0, 2, 6, 12, 30, 80];
        int[] numbers = [.. weeksOfSilence.Select(weeks => RelationshipHealth.Read(Tie.From(Weekly(weeks: 50, lastWeeksAgo: weeks), Now), default, Now)!.Number)];

        Assert.IsGreaterThanOrEqualTo(RelationshipHealth.WarmFrom, numbers[0]);
        Assert.IsLessThan(RelationshipHealth.CoolingFrom, numbers[^1]);
        CollectionAssert.AreEqual(numbers.OrderDescending().ToArray(), numbers);
    }

    [TestMethod]
    public void A_yearly_friend_heard_from_two_months_ago_is_warm_and_a_weekly_partner_silent_as_long_is_not()
    {
        Touch[] yearly = [.. Every(365, times: 3).Select(touch => touch with { At = touch.At.AddDays(-60) })];

        Assert.AreEqual(HealthWord.Warm, Read(yearly).Word, $"{Read(yearly).Number}");
        Assert.AreNotEqual(HealthWord.Warm, Read(Weekly(weeks: 20, lastWeeksAgo: 9)).Word, $"{Read(Weekly(weeks: 20, lastWeeksAgo: 9)).Number}");
        Assert.AreNotEqual(HealthWord.Warm, Read(Weekly(weeks: 52, lastWeeksAgo: 9)).Word, $"{Read(Weekly(weeks: 52, lastWeeksAgo: 9)).Number}");
    }

    [TestMethod]
    public void The_horizon_fits_the_tie()
    {
        Assert.AreEqual(90, Horizon(Weekly(20, 0)));
        Assert.AreEqual(240, Horizon(Every(120, times: 5)));
        Assert.AreEqual(730, Horizon(Every(365, times: 3)));
        Assert.AreEqual(730, Horizon(Every(500, times: 3)), "two years at most");
        Assert.AreEqual(90, Horizon([Sent(800), Received(800), Sent(1), Received(1)]), "one gap is no rhythm");
    }

    [TestMethod]
    public void Once_strong_and_silent_for_three_years_is_dormant_and_less_is_quiet()
    {
        var strong = Weekly(weeks: 30, lastWeeksAgo: 160);

        Assert.AreEqual(HealthWord.Dormant, Read(strong).Word);
        Assert.AreEqual("Once close; last exchange 3 years ago. Looking 90 days ahead.", Read(strong).Sentence);
        Assert.AreEqual(HealthWord.Quiet, Read([.. strong, Received(10)]).Word, "they have written: that is not silence");
        Assert.AreEqual(HealthWord.Quiet, Read(Weekly(weeks: 5, lastWeeksAgo: 160)).Word, "never strong");
        Assert.AreEqual(HealthWord.Quiet, Read(Weekly(weeks: 30, lastWeeksAgo: 150)).Word, "not yet three years");
    }

    [TestMethod]
    public void The_sentence_says_the_rhythm_the_silence_how_fast_they_answer_and_how_far_it_looks()
    {
        Assert.AreEqual("Usually every 3 weeks; last 12 days ago. You both answer in a day. Looking 90 days ahead.", Read(BothWays(every: 21, last: 12)).Sentence);
        Assert.AreEqual("4 weeks past your usual 6 weeks. You both answer in a day. Looking 90 days ahead.", Read(BothWays(every: 42, last: 42 + 29)).Sentence);
        Assert.AreEqual("1 exchange so far; last 20 days ago.", Read([Sent(25), Received(20)]).Reason);
        Assert.AreEqual("Usually yearly; last 2 months ago. They answer within hours. Looking 24 months ahead.", Read([.. Every(365, times: 3).Select(t => t with { At = t.At.AddDays(-75) })]).Sentence);
    }

    [TestMethod]
    public void Their_pace_of_answering_and_the_owners_are_told_apart()
    {
        Touch[] history = [.. Enumerable.Range(0, 8).SelectMany(i => i % 2 == 0
            ? new[] { Sent(200 - (20 * i)), Received(196 - (20 * i)) }
            : [Received(200 - (20 * i)), Mail(Direction.Sent, 199.98 - (20 * i))])];

        StringAssert.EndsWith(Read(history).Reason, " They answer in 4 days, you within the hour.", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_lively_week_every_two_months_is_every_two_months()
    {
        Touch[] history = [.. Enumerable.Range(0, 6).SelectMany(visit => Enumerable.Range(0, 5).SelectMany(day => new[] { Mail(Direction.Sent, 310 - (61 * visit) - day), Mail(Direction.Received, 309.8 - (61 * visit) - day) }))];

        StringAssert.StartsWith(Read(history).Reason, "Usually every 2 months;", StringComparison.Ordinal);
    }

    [TestMethod]
    public void What_has_not_happened_yet_does_not_count()
    {
        var history = Weekly(weeks: 20, lastWeeksAgo: 4);

        Assert.AreEqual(Tie.From(history, Now), Tie.From([.. history, Sent(-1), Received(-2)], Now));
    }

    [TestMethod]
    public void Depth_outlives_silence()
    {
        var old = Tie.From(Weekly(weeks: 100, lastWeeksAgo: 40), Now);
        var fresh = Tie.From(Weekly(weeks: 5, lastWeeksAgo: 0), Now);

        Assert.IsGreaterThan(fresh.Strength.Depth, old.Strength.Depth);
        Assert.IsTrue(old.Strength.IsStrong);
        Assert.IsFalse(fresh.Strength.IsStrong);
    }

    private static HealthReading Read(IEnumerable<Touch> history) => RelationshipHealth.Read(Tie.From(history, Now), default, Now)!;

    private static double Horizon(IEnumerable<Touch> history) => Read(history).Horizon.TotalDays;

    // The owner writes, they answer three hours later.
    private static Touch[] Weekly(int weeks, int lastWeeksAgo) =>
        [.. Enumerable.Range(0, weeks).SelectMany(i => new[] { Sent((7 * (lastWeeksAgo + weeks - 1 - i)) + 1), Mail(Direction.Received, (7 * (lastWeeksAgo + weeks - 1 - i)) + 0.875) })];

    private static Touch[] Every(int days, int times) => [.. Enumerable.Range(1, times).SelectMany(i => new[] { Mail(Direction.Sent, (days * (times - i)) + 0.5), Mail(Direction.Received, (days * (times - i)) + 0.3) })];

    // They take turns: one writes, the other answers a day later.
    private static Touch[] BothWays(int every, double last) =>
        [.. Enumerable.Range(0, 8).SelectMany(i => new[] { Mail((Direction)(i % 2), last + 1 + (every * (7 - i))), Mail((Direction)((i + 1) % 2), last + (every * (7 - i))) })];

    private static Touch Sent(double daysAgo) => Mail(Direction.Sent, daysAgo);

    private static Touch Received(double daysAgo, int people = 1) => new(Direction.Received, Now.AddDays(-daysAgo), people);

    private static Touch Mail(Direction direction, double daysAgo) => new(direction, Now.AddDays(-daysAgo), 1);
}
