namespace GraphNetworker.Storage.Tests.Suggestions;

public abstract class SnoozeStoreTests(StorageKind kind) : StoreTests(kind)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [TestMethod]
    public async Task What_is_put_off_comes_back_on_its_day_or_when_it_is_brought_back()
    {
        await using var store = await OpenAsync();
        await store.Snoozes.PutOffAsync(store.Mailbox, ["a", "b", "a"], Today.AddDays(3), default);
        await store.Snoozes.PutOffAsync(store.Mailbox, ["b"], Today.AddDays(7), default);
        await store.Snoozes.PutOffAsync(store.Mailbox, ["c"], DateOnly.MaxValue, default);

        var now = await store.Snoozes.OnAsync(store.Mailbox, Today, default);
        var then = await store.Snoozes.OnAsync(store.Mailbox, Today.AddDays(3), default);
        await store.Snoozes.BringBackAsync(store.Mailbox, ["c", "unknown"], default);
        var last = await store.Snoozes.OnAsync(store.Mailbox, Today.AddDays(3), default);

        Assert.AreEqual("a b c", string.Join(' ', now.Keys.Order(StringComparer.Ordinal)));
        Assert.AreEqual(Today.AddDays(7), now["b"]);
        Assert.AreEqual("b c", string.Join(' ', then.Keys.Order(StringComparer.Ordinal)));
        Assert.AreEqual("b", string.Join(' ', last.Keys));
    }
}

[TestClass]
public sealed class SnoozeStoreTestsOnSqlite() : SnoozeStoreTests(StorageKind.Sqlite);

[TestClass]
public sealed class SnoozeStoreTestsOnPostgreSql() : SnoozeStoreTests(StorageKind.PostgreSql);
