extern alias sandbox;

using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.People;
using Microsoft.Extensions.DependencyInjection;
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

    [TestMethod]
    public async Task Of_a_folder_longer_than_a_filtered_delta_an_old_mail_that_goes_is_missed_and_let_go()
    {
        var seeds = new Seeds("olga@contoso.test").Exchange("ana@northwind.com", "Ana Ruiz", 2, 100, 400);
        for (int i = 0; i < 4_600; i++)
        {
            seeds.Mail("inbox", ("Lee", "lee@fabrikam.com"), [("Olga", "olga@contoso.test")], Seeds.Now.AddMinutes(-i));
        }

        await using var ground = await WalkGround.OpenAsync();
        var (live, account) = await ground.OwnerAsync(seeds.Build("Olga"));
        await ground.Services.GetRequiredService<MailboxStore>().KeepChoicesAsync(account.Id, SyncChoices.Everything with { Years = 2 }, Seeds.Now, CancellationToken.None);
        var engine = ground.Engine();
        await engine.RunAsync(account, () => true, CancellationToken.None);
        var book = new WalkBook(ground.Database, account.Id);
        string[] all = [.. await book.MailsAsync()];
        string[] there = [.. live.MailsNow().Select(mail => $"{mail.Id} in {mail.FolderId}")];

        live.Delete(live.MailsNow().Where(mail => mail.FolderKey == "inbox").MinBy(mail => mail.Head.Received)!.Id);
        for (int round = 0; round < 3; round++)
        {
            await engine.RunAsync(account, () => true, CancellationToken.None);
        }

        CollectionAssert.AreEquivalent(there, all);
        CollectionAssert.AreEquivalent(live.MailsNow().Select(mail => $"{mail.Id} in {mail.FolderId}").ToArray(), (await book.MailsAsync()).ToArray());
    }

    [TestMethod]
    public async Task An_edit_that_a_delta_never_told_of_is_found_when_the_folder_is_read_whole()
    {
        await using var ground = await WalkGround.OpenAsync();
        var (live, account) = await ground.OwnerAsync(new Seeds("olga@contoso.test").Exchange("ana@northwind.com", "Ana Ruiz", 4, 10, 5).Card("Lee", "Park", null, null, "lee@fabrikam.com").Build("Olga"));
        var book = new WalkBook(ground.Database, account.Id);
        var engine = ground.Engine();
        await engine.RunAsync(account, () => true, CancellationToken.None);
        live.Faults.Lost = 1;
        live.ChangeCard(live.CardsNow().Single().Id, "Lee", "Park", ["lee@newco.example"]);
        await engine.RunAsync(account, () => true, CancellationToken.None);
        live.Faults.End();

        await engine.RunAsync(account, () => true, CancellationToken.None);
        var soon = await book.CardsAsync();
        var later = ground.Engine(TimeSpan.FromDays(8));
        var first = await later.RunAsync(account, () => true, CancellationToken.None);
        await later.RunAsync(account, () => true, CancellationToken.None);

        StringAssert.Contains(soon.Single(), "lee@fabrikam.com");
        Assert.IsNotNull(first.Again, "what is to be read whole is read at once");
        StringAssert.Contains((await book.CardsAsync()).Single(), "lee@newco.example");
    }
}
