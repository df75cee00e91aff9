using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.People;

namespace GraphNetworker.Graph.Tests.People;

[TestClass]
public sealed class ContactWritesTests
{
    [TestMethod]
    public async Task What_is_written_is_read_again_and_writing_back_restores_it()
    {
        var (practice, mailbox, id) = await AnaAsync();
        await using var running = practice;
        var before = (await mailbox.ContactFieldsAsync(id, CancellationToken.None))!;
        var wanted = before with
        {
            Title = "Head of bridges",
            Company = null,
            Addresses = [new ContactAddress("Ana Ruiz", "ana@fabrikam.example"), .. before.Addresses],
            BusinessPhones = ["+1 503 555 0134"],
            MobilePhone = "+1 503 555 0135",
            Categories = ["Archived"],
        };

        var written = (await mailbox.WriteAsync(id, before, wanted, CancellationToken.None))!;
        var read = (await mailbox.ContactFieldsAsync(id, CancellationToken.None))!;

        Assert.IsTrue(written.Says(wanted));
        Assert.IsTrue(read.Says(wanted));
        Assert.AreEqual(written.ETag, read.ETag);
        Assert.IsTrue((await mailbox.WriteAsync(id, read, before, CancellationToken.None))!.Says(before));
    }

    [TestMethod]
    public async Task A_contact_that_somebody_changed_meanwhile_is_left_as_it_is()
    {
        var (practice, mailbox, id) = await AnaAsync();
        await using var running = practice;
        var seen = (await mailbox.ContactFieldsAsync(id, CancellationToken.None))!;
        await mailbox.WriteAsync(id, seen, seen with { Title = "Changed by hand" }, CancellationToken.None);

        Assert.IsNull(await mailbox.WriteAsync(id, seen, seen with { Title = "Changed by us" }, CancellationToken.None));
        Assert.AreEqual("Changed by hand", (await mailbox.ContactFieldsAsync(id, CancellationToken.None))!.Title);
    }

    private static async Task<(Practice Practice, MailboxGraph Mailbox, string Id)> AnaAsync()
    {
        var practice = await Practice.StartAsync(Practice.Seed([], [], Practice.Card("1", "Ana", "ana@northwind.com")));
        var mailbox = practice.Mailbox();
        var feeds = await mailbox.ContactFoldersAsync(CancellationToken.None);
        var page = await mailbox.CardsAsync(feeds.Single().FolderId, null, CancellationToken.None);
        return (practice, mailbox, page.Changes.Single().Id);
    }
}
