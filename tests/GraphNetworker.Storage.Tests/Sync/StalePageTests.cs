using GraphNetworker.Core.Sync;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.Sync;

/// <summary>Two processes that read one folder: who comes second with a page is refused, and nothing of it is written.</summary>
public abstract class StalePageTests(StorageKind kind) : StoreTests(kind)
{
    private static readonly Cursor Second = new("page 2", false);

    [TestMethod]
    public async Task A_page_read_from_where_the_folder_no_longer_stands_is_refused()
    {
        await using var store = await OpenAsync();
        await store.Sync.SaveAsync(store.Mailbox, Inbox, [From("1", "ana@adatum.com", Day(1))], null, Second, Now, default);
        string before = await store.DumpAsync();

        var late = await store.Sync.SaveAsync(store.Mailbox, Inbox, [Gone("1"), From("2", "lee@fabrikam.com", Day(2))], null, new Cursor("other", true), Now, default);

        Assert.IsTrue(late.Stale);
        Assert.IsEmpty(late.Touched);
        Assert.AreEqual(before, await store.DumpAsync());
        Assert.AreEqual((Second, 1), ((await store.FeedAsync(Inbox)).Cursor, (await store.FeedAsync(Inbox)).Read));
    }

    [TestMethod]
    public async Task A_page_of_a_reading_that_was_begun_again_or_of_a_folder_that_is_gone_is_refused()
    {
        await using var store = await OpenAsync();
        await store.Sync.SaveAsync(store.Mailbox, Inbox, [From("1", "ana@adatum.com", Day(1))], null, Second, Now, default);
        await store.Sync.StartAgainAsync(store.Mailbox, Inbox, default);

        var again = await store.Sync.SaveAsync(store.Mailbox, Inbox, [Gone("1")], Second, new Cursor("delta", true), Now, default);
        var nowhere = await store.Sync.SaveAsync(store.Mailbox, "gone", [Gone("1")], Second, new Cursor("delta", true), Now, default);
        var cards = await store.Sync.SaveAsync(store.Mailbox, Contacts, [Card("c", "Ana", "ana@adatum.com")], Second, new Cursor("delta", true), Now, default);

        Assert.IsTrue(again.Stale && nowhere.Stale && cards.Stale);
        Assert.HasCount(1, await store.HistoryAsync());
    }

    [TestMethod]
    public async Task Of_pages_that_race_exactly_one_is_saved()
    {
        await using var store = await OpenAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(one => Task.Run(() =>
            store.Sync.SaveAsync(store.Mailbox, Inbox, [From($"{one}", $"ana{one}@adatum.com", Day(1)), From("same", "lee@fabrikam.com", Day(2))], null, new Cursor($"after {one}", false), Now, default))));

        Assert.HasCount(1, outcomes.Where(outcome => !outcome.Stale));
        var feed = await store.FeedAsync(Inbox);
        Assert.AreEqual((2, 2), (feed.Read, (await store.Sync.CountsAsync(store.Mailbox, default)).Mails));
    }

    [TestMethod]
    public async Task Pages_of_two_folders_that_race_are_both_saved_and_meet_the_same_people_once()
    {
        await using var store = await OpenAsync();

        await Task.WhenAll(new[] { Inbox, Archive }.Select(folder => Task.Run(() => store.Sync.SaveAsync(
            store.Mailbox, folder, [.. Enumerable.Range(0, 40).Select(i => From($"{folder} {i}", $"p{i}@adatum.com", Day(i)))], null, Second, Now, default))));

        var counts = await store.Sync.CountsAsync(store.Mailbox, default);
        Assert.AreEqual((80, 40), (counts.Mails, counts.People));
    }

    [TestMethod]
    public async Task What_a_new_reading_did_not_see_goes_slice_by_slice_until_all_is_gone()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, caughtUp: true, [.. Enumerable.Range(0, 4500).Select(i => From($"{i}", $"p{i % 50}@adatum.com", Day(0).AddMinutes(i)))]);
        await store.Sync.StartAgainAsync(store.Mailbox, Inbox, default);

        var outcome = await store.Sync.SaveAsync(store.Mailbox, Inbox, [From("7", "p7@adatum.com", Day(0))], null, new Cursor("delta", true), Now, default);

        Assert.HasCount(1, await store.HistoryAsync());
        Assert.IsNull(await store.PersonAsync("p8@adatum.com"));
        Assert.IsTrue(outcome.Touched.Contains((await store.PersonAsync("p7@adatum.com"))!.Id));
        Assert.AreEqual((new Cursor("delta", true), 1), ((await store.FeedAsync(Inbox)).Cursor, (await store.FeedAsync(Inbox)).Read));
    }
}

[TestClass]
public sealed class StalePageTestsOnSqlite() : StalePageTests(StorageKind.Sqlite);

[TestClass]
public sealed class StalePageTestsOnPostgreSql() : StalePageTests(StorageKind.PostgreSql);
