using GraphNetworker.Core.Plan;

namespace GraphNetworker.Core.Tests.Plan;

[TestClass]
public sealed class FadingAwayTests
{
    private const int Today = 740_000;

    [TestMethod]
    public void A_mailbox_that_says_nothing_is_taken_for_a_usual_one() =>
        Assert.AreEqual(0.3, FadingAway.PerDay([], Today) * 364, 1e-9);

    [TestMethod]
    public void Where_half_of_a_thousand_people_fall_silent_more_fade_away_than_where_nobody_does()
    {
        int[] stays = [Today - 500, Today - 300, Today - 100], gone = [Today - 500, Today - 300];

        double some = FadingAway.PerDay([.. Enumerable.Repeat(stays, 500), .. Enumerable.Repeat(gone, 500)], Today) * 364;
        double none = FadingAway.PerDay(Enumerable.Repeat(stays, 1000), Today) * 364;

        Assert.AreEqual(2 * Math.Log(2), some, 0.25);
        Assert.IsLessThan(0.06, none);
    }

    [TestMethod]
    public void As_many_fade_away_in_a_year_as_the_share_says()
    {
        PlannedPerson[] people = [.. Enumerable.Range(0, 2000).Select(_ => new PlannedPerson(21, Today, [Today]))];

        int left = FadingAway.Apply(people, 0.3 / 364, Today).Count(one => one.Contacts.Count > 0);

        Assert.AreEqual(2000 * Math.Exp(-0.3), left, 20, "a contact of today comes again in a year, of those who are left then");
    }

    [TestMethod]
    public void Contacts_of_more_than_a_year_ago_come_no_more() =>
        Assert.IsEmpty(FadingAway.Apply([new PlannedPerson(21, Today, [Today - 400, Today - 364])], 0, Today)[0].Contacts);
}
