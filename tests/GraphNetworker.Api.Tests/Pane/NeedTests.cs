using GraphNetworker.Api.Pane;
using GraphNetworker.Core.Health;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;

namespace GraphNetworker.Api.Tests.Pane;

[TestClass]
public sealed class NeedTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [TestMethod]
    public void A_strong_tie_gone_quiet_needs_more_than_a_strong_warm_one_and_than_a_weak_quiet_one()
    {
        double strongQuiet = NeedOf(Tie(exchanges: 30, everyDays: 14, lastDaysAgo: 250));
        double strongWarm = NeedOf(Tie(30, 14, 3));
        double weakQuiet = NeedOf(Tie(2, 30, 250));

        Assert.IsGreaterThan(strongWarm, strongQuiet);
        Assert.IsGreaterThan(weakQuiet, strongQuiet);
        Assert.AreEqual(0, NeedOf(Core.Health.Tie.From([], Now)));
    }

    [TestMethod]
    public void The_people_of_a_mail_come_strongest_need_first_then_strangers_then_colleagues() =>
        Assert.AreEqual(
            "quiet known-unmet stranger1 stranger2 colleague",
            Order(("stranger1", Standing.New, false, 0), ("colleague", Standing.Known, true, 0.9), ("known-unmet", Standing.Known, false, 0), ("quiet", Standing.Known, false, 0.5), ("stranger2", Standing.New, false, 0)));

    [TestMethod]
    public void The_sender_comes_first_unless_somebody_is_clearly_more_in_danger()
    {
        Assert.AreEqual("sender other", Order("sender", ("sender", Standing.Known, false, 0.2), ("other", Standing.Known, false, 0.4)));
        Assert.AreEqual("other sender", Order("sender", ("sender", Standing.Known, false, 0.2), ("other", Standing.Known, false, 0.6)));
        Assert.AreEqual("sender known", Order("sender", ("sender", Standing.New, false, 0), ("known", Standing.Known, false, 0.1)));
        Assert.AreEqual("outside sender", Order("sender", ("sender", Standing.Known, true, 0.9), ("outside", Standing.New, false, 0)));
    }

    private static string Order(params (string Name, Standing Standing, bool Colleague, double Need)[] people) => Order("", people);

    private static string Order(string sender, params (string Name, Standing Standing, bool Colleague, double Need)[] people) => string.Join(
        ' ',
        Need.Order(people, MailAddress.Parse($"{sender}@x.org"), one => one.Standing, one => one.Colleague, one => one.Need, one => MailAddress.Parse($"{one.Name}@x.org")!.Value).Select(one => one.Name));

    private static double NeedOf(Tie tie) => Need.Of(tie.Strength, RelationshipHealth.Number(tie, default, Now));

    private static Tie Tie(int exchanges, double everyDays, double lastDaysAgo) => Core.Health.Tie.From(
        Enumerable.Range(0, exchanges).SelectMany(i => new[]
        {
            new Touch(Direction.Received, Now.AddDays(-lastDaysAgo - (i * everyDays)).AddHours(-2), 1),
            new Touch(Direction.Sent, Now.AddDays(-lastDaysAgo - (i * everyDays)), 1),
        }),
        Now);
}
