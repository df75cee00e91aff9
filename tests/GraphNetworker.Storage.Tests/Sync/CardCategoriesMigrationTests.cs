using GraphNetworker.Core.Sync;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.Sync;

public abstract class CardCategoriesMigrationTests(StorageKind kind) : StoreTests(kind)
{
    [TestMethod]
    public async Task A_store_from_before_reads_its_cards_from_the_start_and_nothing_else_and_loses_none()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, caughtUp: true, From("1", "ana@adatum.com", Day(1)));
        await store.CardsAsync(caughtUp: true, Card("c", "Ana Ruiz", "ana@adatum.com"), Card("d", "Lee Park", "lee@fabrikam.com"));
        await BackAndForthAsync(store);

        var (cards, mails) = (await store.FeedAsync(Contacts), await store.FeedAsync(Inbox));
        bool held = await store.PersonAsync("lee@fabrikam.com") is not null;
        await store.CardsAsync(caughtUp: true, new Change<Core.People.Card>("c", Card("c", "Ana Ruiz", "ana@adatum.com").Item! with { Categories = ["Clients"] }));

        Assert.AreEqual((null, null, 0), (cards.Cursor, cards.Whole, cards.Read));
        Assert.IsTrue(mails.Cursor is { CaughtUp: true } && mails.Whole is not null);
        Assert.IsTrue(held, "until the new reading is complete");
        Assert.AreEqual("Clients", (await store.Plans.MarksAsync(store.Mailbox, null, companies: false, default)).Values.Single().Categories.Single());
        Assert.IsNull(await store.PersonAsync("lee@fabrikam.com"), "the reading was one from the start: what it did not see goes");
    }

    private static async Task BackAndForthAsync(TestStore store)
    {
        await using var context = await store.Contexts.CreateDbContextAsync();
        string[] all = [.. context.Database.GetMigrations()];
        int place = Array.FindIndex(all, one => one.EndsWith("CardCategories", StringComparison.Ordinal));
        await context.GetService<IMigrator>().MigrateAsync(all[place - 1]);
        await context.GetService<IMigrator>().MigrateAsync();
    }
}

[TestClass]
public sealed class CardCategoriesMigrationTestsOnSqlite() : CardCategoriesMigrationTests(StorageKind.Sqlite);

[TestClass]
public sealed class CardCategoriesMigrationTestsOnPostgreSql() : CardCategoriesMigrationTests(StorageKind.PostgreSql);
