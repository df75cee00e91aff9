using GraphNetworker.Storage.Sync;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.Sync;

public abstract class SubscriptionStoreTests(StorageKind kind) : StoreTests(kind)
{
    private static readonly KeptSubscription Mails = new("s1", "me/messages", "secret", Now.AddDays(3));

    [TestMethod]
    public async Task A_notification_finds_its_mailbox_and_its_secret()
    {
        await using var store = await OpenAsync();
        await store.Subscriptions.KeepAsync(store.Mailbox, Mails, default);

        var found = await store.Subscriptions.FindAsync("s1", default);

        Assert.AreEqual((store.Mailbox, Mails), found);
        Assert.IsNull(await store.Subscriptions.FindAsync("s2", default));
    }

    [TestMethod]
    public async Task Renewing_moves_the_end_and_the_one_that_ends_first_comes_first()
    {
        await using var store = await OpenAsync();
        var events = new KeptSubscription("s2", "me/events", "other", Now.AddDays(4));
        await store.Subscriptions.KeepAsync(store.Mailbox, Mails, default);
        await store.Subscriptions.KeepAsync(store.Mailbox, events, default);

        await store.Subscriptions.KeepAsync(store.Mailbox, Mails with { Expires = Now.AddDays(6) }, default);

        CollectionAssert.AreEqual(new[] { events, Mails with { Expires = Now.AddDays(6) } }, (await store.Subscriptions.OfAsync(store.Mailbox, default)).ToArray());
    }

    [TestMethod]
    public async Task Only_the_mailbox_itself_can_forget_or_change_a_subscription()
    {
        await using var store = await OpenAsync();
        var other = await store.OpenMailboxAsync("rival@contoso.com");
        await store.Subscriptions.KeepAsync(store.Mailbox, Mails, default);

        await store.Subscriptions.RemoveAsync(other, "s1", default);
        await Assert.ThrowsAsync<Microsoft.EntityFrameworkCore.DbUpdateException>(() => store.Subscriptions.KeepAsync(other, Mails with { ClientState = "stolen" }, default));
        var kept = await store.Subscriptions.FindAsync("s1", default);
        await store.Subscriptions.RemoveAsync(store.Mailbox, "s1", default);

        Assert.AreEqual((store.Mailbox, Mails), kept);
        Assert.IsEmpty(await store.Subscriptions.OfAsync(other, default));
        Assert.IsNull(await store.Subscriptions.FindAsync("s1", default));
    }
}

[TestClass]
public sealed class SubscriptionStoreTestsOnSqlite() : SubscriptionStoreTests(StorageKind.Sqlite);

[TestClass]
public sealed class SubscriptionStoreTestsOnPostgreSql() : SubscriptionStoreTests(StorageKind.PostgreSql);
