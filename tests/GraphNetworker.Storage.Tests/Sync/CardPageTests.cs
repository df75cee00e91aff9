using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.Sync;

public abstract class CardPageTests(StorageKind kind) : StoreTests(kind)
{
    [TestMethod]
    public async Task A_card_is_a_person_the_owner_keeps()
    {
        await using var store = await OpenAsync();

        await store.CardsAsync(new Change<Card>("c", new Card("c", "Ruiz, Ana", "Bridge lead", "Adatum", [new Correspondent(Address("ana@adatum.com"), null)], Day(7))), Card("d", "Postman Pat"));

        var ana = await store.PersonAsync("ana@adatum.com");
        Assert.AreEqual(("Ana Ruiz", true, "Bridge lead", "Adatum", Day(7)), (ana!.Name, ana.Kept, ana.Title, ana.Company, ana.CardChanged!.Value));
        var pat = (await store.People.SearchAsync(store.Mailbox, "postman", null, 10, default)).Single();
        Assert.IsEmpty(pat.Addresses);
        var counts = await store.Sync.CountsAsync(store.Mailbox, default);
        Assert.AreEqual((2, 2), (counts.Cards, counts.People));
    }

    [TestMethod]
    public async Task A_card_that_comes_after_the_mails_makes_two_people_one_with_their_whole_history()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)), From("2", "ana@home.net", Day(2)), To("3", Day(3), "ana@home.net", "ana@adatum.com"));
        var known = (await store.PersonAsync("ana@adatum.com"))!.Id;

        var outcome = await store.CardsAsync(Card("c", "Ana Ruiz", "ana@home.net", "ana@adatum.com", "ana@new.org"));

        var ana = await store.PersonAsync("ana@home.net");
        Assert.AreEqual(known, ana!.Id, "the person known longest keeps the key");
        Assert.AreEqual("Ana Ruiz", ana.Name);
        Assert.HasCount(3, ana.Addresses);
        Assert.AreEqual("ana@new.org", ana.Addresses[^1].Value);
        Assert.IsTrue(outcome.Touched.SetEquals([ana.Id]));
        CollectionAssert.AreEqual(new[] { Day(1), Day(2), Day(3) }, (await store.HistoryAsync()).Select(i => i.At).ToArray(), "the mail to both addresses is one");
        Assert.AreEqual(4, (await store.Sync.CountsAsync(store.Mailbox, default)).Interactions, "counted by address they are two");
        await store.MailsAsync(Inbox, From("4", "ana@new.org", Day(4)));
        Assert.IsTrue((await store.HistoryAsync()).All(i => i.Person == ana.Id));
    }

    [TestMethod]
    public async Task Categories_that_come_alone_are_news_of_the_person()
    {
        await using var store = await OpenAsync();
        var card = Card("c", "Ana Ruiz", "ana@adatum.com");
        await store.CardsAsync(card);

        var same = await store.CardsAsync(card);
        var other = await store.CardsAsync(new Change<Card>("c", card.Item! with { Categories = ["Clients"] }));

        Assert.IsEmpty(same.Touched);
        Assert.AreEqual((await store.PersonAsync("ana@adatum.com"))!.Id, other.Touched.Single());
    }

    [TestMethod]
    public async Task A_card_taken_away_parts_the_people_it_made_one()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1), "Ana at work"), From("2", "ana@home.net", Day(2), "Ana at home"));
        await store.CardsAsync(Card("c", "Ana Ruiz", "ana@home.net", "ana@adatum.com", "ana@new.org"));

        await store.CardsAsync(GoneCard("c"));

        var work = await store.PersonAsync("ana@adatum.com");
        var home = await store.PersonAsync("ana@home.net");
        Assert.AreEqual(("Ana at work", "Ana at home"), (work!.Name, home!.Name));
        Assert.AreNotEqual(work.Id, home.Id);
        Assert.IsNull(await store.PersonAsync("ana@new.org"));
        CollectionAssert.AreEqual(new[] { (work.Id, Day(1)), (home.Id, Day(2)) }, (await store.HistoryAsync()).Select(i => (i.Person, i.At)).ToArray());
    }

    [TestMethod]
    public async Task An_address_that_moves_from_one_card_to_another_takes_its_history_along()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "desk@adatum.com", Day(1)), From("2", "ana@adatum.com", Day(2)), From("3", "lee@adatum.com", Day(3)));
        await store.CardsAsync(Card("c1", "Ana Ruiz", "ana@adatum.com", "desk@adatum.com"), Card("c2", "Lee Park", "lee@adatum.com"));

        await store.CardsAsync(Card("c1", "Ana Ruiz", "ana@adatum.com"), Card("c2", "Lee Park", "lee@adatum.com", "desk@adatum.com"));

        Assert.AreEqual("Lee Park", (await store.PersonAsync("desk@adatum.com"))!.Name);
        var lee = await store.PersonAsync("lee@adatum.com");
        Assert.HasCount(2, (await store.HistoryAsync()).Where(i => i.Person == lee!.Id));
    }

    [TestMethod]
    public async Task The_same_cards_and_mails_in_any_order_make_the_same_people()
    {
        var mails = new[] { From("1", "ana@adatum.com", Day(1), "Ana R"), From("2", "ana@home.net", Day(2), "A."), From("3", "family@home.net", Day(3), "The Ruizes") };
        var cards = new[]
        {
            Card("c1", "Ana Ruiz", "ana@adatum.com", "ana@home.net"),
            Card("c2", "Ruiz, Ana", "ana@home.net", "family@home.net"),
            Card("c3", "Tomas Ruiz", "family@home.net", "tomas@home.net"),
        };
        var seen = new HashSet<string>();
        foreach (int[] order in new int[][] { [0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2] })
        {
            await using var store = await OpenAsync();
            foreach (int step in order)
            {
                await (step == 3 ? store.MailsAsync(Inbox, mails) : store.CardsAsync(cards[step]));
            }

            var people = await store.People.SearchAsync(store.Mailbox, null, null, 10, default);
            seen.Add(string.Join('\n', people.Select(p => $"{p.Name}: {string.Join(' ', p.Addresses.Select(a => a.Value).Order(StringComparer.Ordinal))}")));
        }

        Assert.AreEqual("Ana Ruiz: ana@adatum.com ana@home.net family@home.net\nTomas Ruiz: tomas@home.net", seen.Single());
    }

    [TestMethod]
    public async Task A_page_of_cards_read_again_changes_nothing()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)));
        Change<Card>[] page = [Card("c1", "Ana Ruiz", "ana@adatum.com", "ana@home.net"), Card("c2", "Ana Ruiz", "ana@home.net"), Card("c3", null), Card("c4", "Olga", "olga@northwind.com")];
        await store.CardsAsync(page);
        string before = await store.DumpAsync();

        var outcome = await store.CardsAsync(page);

        Assert.AreEqual(before, await store.DumpAsync());
        Assert.IsEmpty(outcome.Touched);
    }

    [TestMethod]
    public async Task The_owners_card_of_themselves_is_nobody_else()
    {
        await using var store = await OpenAsync();

        await store.CardsAsync(Card("c", "Olga Owner", "olga@northwind.com", "olga@home.net"));

        Assert.IsEmpty(await store.People.SearchAsync(store.Mailbox, null, null, 10, default));
        Assert.AreEqual(1, (await store.Sync.CountsAsync(store.Mailbox, default)).Cards);
    }

    [TestMethod]
    public async Task Cards_not_seen_again_after_a_lost_cursor_go_at_the_end()
    {
        await using var store = await OpenAsync();
        await store.CardsAsync(caughtUp: true, Card("c1", "Ana Ruiz", "ana@adatum.com"), Card("c2", "Lee Park", "lee@fabrikam.com"));
        await store.Sync.StartAgainAsync(store.Mailbox, Contacts, default);

        var doubted = await store.CardsAsync(caughtUp: true);
        bool stillThere = await store.PersonAsync("lee@fabrikam.com") is not null;
        await store.CardsAsync(caughtUp: true, Card("c1", "Ana Ruiz", "ana@adatum.com"));

        Assert.IsTrue(doubted.Doubted && stillThere);
        Assert.IsNotNull(await store.PersonAsync("ana@adatum.com"));
        Assert.IsNull(await store.PersonAsync("lee@fabrikam.com"));
    }

    [TestMethod]
    public async Task Follow_ups_stay_with_the_person_whoever_that_turns_out_to_be()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)), From("2", "ana@home.net", Day(2)));
        var home = (await store.PersonAsync("ana@home.net"))!.Id;
        var work = (await store.PersonAsync("ana@adatum.com"))!.Id;
        var due = new DateOnly(2026, 3, 9);
        await store.FollowUps.UndertakeAsync(store.Mailbox, new FollowUp(Guid.CreateVersion7(Now), home, "Send survey link", "", due, null, FollowUpState.Waiting), Now, default);
        await store.FollowUps.UndertakeAsync(store.Mailbox, new FollowUp(Guid.CreateVersion7(Now), work, "Call", "", due, null, FollowUpState.Waiting), Now, default);

        await store.CardsAsync(Card("c", "Ana Ruiz", "ana@home.net", "ana@adatum.com"));

        var open = await store.FollowUps.OpenAsync(store.Mailbox, [work], default);
        Assert.HasCount(2, open);
        await store.CardsAsync(GoneCard("c"));
        await store.MailsAsync(Inbox, Gone("1"), Gone("2"));
        Assert.IsNotNull(await store.PersonAsync("ana@adatum.com"), "a person with something undertaken stays");
    }
}

[TestClass]
public sealed class CardPageTestsOnSqlite() : CardPageTests(StorageKind.Sqlite);

[TestClass]
public sealed class CardPageTestsOnPostgreSql() : CardPageTests(StorageKind.PostgreSql);
