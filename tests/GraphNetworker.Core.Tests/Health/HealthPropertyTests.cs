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

    // Up to five years of mails, in bursts as well as scattered, some to groups.
    private static readonly Gen<Touch> OneMail =
        Gen.Select(Gen.Bool, Gen.OneOf(Gen.Int[0, 157_680_000], Gen.Int[0, 1_000_000], Gen.Int[0, 100_000]), Gen.Frequency((8, Gen.Int[1, 3]), (1, Gen.Int[9, 14])))
            .Select((sent, ago, people) => new Touch(sent ? Direction.Sent : Direction.Received, Now.AddSeconds(-ago), people));

    private static readonly Gen<Touch[]> History = OneMail.Array[0, 60];

    [TestMethod]
    public void The_number_is_bounded_and_its_parts_add_up_to_it() => History.Sample(history =>
    {
        var reading = RelationshipHealth.Read(Tie.From(history, Now), Now);
        return reading is null || (reading.Number is >= 0 and <= 100
            && reading.Parts.Sum(part => part.Points) == reading.Number
            && reading.Parts.Select(part => part.Name).SequenceEqual(["base", "strength", "pace", "missed beats"])
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
    public void A_fresh_exchange_never_lowers_it() => History.Sample(history =>
    {
        double before = RelationshipHealth.Probability(Tie.From(history, Now), Now, Quarter);
        double after = RelationshipHealth.Probability(Tie.From([.. history, new(Direction.Sent, Now, 1), new(Direction.Received, Now, 1), new(Direction.Sent, Now, 1)], Now), Now, Quarter);
        return after >= before;
    });

    [TestMethod]
    public void The_later_the_last_exchange_the_better() => Gen.Select(History, Gen.Int[1, 400], Gen.Int[1, 400]).Sample((history, first, second) =>
    {
        var (early, late) = (Math.Max(first, second), Math.Min(first, second));
        Touch[] past = [.. history.Where(touch => touch.At < Now.AddDays(-early - 1))];

        return WithExchange(past, late) >= WithExchange(past, early) - 1e-12;
    });

    [TestMethod]
    public void Silence_only_lowers_it() => Gen.Select(History, Gen.Int[0, 700], Gen.Int[0, 700]).Sample((history, first, second) =>
    {
        var tie = Tie.From(history, Now);
        double sooner = RelationshipHealth.Probability(tie, Now.AddDays(Math.Min(first, second)), Quarter);
        double later = RelationshipHealth.Probability(tie, Now.AddDays(Math.Max(first, second)), Quarter);
        return later <= sooner + 1e-12;
    });

    [TestMethod]
    public void More_time_is_more_chance() => Gen.Select(History, Gen.Int[7, 730], Gen.Int[7, 730]).Sample((history, first, second) =>
    {
        var tie = Tie.From(history, Now);
        return RelationshipHealth.Probability(tie, Now, TimeSpan.FromDays(Math.Min(first, second)))
            <= RelationshipHealth.Probability(tie, Now, TimeSpan.FromDays(Math.Max(first, second))) + 1e-12;
    });

    [TestMethod]
    public void What_the_owner_writes_unanswered_never_raises_it() => Gen.Select(History, Gen.Int[31, 60], Gen.Int[1, 100]).Sample((history, since, count) =>
    {
        // A month and more after the last mail: whatever the owner writes now is a new approach.
        Touch[] past = [.. history.Where(touch => touch.At < Now.AddDays(-2 * since))];
        Touch[] writing = [.. past, .. Enumerable.Range(0, count).Select(i => new Touch(Direction.Sent, Now.AddDays(-since).AddHours(i), 1))];
        return RelationshipHealth.Probability(Tie.From(writing, Now), Now, Quarter) <= RelationshipHealth.Probability(Tie.From(past, Now), Now, Quarter);
    });

    private static double WithExchange(Touch[] past, int daysAgo)
    {
        var answered = Now.AddDays(-daysAgo);
        return RelationshipHealth.Probability(Tie.From([.. past, new(Direction.Sent, answered.AddSeconds(-60), 1), new(Direction.Received, answered, 1)], Now), Now, Quarter);
    }
}
