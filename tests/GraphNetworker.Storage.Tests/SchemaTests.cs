using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests;

[TestClass]
public sealed class SchemaTests
{
    private static readonly string[] Words = ["subject", "body", "text", "content", "preview", "attachment"];

    [TestMethod]
    public async Task No_column_holds_what_a_mail_says_but_the_subject_of_an_open_follow_up()
    {
        await using var store = await OpenAsync(StorageKind.Sqlite);
        await using var context = await store.Contexts.CreateDbContextAsync();
        var columns = await context.Database
            .SqlQuery<string>($"SELECT t.name || '.' || c.name AS Value FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'")
            .ToListAsync();

        Assert.IsGreaterThan(40, columns.Count);
        Assert.AreEqual("follow_ups.mail_subject", columns.Single(column => Words.Any(column.Contains)));
    }

    [TestMethod]
    public async Task The_migrations_are_the_model()
    {
        await using var store = await OpenAsync(StorageKind.Sqlite);
        await using var context = await store.Contexts.CreateDbContextAsync();

        Assert.IsFalse(context.Database.HasPendingModelChanges());
        Assert.IsEmpty(await context.Database.GetPendingMigrationsAsync());
    }

    [TestMethod]
    public async Task The_migrations_are_the_model_on_PostgreSQL_too()
    {
        await using var store = await OpenAsync(StorageKind.PostgreSql);
        await using var context = await store.Contexts.CreateDbContextAsync();

        Assert.IsFalse(context.Database.HasPendingModelChanges());
        Assert.IsEmpty(await context.Database.GetPendingMigrationsAsync());
    }

    [TestMethod]
    public async Task Processes_that_start_together_where_no_database_is_make_it_once()
    {
        string connection = await Servers.DatabaseAsync();
        await Servers.DropAsync(connection);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var services = new ServiceCollection().AddStorage(new StorageOptions { Kind = StorageKind.PostgreSql, Connection = connection }).BuildServiceProvider();
            await services.MigrateAsync(CancellationToken.None);
            await using var context = await services.GetRequiredService<IDbContextFactory<NetworkerContext>>().CreateDbContextAsync();
            Assert.IsEmpty(await context.Database.GetPendingMigrationsAsync());
        }));

        await Servers.DropAsync(connection);
    }

    [TestMethod]
    public void A_PostgreSQL_that_nobody_says_the_place_of_is_refused_at_once() =>
        Assert.ThrowsExactly<System.ComponentModel.DataAnnotations.ValidationException>(() =>
            new ServiceCollection().AddStorage(new StorageOptions { Kind = StorageKind.PostgreSql }));

    [TestMethod]
    public async Task A_connection_is_set_up_for_readers_beside_a_writer()
    {
        await using var store = await OpenAsync(StorageKind.Sqlite);
        await using var context = await store.Contexts.CreateDbContextAsync();

        Assert.AreEqual("wal", (await context.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").ToListAsync()).Single());
        Assert.AreEqual(1, (await context.Database.SqlQuery<int>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").ToListAsync()).Single());
        Assert.AreEqual(1, (await context.Database.SqlQuery<int>($"SELECT synchronous AS Value FROM pragma_synchronous").ToListAsync()).Single());
    }

    [TestMethod]
    public void A_store_without_a_path_is_refused_at_once() =>
        Assert.ThrowsExactly<System.ComponentModel.DataAnnotations.ValidationException>(() =>
            new ServiceCollection().AddStorage(new StorageOptions { Path = "" }));
}
