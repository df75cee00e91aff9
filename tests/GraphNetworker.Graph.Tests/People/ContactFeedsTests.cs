using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Interactions;
using GraphNetworker.Graph.People;

namespace GraphNetworker.Graph.Tests.People;

[TestClass]
public sealed class ContactFeedsTests
{
    [TestMethod]
    public async Task The_folder_that_Graph_does_not_list_is_found_by_its_cards()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed([], [], Practice.Card("1", "Ana", "ana@northwind.com", "ana@home.example"), Practice.Card("2", "Bo")));
        var mailbox = practice.Mailbox();

        var feeds = await mailbox.ContactFoldersAsync(CancellationToken.None);
        var page = await mailbox.CardsAsync(feeds.Single().FolderId, null, CancellationToken.None);

        Assert.AreEqual(2, feeds.Single().Total);
        Assert.IsTrue(((FeedAnswer.Page)page.Answer).Cursor.CaughtUp);
        var ana = page.Changes.Single(change => change.Item!.Name == "Ana Ruiz").Item!;
        Assert.AreEqual(("Bridge lead", "Northwind"), (ana.Title, ana.Company));
        Assert.AreEqual("ana@home.example ana@northwind.com", string.Join(' ', ana.Addresses.Select(one => one.Address.Value).Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public async Task A_card_bears_its_categories_each_once_and_none_that_is_too_long()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed(
            [],
            [],
            Practice.Card("1", "Ana", "ana@northwind.com") with { Categories = ["Clients", " clients ", "Zürich", new string('x', 300), "Archived"] },
            Practice.Card("2", "Bo", "bo@northwind.com") with { Categories = [.. Enumerable.Range(1, 100).Select(i => $"Category {i}"), "Archived"] },
            Practice.Card("3", "Cy", "cy@northwind.com")));
        var mailbox = practice.Mailbox();

        var page = await mailbox.CardsAsync((await mailbox.ContactFoldersAsync(CancellationToken.None)).Single().FolderId, null, CancellationToken.None);

        var cards = page.Changes.Select(change => change.Item!).OrderBy(card => card.Name, StringComparer.Ordinal).ToArray();
        Assert.AreEqual("Clients Zürich Archived", string.Join(' ', cards[0].Categories));
        Assert.AreEqual((25, 0), (cards[1].Categories.Count, cards[2].Categories.Count));
        Assert.AreEqual((true, true, false), (cards[0].IsArchived, cards[1].IsArchived, cards[2].IsArchived));
    }

    [TestMethod]
    public async Task An_empty_address_book_has_no_folder_to_read()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed([], []));

        Assert.IsEmpty(await practice.Mailbox().ContactFoldersAsync(CancellationToken.None));
    }

    [TestMethod]
    public async Task A_folder_that_is_there_is_told_from_one_that_is_not()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed([], [], Practice.Card("1", "Ana")));
        var mailbox = practice.Mailbox();
        string contacts = (await mailbox.ContactFoldersAsync(CancellationToken.None)).Single().FolderId;

        Assert.AreEqual(1, await mailbox.CardsHeldAsync(contacts, CancellationToken.None));
        Assert.IsNull(await mailbox.CardsHeldAsync(contacts[..^8] + "AAAAAAA=", CancellationToken.None));
        Assert.AreEqual(0, await mailbox.MailsHeldAsync("inbox", null, CancellationToken.None));
    }

    [TestMethod]
    public async Task The_owner_is_known_by_every_address()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed([], []));

        var owner = await practice.Mailbox().OwnerAsync(CancellationToken.None);

        Assert.AreEqual(("Alex Rivera", "alex@contoso.test"), (owner!.Name, owner.Address.Value));
        Assert.AreEqual("alex@contoso.test", owner.Addresses.Single().Value);
    }
}
