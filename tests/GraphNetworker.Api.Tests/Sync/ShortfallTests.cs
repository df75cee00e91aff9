extern alias sandbox;

using MimeKit;

namespace GraphNetworker.Api.Tests.Sync;

[TestClass]
public sealed class ShortfallTests
{
    [TestMethod]
    public async Task Mails_that_a_delta_never_told_of_are_missed_and_read()
    {
        await using var ground = await WalkGround.OpenAsync();
        var (live, account) = await ground.OwnerAsync(new Seeds("olga@contoso.test").Exchange("ana@northwind.com", "Ana Ruiz", 4, 10, 5).Build("Olga"));
        var engine = ground.Engine();
        var book = new WalkBook(ground.Database, account.Id);
        await engine.RunAsync(account, () => true, CancellationToken.None);

        live.Faults.Lost = 1;
        live.Deliver(new MimeMessage([new MailboxAddress("Lee", "lee@fabrikam.com")], [new MailboxAddress("Olga", "olga@contoso.test")], "Hello", new TextPart("plain") { Text = "Hi" }) { Date = Seeds.Now });
        live.Delete(live.MailsNow().First(mail => mail.FolderKey == "sentitems").Id);
        await engine.RunAsync(await ground.AccountAsync(live), () => true, CancellationToken.None);
        live.Faults.End();
        int lost = (await book.MailsAsync()).Count(held => live.MailsNow().All(mail => !held.StartsWith(mail.Id, StringComparison.Ordinal)));

        for (int round = 0; round < 3; round++)
        {
            await engine.RunAsync(await ground.AccountAsync(live), () => true, CancellationToken.None);
        }

        Assert.AreEqual(1, lost);
        CollectionAssert.AreEquivalent(live.MailsNow().Select(mail => $"{mail.Id} in {mail.FolderId}").ToArray(), (await book.MailsAsync()).ToArray());
    }
}
