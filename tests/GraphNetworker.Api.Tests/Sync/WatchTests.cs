extern alias sandbox;

using System.Net.Http.Json;
using GraphNetworker.Api.Sync;
using GraphNetworker.Storage.Sync;
using Microsoft.Extensions.DependencyInjection;
using sandbox::GraphNetworker.Sandbox.SignIn;

namespace GraphNetworker.Api.Tests.Sync;

[TestClass]
public sealed class WatchTests
{
    [TestMethod]
    public async Task A_restart_keeps_the_subscriptions_and_ends_what_a_crash_left_behind()
    {
        await using var first = await Practice.StartAsync(Watched.Alex.Build(), Watched.Settings);
        string[] before;
        using (var pane = await first.PaneAsync())
        {
            await pane.QuietAsync(first);
            before = Ids(first);
            await SubscribeAsync(first, "me/messages", Watched.Url); // made, and never kept
            await SubscribeAsync(first, "me/messages", "https://elsewhere.test/api/notifications");
        }

        await using var practice = await first.RestartAsync(Watched.Settings);
        using var again = await practice.PaneAsync();
        await again.QuietAsync(practice, there => there.Count == 4);
        practice.AnaWrites();
        await again.UntilMailsAsync(5);

        Assert.IsEmpty(before.Except(Ids(practice)));
        CollectionAssert.AreEquivalent(before, (await practice.KeptAsync()).Select(one => one.Id).ToArray());
    }

    [TestMethod]
    public async Task Notifications_that_were_missed_are_a_reason_to_look()
    {
        await using var practice = await Practice.StartAsync(Watched.Alex.Build(), Watched.Settings);
        using var pane = await practice.PaneAsync();
        await pane.QuietAsync(practice);
        practice.Sandbox.Mailbox.Faults.NotificationsLost = 1;
        practice.AnaWrites();

        practice.Sandbox.Subscriptions.Lifecycle(practice.Sandbox.Mailbox, "missed");

        await pane.UntilMailsAsync(5);
    }

    [TestMethod]
    public async Task A_subscription_that_Microsoft_removed_is_made_anew_and_what_came_meanwhile_is_read()
    {
        await using var practice = await Practice.StartAsync(Watched.Alex.Build(), Watched.Settings);
        using var pane = await practice.PaneAsync();
        await pane.QuietAsync(practice);
        string[] before = Ids(practice);

        practice.Sandbox.Subscriptions.Lifecycle(practice.Sandbox.Mailbox, "subscriptionRemoved");
        practice.AnaWrites(); // nobody is told of it
        await pane.UntilMailsAsync(5);
        await pane.QuietAsync(practice);
        practice.AnaWrites();
        await pane.UntilMailsAsync(6);

        Assert.IsEmpty(before.Intersect(Ids(practice)));
        CollectionAssert.AreEquivalent(Ids(practice), (await practice.KeptAsync()).Select(one => one.Id).ToArray());
    }

    [TestMethod]
    public async Task A_subscription_that_Microsoft_asks_about_is_renewed()
    {
        await using var practice = await Practice.StartAsync(Watched.Alex.Build(), Watched.Settings);
        using var pane = await practice.PaneAsync();
        await pane.QuietAsync(practice);
        var before = practice.Subscriptions();

        practice.Sandbox.Subscriptions.Lifecycle(practice.Sandbox.Mailbox, "reauthorizationRequired");
        await pane.QuietAsync(practice, there => there.All(now => now.Expires > before.Single(then => then.Id == now.Id).Expires));

        Assert.HasCount(3, practice.Subscriptions());
    }

    [TestMethod]
    public async Task Subscriptions_are_renewed_before_they_end_even_when_nobody_reads_by_the_clock()
    {
        await using var first = await Practice.StartAsync(Watched.Alex.Build(), Watched.Settings);
        using (var pane = await first.PaneAsync())
        {
            await pane.QuietAsync(first);
        }

        // As if five days had gone by: one has a day left, the other is to be renewed in ten minutes.
        var before = first.Subscriptions();
        var kept = await first.KeptAsync();
        var now = TimeProvider.System.GetUtcNow();
        await KeepAsync(first, kept[0] with { Expires = now.AddDays(1) });
        await KeepAsync(first, kept[1] with { Expires = kept[1].Expires + (now.AddMinutes(10) - WatchPlan.RenewalOf(kept[1])) });
        await using var practice = await first.RestartAsync(Watched.Settings);
        using var again = await practice.PaneAsync();
        var status = await again.SyncAsync("synced", _ => practice.Subscriptions().Any(one => one.Id == kept[0].Id && one.Expires > before.Single(then => then.Id == one.Id).Expires));
        status = await again.SyncAsync("synced", told => Watched.Next(told) > now.AddMinutes(5));

        Assert.IsLessThanOrEqualTo(now.AddMinutes(11), Watched.Next(status));
        Assert.AreEqual(before.Single(one => one.Id == kept[1].Id), practice.Subscriptions().Single(one => one.Id == kept[1].Id));
        Assert.HasCount(3, practice.Subscriptions());
    }

    [TestMethod]
    public async Task Another_address_takes_the_place_of_the_first_and_none_ends_them_all()
    {
        await using var first = await Practice.StartAsync(Watched.Alex.Build(), Watched.Settings);
        string[] before;
        using (var pane = await first.PaneAsync())
        {
            await pane.QuietAsync(first);
            before = Ids(first);
        }

        await using var moved = await first.RestartAsync(Watched.With("Notifications:Url", "https://network.contoso.test/api/notifications"));
        using (var pane = await moved.PaneAsync())
        {
            await pane.QuietAsync(moved, there => there.Count == 3 && !there.Any(one => before.Contains(one.Id)));
            moved.AnaWrites();
            await pane.UntilMailsAsync(5);
        }

        await using var silent = await moved.RestartAsync(("Sync:Every", "1.00:00:00"));
        using var last = await silent.PaneAsync();
        await last.SyncAsync("synced", _ => silent.Subscriptions().Count == 0);

        await Watched.UntilAsync(async () => (await silent.KeptAsync()).Count == 0, "They are still kept.");
    }

    [TestMethod]
    public async Task A_revoked_grant_takes_them_along_and_a_new_sign_in_brings_them_back()
    {
        await using var practice = await Practice.StartAsync(Watched.Alex.Build(), Watched.Settings);
        _ = practice.Api.Server; // started before tokens live so short that they end on the way
        var knobs = practice.Sandbox.Knobs.For(practice.Sandbox.Mailbox.Account);
        knobs.TokenLifetime = TimeSpan.FromSeconds(2); // so that the grant itself is asked soon
        using (var pane = await practice.PaneAsync())
        {
            await pane.QuietAsync(practice);
        }

        knobs.RequireConsent = true; // Microsoft refuses whatever we try
        practice.Sandbox.Knobs.RevokeRefreshTokens(practice.Sandbox.Mailbox.Account);
        knobs.TokenLifetime = TimeSpan.FromHours(1);
        using (var lost = await practice.PaneAsync())
        {
            await lost.SendAsync(HttpMethod.Post, "/api/sync");
            await lost.SyncAsync("reconnect");
        }

        // A token that was still good may have made them once more in between: now there is none.
        practice.Sandbox.Knobs.RevokeRefreshTokens(practice.Sandbox.Mailbox.Account);
        await practice.Sandbox.Subscriptions.DeliveredAsync();
        int without = practice.Subscriptions().Count;
        knobs.RequireConsent = false;
        using var again = await practice.PaneAsync();
        await again.QuietAsync(practice);
        practice.AnaWrites();
        await again.UntilMailsAsync(5);

        Assert.AreEqual(0, without);
        CollectionAssert.AreEquivalent(Ids(practice), (await practice.KeptAsync()).Select(one => one.Id).ToArray());
    }

    private static string[] Ids(Practice practice) => [.. practice.Subscriptions().Select(one => one.Id)];

    private static async Task KeepAsync(Practice practice, KeptSubscription subscription) =>
        await practice.Api.Services.GetRequiredService<SubscriptionStore>().KeepAsync(await practice.MailboxAsync(), subscription, CancellationToken.None);

    private static async Task SubscribeAsync(Practice practice, string resource, string address)
    {
        using var http = new HttpClient(practice.Sandbox.CreateHandler());
        http.DefaultRequestHeaders.Authorization = new("Bearer", practice.Sandbox.IssueToken(AppRegistration.Api, "https://graph.microsoft.com/Mail.ReadBasic"));
        using var made = await http.PostAsJsonAsync(
            new Uri("https://graph.microsoft.com/v1.0/subscriptions"),
            new { changeType = "created", resource, notificationUrl = address, clientState = "word", expirationDateTime = TimeProvider.System.GetUtcNow().AddDays(2) });
        Assert.IsTrue(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
    }
}
