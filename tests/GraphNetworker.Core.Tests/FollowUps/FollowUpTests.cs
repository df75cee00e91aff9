using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Tests.FollowUps;

[TestClass]
public sealed class FollowUpTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly NextWeek = new(2026, 3, 9);
    private static readonly PersonId Ana = new(new Guid("11111111-2222-4333-8444-555555555555"));

    [TestMethod]
    public void A_wish_becomes_a_follow_up_that_waits_for_To_Do()
    {
        var mail = new MailOrigin("<1@adatum.com>", "Bridge inspection scope");

        var followUp = Begin("  Send survey link ", NextWeek, mail);

        Assert.AreEqual(("Send survey link", NextWeek, mail, FollowUpState.Waiting), (followUp.Title, followUp.Due, followUp.Mail, followUp.State));
        Assert.AreEqual("For Ana Ruiz. Usually every 3 weeks; last 12 days ago.", followUp.Reason);
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow(" ")]
    public void Without_a_title_it_is_to_follow_up(string? title) => Assert.AreEqual("Follow up with Ana Ruiz", Begin(title, NextWeek).Title);

    [TestMethod]
    public void The_subject_of_the_mail_is_not_copied_into_the_reason() =>
        Assert.DoesNotContain("secret", Begin(null, NextWeek, new MailOrigin("<1@adatum.com>", "secret")).Reason);

    [TestMethod]
    public void A_name_too_long_for_a_title_is_cut_and_a_title_too_long_refused()
    {
        Assert.AreEqual(255, ((Beginning.Ready)FollowUp.Begin(new Wish(Guid.Empty, Ana, new string('a', 400), NextWeek), Now)).FollowUp.Title.Length);
        Assert.AreEqual(255, Begin(new string('a', 255), NextWeek).Title.Length);
        Assert.AreEqual("title", Refused(new string('a', 256), NextWeek).Field);
    }

    [TestMethod]
    public void The_day_is_today_anywhere_on_earth_or_later()
    {
        Assert.AreEqual(new DateOnly(2026, 3, 1), Begin(null, new DateOnly(2026, 3, 1)).Due, "it is still the 1st at UTC-12");
        var passed = Refused(null, new DateOnly(2026, 2, 28));
        var far = Refused(null, new DateOnly(2031, 3, 2));

        Assert.AreEqual(("due", "2026-02-28 has passed."), (passed.Field, passed.Reason));
        Assert.AreEqual(("due", "Choose a day up to 2031-03-01."), (far.Field, far.Mend));
    }

    [TestMethod]
    public void A_suggestion_makes_the_same_follow_up_each_time_and_each_mailbox_its_own()
    {
        const string Origin = "promise|11111111-2222-4333-8444-555555555555|2026-11-20";

        var id = FollowUp.IdOf(new MailboxId(1), Origin);

        Assert.AreEqual(id, FollowUp.IdOf(new MailboxId(1), Origin));
        Assert.AreEqual(new Guid("c02bc65d-cc28-8dea-ab89-d60c1f4f317b"), id, "it is stored: the rule must never change");
        Assert.AreNotEqual(id, FollowUp.IdOf(new MailboxId(2), Origin));
        Assert.AreNotEqual(id, FollowUp.IdOf(new MailboxId(1), Origin + "x"));
        Assert.AreEqual(8, id.Version);
        Assert.AreEqual('8', id.ToString("D")[14]);
        Assert.Contains(id.ToString("D")[19], "89ab");
    }

    [TestMethod]
    public void An_origin_is_neither_blank_nor_long()
    {
        Assert.ThrowsExactly<ArgumentException>(() => FollowUp.IdOf(new MailboxId(1), " "));
        Assert.ThrowsExactly<ArgumentException>(() => FollowUp.IdOf(new MailboxId(1), new string('a', 201)));
        Assert.ThrowsExactly<ArgumentException>(() => FollowUp.Begin(new Core.FollowUps.Wish(Guid.Empty, Ana, "Ana", NextWeek) { Origin = "" }, Now));
    }

    [TestMethod]
    public void A_reminder_lies_ahead()
    {
        var wish = new Core.FollowUps.Wish(Guid.Empty, Ana, "Ana Ruiz", NextWeek) { RemindAt = Now.AddHours(1), Important = true, Origin = "promise|ana" };

        var begun = Assert.IsInstanceOfType<Beginning.Ready>(FollowUp.Begin(wish, Now)).FollowUp;
        var passed = Assert.IsInstanceOfType<Beginning.Refused>(FollowUp.Begin(wish with { RemindAt = Now.AddMinutes(-1) }, Now));

        Assert.AreEqual((Now.AddHours(1), true, "promise|ana"), (begun.RemindAt, begun.Important, begun.Origin));
        Assert.AreEqual("remindAt", passed.Field);
    }

    [TestMethod]
    public void What_is_renamed_keeps_a_name()
    {
        Assert.AreEqual("title", FollowUp.Refuse(" ", null, Now)!.Field);
        Assert.AreEqual("due", FollowUp.Refuse(null, new DateOnly(2026, 2, 28), Now)!.Field);
        Assert.IsNull(FollowUp.Refuse(null, null, Now));
        Assert.IsNull(FollowUp.Refuse(null, new DateOnly(2026, 2, 28), Now, begun: Now.AddDays(-2)), "it may have become overdue since");
        Assert.AreEqual("due", FollowUp.Refuse(null, new DateOnly(2026, 2, 26), Now, begun: Now.AddDays(-2))!.Field);
    }

    private static FollowUp Begin(string? title, DateOnly due, MailOrigin? mail = null) => Assert.IsInstanceOfType<Beginning.Ready>(Wish(title, due, mail)).FollowUp;

    private static Beginning.Refused Refused(string? title, DateOnly due) => Assert.IsInstanceOfType<Beginning.Refused>(Wish(title, due, null));

    private static Beginning Wish(string? title, DateOnly due, MailOrigin? mail) =>
        FollowUp.Begin(new Core.FollowUps.Wish(Guid.Empty, Ana, "Ana Ruiz", due) { Title = title, Why = "Usually every 3 weeks; last 12 days ago.", Mail = mail }, Now);
}
