using CsCheck;
using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Tests.JobMoves;

[TestClass]
public sealed class ExodusTests
{
    [TestMethod]
    public void Three_who_leave_within_a_quarter_are_an_exodus_and_two_are_not()
    {
        Leaver[] three = [Leaves(1, "Litware", 0), Leaves(2, "Litware Inc.", 30), Leaves(3, "Litware", 80)];

        var one = Exodus.Of(three).Single();

        Assert.AreEqual(("Litware", Day(0), Day(80), 3), (one.Organisation, one.First, one.Last, one.Leavers.Count));
        Assert.IsEmpty(Exodus.Of(three[..2]));
        Assert.IsEmpty(Exodus.Of([three[0], three[1], Leaves(3, "Litware", 120)]));
    }

    [TestMethod]
    public void One_who_is_told_of_twice_is_one_leaver() =>
        Assert.IsEmpty(Exodus.Of([Leaves(1, "Litware", 0), Leaves(1, "Litware", 2), Leaves(2, "Litware", 3)]));

    [TestMethod]
    public void An_organisation_that_most_went_to_together_is_the_same_one_renamed()
    {
        Leaver[] renamed = [Leaves(1, "Proseware", 0, "Relecloud"), Leaves(2, "Proseware", 40, "Relecloud"), Leaves(3, "Proseware", 80, "Relecloud"), Leaves(4, "Proseware", 85)];

        Assert.IsEmpty(Exodus.Of(renamed));
        Assert.IsTrue(Renames.Has(renamed, "Proseware", "Relecloud"));
        Assert.IsFalse(Renames.Has(renamed, "Proseware", "Litware"));
        Assert.IsFalse(Renames.Has(renamed[..2], "Proseware", "Relecloud"));
    }

    [TestMethod]
    public void Who_went_to_different_places_was_not_renamed()
    {
        Leaver[] scattered = [Leaves(1, "Litware", 0, "Fabrikam"), Leaves(2, "Litware", 10, "Contoso"), Leaves(3, "Litware", 20, "Fabrikam"), Leaves(4, "Litware", 30)];

        Assert.IsFalse(Renames.Has(scattered, "Litware", "Fabrikam"));
        Assert.HasCount(1, Exodus.Of(scattered));
    }

    [TestMethod]
    public void Each_leaver_of_an_exodus_left_within_a_quarter_of_two_others_whatever_the_order()
    {
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 400]).Array[0, 20].Sample(all =>
        {
            Leaver[] leavers = [.. all.Select(one => Leaves(one.Item1, "Litware", one.Item2))];
            var found = Exodus.Of(leavers);
            var again = Exodus.Of(leavers.Reverse());

            Assert.AreEqual(found.Count, again.Count);
            foreach (var leaver in found.SelectMany(one => one.Leavers))
            {
                Assert.IsGreaterThanOrEqualTo(Exodus.Least, found.Single().Leavers.Count(other => (other.At - leaver.At).Duration() <= Exodus.Window));
            }
        });
    }

    private static Leaver Leaves(int person, string from, int day, string? to = null) => new(new PersonId(new Guid(person, 0, 0, new byte[8])), from, null, to, Day(day));

    private static DateTimeOffset Day(int day) => new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero).AddDays(day);
}
