using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;
using Wanted = GraphNetworker.Core.FollowUps.Wish;

namespace GraphNetworker.Core.Tests.FollowUps;

[TestClass]
public sealed class NoReplyWatchTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Monday = new(2026, 3, 9);

    [TestMethod]
    [DataRow(false, 8, WatchStep.Hold)]
    [DataRow(false, 9, WatchStep.Remind)]
    [DataRow(false, 12, WatchStep.Remind)]
    [DataRow(true, 8, WatchStep.Answered)]
    [DataRow(true, 9, WatchStep.Answered)]
    public void An_answer_ends_it_and_the_day_turns_it_into_a_task(bool answered, int today, WatchStep step) =>
        Assert.AreEqual((step, Monday), NoReplyWatch.Next(Monday, answered, [], new DateOnly(2026, 3, today)));

    [TestMethod]
    public void Who_is_away_beyond_the_day_is_reminded_of_the_day_after_the_return()
    {
        Assert.AreEqual((WatchStep.Later, new DateOnly(2026, 3, 17)), Step(Away(1, new DateOnly(2026, 3, 16))));
        Assert.AreEqual((WatchStep.Remind, Monday), Step(Away(1, Monday)), "back on that very day");
        Assert.AreEqual((WatchStep.Remind, Monday), Step(Away(1, null)), "nobody knows until when");
    }

    [TestMethod]
    public void What_they_said_last_of_being_away_is_what_holds()
    {
        Assert.AreEqual((WatchStep.Remind, Monday), Step(Away(1, new DateOnly(2026, 3, 30)), Away(2, new DateOnly(2026, 3, 8))));
        Assert.AreEqual((WatchStep.Later, new DateOnly(2026, 3, 31)), Step(Away(2, new DateOnly(2026, 3, 30)), Away(1, new DateOnly(2026, 3, 8))));
    }

    [TestMethod]
    public void Who_is_back_in_years_is_not_waited_for() => Assert.AreEqual((WatchStep.Remind, Monday), Step(Away(1, new DateOnly(2099, 1, 1))));

    [TestMethod]
    public void It_needs_the_mail_and_when_it_was_sent()
    {
        Assert.AreEqual("mail", Refused(null).Field);
        Assert.AreEqual("mail.sentAt", Refused(new MailOrigin("<1@adatum.com>", null)).Field);
        Assert.AreEqual("mail.sentAt", Refused(new MailOrigin("<1@adatum.com>", null, Now.AddDays(2))).Field);
    }

    [TestMethod]
    public void It_is_held_and_called_after_the_silence()
    {
        var watch = Assert.IsInstanceOfType<Beginning.Ready>(FollowUp.Begin(Watch(new MailOrigin("<1@adatum.com>", null, Now.AddHours(-1))), Now)).FollowUp;
        var named = Assert.IsInstanceOfType<Beginning.Ready>(FollowUp.Begin(Watch(new MailOrigin("<1@adatum.com>", null, Now.AddHours(-1))) with { Title = "Ask again" }, Now)).FollowUp;

        Assert.AreEqual((FollowUpState.Watching, "No answer yet from Ana Ruiz"), (watch.State, watch.Title));
        Assert.AreEqual("Ask again", named.Title);
    }

    private static (WatchStep Step, DateOnly Due) Step(params Finding[] away) => NoReplyWatch.Next(Monday, false, away, Monday);

    private static Finding Away(int told, DateOnly? back) => new(FindingKind.Away, Now.AddDays(told), "mail", "I am away", null, back);

    private static Beginning.Refused Refused(MailOrigin? mail) => Assert.IsInstanceOfType<Beginning.Refused>(FollowUp.Begin(Watch(mail), Now));

    private static Wanted Watch(MailOrigin? mail) => new(Guid.Empty, new PersonId(Guid.Empty), "Ana Ruiz", Monday) { Mail = mail, IfNoReply = true };
}
