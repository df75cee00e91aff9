using GraphNetworker.Core.People;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.People;

public abstract class PeopleStoreTests(StorageKind kind) : StoreTests(kind)
{
    [TestMethod]
    [DataRow("muller", "Jörg Müller")]
    [DataRow("MÜLLER jorg", "Jörg Müller")]
    [DataRow("adatum.com", "Ana Ruiz")]
    [DataRow("uiz an", "Ana Ruiz")]
    [DataRow("o'b_rien%", "Nora O'B_rien%")]
    public async Task Search_finds_part_of_a_name_or_address_whatever_its_case_and_accents(string text, string found)
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1), "Ana Ruiz"), From("2", "jm@fabrikam.com", Day(1), "Jörg Müller"), From("3", "nora@contoso.com", Day(1), "Nora O'B_rien%"));

        Assert.AreEqual(found, (await store.People.SearchAsync(store.Mailbox, text, null, 10, default)).Single().Name);
        Assert.IsEmpty(await store.People.SearchAsync(store.Mailbox, text + " nobody", null, 10, default));
    }

    [TestMethod]
    public async Task Pages_by_name_hold_everybody_once()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, [.. Enumerable.Range(0, 25).Select(i => From($"{i}", $"p{i}@adatum.com", Day(1), i % 3 == 0 ? "Ana Ruiz" : $"Person {i % 5}"))]);
        var seen = new List<KnownPersonName>();
        PersonId? after = null;

        while (await store.People.SearchAsync(store.Mailbox, "", after, 4, default) is { Count: > 0 } page)
        {
            seen.AddRange(page.Select(p => new KnownPersonName(p.Id, p.Name)));
            after = page[^1].Id;
        }

        Assert.AreEqual(25, seen.Select(p => p.Id).Distinct().Count());
        Assert.HasCount(25, seen);
        CollectionAssert.AreEqual(seen.Select(p => p.Name).Order(StringComparer.Ordinal).ToArray(), seen.Select(p => p.Name).ToArray());
    }

    [TestMethod]
    public async Task Adding_the_same_address_again_is_the_same_person()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "maya@adatum.com", Day(1), "M."));

        var first = await store.People.AddAsync(store.Mailbox, new Correspondent(Address("maya@adatum.com"), "Maya Osei"), Now, default);
        var second = await store.People.AddAsync(store.Mailbox, new Correspondent(Address("maya@adatum.com"), null), Now.AddDays(1), default);
        var unheard = await store.People.AddAsync(store.Mailbox, new Correspondent(Address("new@adatum.com"), null), Now, default);

        Assert.AreEqual(("Maya Osei", true), (first.Name, first.Kept));
        Assert.AreEqual((first.Id, "Maya Osei"), (second.Id, second.Name));
        Assert.AreEqual(("new@adatum.com", true), (unheard.Name, unheard.Kept));
    }

    [TestMethod]
    public async Task Somebody_added_stays_when_their_mail_goes_and_a_card_names_them_better()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "maya@adatum.com", Day(1), "M."));
        var maya = await store.People.AddAsync(store.Mailbox, new Correspondent(Address("maya@adatum.com"), "Maya"), Now, default);

        await store.MailsAsync(Inbox, Gone("1"));
        var stays = await store.PersonAsync("maya@adatum.com");
        await store.CardsAsync(Card("c", "Maya Osei", "maya@adatum.com"));
        var named = await store.PersonAsync("maya@adatum.com");
        await store.CardsAsync(GoneCard("c"));
        var again = await store.PersonAsync("maya@adatum.com");

        Assert.AreEqual((maya.Id, "Maya"), (stays!.Id, stays.Name));
        Assert.AreEqual((maya.Id, "Maya Osei"), (named!.Id, named.Name));
        Assert.AreEqual((maya.Id, "Maya", true), (again!.Id, again.Name, again.Kept));
    }

    [TestMethod]
    public async Task Many_addresses_are_looked_up_at_once_and_strangers_are_absent()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, [.. Enumerable.Range(0, 300).Select(i => From($"{i}", $"p{i}@adatum.com", Day(1)))]);
        MailAddress[] asked = [.. Enumerable.Range(200, 200).Select(i => Address($"p{i}@adatum.com"))];

        var found = await store.People.ByAddressAsync(store.Mailbox, asked, default);
        var byId = await store.People.ByIdAsync(store.Mailbox, [.. found.Values.Select(p => p.Id), new PersonId(Guid.CreateVersion7(Now))], default);

        Assert.HasCount(100, found);
        Assert.HasCount(100, byId);
        Assert.AreEqual("p250@adatum.com", byId[found[Address("p250@adatum.com")].Id].Name);
    }

    private sealed record KnownPersonName(PersonId Id, string Name);
}

[TestClass]
public sealed class PeopleStoreTestsOnSqlite() : PeopleStoreTests(StorageKind.Sqlite);

[TestClass]
public sealed class PeopleStoreTestsOnPostgreSql() : PeopleStoreTests(StorageKind.PostgreSql);
