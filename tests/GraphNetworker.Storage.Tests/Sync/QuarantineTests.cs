using GraphNetworker.Core.Sync;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.Sync;

public abstract class QuarantineTests(StorageKind kind) : StoreTests(kind)
{
    [TestMethod]
    public async Task A_mail_in_quarantine_is_tried_again_ever_more_rarely_and_at_last_rests()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, caughtUp: true, Unreadable("1", "no sender"), From("2", "ana@adatum.com", Day(1)));
        var days = new List<int>();

        for (int day = 0; day < 100; day++)
        {
            var due = await store.Sync.RetryQuarantineAsync(store.Mailbox, Now.AddDays(day), 10, default);
            days.AddRange(due[Inbox].Select(_ => day));
        }

        Assert.AreEqual("1 3 7 15 31", string.Join(' ', days));
        Assert.AreEqual(6, (await store.Sync.QuarantineAsync(store.Mailbox, 10, default)).Single().Tries);
    }

    [TestMethod]
    public async Task A_mail_understood_at_last_leaves_quarantine()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, caughtUp: true, Unreadable("1", "no sender"));
        var cursor = (await store.FeedAsync(Inbox)).Cursor!;
        await store.Sync.RetryQuarantineAsync(store.Mailbox, Now.AddDays(2), 10, default);
        int tries = (await store.Sync.QuarantineAsync(store.Mailbox, 10, default)).Single().Tries;

        await store.Sync.SaveAsync(store.Mailbox, Inbox, [From("1", "ana@adatum.com", Day(1))], cursor, cursor, Now.AddDays(2), default);

        Assert.AreEqual(2, tries);
        Assert.IsEmpty(await store.Sync.QuarantineAsync(store.Mailbox, 10, default));
        Assert.HasCount(1, await store.HistoryAsync());
        Assert.AreEqual(cursor, (await store.FeedAsync(Inbox)).Cursor);
    }

    [TestMethod]
    public async Task Meetings_are_read_as_mails_are_and_counted_apart()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(2)), Noise("2", Core.Interactions.NoiseReason.Bulk, Day(1)));
        await store.Sync.KeepFeedsAsync(store.Mailbox, FeedKind.Calendar, [new Feed(FeedKind.Calendar, "calendar", "Calendar", 0)], default);
        await store.MailsAsync("calendar", From("m1", "lee@fabrikam.com", Day(-900)), Noise("m2", Core.Interactions.NoiseReason.OnlyMyself, Day(3)), Unreadable("m3", "no organizer"));

        var counts = await store.Sync.CountsAsync(store.Mailbox, default);
        await store.Sync.KeepFeedsAsync(store.Mailbox, FeedKind.Calendar, [], default);
        var without = await store.Sync.CountsAsync(store.Mailbox, default);

        Assert.AreEqual((2, 3, 0, 2, 2, Day(1)), (counts.Mails, counts.Meetings, counts.Quarantined, counts.Interactions, counts.People, counts.Oldest));
        Assert.IsFalse(counts.Noise.ContainsKey(Core.Interactions.NoiseReason.OnlyMyself));
        Assert.AreEqual((2, 0, 1), (without.Mails, without.Meetings, without.People));
    }
}

[TestClass]
public sealed class QuarantineTestsOnSqlite() : QuarantineTests(StorageKind.Sqlite);

[TestClass]
public sealed class QuarantineTestsOnPostgreSql() : QuarantineTests(StorageKind.PostgreSql);
