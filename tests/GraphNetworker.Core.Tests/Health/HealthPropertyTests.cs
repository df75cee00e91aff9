using CsCheck;
using GraphNetworker.Core.Health;
using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Core.Tests.Health;

/// <summary>What holds of every history, tried on random ones. CsCheck prints the seed of a failure.</summary>
[TestClass]
public sealed class HealthPropertyTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Quarter = TimeSpan.FromDays(90);

    // Up to five years of mails and a few meetings, in bursts as well as scattered, some to groups.
    private static readonly Gen<Touch> OneMail =
        Gen.Select(Gen.Frequency((5, Gen.Const(Direction.Sent)), (5, Gen.Const(Direction.Received)), (1, Gen.Const(Direction.Met))), Gen.OneOf(Gen.Int[0, 157_680_000], Gen.Int[0, 1_000_000], Gen.Int[0, 100_000]), Gen.Frequency((8, Gen.Int[1, 3]), (1, Gen.Int[9, 14])))
            .Select((direction, ago, people) => new Touch(direction, Now.AddSeconds(-ago), people));

    private static readonly Gen<Touch[]> History = OneMail.Array[0, 60];

    [TestMethod]
    public void The_number_is_bounded_and_its_parts_add_up_to_it() => History.Sample(history =>
    {
        var reading = RelationshipHealth.Read(Tie.From(history, Now), default, Now);
        return reading is null || (reading.Number is >= 0 and <= 100
            && reading.Parts.Sum(part => part.Points) == reading.Number
            && reading.Parts.Select(part => part.Name).SequenceEqual(["base", "both ways", "days in touch", "missed beats", "your mailbox"])
            && reading.Horizon >= Quarter && reading.Horizon <= TimeSpan.FromDays(730)
            && reading.Word == reading.Number switch { >= 60 => HealthWord.Warm, >= 40 => HealthWord.Cooling, _ when reading.Word == HealthWord.Dormant => HealthWord.Dormant, _ => HealthWord.Quiet });
    });

    [TestMethod]
    public void Order_of_arrival_copies_and_time_zones_make_no_difference() => Gen.Select(History, Gen.Int[0, 1_000], Gen.Int[-14, 14]).Sample((history, seed, zone) =>
    {
        var random = new Random(seed);
        Touch[] other = [.. history.Concat(history.Where(_ => random.Next(3) == 0))
            .Select(touch => touch with { At = touch.At.AddMilliseconds(random.Next(0, 1)).ToOffset(TimeSpan.FromHours(zone)) })];
        random.Shuffle(other);

        return Tie.From(history, Now) == Tie.From(other, Now.ToOffset(TimeSpan.FromHours(zone)));
    });

    [TestMethod]
    public void An_exchange_more_never_lowers_it_whenever_it_took_place() => Gen.Select(History, Gen.Int[0, 157_000_000], Gen.Int[30, 730], Gen.Bool).Sample((history, ago, days, sentFirst) =>
    {
        var answered = Now.AddSeconds(-ago);
        Touch[] more = [.. history, new(sentFirst ? Direction.Sent : Direction.Received, answered.AddSeconds(-60), 1), new(sentFirst ? Direction.Received : Direction.Sent, answered, 1)];
        var horizon = TimeSpan.FromDays(days);
        return Tie.From(history, Now).Exchanges == 0 // nothing is said of a stranger
            || RelationshipHealth.Probability(Tie.From(more, Now), default, Now, horizon) >= RelationshipHealth.Probability(Tie.From(history, Now), default, Now, horizon) - 1e-12;
    }, iter: 20_000);

    [TestMethod]
    public void The_later_the_last_exchange_the_better() => Gen.Select(History, Gen.Int[1, 400], Gen.Int[1, 400]).Sample((history, first, second) =>
    {
        var (early, late) = (Math.Max(first, second), Math.Min(first, second));
        var known = Now.AddDays(-early - 2);
        Touch[] past = [.. history.Where(touch => touch.At < known.AddDays(-1)), new(Direction.Sent, known.AddSeconds(-60), 1), new(Direction.Received, known, 1)];

        return WithExchange(past, late) >= WithExchange(past, early) - 1e-12;
    });

    [TestMethod]
    public void Silence_only_lowers_it() => Gen.Select(History, Gen.Int[0, 700], Gen.Int[0, 700]).Sample((history, first, second) =>
    {
        var tie = Tie.From(history, Now);
        double sooner = RelationshipHealth.Probability(tie, default, Now.AddDays(Math.Min(first, second)), Quarter);
        double later = RelationshipHealth.Probability(tie, default, Now.AddDays(Math.Max(first, second)), Quarter);
        return later <= sooner + 1e-12;
    });

    [TestMethod]
    public void More_time_is_more_chance() => Gen.Select(History, Gen.Int[7, 730], Gen.Int[7, 730]).Sample((history, first, second) =>
    {
        var tie = Tie.From(history, Now);
        return RelationshipHealth.Probability(tie, default, Now, TimeSpan.FromDays(Math.Min(first, second)))
            <= RelationshipHealth.Probability(tie, default, Now, TimeSpan.FromDays(Math.Max(first, second))) + 1e-12;
    });

    [TestMethod]
    public void What_the_owner_writes_unanswered_never_raises_it() => Gen.Select(History, OneMail.Array[1, 20]).Sample((history, mails) =>
    {
        // Each of their mails has its answer, so that what follows is written of the owner's own accord.
        var start = Now.AddSeconds(-1_000_000);
        Touch[] past = [.. history.Where(touch => touch.At < start).SelectMany(touch => touch.Direction == Direction.Received
            ? new[] { touch, touch with { Direction = Direction.Sent, At = touch.At.AddSeconds(1) } }
            : [touch])];
        Touch[] unanswered = [.. mails.Where(mail => mail.At > start).Select(mail => mail with { Direction = Direction.Sent })];
        return Quarterly([.. past, .. unanswered]) <= Quarterly(past) + 1e-12;
    }, iter: 2_000);

    [TestMethod]
    public void A_hundred_mails_that_nobody_answers_change_nothing() => Gen.Select(History, Gen.Int[100, 200], Gen.Int[1, 40_000], Gen.Bool).Sample((history, count, gap, sent) =>
    {
        var (first, answer) = sent ? (Direction.Sent, Direction.Received) : (Direction.Received, Direction.Sent);
        var start = Now.AddSeconds(-(long)gap * (count + 1));
        Touch[] past = [.. history.Where(touch => touch.At < start.AddDays(-1)), new(first, start.AddHours(-2), 1), new(answer, start.AddHours(-1), 1)];
        Touch[] unanswered = [.. Enumerable.Range(1, count).Select(i => new Touch(first, start.AddSeconds((long)gap * i), 1))];
        return Math.Abs(Quarterly([.. past, .. unanswered]) - Quarterly(past)) < 1e-12;
    });

    [TestMethod]
    public void What_comes_a_quarter_after_the_owners_last_word_never_raises_it() => Gen.Select(History, Gen.Int[1, 100]).Sample((history, count) =>
    {
        Touch[] past = [.. history.Where(touch => touch.At < Now.AddDays(-95))];
        bool inVain = past.OrderByDescending(touch => touch.At).TakeWhile(touch => touch.Direction == Direction.Sent).Count() > 10; // their word ends that
        return inVain || Quarterly([.. past, .. Enumerable.Range(0, count).Select(i => new Touch(Direction.Received, Now.AddHours(-i), 1))]) <= Quarterly(past) + 1e-12;
    });

    [TestMethod]
    public void Mail_to_more_than_ten_changes_nothing() => Gen.Select(History, OneMail.Array[1, 20], Gen.Int[11, 500]).Sample((history, mails, people) =>
        Tie.From([.. history, .. mails.Select(mail => mail with { People = people })], Now) == Tie.From(history, Now));

    [TestMethod]
    public void It_agrees_with_the_reference_that_counts_every_mail_anew() => Gen.Select(History, Gen.Int[7, 730], Gen.Double[-1, 1], Gen.Double[-3, 3]).Sample((history, days, season, shift) =>
    {
        var owner = new OwnerUsual(season, shift);
        var horizon = TimeSpan.FromDays(days);
        return Math.Abs(RelationshipHealth.Probability(Tie.From(history, Now), owner, Now, horizon) - ReferenceHealth.Probability(history, owner, Now, horizon)) < 1e-9;
    }, iter: 20_000);

    [TestMethod]
    public void A_correction_is_a_part_of_its_own_and_ends() => Gen.Select(History, Gen.Int[0, 2].Select(word => (HealthWord)word)).Sample((history, wanted) =>
    {
        var tie = Tie.From(history, Now);
        if (HealthCorrection.For(tie, default, wanted, Now) is not { } correction)
        {
            return tie.Exchanges == 0;
        }

        var corrected = RelationshipHealth.Read(tie, default, Now, correction)!;
        var ended = Now + HealthCorrection.Lasts;
        return corrected.Parts.Sum(part => part.Points) == corrected.Number
            && corrected.Parts.Take(5).SequenceEqual(RelationshipHealth.Read(tie, default, Now)!.Parts)
            && (Math.Abs(correction.Shift) >= 4 || corrected.Word == wanted)
            && RelationshipHealth.Read(tie, default, ended, correction)!.Number == RelationshipHealth.Read(tie, default, ended)!.Number;
    });

    [TestMethod]
    public void The_outlook_says_the_day_on_which_it_goes_quiet() => History.Sample(history =>
    {
        var tie = Tie.From(history, Now);
        int number = RelationshipHealth.Number(tie, default, Now);
        return HealthOutlook.Of(tie, default, Now, null) is not { } outlook
            || (outlook.AfterExchange >= number
                && (outlook.QuietOn is not { } day
                    || (RelationshipHealth.Number(tie, default, day) < RelationshipHealth.CoolingFrom && RelationshipHealth.Number(tie, default, day.AddDays(-1)) >= RelationshipHealth.CoolingFrom)));
    });

    private static double Quarterly(Touch[] history) => RelationshipHealth.Probability(Tie.From(history, Now), default, Now, Quarter);

    private static double WithExchange(Touch[] past, int daysAgo)
    {
        var answered = Now.AddDays(-daysAgo);
        return RelationshipHealth.Probability(Tie.From([.. past, new(Direction.Sent, answered.AddSeconds(-60), 1), new(Direction.Received, answered, 1)], Now), default, Now, Quarter);
    }
}
