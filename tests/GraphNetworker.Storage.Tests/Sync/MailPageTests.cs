using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.Sync;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.Sync;

public abstract class MailPageTests(StorageKind kind) : StoreTests(kind)
{
    [TestMethod]
    public async Task A_page_brings_people_and_what_passed_between_them()
    {
        await using var store = await OpenAsync();

        var outcome = await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1), "Ana Ruiz"), To("2", Day(2), "ana@adatum.com", "lee@fabrikam.com"), Noise("3", NoiseReason.Bulk, Day(-400)), Unreadable("4", "no sender"));

        var ana = await store.PersonAsync("ana@adatum.com");
        var lee = await store.PersonAsync("lee@fabrikam.com");
        Assert.AreEqual("Ana Ruiz", ana!.Name);
        Assert.AreEqual("lee@fabrikam.com", lee!.Name);
        Assert.IsFalse(ana.Kept);
        Assert.IsTrue(outcome.Touched.SetEquals([ana.Id, lee.Id]));
        CollectionAssert.AreEqual(
            new[] { new Storage.Interactions.PersonInteraction(ana.Id, Direction.Received, Day(1), 1), new(ana.Id, Direction.Sent, Day(2), 2), new(lee.Id, Direction.Sent, Day(2), 2) },
            (await store.HistoryAsync()).ToArray());
        var counts = await store.Sync.CountsAsync(store.Mailbox, default);
        Assert.AreEqual((4, 1, 3, 2, 0, Day(-400)), (counts.Mails, counts.Quarantined, counts.Interactions, counts.People, counts.Cards, counts.Oldest!.Value));
        Assert.AreEqual(1, counts.Noise[NoiseReason.Bulk]);
        var quarantined = (await store.Sync.QuarantineAsync(store.Mailbox, 10, default)).Single();
        Assert.AreEqual(("4", "Inbox", "no sender", Now), (quarantined.Id, quarantined.Folder, quarantined.Reason, quarantined.Since));
    }

    [TestMethod]
    public async Task A_page_read_again_changes_nothing()
    {
        await using var store = await OpenAsync();
        Change<ReadMail>[] page = [From("1", "ana@adatum.com", Day(1), "Ana Ruiz"), To("2", Day(2), "ana@adatum.com", "lee@fabrikam.com"), Unreadable("3", "no sender"), Gone("9")];
        await store.MailsAsync(Inbox, page);
        string before = await store.DumpAsync();

        var outcome = await store.MailsAsync(Inbox, page);

        Assert.AreEqual(before, await store.DumpAsync());
        Assert.IsEmpty(outcome.Touched);
        Assert.AreEqual(3, (await FeedAsync(store, Inbox)).Read);
    }

    [TestMethod]
    public async Task A_mail_read_again_replaces_what_it_was()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)), From("2", "lee@fabrikam.com", Day(1)));

        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(3)), Noise("2", NoiseReason.RoleMailbox, Day(1)));

        Assert.AreEqual(Day(3), (await store.HistoryAsync()).Single().At);
        Assert.IsNull(await store.PersonAsync("lee@fabrikam.com"));
    }

    [TestMethod]
    public async Task Of_two_lines_about_one_mail_the_later_holds()
    {
        await using var store = await OpenAsync();

        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)), Gone("1"), From("2", "lee@fabrikam.com", Day(1)), From("2", "lee@fabrikam.com", Day(2)));

        var only = (await store.HistoryAsync()).Single();
        Assert.AreEqual((Day(2), (await store.PersonAsync("lee@fabrikam.com"))!.Id), (only.At, only.Person));
    }

    [TestMethod]
    public async Task A_removed_mail_takes_its_interactions_and_lonely_people_along()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)), From("2", "ana@adatum.com", Day(2)), From("3", "lee@fabrikam.com", Day(1)));

        var outcome = await store.MailsAsync(Inbox, Gone("2"), Gone("3"));

        var ana = await store.PersonAsync("ana@adatum.com");
        Assert.AreEqual(Day(1), (await store.HistoryAsync()).Single().At);
        Assert.IsNull(await store.PersonAsync("lee@fabrikam.com"));
        Assert.IsTrue(outcome.Touched.SetEquals([ana!.Id]));
        Assert.AreEqual(1, (await FeedAsync(store, Inbox)).Read);
    }

    [TestMethod]
    public async Task Copies_in_two_folders_count_once_and_one_of_them_may_go()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("a", "ana@adatum.com", Day(1), people: 4));
        await store.MailsAsync(Archive, From("b", "ana@adatum.com", Day(1), people: 2));

        var both = await store.HistoryAsync();
        await store.MailsAsync(Inbox, Gone("a"));
        var one = await store.HistoryAsync();

        Assert.AreEqual(2, both.Single().People);
        Assert.AreEqual(Day(1), one.Single().At);
        Assert.AreEqual(1, (await store.Sync.CountsAsync(store.Mailbox, default)).Interactions);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task A_mail_that_moves_is_in_its_new_folder_whichever_folder_is_read_first(bool newFolderFirst)
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)));

        if (newFolderFirst)
        {
            await store.MailsAsync(Archive, From("1", "ana@adatum.com", Day(1)));
            await store.MailsAsync(Inbox, Gone("1"));
        }
        else
        {
            await store.MailsAsync(Inbox, Gone("1"));
            await store.MailsAsync(Archive, From("1", "ana@adatum.com", Day(1)));
        }

        Assert.HasCount(1, await store.HistoryAsync());
        Assert.AreEqual((0, 1), ((await FeedAsync(store, Inbox)).Read, (await FeedAsync(store, Archive)).Read));
    }

    [TestMethod]
    public async Task People_are_called_what_they_call_themselves_whatever_comes_first()
    {
        Change<ReadMail>[] mails =
        [
            Mail("1", Day(5), new Interaction(new Correspondent(Address("ana@adatum.com"), "ANA (client)"), Direction.Sent, Day(5), 1)),
            From("2", "ana@adatum.com", Day(2), "Ruiz, Ana"),
            From("3", "ana@adatum.com", Day(3), "ana@adatum.com"),
            From("4", "ana@adatum.com", Day(1), "A. Ruiz"),
        ];
        foreach (var order in new[] { mails, [.. mails.Reverse()] })
        {
            await using var store = await OpenAsync();
            foreach (var mail in order)
            {
                await store.MailsAsync(Inbox, mail);
            }

            Assert.AreEqual("Ana Ruiz", (await store.PersonAsync("ana@adatum.com"))!.Name);
        }
    }

    [TestMethod]
    public async Task A_crash_before_the_end_of_a_page_leaves_no_trace_of_it()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)));
        string before = await store.DumpAsync();
        var cursor = (await FeedAsync(store, Inbox)).Cursor;

        // Everything of the page but the commit, as when the process dies.
        await using (var context = await store.Contexts.CreateDbContextAsync())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            var feed = context.Feeds.Single(f => f.Mailbox == store.Mailbox.Value && f.FolderId == Inbox);
            await new Storage.Sync.MailPage(context, feed, Now).SaveAsync([From("2", "lee@fabrikam.com", Day(2)), Gone("1")], new Cursor("never", true), default);
        }

        Assert.AreEqual(before, await store.DumpAsync());
        Assert.AreEqual(cursor, (await FeedAsync(store, Inbox)).Cursor);
    }

    [TestMethod]
    public async Task A_cancelled_page_leaves_no_trace()
    {
        await using var store = await OpenAsync();
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            store.Sync.SaveAsync(store.Mailbox, Inbox, [From("1", "ana@adatum.com", Day(1))], null, new Cursor("x", false), Now, cancel.Token));

        Assert.IsEmpty(await store.HistoryAsync());
        Assert.IsNull((await FeedAsync(store, Inbox)).Cursor);
    }

    [TestMethod]
    public async Task A_page_for_a_folder_that_was_never_told_of_is_a_bug_and_says_so()
    {
        await using var store = await OpenAsync();

        await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => store.MailsAsync("nowhere", From("1", "ana@adatum.com", Day(1))));
    }

    private static async Task<Storage.Sync.FeedState> FeedAsync(TestStore store, string folder) =>
        (await store.Sync.FeedsAsync(store.Mailbox, default)).Single(feed => feed.Feed.FolderId == folder);
}

[TestClass]
public sealed class MailPageTestsOnSqlite() : MailPageTests(StorageKind.Sqlite);

[TestClass]
public sealed class MailPageTestsOnPostgreSql() : MailPageTests(StorageKind.PostgreSql);
