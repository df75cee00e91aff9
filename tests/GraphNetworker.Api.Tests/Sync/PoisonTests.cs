extern alias sandbox;

using System.Text;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.Sync;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace GraphNetworker.Api.Tests.Sync;

[TestClass]
public sealed class PoisonTests
{
    private const string Owner = "olga@contoso.test";

    [TestMethod]
    public async Task Mails_that_nobody_could_read_cost_themselves_and_the_rest_goes_on()
    {
        await using var ground = await WalkGround.OpenAsync();
        var (live, account) = await ground.OwnerAsync(new Seeds(Owner).Exchange("ana@northwind.com", "Ana Ruiz", 2, 10, 5).Build("Olga"));
        string nobody = live.Deliver(Raw($"To: {Owner}", "Date: Mon, 2 Nov 2026 09:00:00 +0000"));
        string broken = live.Deliver(Raw("From: <not an address>", $"To: {Owner}"));
        live.Deliver(Raw("From: Lee <lee@fabrikam.com>", $"To: {Owner}", "Date: the day before yesterday"));
        live.Deliver(Raw("From: =?x-klingon-7?B?//79gIE=?= <kor@fabrikam.com>", $"To: {Owner}", "Subject: =?utf-16?Q?=D8=00=D8?=", "Date: Mon, 2 Nov 2026 09:00:00 +0000"));
        live.Deliver(Raw("From: Long <long@fabrikam.com>", $"To: {Owner}", "X-Trace: " + new string('x', 2 * 1024 * 1024), "Date: Mon, 2 Nov 2026 09:00:00 +0000"));
        live.Deliver(Raw("From: Crowd <crowd@fabrikam.com>", "To: " + string.Join(",\r\n ", Enumerable.Range(0, 10_000).Select(i => $"p{i}@adatum.com")) + $",\r\n {Owner}", "Date: Mon, 2 Nov 2026 09:00:00 +0000"));
        live.Deliver(Raw("From: Jo <jo@fabrikam.com>", $"To: {Owner}", "Date: Mon, 2 Nov 2026 09:00:00 +0000"));

        var end = await ground.Engine().RunAsync(account, () => true, CancellationToken.None);

        var quarantine = await QuarantineAsync(ground, account.Id);
        var people = await new WalkBook(ground.Database, account.Id).PeopleAsync();
        Assert.IsNull(end.Again, "nothing is left to be read");
        CollectionAssert.AreEquivalent(new[] { (nobody, "no sender"), (broken, "no sender") }, quarantine.Select(mail => (mail.Id, mail.Reason)).ToArray());
        Assert.AreEqual(
            "ana@northwind.com jo@fabrikam.com kor@fabrikam.com lee@fabrikam.com long@fabrikam.com",
            string.Join(' ', people.Keys.Order(StringComparer.Ordinal)),
            "a mail to ten thousand is no exchange with anybody");
    }

    [TestMethod]
    public async Task A_mail_in_quarantine_is_asked_for_again_when_its_day_has_come_and_not_before()
    {
        await using var ground = await WalkGround.OpenAsync();
        var (live, account) = await ground.OwnerAsync(new Seeds(Owner).Exchange("ana@northwind.com", "Ana Ruiz", 2, 10, 5).Build("Olga"));
        string mended = live.Deliver(Raw($"To: {Owner}"));
        string gone = live.Deliver(Raw($"To: {Owner}"));
        string moved = live.Deliver(Raw($"To: {Owner}"));
        string stays = live.Deliver(Raw($"To: {Owner}"));
        await ground.Engine().RunAsync(account, () => true, CancellationToken.None);
        live.Faults.Lost = 1; // a delta that tells nothing of what happens to them
        live.Edit(mended, Raw("From: Lee <lee@fabrikam.com>", $"To: {Owner}", "Date: Mon, 2 Nov 2026 09:00:00 +0000"));
        live.Delete(gone);
        live.Move(moved, "junkemail");
        await ground.Engine().RunAsync(account, () => true, CancellationToken.None);
        var before = await QuarantineAsync(ground, account.Id);

        await ground.Engine(TimeSpan.FromHours(25)).RunAsync(account, () => true, CancellationToken.None);
        var after = await QuarantineAsync(ground, account.Id);
        int asked = live.Counters.Graph;
        await ground.Engine(TimeSpan.FromHours(26)).RunAsync(account, () => true, CancellationToken.None);
        int soon = live.Counters.Graph - asked;
        await ground.Engine(TimeSpan.FromDays(4)).RunAsync(account, () => true, CancellationToken.None);
        int later = live.Counters.Graph - asked - soon;

        Assert.HasCount(4, before);
        CollectionAssert.AreEquivalent(new[] { (moved, 2), (stays, 2) }, after.Select(mail => (mail.Id, mail.Tries)).ToArray(), "what lies elsewhere is told of there");
        CollectionAssert.Contains((await new WalkBook(ground.Database, account.Id).PeopleAsync()).Keys.ToArray(), "lee@fabrikam.com");
        Assert.AreEqual(soon + 2, later, "each of the two is asked for once more on its day");
    }

    private static Task<IReadOnlyList<QuarantinedMail>> QuarantineAsync(WalkGround ground, MailboxId mailbox) =>
        ground.Services.GetRequiredService<SyncStore>().QuarantineAsync(mailbox, 20, CancellationToken.None);

    private static MimeMessage Raw(params string[] headers) => MimeMessage.Load(new MemoryStream(Encoding.Latin1.GetBytes(string.Join("\r\n", headers) + "\r\n\r\nHello\r\n")));
}
