using System.Net.Http.Json;
using System.Text.Json;

namespace GraphNetworker.Sandbox.Tests.Limits;

[TestClass]
public sealed class MailboxFaultsTests
{
    private const string Delta = "me/mailFolders/inbox/messages/delta?$select=subject";

    [TestMethod]
    public async Task What_goes_wrong_with_one_mailbox_goes_wrong_with_no_other()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        host.Tenant.Add(new Seeds().Build() with { Owner = new("Mina Park", "mina@contoso.test", []) });
        using var graph = new GraphClient(host);
        using var page = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator }) { BaseAddress = host.FrontDoor };

        using var turned = await page.PostAsJsonAsync("sandbox/knobs", new { owner = "mina@contoso.test", failures = 1, maxConcurrent = 2 });
        await graph.GetAsync("me");
        var ofMina = await page.GetFromJsonAsync<JsonElement>("sandbox/knobs?owner=mina@contoso.test");
        var ofOwner = await page.GetFromJsonAsync<JsonElement>("sandbox/knobs");

        Assert.AreEqual((1.0, 2), (ofMina.GetProperty("failures").GetDouble(), ofMina.GetProperty("maxConcurrent").GetInt32()));
        Assert.AreEqual((0.0, 4), (ofOwner.GetProperty("failures").GetDouble(), ofOwner.GetProperty("maxConcurrent").GetInt32()));
    }

    [TestMethod]
    public async Task A_failure_says_how_long_to_wait_and_the_same_seed_fails_the_same_way()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);
        var faults = host.Mailbox.Faults;
        (faults.Failures, faults.RetryAfterSeconds) = (0.5, 2.128);

        faults.Seed = 7;
        int[] first = await StatusesAsync(graph);
        faults.Seed = 7;
        int[] again = await StatusesAsync(graph);

        CollectionAssert.AreEqual(first, again);
        CollectionAssert.IsSubsetOf(first.Distinct().ToArray(), new[] { 200, 429, 503, 504 });
        Assert.IsGreaterThan(1, first.Distinct().Count());
        faults.Failures = 1;
        Refusal asked;
        do
        {
            asked = await graph.RefusedAsync(HttpMethod.Get, "me");
        }
        while (asked.Status == 504);

        Assert.AreEqual("2.128", asked.Response.Headers.NonValidated["Retry-After"].ToString());
    }

    [TestMethod]
    public async Task A_connection_breaks_before_or_after_the_work_was_done()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);
        host.Mailbox.Faults.Seed = 1;
        host.Mailbox.Faults.Resets = 1;
        for (int i = 0; i < 12; i++)
        {
            try
            {
                (await graph.SendAsync(HttpMethod.Post, "me/contacts", new { givenName = "Ana" })).Dispose();
            }
            catch (HttpRequestException)
            {
                // The answer never came.
            }
        }

        Assert.IsTrue(host.Mailbox.CardsNow().Count is > 0 and < 12, "Some were made and some were not.");
    }

    [TestMethod]
    public async Task A_cursor_is_lost_an_entry_is_not_told_and_another_is_told_twice()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(3));
        using var graph = new GraphClient(host);
        var faults = host.Mailbox.Faults;
        string link = (await graph.RoundAsync(Delta)).Link;

        faults.Gone = 1;
        var gone = await graph.RefusedAsync(HttpMethod.Get, link);
        faults.End();
        faults.Lost = 1;
        var (lost, _, _) = await graph.RoundAsync(Delta);
        faults.End();
        faults.Doubled = 1;
        var (doubled, _, _) = await graph.RoundAsync(Delta);

        Assert.AreEqual((410, "SyncStateNotFound"), (gone.Status, gone.Code));
        StringAssert.Contains(gone.Response.Headers.Location!.OriginalString, "$deltaToken=");
        Assert.IsEmpty(lost);
        Assert.HasCount(6, doubled);
        Assert.HasCount(3, doubled.Select(item => item.Id()).Distinct());
    }

    [TestMethod]
    public async Task What_the_owner_does_elsewhere_is_told_by_the_next_delta()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Folder("bridges", "Bridges").Mails(3));
        using var graph = new GraphClient(host);
        (string, string)[] immutable = [("Prefer", "IdType=\"ImmutableId\"")];
        string inbox = (await graph.RoundAsync(Delta, immutable)).Link;
        string bridges = (await graph.RoundAsync(Delta.Replace("inbox", await IdOfAsync(graph, "Bridges"), StringComparison.Ordinal), immutable)).Link;
        string[] ids = [.. host.Mailbox.MailsNow().Select(mail => mail.Id)];

        host.Mailbox.Move(ids[0], "bridges");
        host.Mailbox.Delete(ids[1]);
        var (left, _, _) = await graph.RoundAsync(inbox, immutable);
        var (came, _, _) = await graph.RoundAsync(bridges, immutable);
        host.Mailbox.RemoveFolder("bridges");
        var after = await graph.RefusedAsync(HttpMethod.Get, bridges, null, immutable);

        CollectionAssert.AreEquivalent(new[] { ids[0], ids[1] }, left.Where(item => item.TryGetProperty("@removed", out _)).Select(item => item.Id()).ToArray());
        CollectionAssert.AreEqual(new[] { ids[0] }, came.Select(item => item.Id()).ToArray());
        Assert.AreEqual((404, "ErrorItemNotFound"), (after.Status, after.Code));
    }

    [TestMethod]
    public async Task It_is_counted_how_often_a_page_was_answered()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(5));
        using var graph = new GraphClient(host);
        var page = await graph.GetAsync(Delta, ("Prefer", "odata.maxpagesize=2"));
        string next = page.GetProperty("@odata.nextLink").GetString()!;

        await graph.GetAsync(next);
        int once = host.Mailbox.Counters.MostOfOnePage;
        await graph.GetAsync(next);

        Assert.AreEqual((1, 2), (once, host.Mailbox.Counters.MostOfOnePage));
    }

    private static async Task<int[]> StatusesAsync(GraphClient graph)
    {
        int[] statuses = new int[12];
        for (int i = 0; i < statuses.Length; i++)
        {
            using var answer = await graph.SendAsync(HttpMethod.Get, "me");
            statuses[i] = (int)answer.StatusCode;
        }

        return statuses;
    }

    private static async Task<string> IdOfAsync(GraphClient graph, string folder) =>
        (await graph.GetAsync("me/mailFolders?$top=100")).GetProperty("value").EnumerateArray().Single(one => one.Text("displayName") == folder).Id();
}
