using Microsoft.Extensions.Caching.Distributed;

namespace GraphNetworker.Storage.Tests.SignIn;

public abstract class TokenCacheTests(StorageKind kind) : StoreTests(kind)
{
    private static readonly byte[] Sealed = [1, 2, 3];
    private static readonly byte[] Other = [4];

    [TestMethod]
    public async Task An_entry_comes_back_and_a_new_one_replaces_it()
    {
        await using var store = await OpenAsync();

        await store.Tokens.SetAsync("a", Sealed, new DistributedCacheEntryOptions());
        byte[]? first = await store.Tokens.GetAsync("a");
        store.Tokens.Set("a", Other, new DistributedCacheEntryOptions());

        CollectionAssert.AreEqual(Sealed, first);
        CollectionAssert.AreEqual(Other, store.Tokens.Get("a"));
        Assert.IsNull(await store.Tokens.GetAsync("b"));
    }

    [TestMethod]
    public async Task An_expired_entry_is_gone_and_its_row_goes_with_the_next_write()
    {
        await using var store = await OpenAsync();
        await store.Tokens.SetAsync("a", Sealed, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1) });

        store.Time.Advance(TimeSpan.FromMinutes(61));
        byte[]? gone = await store.Tokens.GetAsync("a");
        await store.Tokens.SetAsync("b", Sealed, new DistributedCacheEntryOptions());

        Assert.IsNull(gone);
        await using var context = await store.Contexts.CreateDbContextAsync();
        Assert.AreEqual("b", context.Tokens.Single().Key);
    }

    [TestMethod]
    public async Task Use_puts_expiry_off_but_never_beyond_the_end()
    {
        await using var store = await OpenAsync();
        await store.Tokens.SetAsync("a", Sealed, new DistributedCacheEntryOptions { SlidingExpiration = TimeSpan.FromMinutes(10), AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(25) });

        store.Time.Advance(TimeSpan.FromMinutes(9));
        bool atNine = await store.Tokens.GetAsync("a") is not null;
        store.Time.Advance(TimeSpan.FromMinutes(9));
        await store.Tokens.RefreshAsync("a");
        store.Time.Advance(TimeSpan.FromMinutes(6));
        bool at24 = await store.Tokens.GetAsync("a") is not null;
        store.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.IsTrue(atNine && at24);
        Assert.IsNull(await store.Tokens.GetAsync("a"));
    }

    [TestMethod]
    public async Task Erasing_takes_every_key_that_starts_so_and_no_other()
    {
        await using var store = await OpenAsync();
        foreach (string key in new[] { "user_1.token", "user_1.other", "user%1", "user_2" })
        {
            await store.Tokens.SetAsync(key, Sealed, new DistributedCacheEntryOptions());
        }

        int erased = await store.Tokens.EraseAsync("user_1", default);
        await store.Tokens.RemoveAsync("user_2");

        Assert.AreEqual(2, erased);
        Assert.IsNotNull(await store.Tokens.GetAsync("user%1"));
        Assert.IsNull(await store.Tokens.GetAsync("user_1.token"));
        Assert.IsNull(await store.Tokens.GetAsync("user_2"));
    }
}

[TestClass]
public sealed class TokenCacheTestsOnSqlite() : TokenCacheTests(StorageKind.Sqlite);

[TestClass]
public sealed class TokenCacheTestsOnPostgreSql() : TokenCacheTests(StorageKind.PostgreSql);
