using GraphNetworker.Storage.People;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.People;

public abstract class MailboxStoreTests(StorageKind kind) : StoreTests(kind)
{
    private static readonly Guid Tenant = new("22222222-2222-4333-8444-555555555555");

    [TestMethod]
    public async Task Calls_that_race_open_one_mailbox()
    {
        await using var store = await OpenAsync();
        var user = Guid.CreateVersion7(Now);

        var accounts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.Mailboxes.OpenAsync(Tenant, user, "Pat", Address("pat@adatum.com"), Now, default))));

        Assert.HasCount(1, accounts.Select(account => account.Id).Distinct());
        Assert.HasCount(2, await store.Mailboxes.AllAsync(default));
        Assert.AreEqual((Connection.New, "Pat"), (accounts[0].Connection, accounts[0].Owner.Name));
    }

    [TestMethod]
    public async Task A_user_is_found_by_tenant_and_user_together()
    {
        await using var store = await OpenAsync();
        var user = Guid.CreateVersion7(Now);
        var opened = await store.Mailboxes.OpenAsync(Tenant, user, "Pat", Address("pat@adatum.com"), Now, default);

        Assert.AreEqual(opened.Id, (await store.Mailboxes.FindAsync(Tenant, user, default))!.Id);
        Assert.IsNull(await store.Mailboxes.FindAsync(user, Tenant, default));
    }

    [TestMethod]
    public async Task A_lapsed_grant_is_remembered_with_its_code()
    {
        await using var store = await OpenAsync();

        await store.Mailboxes.KeepConnectionAsync(store.Mailbox, Connection.ReconnectNeeded, "AADSTS70008", default);
        var lapsed = (await store.Mailboxes.AllAsync(default)).Single();
        await store.Mailboxes.KeepConnectionAsync(store.Mailbox, Connection.Connected, null, default);
        var mended = (await store.Mailboxes.AllAsync(default)).Single();

        Assert.AreEqual((Connection.ReconnectNeeded, "AADSTS70008"), (lapsed.Connection, lapsed.Trouble));
        Assert.AreEqual((Connection.Connected, null), (mended.Connection, mended.Trouble));
    }
}

[TestClass]
public sealed class MailboxStoreTestsOnSqlite() : MailboxStoreTests(StorageKind.Sqlite);

[TestClass]
public sealed class MailboxStoreTestsOnPostgreSql() : MailboxStoreTests(StorageKind.PostgreSql);
