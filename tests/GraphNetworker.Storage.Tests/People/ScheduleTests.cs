using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.People;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.People;

public abstract class ScheduleTests(StorageKind kind) : StoreTests(kind)
{
    [TestMethod]
    public async Task The_mailbox_that_waits_longest_is_read_first_and_one_without_a_grant_is_not()
    {
        await using var store = await OpenAsync();
        var early = await ConnectedAsync(store, "early@contoso.com", Now.AddMinutes(-10));
        var late = await ConnectedAsync(store, "late@contoso.com", Now);
        var later = await ConnectedAsync(store, "later@contoso.com", Now.AddMilliseconds(100));
        var resting = await ConnectedAsync(store, "resting@contoso.com", null);

        CollectionAssert.AreEqual(new[] { early, late }, (await store.Mailboxes.DueAsync(Now, 10, default)).ToArray());
        CollectionAssert.AreEqual(new[] { early }, (await store.Mailboxes.DueAsync(Now, 1, default)).ToArray());
        CollectionAssert.AreEqual(new[] { early, late, later }, (await store.Mailboxes.DueAsync(Now.AddSeconds(1), 10, default)).ToArray());
        Assert.AreEqual(Now.AddMinutes(-10), await store.Mailboxes.NextDueAsync(default));
        Assert.AreEqual("resting@contoso.com", (await store.Mailboxes.FindAsync(resting, default))!.Owner.Address.Value);
        Assert.IsNull(await store.Mailboxes.FindAsync(new MailboxId(4711), default));
    }

    [TestMethod]
    public async Task A_mailbox_just_connected_is_due_at_once()
    {
        await using var store = await OpenAsync();
        await store.Mailboxes.KeepDueAsync(store.Mailbox, null, default);
        var none = await store.Mailboxes.NextDueAsync(default);

        await store.Mailboxes.KeepConnectionAsync(store.Mailbox, Connection.Connected, null, default);

        Assert.IsNull(none);
        CollectionAssert.AreEqual(new[] { store.Mailbox }, (await store.Mailboxes.DueAsync(Now, 10, default)).ToArray());
    }

    [TestMethod]
    public async Task What_the_owner_lets_be_read_is_kept()
    {
        await using var store = await OpenAsync();
        var before = await store.Mailboxes.ChoicesAsync(store.Mailbox, default);

        await store.Mailboxes.KeepChoicesAsync(store.Mailbox, new SyncChoices(3, new HashSet<string> { "AAb=", "AAc_" }, false), TestStore.Now, default);
        var after = await store.Mailboxes.ChoicesAsync(store.Mailbox, default);

        Assert.AreEqual((null, 0, true), (before.Years, before.LeftOut.Count, before.Calendar));
        Assert.AreEqual((3, false), (after.Years, after.Calendar));
        Assert.IsTrue(after.LeftOut.SetEquals(["AAc_", "AAb="]));
    }

    [TestMethod]
    public async Task Other_years_have_mail_read_again_and_other_folders_do_not()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, caughtUp: true, From("1", "ana@adatum.com", Day(1)));
        await store.CardsAsync(caughtUp: true, Card("c", "Lee Park", "lee@fabrikam.com"));

        await store.Mailboxes.KeepChoicesAsync(store.Mailbox, new SyncChoices(null, new HashSet<string> { Archive }, true), TestStore.Now, default);
        bool still = (await store.FeedAsync(Inbox)).Cursor is not null;
        await store.Mailboxes.KeepChoicesAsync(store.Mailbox, new SyncChoices(1, new HashSet<string> { Archive }, true), TestStore.Now, default);

        Assert.IsTrue(still);
        Assert.IsNull((await store.FeedAsync(Inbox)).Cursor);
        Assert.IsNotNull((await store.FeedAsync(Contacts)).Cursor);
    }

    private static async Task<MailboxId> ConnectedAsync(TestStore store, string owner, DateTimeOffset? due)
    {
        var mailbox = await store.OpenMailboxAsync(owner);
        await store.Mailboxes.KeepConnectionAsync(mailbox, Connection.Connected, null, default);
        await store.Mailboxes.KeepDueAsync(mailbox, due, default);
        return mailbox;
    }
}

[TestClass]
public sealed class ScheduleTestsOnSqlite() : ScheduleTests(StorageKind.Sqlite);

[TestClass]
public sealed class ScheduleTestsOnPostgreSql() : ScheduleTests(StorageKind.PostgreSql);
