using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.Interactions;

public abstract class TalkStoreTests(StorageKind kind) : StoreTests(kind)
{
    [TestMethod]
    public async Task A_talk_stands_in_the_history_where_it_belongs_until_it_is_taken_back()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)), From("2", "ana@adatum.com", Day(20)), From("3", "jo@adatum.com", Day(3)));
        var ana = (await store.PersonAsync("ana@adatum.com"))!.Id;
        string before = await store.DumpAsync();

        var told = await store.Talks.TellAsync(store.Mailbox, new Talk(Guid.CreateVersion7(Now), ana, TalkKind.InPerson, Day(10)), default);
        var all = (await store.HistoryAsync()).Where(one => one.Person == ana).Select(one => (one.At, one.Direction)).ToArray();
        var some = (await store.Interactions.OfAsync(store.Mailbox, [ana], default)).Select(one => (one.At, one.Direction)).ToArray();
        var latest = (await store.Interactions.LatestAsync(store.Mailbox, ana, 2, default)).Select(one => (one.At, one.Direction)).ToArray();
        var with = await store.Talks.TakeBackAsync(store.Mailbox, told!.Id, default);

        CollectionAssert.AreEqual(new[] { (Day(1), Direction.Received), (Day(10), Direction.Met), (Day(20), Direction.Received) }, all);
        CollectionAssert.AreEqual(all, some);
        CollectionAssert.AreEqual(new[] { (Day(20), Direction.Received), (Day(10), Direction.Met) }, latest);
        Assert.AreEqual(ana, with);
        Assert.AreEqual(before, await store.DumpAsync());
        Assert.IsNull(await store.Talks.TakeBackAsync(store.Mailbox, told.Id, default), "once is enough");
    }

    [TestMethod]
    public async Task One_talk_told_twice_is_one()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)));
        var ana = (await store.PersonAsync("ana@adatum.com"))!.Id;
        var press = new Talk(Guid.CreateVersion7(Now), ana, TalkKind.Call, Now);

        var kept = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => store.Talks.TellAsync(store.Mailbox, press, default))));
        var again = await store.Talks.TellAsync(store.Mailbox, press with { Id = Guid.CreateVersion7(Now), At = Now.AddMinutes(2) }, default);
        var chat = await store.Talks.TellAsync(store.Mailbox, press with { Id = Guid.CreateVersion7(Now), Kind = TalkKind.Chat }, default);

        Assert.IsTrue(kept.All(one => one == press));
        Assert.AreEqual(press, again, "pressed on another device in the same hour");
        Assert.AreNotEqual(press.Id, chat!.Id);
    }

    [TestMethod]
    public async Task Whoever_was_only_talked_with_is_not_let_go()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)));
        var ana = (await store.PersonAsync("ana@adatum.com"))!.Id;
        await store.Talks.TellAsync(store.Mailbox, new Talk(Guid.CreateVersion7(Now), ana, TalkKind.Call, Now), default);

        await store.MailsAsync(Inbox, Gone("1"));

        Assert.AreEqual(ana, (await store.PersonAsync("ana@adatum.com"))?.Id);
        Assert.IsNull(await store.Talks.TellAsync(store.Mailbox, new Talk(Guid.CreateVersion7(Now), new PersonId(Guid.CreateVersion7(Now)), TalkKind.Call, Now), default), "nobody");
    }
}

[TestClass]
public sealed class TalkStoreTestsOnSqlite() : TalkStoreTests(StorageKind.Sqlite);

[TestClass]
public sealed class TalkStoreTestsOnPostgreSql() : TalkStoreTests(StorageKind.PostgreSql);
