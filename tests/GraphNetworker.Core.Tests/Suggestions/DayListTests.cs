using CsCheck;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Core.Suggestions;

namespace GraphNetworker.Core.Tests.Suggestions;

[TestClass]
public sealed class DayListTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    private static readonly Gen<Suggestion> Any = Gen.Select(Gen.Enum<Occasion>(), Gen.Int[0, 12], Gen.Int[0, 40], Gen.Int[1, 30], Gen.Double[0, 1])
        .Select((occasion, person, told, minutes, worth) => Of(occasion, person, $"{told}", minutes, worth));

    [TestMethod]
    public void A_day_never_has_more_lines_than_the_owner_wants_and_loses_nobody() => Gen.Select(Any.Array[0, 60], Gen.Int[0, 12]).Sample((all, cap) =>
    {
        var day = DayList.Of(all, cap);
        var shown = day.Lines.Concat(day.Waiting).ToArray();
        return day.Lines.Count <= cap
            && day.Lines.Count == Math.Min(cap, shown.Length)
            && all.Select(one => one.Person).Distinct().All(person => shown.Any(one => one.Person == person))
            && all.Where(one => one.Occasion == Occasion.FollowUp).All(one => shown.Any(other => other.Key == one.Key));
    });

    [TestMethod]
    public void The_order_in_which_they_come_makes_no_difference() => Gen.Select(Any.Array[0, 40], Gen.Int[0, 1000]).Sample((all, seed) =>
    {
        Suggestion[] distinct = [.. all.DistinctBy(one => one.Key)];
        Suggestion[] other = [.. distinct];
        new Random(seed).Shuffle(other);
        return DayList.Of(distinct, 7).Lines.SequenceEqual(DayList.Of(other, 7).Lines);
    });

    [TestMethod]
    public void It_starts_with_an_easy_one_and_then_what_was_undertaken_comes_first()
    {
        var day = DayList.Of([Of(Occasion.Rhythm, 1, "", 5, 0.9), Of(Occasion.Promise, 2, "", 10, 1), Of(Occasion.Invitation, 3, "", 2, 0.5), Of(Occasion.FollowUp, 4, "", 5, 1)], 7);

        CollectionAssert.AreEqual(new[] { Occasion.Invitation, Occasion.FollowUp, Occasion.Promise, Occasion.Rhythm }, day.Lines.Select(one => one.Occasion).ToArray());
    }

    [TestMethod]
    public void No_occasion_fills_a_day_while_others_wait()
    {
        Suggestion[] rhythms = [.. Enumerable.Range(0, 20).Select(i => Of(Occasion.Rhythm, i, "", 5, 1 - (i / 100.0)))];
        Suggestion[] old = [.. Enumerable.Range(20, 2).Select(i => Of(Occasion.Dormant, i, "", 10, 0.5))];

        var day = DayList.Of([.. rhythms, .. old], 7);

        Assert.AreEqual(2, day.Lines.Count(one => one.Occasion == Occasion.Dormant));
        Assert.HasCount(7, DayList.Of(rhythms, 7).Lines);
        Assert.HasCount(13, DayList.Of(rhythms, 7).Waiting);
    }

    [TestMethod]
    public void A_person_stands_in_a_day_once_with_what_matters_most()
    {
        var day = DayList.Of([Of(Occasion.Rhythm, 1, "", 5, 1), Of(Occasion.JobMove, 1, "", 3, 0.1), Of(Occasion.FollowUp, 1, "a", 5, 1), Of(Occasion.FollowUp, 1, "b", 5, 1)], 7);

        CollectionAssert.AreEqual(new[] { Occasion.FollowUp, Occasion.FollowUp }, day.Lines.Select(one => one.Occasion).ToArray());
    }

    private static Suggestion Of(Occasion occasion, int person, string told, int minutes, double worth)
    {
        var id = new PersonId(new Guid(person + 1, 0, 0, new byte[8]));
        return new Suggestion(Suggestion.KeyOf(occasion, id, told), occasion, id, "Ana", "because", "Write to {name}", minutes, Today, worth);
    }
}
