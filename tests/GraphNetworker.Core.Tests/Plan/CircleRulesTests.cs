using GraphNetworker.Core.Plan;

namespace GraphNetworker.Core.Tests.Plan;

[TestClass]
public sealed class CircleRulesTests
{
    private const int OwnDays = 10;

    private static readonly DateOnly Since = new(2026, 11, 2);
    private static readonly Circle ByHand = Of(1, "By hand", 20);
    private static readonly Circle Clients = Of(2, "Clients", 30) with { Categories = ["Clients"], Since = new DateOnly(2026, 10, 1) };
    private static readonly Circle Fabrikam = Of(3, "Fabrikam", 40) with { Companies = ["Fabrikam"] };
    private static readonly PlannedRhythm Everybody = PlannedRhythm.Every(50);

    // Every combination of what may be said of a person: the first in this order is the answer.
    [TestMethod]
    public void Rest_comes_before_ones_own_before_the_hand_before_a_category_before_a_company_before_the_default()
    {
        int seen = 0;
        foreach (bool[] said in Enumerable.Range(0, 1 << 6).Select(bits => Enumerable.Range(0, 6).Select(bit => (bits & (1 << bit)) != 0).ToArray()))
        {
            var (rests, own, hand, category, company, everybody) = (said[0], said[1], said[2], said[3], said[4], said[5]);
            var plan = PlanOf(ByHand, Fabrikam, Clients) with { Default = everybody ? Everybody : null };
            var wish = rests || own || hand ? new RhythmWish(Since, hand ? ByHand.Id : null, own ? PlannedRhythm.Every(OwnDays) : null, rests) : null;
            var marks = category || company ? new CardMarks(category ? ["Family", "clients"] : [], company ? "Fabrikam GmbH" : null) : null;

            var decided = new CircleRules(plan).Decide(wish, marks);

            var (source, days, circle) = rests ? (RhythmSource.Rests, (int?)null, (Circle?)null)
                : own ? (RhythmSource.Own, OwnDays, null)
                : hand ? (RhythmSource.Circle, 20, ByHand)
                : category ? (RhythmSource.Category, 30, Clients)
                : company ? (RhythmSource.Company, 40, Fabrikam)
                : everybody ? (RhythmSource.Default, 50, null)
                : (RhythmSource.None, null, null);
            Assert.AreEqual((source, days, circle?.Id), (decided.Source, decided.Rhythm?.Days, decided.Circle?.Id), string.Join(' ', said));
            seen++;
        }

        Assert.AreEqual(64, seen);
    }

    [TestMethod]
    public void Of_several_circles_that_fit_by_the_same_kind_of_rule_the_first_in_the_owners_order_is_taken()
    {
        var again = Of(4, "Again", 60) with { Categories = ["Family", "Clients"], Companies = ["FABRIKAM, Inc."] };
        var marks = new CardMarks(["Clients", "Family"], "Fabrikam");

        Assert.AreEqual(Clients, new CircleRules(PlanOf(Clients, again)).Decide(null, marks).Circle);
        Assert.AreEqual(again, new CircleRules(PlanOf(again, Clients)).Decide(null, marks).Circle);
        Assert.AreEqual(again, new CircleRules(PlanOf(Fabrikam, again)).Decide(null, marks).Circle, "a category comes before a company, wherever the circles stand");
        Assert.AreEqual(Fabrikam, new CircleRules(PlanOf(Fabrikam, again)).Decide(null, marks with { Categories = [] }).Circle);
    }

    [TestMethod]
    [DataRow("Clients", "clients", true)]
    [DataRow(" clients ", "CLIENTS", true)]
    [DataRow("Client", "Clients", false)]
    [DataRow("", "", false)]
    [DataRow("Ämter", "ämter", true)]
    public void Categories_are_compared_but_for_case_and_surrounding_blanks(string rule, string born, bool same) =>
        Assert.AreEqual(same, new CircleRules(PlanOf(Clients with { Categories = [rule] })).Fits(new CardMarks([born], null)));

    [TestMethod]
    [DataRow("Fabrikam", "Fabrikam GmbH", true)]
    [DataRow(" fabrikam inc. ", "The Fabrikam Group", true)]
    [DataRow("Fabrikam", "Fabrikam Bank", false)]
    [DataRow("Fabrikam", null, false)]
    [DataRow(" ", " ", false)]
    public void Companies_are_compared_as_employers_are(string rule, string? company, bool same) =>
        Assert.AreEqual(same, new CircleRules(PlanOf(Fabrikam with { Companies = [rule] })).Fits(new CardMarks([], company)));

    [TestMethod]
    public void A_circle_that_is_no_longer_in_the_plan_says_nothing_and_the_rules_go_on() =>
        Assert.AreEqual(RhythmSource.Category, new CircleRules(PlanOf(Clients)).Decide(new RhythmWish(Since, ByHand.Id), new CardMarks(["Clients"], null)).Source);

    [TestMethod]
    public void Whoever_was_never_in_touch_is_due_since_the_wish_or_since_the_rule()
    {
        var rules = new CircleRules(PlanOf(ByHand, Clients, Fabrikam));
        var marks = new CardMarks(["Clients"], "Fabrikam");

        Assert.AreEqual(Since, rules.Decide(new RhythmWish(Since, ByHand.Id), marks).Since);
        Assert.AreEqual(Clients.Since, rules.Decide(null, marks).Since);
        Assert.IsNull(rules.Decide(null, marks with { Categories = [] }).Since, "a rule that nobody has kept yet");
    }

    [TestMethod]
    public void A_plan_asks_only_for_what_its_rules_look_at() => Assert.AreEqual(
        "False False, True False, False True, True True",
        string.Join(", ", new[] { PlanOf(ByHand), PlanOf(Clients), PlanOf(Fabrikam), PlanOf(Fabrikam, Clients) }.Select(plan => new CircleRules(plan)).Select(rules => $"{rules.AsksCategories} {rules.AsksCompanies}")));

    [TestMethod]
    public void A_rule_stands_since_it_was_kept_and_keeps_its_day_while_it_only_changes()
    {
        var today = new DateOnly(2026, 11, 30);
        var before = PlanOf(ByHand, Clients);
        var after = PlanOf(ByHand with { Companies = ["Contoso"] }, Clients with { Since = null, Categories = ["Clients", "Partners"] }, Fabrikam with { Since = Since });

        var kept = after.StandingSince(before, today);
        var without = (kept with { Circles = [.. kept.Circles.Select(circle => circle with { Companies = [], Categories = [] })] }).StandingSince(kept, today);

        Assert.AreEqual("2026-11-30 2026-10-01 2026-11-30", string.Join(' ', kept.Circles.Select(circle => $"{circle.Since:yyyy-MM-dd}")));
        Assert.IsTrue(without.Circles.All(circle => circle.Since is null));
    }

    private static OwnerPlan PlanOf(params Circle[] circles) => OwnerPlan.Unmade with { Circles = circles };

    private static Circle Of(int number, string name, int days) => new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), name, PlannedRhythm.Every(days));

    [TestMethod]
    public void A_default_stands_since_the_day_it_was_kept_whatever_it_becomes_until_it_is_taken_away()
    {
        DateOnly today = new(2026, 11, 30);

        var first = (PlanOf() with { Default = PlannedRhythm.Every(182) }).StandingSince(PlanOf(), today);
        var later = (PlanOf() with { Default = PlannedRhythm.Every(60) }).StandingSince(first, today.AddDays(9));
        var none = PlanOf().StandingSince(later, today.AddDays(10));

        Assert.AreEqual((today, (DateOnly?)today), (later.DefaultSince, new CircleRules(later).Decide(null, null).Since));
        Assert.IsNull(none.DefaultSince);
    }
}
