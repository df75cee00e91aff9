using GraphNetworker.Core.Sync;

namespace GraphNetworker.Core.Tests.Sync;

[TestClass]
public sealed class FeedDecisionTests
{
    public static IEnumerable<(FeedAnswer Answer, int Failures, FeedDecision Decision)> Table =>
    [
        (new FeedAnswer.Page(new Cursor("next", false)), 0, new FeedDecision.ReadOn()),
        (new FeedAnswer.Page(new Cursor("delta", true)), 3, new FeedDecision.CaughtUp()),
        (new FeedAnswer.Refused(410, null, null), 0, new FeedDecision.StartAgain()),
        (new FeedAnswer.Refused(410, "resyncRequired", TimeSpan.FromSeconds(5)), 0, new FeedDecision.StartAgain()),
        (new FeedAnswer.Refused(400, "SyncStateInvalid", null), 0, new FeedDecision.StartAgain()),
        (new FeedAnswer.Refused(404, "syncStateNotFound", null), 0, new FeedDecision.StartAgain()),
        (new FeedAnswer.Refused(404, "ErrorSyncFolderNotFound", null), 0, new FeedDecision.StartAgain()),
        (new FeedAnswer.Refused(404, "ErrorItemNotFound", null), 0, new FeedDecision.FolderGone()),
        (new FeedAnswer.Refused(401, "InvalidAuthenticationToken", null), 0, new FeedDecision.Reconnect("InvalidAuthenticationToken")),
        (new FeedAnswer.Refused(403, "ErrorAccessDenied", null), 0, new FeedDecision.Reconnect("ErrorAccessDenied")),
        (new FeedAnswer.NoToken("AADSTS70008"), 0, new FeedDecision.Reconnect("AADSTS70008")),
        (new FeedAnswer.Refused(429, "ApplicationThrottled", TimeSpan.FromSeconds(40)), 9, new FeedDecision.Wait(TimeSpan.FromSeconds(40))),
        (new FeedAnswer.Refused(503, null, TimeSpan.FromSeconds(7)), 0, new FeedDecision.Wait(TimeSpan.FromSeconds(7))),
        (new FeedAnswer.Refused(429, null, null), 0, new FeedDecision.Wait(TimeSpan.FromSeconds(30))),
        (new FeedAnswer.Refused(500, null, null), 2, new FeedDecision.Wait(TimeSpan.FromMinutes(2))),
        (new FeedAnswer.Refused(400, "BadRequest", null), 1_000, new FeedDecision.Wait(TimeSpan.FromHours(1))),
        (new FeedAnswer.Silence(), 1, new FeedDecision.Wait(TimeSpan.FromMinutes(1))),
    ];

    [TestMethod]
    [DynamicData(nameof(Table))]
    public void Every_answer_has_its_decision(FeedAnswer answer, int failures, FeedDecision decision) => Assert.AreEqual(decision, FeedDecision.On(answer, failures));

    [TestMethod]
    [DataRow(0, 500, 500, false)]
    [DataRow(0, 500, 0, true)]
    [DataRow(0, 0, 7, true)]
    [DataRow(1, 500, 500, true)]
    public void An_empty_reading_needs_a_second_witness(int seen, int held, int total, bool believed) => Assert.AreEqual(believed, EmptyAnswer.IsBelievable(seen, held, total));

    [TestMethod]
    [DataRow(0, 3, false)]
    [DataRow(0, 0, true)]
    [DataRow(1, 3, true)]
    public void A_mailbox_that_had_folders_has_some(int seen, int held, bool believed) => Assert.AreEqual(believed, EmptyAnswer.IsBelievableList(seen, held));
}
