using System.Net.Http.Json;
using System.Text.Json;
using GraphNetworker.Sandbox.Calendar;
using GraphNetworker.Sandbox.Doors;
using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Tests.Subscriptions;

[TestClass]
public sealed class NotificationTests
{
    [TestMethod]
    public async Task A_mail_that_comes_is_moved_and_goes_is_told()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Folder("bridges", "Bridges"));
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);
        using var made = await graph.SendAsync(HttpMethod.Post, "subscriptions", receiver.Wish("me/mailFolders('inbox')/messages"), ("Prefer", "IdType=\"ImmutableId\""));
        var subscription = await made.Content.ReadFromJsonAsync<JsonElement>();

        string id = host.Mailbox.Deliver(Seeds.Letter("Dana Novak", "dana@fabrikam.test", "Hello", "Hello", Seeds.Start));
        var came = await receiver.NextAsync();
        using var read = await graph.SendAsync(HttpMethod.Patch, $"me/messages/{id}", new { isRead = true });
        var changed = await receiver.NextAsync();
        host.Mailbox.Move(id, "bridges");
        var left = await receiver.NextAsync();
        host.Mailbox.Move(id, "inbox");
        var back = await receiver.NextAsync();
        host.Mailbox.Delete(id);
        var gone = await receiver.NextAsync();

        string path = $"Users/{host.Mailbox.Account.Oid}/Messages/{id}";
        CollectionAssert.AreEqual(
            new[] { "created", "updated", "deleted", "created", "deleted" },
            new[] { came, changed, left, back, gone }.Select(notice => notice.Text("changeType")).ToArray());
        Assert.AreEqual((subscription.Id(), "only you and I know", SandboxAccount.Tenant.ToString(), path), (came.Text("subscriptionId"), came.Text("clientState"), came.Text("tenantId"), came.Text("resource")));
        Assert.AreEqual(subscription.Text("expirationDateTime"), came.Text("subscriptionExpirationDateTime"));
        var what = changed.GetProperty("resourceData");
        Assert.AreEqual(("#Microsoft.Graph.Message", path, id), (what.Text("@odata.type"), what.Text("@odata.id"), what.Id()));
        Assert.AreEqual((await read.Content.ReadFromJsonAsync<JsonElement>()).Text("@odata.etag"), what.Text("@odata.etag"));
    }

    [TestMethod]
    public async Task A_mail_in_a_folder_made_later_is_told_to_who_watches_all()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);
        await graph.PostAsync("subscriptions", receiver.Wish("me/messages", "created"));
        await graph.PostAsync("subscriptions", receiver.Wish("me/mailFolders/inbox/messages", "created"));
        host.Mailbox.MakeFolder("harbour", "Harbour");

        host.Mailbox.Deliver(Seeds.Letter("Dana Novak", "dana@fabrikam.test", "Hello", "Hello", Seeds.Start), "harbour");
        host.Mailbox.Delete(host.Mailbox.MailsNow()[0].Id);

        Assert.HasCount(1, await receiver.AllAsync(host));
    }

    [TestMethod]
    public async Task What_a_notification_names_can_be_read()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Event("Lunch", Seeds.Start));
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);
        string tasks = $"me/todo/lists/{(await graph.GetAsync("me/todo/lists")).GetProperty("value")[0].Id()}/tasks";
        foreach (string resource in new[] { "me/messages", "me/contacts", "me/events", tasks })
        {
            await graph.PostAsync("subscriptions", receiver.Wish(resource));
        }

        host.Mailbox.Deliver(Seeds.Letter("Dana Novak", "dana@fabrikam.test", "Hello", "Hello", Seeds.Start));
        var mail = await receiver.NextAsync();
        await graph.PostAsync("me/contacts", new { givenName = "Ana" });
        var card = await receiver.NextAsync();
        host.Mailbox.ChangeMeeting("event 1", meeting => meeting with { IsCancelled = true });
        var meeting = await receiver.NextAsync();
        string task = (await graph.PostAsync(tasks, new { title = "Write to Ana" })).Id();
        var toDo = await receiver.NextAsync();
        using var done = await graph.SendAsync(HttpMethod.Patch, $"{tasks}/{task}", new { status = "completed" });
        var ticked = await receiver.NextAsync();

        CollectionAssert.AreEqual(
            new[] { "created", "created", "updated", "created", "updated" },
            new[] { mail, card, meeting, toDo, ticked }.Select(notice => notice.Text("changeType")).ToArray());
        foreach (var notice in new[] { mail, card, meeting, ticked })
        {
            var named = await graph.GetAsync(notice.GetProperty("resourceData").Text("@odata.id")!);
            Assert.AreEqual(notice.GetProperty("resourceData").Text("@odata.etag"), named.Text("@odata.etag"), notice.GetRawText());
        }
    }

    [TestMethod]
    public async Task A_storm_comes_in_few_letters_one_at_a_time()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(3).Contacts(3));
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);
        await graph.PostAsync("subscriptions", receiver.Wish("me/messages"));
        await graph.PostAsync("subscriptions", receiver.Wish("me/contacts"));

        int sent = host.Subscriptions.Storm(host.Mailbox, 1000);
        var came = await receiver.AllAsync(host);

        Assert.AreEqual((1000, 1000, 1), (sent, came.Count, receiver.MaxInFlight));
        Assert.AreEqual((2, 6), (came.Select(notice => notice.Text("subscriptionId")).Distinct().Count(), came.Select(notice => notice.Text("resource")).Distinct().Count()));
        Assert.IsLessThan(100, receiver.Letters.Count);
    }

    [TestMethod]
    public async Task Lost_ones_are_not_sent_and_doubled_ones_come_twice()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);
        await graph.PostAsync("subscriptions", receiver.Wish("me/contacts"));

        host.Mailbox.Faults.NotificationsLost = 1;
        host.Mailbox.AddCard("Ana", "Silva");
        var lost = await receiver.AllAsync(host);
        host.Mailbox.Faults.End();
        host.Mailbox.Faults.NotificationsDoubled = 1;
        host.Mailbox.AddCard("Mina", "Park");
        var doubled = await receiver.AllAsync(host);

        Assert.IsEmpty(lost);
        Assert.HasCount(2, doubled);
        Assert.AreEqual(doubled[0].GetRawText(), doubled[1].GetRawText());
    }

    [TestMethod]
    public async Task Late_ones_are_held_back()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);
        await graph.PostAsync("subscriptions", receiver.Wish("me/contacts"));
        var late = host.Mailbox.Faults.NotificationsLate = TimeSpan.FromSeconds(0.5);

        long start = TimeProvider.System.GetTimestamp();
        host.Mailbox.AddCard("Ana", "Silva");
        await receiver.NextAsync();

        // The clock of a timer may be a tick ahead of the clock of a stopwatch.
        Assert.IsGreaterThan(late - TimeSpan.FromMilliseconds(20), TimeProvider.System.GetElapsedTime(start));
    }

    [TestMethod]
    public async Task What_a_receiver_could_not_take_is_brought_again()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);
        await graph.PostAsync("subscriptions", receiver.Wish("me/contacts"));
        int answers = 0;
        receiver.Letter = () => Interlocked.Increment(ref answers) == 1 ? 503 : 200;

        host.Mailbox.AddCard("Ana", "Silva");
        var came = await receiver.AllAsync(host);

        Assert.AreEqual((1, 2), (came.Count, answers));
    }

    [TestMethod]
    public async Task What_a_receiver_refuses_is_told_as_missed()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);
        await graph.PostAsync("subscriptions", receiver.Wish("me/contacts"));
        int answers = 0;
        receiver.Letter = () => Interlocked.Increment(ref answers) == 1 ? 404 : 202;

        host.Mailbox.AddCard("Ana", "Silva");
        var told = await receiver.NextAsync();

        Assert.AreEqual(("missed", null), (told.Text("lifecycleEvent"), told.Text("changeType")));
    }

    [TestMethod]
    public async Task A_receiver_elsewhere_is_reached_by_the_handler_that_was_given()
    {
        var seen = new List<string>();
        await using var host = await Sandbox.OpenAsync(new Seeds(), new SandboxOptions { NotificationHandler = () => new Elsewhere(seen) });
        using var graph = new GraphClient(host);

        await graph.PostAsync("subscriptions", new
        {
            changeType = "created",
            resource = "me/contacts",
            notificationUrl = "https://hooks.fabrikam.test/in?from=graph",
            expirationDateTime = TimeProvider.System.GetUtcNow().AddHours(1),
        });
        host.Mailbox.AddCard("Ana", "Silva");
        await host.Subscriptions.DeliveredAsync();

        Assert.HasCount(2, seen);
        StringAssert.StartsWith(seen[0], "https://hooks.fabrikam.test/in?from=graph&validationToken=Validation%3A+Testing");
        Assert.AreEqual("https://hooks.fabrikam.test/in?from=graph", seen[1]);
    }

    private sealed class Elsewhere(List<string> seen) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(request.RequestUri!.AbsoluteUri);
            string token = System.Web.HttpUtility.ParseQueryString(request.RequestUri.Query)["validationToken"] ?? "";
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = new StringContent(token) });
        }
    }
}
