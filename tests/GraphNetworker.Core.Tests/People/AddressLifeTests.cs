using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Tests.People;

[TestClass]
public sealed class AddressLifeTests
{
    private static readonly MailAddress Old = MailAddress.Parse("lee@adatum.test")!.Value;
    private static readonly MailAddress New = MailAddress.Parse("lee@fabrikam.test")!.Value;

    [TestMethod]
    public void An_address_that_nothing_speaks_against_is_live()
    {
        Assert.AreEqual(new AddressLife(Old, AddressState.Live, null, null), AddressLife.Of(Old, [], null));
        Assert.AreEqual(new AddressLife(Old, AddressState.Live, Day(3), null), AddressLife.Of(Old, [Works(WorkSign.Signature, 2, Old)], Day(3)));
    }

    [TestMethod]
    public void A_bounce_kills_it_and_a_later_mail_from_it_revives_it()
    {
        WorkEvidence[] bounced = [Left(WorkSign.Bounce, 5)];

        Assert.AreEqual(new AddressLife(Old, AddressState.Bounced, Day(5), null), AddressLife.Of(Old, bounced, Day(4)));
        Assert.IsTrue(AddressLife.Of(Old, bounced, null).IsDead);
        Assert.AreEqual(new AddressLife(Old, AddressState.Live, Day(6), null), AddressLife.Of(Old, bounced, Day(6)));
    }

    [TestMethod]
    public void Whoever_writes_that_they_leave_writes_it_from_the_address_that_dies() =>
        Assert.AreEqual(AddressState.Left, AddressLife.Of(Old, [Left(WorkSign.Told, 5)], Day(5)).State);

    [TestMethod]
    public void An_address_whose_owner_names_another_leads_there()
    {
        var life = AddressLife.Of(Old, [Left(WorkSign.AutomaticReply, 5), Works(WorkSign.AutomaticReply, 5, New)], Day(1));

        Assert.AreEqual(new AddressLife(Old, AddressState.Forwarding, Day(5), New), life);
        Assert.IsFalse(life.IsDead);
    }

    [TestMethod]
    public void What_others_tell_kills_no_address() =>
        Assert.AreEqual(AddressState.Live, AddressLife.Of(Old, [Left(WorkSign.ToldByOther, 5), Left(WorkSign.Notice, 6)], Day(1)).State);

    [TestMethod]
    public void The_order_of_the_signs_changes_nothing()
    {
        WorkEvidence[] signs = [Left(WorkSign.Bounce, 5), Works(WorkSign.Told, 7, New), Left(WorkSign.AutomaticReply, 9), Works(WorkSign.Signature, 8, Old)];

        Assert.AreEqual(AddressLife.Of(Old, signs, Day(6)), AddressLife.Of(Old, signs.Reverse(), Day(6)));
    }

    private static WorkEvidence Left(WorkSign sign, int day) => new(WorkFact.Left, sign, Day(day), $"m{day}", Address: Old);

    private static WorkEvidence Works(WorkSign sign, int day, MailAddress at) => new(WorkFact.Works, sign, Day(day), $"m{day}", Address: at);

    private static DateTimeOffset Day(int day) => new(2026, 3, day, 9, 0, 0, TimeSpan.Zero);
}
