using System.Net.Http.Json;
using System.Text.Json;
using GraphNetworker.Sandbox.Doors;
using Microsoft.Extensions.Time.Testing;

namespace GraphNetworker.Sandbox.Tests.Subscriptions;

[TestClass]
public sealed class LifecycleTests
{
    [TestMethod]
    [DataRow("reauthorizationRequired", 2, 2)]
    [DataRow("missed", 1, 2)]
    [DataRow("subscriptionRemoved", 1, 1)]
    public async Task An_event_is_told_for_every_subscription_that_knows_it(string lifecycleEvent, int told, int left)
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);
        string mail = (await graph.PostAsync("subscriptions", receiver.Wish("me/messages"))).Id();
        await graph.PostAsync("subscriptions", receiver.Wish($"me/todo/lists/{(await graph.GetAsync("me/todo/lists")).GetProperty("value")[0].Id()}/tasks"));

        int sent = host.Subscriptions.Lifecycle(host.Mailbox, lifecycleEvent);
        var came = await receiver.AllAsync(host);

        Assert.AreEqual((told, told, left), (sent, came.Count, host.Subscriptions.Of(host.Mailbox).Count));
        Assert.IsTrue(came.All(one => one.Text("lifecycleEvent") == lifecycleEvent && one.Text("clientState") == "only you and I know" && !one.TryGetProperty("resource", out _)));
        Assert.Contains(mail, came.Select(one => one.Text("subscriptionId")));
    }

    [TestMethod]
    public async Task Near_its_end_it_is_told_to_reauthorize_until_it_is_renewed()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await Sandbox.OpenAsync(new Seeds(), new SandboxOptions { Time = time });
        await using var receiver = await Receiver.StartAsync(host);
        host.Knobs.TokenLifetime = TimeSpan.FromDays(30);
        using var graph = new GraphClient(host);
        var expires = time.GetUtcNow().AddDays(2);
        string id = (await graph.PostAsync("subscriptions", receiver.Wish("me/messages", expires: expires))).Id();

        time.Advance(TimeSpan.FromHours(44));
        var early = await receiver.AllAsync(host);
        time.Advance(TimeSpan.FromHours(1));
        var near = await receiver.AllAsync(host);
        await graph.PatchAsync($"subscriptions/{id}", new { expirationDateTime = expires.AddDays(2) });
        time.Advance(TimeSpan.FromHours(2));
        var renewed = await receiver.AllAsync(host);

        Assert.IsEmpty(early);
        CollectionAssert.AreEqual(new[] { "reauthorizationRequired" }, near.Select(one => one.Text("lifecycleEvent")).ToArray());
        Assert.IsEmpty(renewed);
    }

    [TestMethod]
    public async Task A_revoked_grant_takes_its_subscriptions_along_and_no_others()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        var mina = host.Tenant.Add(new Seeds().Build() with { Owner = new("Mina Park", "mina@contoso.test", []) });
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);
        using var hers = new GraphClient(host, account: mina.Account);
        string id = (await graph.PostAsync("subscriptions", receiver.Wish("me/messages"))).Id();
        await hers.PostAsync("subscriptions", receiver.Wish("me/messages"));

        host.Knobs.RevokeRefreshTokens(host.Mailbox.Account);
        var told = await receiver.NextAsync();
        host.Mailbox.Deliver(Seeds.Letter("Dana Novak", "dana@fabrikam.test", "Hello", "Hello", Seeds.Start));

        Assert.AreEqual(("subscriptionRemoved", id), (told.Text("lifecycleEvent"), told.Text("subscriptionId")));
        Assert.IsEmpty(await receiver.AllAsync(host));
        Assert.AreEqual((0, 1), (host.Subscriptions.Of(host.Mailbox).Count, host.Subscriptions.Of(mina).Count));
    }

    [TestMethod]
    public async Task Storms_events_and_faults_are_turned_over_HTTP()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(1));
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);
        using var page = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator }) { BaseAddress = host.FrontDoor };
        await graph.PostAsync("subscriptions", receiver.Wish("me/messages"));

        using var turned = await page.PostAsJsonAsync("sandbox/knobs", new { owner = "alex@contoso.test", notificationsDoubled = 1, storm = 10, lifecycle = "missed" });
        var came = await receiver.AllAsync(host);
        using var unknown = await page.PostAsJsonAsync("sandbox/knobs", new { lifecycle = "forgotten" });
        var listed = await page.GetFromJsonAsync<JsonElement>("sandbox/subscriptions?owner=alex@contoso.test");

        Assert.AreEqual((20, 1), (came.Count(one => one.Text("changeType") == "updated"), came.Count(one => one.Text("lifecycleEvent") == "missed")));
        Assert.AreEqual((200, 400), ((int)turned.StatusCode, (int)unknown.StatusCode));
        Assert.AreEqual("me/messages", listed[0].Text("resource"));
    }
}
