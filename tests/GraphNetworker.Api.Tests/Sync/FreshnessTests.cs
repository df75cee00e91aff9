extern alias sandbox;

using System.Net.Http.Json;

namespace GraphNetworker.Api.Tests.Sync;

[TestClass]
public sealed class FreshnessTests
{
    [TestMethod]
    public async Task A_mail_is_there_long_before_anybody_would_have_looked()
    {
        await using var practice = await Practice.StartAsync(Watched.Alex.Build(), Watched.Settings);
        using var pane = await practice.PaneAsync();
        await pane.QuietAsync(practice);

        practice.AnaWrites();
        await pane.UntilMailsAsync(5);
        practice.AnaWrites();
        await pane.UntilMailsAsync(6);
    }

    [TestMethod]
    public async Task A_card_is_there_long_before_anybody_would_have_looked()
    {
        await using var practice = await Practice.StartAsync(Watched.Alex.Build(), Watched.Settings);
        using var pane = await practice.PaneAsync();
        await pane.QuietAsync(practice);
        using var outlook = new HttpClient(practice.Sandbox.CreateHandler());
        outlook.DefaultRequestHeaders.Authorization = new("Bearer", practice.Sandbox.IssueToken(sandbox::GraphNetworker.Sandbox.SignIn.AppRegistration.Api, "https://graph.microsoft.com/Contacts.ReadWrite"));

        using var made = await outlook.PostAsJsonAsync(
            new Uri("https://graph.microsoft.com/v1.0/me/contacts"),
            new { givenName = "Lee", surname = "Park", emailAddresses = new[] { new { name = "Lee Park", address = "lee@fabrikam.com" } } });

        Assert.IsTrue(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
        await Watched.UntilAsync(async () => (await pane.GetOkAsync("/api/sync")).GetProperty("counts").GetProperty("cards").GetInt32() == 2, "The card never came.");
    }

    [TestMethod]
    public async Task A_storm_of_a_thousand_notifications_is_one_reading()
    {
        await using var practice = await Practice.StartAsync(Watched.Alex.Build(), Watched.With("Sync:Settle", "00:00:05"));
        using var pane = await practice.PaneAsync();
        var plan = Watched.Next(await pane.QuietAsync(practice));
        practice.Sandbox.Counters.Clear();
        await pane.SendAsync(HttpMethod.Post, "/api/sync");
        plan = Watched.Next(await pane.SyncAsync("synced", status => Watched.Next(status) > plan));
        int once = practice.Sandbox.Counters.Graph;
        practice.Sandbox.Counters.Clear();

        int sent = practice.Sandbox.Subscriptions.Storm(practice.Sandbox.Mailbox, 1000);
        await practice.Sandbox.Subscriptions.DeliveredAsync();
        bool waiting = practice.Sandbox.Counters.Graph == 0;
        plan = Watched.Next(await pane.SyncAsync("synced", status => Watched.Next(status) > plan));
        int stormed = practice.Sandbox.Counters.Graph;
        practice.AnaWrites(); // and whatever the storm left behind would be read by now
        await pane.UntilMailsAsync(5);
        await pane.SyncAsync("synced", status => Watched.Next(status) > plan);

        Assert.AreEqual(1000, sent);
        Assert.IsTrue(waiting, "The first of them was acted upon before all had come.");
        Assert.AreEqual(once, stormed);
        Assert.AreEqual((2 * once) + 1, practice.Sandbox.Counters.Graph, "The second reading asks for the text of the mail that came, and for nothing else.");
    }

    [TestMethod]
    public async Task Notifications_that_come_twice_and_late_change_nothing_in_what_is_true()
    {
        await using var practice = await Practice.StartAsync(Watched.Alex.Build(), Watched.Settings);
        using var pane = await practice.PaneAsync();
        await pane.QuietAsync(practice);
        practice.Sandbox.Mailbox.Faults.NotificationsDoubled = 1;
        practice.Sandbox.Mailbox.Faults.NotificationsLate = TimeSpan.FromSeconds(1);

        for (int mail = 0; mail < 5; mail++)
        {
            practice.AnaWrites();
        }

        await practice.Sandbox.Subscriptions.DeliveredAsync();
        await Watched.UntilAsync(async () => Mails(await pane.GetOkAsync("/api/sync")) == 9, "The five mails never came.");
        var status = await pane.QuietAsync(practice);

        Assert.AreEqual((9, 9), (practice.Sandbox.Mailbox.MailCount, Mails(status)));
    }

    [TestMethod]
    public async Task When_every_notification_is_lost_the_clock_finds_what_is_new()
    {
        await using var practice = await Practice.StartAsync(Watched.Alex.Build(), ("Notifications:Url", Watched.Url), ("Sync:Every", "00:00:05"));
        using var pane = await practice.PaneAsync();
        practice.Sandbox.Mailbox.Faults.NotificationsLost = 1;
        await pane.SyncAsync("synced", _ => practice.Subscriptions().Count == 3);
        long began = TimeProvider.System.GetTimestamp();

        practice.AnaWrites();
        await pane.UntilMailsAsync(5);

        Assert.IsLessThan(TimeSpan.FromSeconds(20), TimeProvider.System.GetElapsedTime(began));
    }

    [TestMethod]
    public async Task Without_an_address_nothing_is_subscribed_to()
    {
        await using var practice = await Practice.StartAsync(Watched.Alex.Build(), ("Sync:Every", "00:00:05"));
        using var pane = await practice.PaneAsync();
        var status = await pane.SyncAsync("synced");
        using var anybody = practice.Api.CreateClient();

        using var answer = await anybody.PostAsync(new Uri("/api/notifications?validationToken=hello", UriKind.Relative), null);

        Assert.AreEqual(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.IsEmpty(practice.Subscriptions());
        Assert.AreEqual("no-address", status.GetProperty("news").Text("code"));
    }

    [TestMethod]
    public async Task An_address_that_Microsoft_does_not_take_is_told_in_the_status_and_one_that_it_takes_too()
    {
        await using var practice = await Practice.StartAsync(Watched.Alex.Build(), Watched.With("Notifications:Url", "https://localhost/nobody-answers-here"));
        using var pane = await practice.PaneAsync();

        var refused = await pane.SyncAsync("synced", status => !status.GetProperty("news").GetProperty("told").GetBoolean());
        await using var mended = await practice.RestartAsync(Watched.Settings);
        using var again = await mended.PaneAsync();
        await again.SendAsync(HttpMethod.Post, "/api/sync");
        var quiet = await again.QuietAsync(mended);

        StringAssert.StartsWith(refused.GetProperty("news").Text("words"), "Looked at every 1 day: ");
        Assert.AreNotEqual(System.Text.Json.JsonValueKind.Null, refused.GetProperty("news").GetProperty("code").ValueKind);
        Assert.IsTrue(quiet.GetProperty("news").GetProperty("told").GetBoolean(), quiet.ToString());
    }

    private static int Mails(System.Text.Json.JsonElement status) => status.GetProperty("counts").GetProperty("mails").GetInt32();
}
