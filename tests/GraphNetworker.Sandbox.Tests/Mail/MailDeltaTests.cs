using GraphNetworker.Sandbox.Doors;

namespace GraphNetworker.Sandbox.Tests.Mail;

[TestClass]
public sealed class MailDeltaTests
{
    private const string Delta = "me/mailFolders/inbox/messages/delta";

    [TestMethod]
    public async Task A_first_round_brings_every_mail_once_however_small_the_pages()
    {
        await using var host = await SandboxHost.StartAsync(new SandboxOptions(), new Seeds().Mails(25).Build());
        using var graph = new GraphClient(host);

        var (items, link, pages) = await graph.RoundAsync($"{Delta}?$select=subject", ("Prefer", "odata.maxpagesize=7"));

        CollectionAssert.AreEquivalent(Enumerable.Range(1, 25).Select(number => $"Subject {number}").ToList(), items.Select(item => item.Text("subject")).ToList());
        Assert.HasCount(25, items.Select(item => item.Id()).Distinct());
        Assert.AreEqual(4, pages);
        StringAssert.Contains(link, "$deltatoken=");
    }

    [TestMethod]
    public async Task A_second_round_brings_what_changed_and_nothing_else()
    {
        await using var host = await SandboxHost.StartAsync(new SandboxOptions(), new Seeds().Mails(12).Build());
        using var graph = new GraphClient(host);
        var (items, link, _) = await graph.RoundAsync(Delta);

        await graph.PatchAsync($"me/messages/{items[3].Id()}", new { isRead = false });
        await graph.SendAsync(HttpMethod.Delete, $"me/messages/{items[5].Id()}");
        host.Mailbox.Deliver(Seeds.Letter("Dana Novak", "dana@fabrikam.test", "I have moved", "Hello", Seeds.Start));
        var (changes, _, _) = await graph.RoundAsync(link);

        Assert.HasCount(3, changes);
        Assert.IsFalse(changes.Single(change => change.Id() == items[3].Id()).GetProperty("isRead").GetBoolean());
        Assert.AreEqual("deleted", changes.Single(change => change.Id() == items[5].Id()).GetProperty("@removed").Text("reason"));
        Assert.ContainsSingle(changes.Where(change => change.Text("subject") == "I have moved"));
    }
}
