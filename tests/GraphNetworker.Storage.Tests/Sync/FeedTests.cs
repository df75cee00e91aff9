using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.Sync;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.Sync;

public abstract class FeedTests(StorageKind kind) : StoreTests(kind)
{
    [TestMethod]
    public async Task Facts_and_cursor_are_kept_together()
    {
        await using var store = await OpenAsync();

        await store.SaveAsync(store.Mailbox, Inbox, [From("1", "ana@adatum.com", Day(1))], new Cursor("https://graph/next", false), Now);
        var midway = await FeedAsync(store, Inbox);
        await store.SaveAsync(store.Mailbox, Inbox, [From("2", "ana@adatum.com", Day(2))], new Cursor("https://graph/delta", true), Now.AddMinutes(1));
        var end = await FeedAsync(store, Inbox);

        Assert.AreEqual((new Cursor("https://graph/next", false), 1, null), (midway.Cursor!, midway.Read, midway.LastSuccess));
        Assert.AreEqual((new Cursor("https://graph/delta", true), 2, Now.AddMinutes(1)), (end.Cursor!, end.Read, end.LastSuccess!.Value));
    }

    [TestMethod]
    public async Task A_failure_is_told_until_the_next_page_succeeds()
    {
        await using var store = await OpenAsync();

        await store.Sync.FailAsync(store.Mailbox, Inbox, "429", "Microsoft asks us to wait.", Now.AddMinutes(2), default);
        var failed = await FeedAsync(store, Inbox);
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)));
        var mended = await FeedAsync(store, Inbox);

        Assert.AreEqual(("429", "Microsoft asks us to wait.", Now.AddMinutes(2)), (failed.ErrorCode!, failed.ErrorWords!, failed.NextTry!.Value));
        Assert.AreEqual((null, null, null), (mended.ErrorCode, mended.ErrorWords, mended.NextTry));
    }

    [TestMethod]
    public async Task After_a_lost_cursor_what_was_not_seen_again_goes_only_at_the_end()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, caughtUp: true, From("1", "ana@adatum.com", Day(1)), From("2", "lee@fabrikam.com", Day(2)), From("3", "jo@contoso.com", Day(3)));

        await store.Sync.StartAgainAsync(store.Mailbox, Inbox, default);
        var started = await FeedAsync(store, Inbox);
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)));
        int midway = (await store.HistoryAsync()).Count;
        var outcome = await store.MailsAsync(Inbox, caughtUp: true, From("4", "maya@adatum.com", Day(4)));

        Assert.AreEqual((null, 0), (started.Cursor, started.Read));
        Assert.AreEqual(3, midway);
        CollectionAssert.AreEqual(new[] { Day(1), Day(4) }, (await store.HistoryAsync()).Select(i => i.At).ToArray());
        Assert.IsNull(await store.PersonAsync("lee@fabrikam.com"));
        Assert.IsFalse(outcome.Doubted);
        Assert.AreEqual(2, (await FeedAsync(store, Inbox)).Read);
    }

    [TestMethod]
    public async Task A_full_folder_that_comes_back_empty_is_not_believed()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, caughtUp: true, From("1", "ana@adatum.com", Day(1)));
        await store.Sync.StartAgainAsync(store.Mailbox, Inbox, default);

        var outcome = await store.MailsAsync(Inbox, caughtUp: true);
        var feed = await FeedAsync(store, Inbox);
        int held = (await store.HistoryAsync()).Count;
        await store.Sync.KeepFeedsAsync(store.Mailbox, FeedKind.Mail, [new Feed(FeedKind.Mail, Inbox, "Inbox", 0), new Feed(FeedKind.Mail, Archive, "Archive", 0)], default);
        await store.MailsAsync(Inbox, caughtUp: true);

        Assert.IsTrue(outcome.Doubted);
        Assert.AreEqual((null, "void"), (feed.Cursor, feed.ErrorCode));
        Assert.AreEqual(1, held);
        Assert.IsEmpty(await store.HistoryAsync(), "two witnesses agree that the folder is empty");
    }

    [TestMethod]
    public async Task A_folder_that_is_gone_goes_with_what_it_held()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)));
        await store.MailsAsync(Archive, From("2", "lee@fabrikam.com", Day(2)), From("3", "ana@adatum.com", Day(3)));

        bool believed = await store.Sync.KeepFeedsAsync(store.Mailbox, FeedKind.Mail, [new Feed(FeedKind.Mail, Inbox, "Posteingang", 7)], default);

        Assert.IsTrue(believed);
        var feeds = await store.Sync.FeedsAsync(store.Mailbox, default);
        CollectionAssert.AreEqual(new[] { Contacts, Inbox }, feeds.Select(f => f.Feed.FolderId).ToArray());
        Assert.AreEqual(new Feed(FeedKind.Mail, Inbox, "Posteingang", 7), feeds[1].Feed);
        Assert.AreEqual(Day(1), (await store.HistoryAsync()).Single().At);
        Assert.IsNull(await store.PersonAsync("lee@fabrikam.com"));
    }

    [TestMethod]
    public async Task No_folders_at_all_is_not_believed()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)));
        await store.CardsAsync(Card("c", "Lee Park", "lee@fabrikam.com"));

        Assert.IsFalse(await store.Sync.KeepFeedsAsync(store.Mailbox, FeedKind.Mail, [], default));
        Assert.IsFalse(await store.Sync.KeepFeedsAsync(store.Mailbox, FeedKind.Contacts, [], default));

        Assert.HasCount(3, await store.Sync.FeedsAsync(store.Mailbox, default));
        Assert.HasCount(1, await store.HistoryAsync());
    }

    [TestMethod]
    public async Task A_folder_of_cards_that_is_gone_leaves_the_people_of_mails()
    {
        await using var store = await OpenAsync();
        await store.Sync.KeepFeedsAsync(store.Mailbox, FeedKind.Contacts, [new Feed(FeedKind.Contacts, Contacts, "Contacts", 2), new Feed(FeedKind.Contacts, "family", "Family", 0)], default);
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1), "Ana"), From("2", "ana@home.net", Day(2)));
        await store.CardsAsync(Card("c1", "Ana Ruiz", "ana@adatum.com", "ana@home.net"), Card("c2", "Lee Park", "lee@fabrikam.com"));

        await store.Sync.KeepFeedsAsync(store.Mailbox, FeedKind.Contacts, [new Feed(FeedKind.Contacts, "family", "Family", 0)], default);

        var ana = await store.PersonAsync("ana@adatum.com");
        var home = await store.PersonAsync("ana@home.net");
        Assert.AreEqual(("Ana", false), (ana!.Name, ana.Kept));
        Assert.AreNotEqual(ana.Id, home!.Id);
        Assert.IsNull(await store.PersonAsync("lee@fabrikam.com"));
    }

    [TestMethod]
    public async Task When_the_owner_has_one_more_address_everything_is_read_again()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, caughtUp: true, From("1", "olga@home.net", Day(1)));

        await store.Mailboxes.KeepOwnerAsync(store.Mailbox, "Olga O.", Address("olga@northwind.com"), [Address("olga@home.net")], default);
        var again = await FeedAsync(store, Inbox);
        await store.MailsAsync(Inbox, caughtUp: true, Noise("1", Core.Interactions.NoiseReason.OnlyMyself, Day(1)));
        var account = await store.Mailboxes.KeepOwnerAsync(store.Mailbox, "Olga O.", Address("olga@northwind.com"), [Address("olga@home.net")], default);

        Assert.IsNull(again.Cursor);
        Assert.IsNull(await store.PersonAsync("olga@home.net"));
        Assert.IsTrue(account.Owner.Is(Address("olga@home.net")) && account.Owner.Is(Address("olga@northwind.com")));
        Assert.IsTrue((await FeedAsync(store, Inbox)).Cursor!.CaughtUp, "the same addresses again change nothing");
    }

    private static async Task<FeedState> FeedAsync(TestStore store, string folder) =>
        (await store.Sync.FeedsAsync(store.Mailbox, default)).Single(feed => feed.Feed.FolderId == folder);
}

[TestClass]
public sealed class FeedTestsOnSqlite() : FeedTests(StorageKind.Sqlite);

[TestClass]
public sealed class FeedTestsOnPostgreSql() : FeedTests(StorageKind.PostgreSql);
