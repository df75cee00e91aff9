using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Sync;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.Sync;

public abstract class HintTests(StorageKind kind) : StoreTests(kind)
{
    [TestMethod]
    public async Task A_hint_makes_a_mailbox_due_sooner_and_never_later()
    {
        await using var store = await OpenAsync();
        await store.Mailboxes.KeepConnectionAsync(store.Mailbox, Connection.Connected, null, default);
        await store.Mailboxes.KeepDueAsync(store.Mailbox, Now.AddMinutes(5), default);

        await store.Mailboxes.HastenAsync(store.Mailbox, Now.AddMilliseconds(1), default);
        var sooner = await store.Mailboxes.NextDueAsync(default);
        await store.Mailboxes.HastenAsync(store.Mailbox, Now.AddMinutes(1), default);

        Assert.AreEqual(Now.AddSeconds(1), sooner);
        Assert.AreEqual(sooner, await store.Mailboxes.NextDueAsync(default));
    }

    [TestMethod]
    public async Task A_hint_has_a_mailbox_read_that_had_no_plan_and_not_one_that_may_not_be_read()
    {
        await using var store = await OpenAsync();
        var other = await store.OpenMailboxAsync("other@contoso.com");
        await store.Mailboxes.KeepConnectionAsync(store.Mailbox, Connection.Connected, null, default);
        await store.Mailboxes.KeepDueAsync(store.Mailbox, null, default);
        await store.Mailboxes.KeepConnectionAsync(other, Connection.ReconnectNeeded, "AADSTS50173", default);
        await store.Mailboxes.KeepDueAsync(other, null, default);

        await store.Mailboxes.HastenAsync(store.Mailbox, Now, default);
        await store.Mailboxes.HastenAsync(other, Now.AddHours(-1), default);
        var due = await store.Mailboxes.NextDueAsync(default);
        await store.Mailboxes.KeepConnectionAsync(other, Connection.Connected, null, default);

        Assert.AreEqual(Now, due);
        Assert.AreEqual(DateTimeOffset.UnixEpoch, await store.Mailboxes.NextDueAsync(default)); // the hint left it as it was: connected again, it is due at once
    }

    [TestMethod]
    public async Task Several_subscriptions_are_found_at_once_each_with_its_mailbox()
    {
        await using var store = await OpenAsync();
        var other = await store.OpenMailboxAsync("other@contoso.com");
        var mine = new KeptSubscription("s1", "me/messages", "word", Now.AddDays(1));
        var theirs = new KeptSubscription("s2", "me/contacts", "other word", Now.AddDays(2));
        await store.Subscriptions.KeepAsync(store.Mailbox, mine, default);
        await store.Subscriptions.KeepAsync(other, theirs, default);
        string[] asked = ["s1", "s2", "nobody's"];

        var found = await store.Subscriptions.FindAsync(asked, default);

        Assert.HasCount(2, found);
        Assert.AreEqual((store.Mailbox, mine), found["s1"]);
        Assert.AreEqual((other, theirs), found["s2"]);
    }
}

[TestClass]
public sealed class HintTestsOnSqlite() : HintTests(StorageKind.Sqlite);

[TestClass]
public sealed class HintTestsOnPostgreSql() : HintTests(StorageKind.PostgreSql);
