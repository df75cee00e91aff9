using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Web;
using GraphNetworker.Sandbox.Doors;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace GraphNetworker.Sandbox.Tests.Subscriptions;

[TestClass]
public sealed class SubscriptionTests
{
    [TestMethod]
    public async Task Both_addresses_prove_themselves_before_a_subscription_stands()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);

        var made = await graph.PostAsync("subscriptions", receiver.Wish("me/mailFolders('Inbox')/messages", "created, updated"));
        var read = await graph.GetAsync($"subscriptions/{made.Id()}");

        CollectionAssert.AreEquivalent(new[] { "/api/notifications", "/api/notifications/lifecycle" }, receiver.Handshakes.ToArray());
        Assert.AreEqual("https://graph.microsoft.com/v1.0/$metadata#subscriptions/$entity", made.Text("@odata.context"));
        Assert.AreEqual(("me/mailFolders('Inbox')/messages", "created,updated", "only you and I know"), (made.Text("resource"), made.Text("changeType"), made.Text("clientState")));
        Assert.AreEqual((receiver.Url, receiver.LifecycleUrl), (made.Text("notificationUrl"), made.Text("lifecycleNotificationUrl")));
        Assert.AreEqual((host.Mailbox.Account.Oid.ToString(), "v1_2"), (made.Text("creatorId"), made.Text("latestSupportedTlsVersion")));
        Assert.AreEqual(made.GetRawText(), read.GetRawText());
        Assert.AreEqual(made.Id(), host.Subscriptions.Of(host.Mailbox).Single().Id);
    }

    [TestMethod]
    public async Task One_address_for_both_proves_itself_twice()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);
        var wish = receiver.Wish("/me/contacts");
        wish["lifecycleNotificationUrl"] = receiver.Url;

        await graph.PostAsync("subscriptions", wish);

        Assert.HasCount(2, receiver.Handshakes);
    }

    [TestMethod]
    [DataRow("wrong status")]
    [DataRow("token still encoded")]
    [DataRow("not plain text")]
    public async Task A_handshake_that_fails_leaves_no_subscription(string how)
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);
        receiver.Handshake = token => Task.FromResult(how switch
        {
            "wrong status" => Results.Text(token, statusCode: 202),
            "token still encoded" => Results.Text(Uri.EscapeDataString(token)),
            _ => Results.Text(token, "text/html"),
        });

        var refused = await graph.RefusedAsync(HttpMethod.Post, "subscriptions", receiver.Wish("me/messages"));

        Assert.AreEqual((400, "ValidationError"), (refused.Status, refused.Code));
        Assert.IsEmpty(host.Subscriptions.Of(host.Mailbox));
    }

    [TestMethod]
    public async Task A_handshake_that_is_not_answered_in_ten_seconds_has_failed()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await Sandbox.OpenAsync(new Seeds(), new SandboxOptions { Time = time });
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);
        var shaking = new TaskCompletionSource();
        var released = new TaskCompletionSource();
        receiver.Handshake = async token =>
        {
            shaking.TrySetResult();
            await released.Task;
            return Results.Text(token);
        };

        var wish = receiver.Wish("me/messages");
        wish.Remove("lifecycleNotificationUrl");
        var asked = graph.SendAsync(HttpMethod.Post, "subscriptions", wish);
        await shaking.Task;
        time.Advance(TimeSpan.FromSeconds(10));
        using var refused = await asked;
        released.SetResult();

        var error = (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");
        Assert.AreEqual((400, "Subscription validation request timed out."), ((int)refused.StatusCode, error.Text("message")));
    }

    [TestMethod]
    [DataRow("resource", "me/mailFolders('inbox')", 400)]
    [DataRow("resource", "me/mailFolders('nowhere')/messages", 404)]
    [DataRow("resource", "users/mina@contoso.test/messages", 403)]
    [DataRow("changeType", "created,moved", 400)]
    [DataRow("notificationUrl", "http://localhost/api/notifications", 400)]
    [DataRow("notificationUrl", null, 400)]
    [DataRow("lifecycleNotificationUrl", "ftp://localhost/", 400)]
    [DataRow("expirationDateTime", "+10080 minutes", 400)]
    [DataRow("expirationDateTime", "-1 minutes", 400)]
    [DataRow("expirationDateTime", null, 400)]
    [DataRow("clientState", "129 letters", 400)]
    [DataRow("includeResourceData", true, 501)]
    [DataRow("weather", "fine", 400)]
    public async Task What_is_asked_wrongly_is_refused_before_anybody_is_called(string property, object? value, int status)
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        host.Tenant.Add(new Seeds().Build() with { Owner = new("Mina Park", "mina@contoso.test", []) });
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);
        var wish = receiver.Wish("me/messages");
        wish[property] = value switch
        {
            "129 letters" => new string('x', 129),
            string text when text.EndsWith(" minutes", StringComparison.Ordinal) => TimeProvider.System.GetUtcNow().AddMinutes(int.Parse(text[..^8], null)).ToString("O"),
            _ => value,
        };

        var refused = await graph.RefusedAsync(HttpMethod.Post, "subscriptions", wish);

        Assert.AreEqual(status, refused.Status);
        Assert.IsEmpty(receiver.Handshakes);
    }

    [TestMethod]
    public async Task Who_may_not_read_a_thing_may_not_watch_it_either()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host, "https://graph.microsoft.com/Mail.ReadBasic https://graph.microsoft.com/Tasks.Read");
        using var all = new GraphClient(host);
        string tasks = $"me/todo/lists/{(await all.GetAsync("me/todo/lists")).GetProperty("value")[0].Id()}/tasks";

        await graph.PostAsync("subscriptions", receiver.Wish("me/messages"));

        foreach (string resource in new[] { "me/contacts", "me/events", tasks })
        {
            Assert.AreEqual(403, (await graph.RefusedAsync(HttpMethod.Post, "subscriptions", receiver.Wish(resource))).Status, resource);
        }
    }

    [TestMethod]
    public async Task Subscriptions_are_listed_page_by_page_to_the_user_who_made_them()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        var mina = host.Tenant.Add(new Seeds().Build() with { Owner = new("Mina Park", "mina@contoso.test", []) });
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);
        using var other = new GraphClient(host, account: mina.Account);
        foreach (string resource in new[] { "me/messages", "me/contacts", $"/users/{host.Mailbox.Account.Oid}/events" })
        {
            await graph.PostAsync("subscriptions", receiver.Wish(resource));
        }

        var (mine, _, pages) = await graph.RoundAsync("subscriptions?$top=2");
        var (theirs, _, _) = await other.RoundAsync("subscriptions");
        var refused = await other.RefusedAsync(HttpMethod.Get, $"subscriptions/{mine[0].Id()}");

        Assert.AreEqual((3, 2), (mine.Select(one => one.Id()).Distinct().Count(), pages));
        Assert.IsEmpty(theirs);
        Assert.AreEqual((404, "ResourceNotFound"), (refused.Status, refused.Code));
    }

    [TestMethod]
    public async Task A_mailbox_has_room_for_a_thousand()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds(), new SandboxOptions { NotificationHandler = () => new Agreeable() });
        using var graph = new GraphClient(host);
        var wish = new
        {
            changeType = "created",
            resource = "me/contacts",
            notificationUrl = "https://hooks.fabrikam.test/",
            expirationDateTime = TimeProvider.System.GetUtcNow().AddHours(1),
        };
        var ids = new ConcurrentQueue<string>();
        await Parallel.ForAsync(0, 1000, async (_, _) => ids.Enqueue((await graph.PostAsync("subscriptions", wish)).Id()));

        var full = await graph.RefusedAsync(HttpMethod.Post, "subscriptions", wish);
        (await graph.SendAsync(HttpMethod.Delete, $"subscriptions/{ids.First()}")).Dispose();
        await graph.PostAsync("subscriptions", wish);

        Assert.AreEqual((403, "ExtensionError"), (full.Status, full.Code));
        Assert.AreEqual(1000, (await graph.RoundAsync("subscriptions?$top=400")).Items.Select(one => one.Id()).Distinct().Count());
    }

    [TestMethod]
    public async Task It_is_renewed_reauthorized_and_ended()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        await using var receiver = await Receiver.StartAsync(host);
        using var graph = new GraphClient(host);
        string id = (await graph.PostAsync("subscriptions", receiver.Wish("me/messages"))).Id();
        var later = TimeProvider.System.GetUtcNow().AddMinutes(10_060);

        var renewed = await graph.PatchAsync($"subscriptions/{id}", new { expirationDateTime = later });
        using var reauthorized = await graph.SendAsync(HttpMethod.Post, $"subscriptions/{id}/reauthorize");
        var changed = await graph.RefusedAsync(HttpMethod.Patch, $"subscriptions/{id}", new { lifecycleNotificationUrl = receiver.Url });
        var tooFar = await graph.RefusedAsync(HttpMethod.Patch, $"subscriptions/{id}", new { expirationDateTime = later.AddDays(1) });
        using var ended = await graph.SendAsync(HttpMethod.Delete, $"subscriptions/{id}");
        var gone = await graph.RefusedAsync(HttpMethod.Patch, $"subscriptions/{id}", new { expirationDateTime = later });

        Assert.AreEqual(later, renewed.GetProperty("expirationDateTime").GetDateTimeOffset());
        Assert.AreEqual((204, 400, 400, 204, 404), ((int)reauthorized.StatusCode, changed.Status, tooFar.Status, (int)ended.StatusCode, gone.Status));
    }

    [TestMethod]
    public async Task It_outlives_a_restart_that_keeps_the_data_folder()
    {
        using var folder = new TemporaryFolder();
        var options = new SandboxOptions { DataFolder = folder.Path };
        string id;
        int port;
        await using (var host = await Sandbox.OpenAsync(new Seeds().Contacts(1), options))
        await using (var receiver = await Receiver.StartAsync(host))
        using (var graph = new GraphClient(host))
        {
            id = (await graph.PostAsync("subscriptions", receiver.Wish("me/contacts"))).Id();
            string ended = (await graph.PostAsync("subscriptions", receiver.Wish("me/messages"))).Id();
            (await graph.SendAsync(HttpMethod.Delete, $"subscriptions/{ended}")).Dispose();
            port = host.FrontDoor.Port;
        }

        await using var again = await Sandbox.OpenAsync(new Seeds().Contacts(1), options with { Port = port });
        await using var after = await Receiver.StartAsync(again);
        again.Mailbox.ChangeCard(again.Mailbox.CardsNow()[0].Id, "Ana", "Silva");
        var told = await after.NextAsync();

        Assert.AreEqual((id, "updated", "only you and I know"), (told.Text("subscriptionId"), told.Text("changeType"), told.Text("clientState")));
        Assert.HasCount(1, again.Subscriptions.Of(again.Mailbox));
    }

    [TestMethod]
    public async Task An_application_on_its_own_watches_a_named_mailbox_but_no_tasks()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        await using var receiver = await Receiver.StartAsync(host);
        using var all = new GraphClient(host);
        string list = (await all.GetAsync("me/todo/lists")).GetProperty("value")[0].Id();
        using var http = new HttpClient(host.CreateHandler());
        using var answer = await http.PostAsync(new Uri($"https://login.microsoftonline.com/{SandboxAccount.Tenant}/oauth2/v2.0/token"), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = AppRegistration.Api.ClientId,
            ["client_secret"] = AppRegistration.Api.Secret!,
            ["scope"] = "https://graph.microsoft.com/.default",
        }));
        http.DefaultRequestHeaders.Authorization = new("Bearer", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString());

        using var mail = await http.PostAsJsonAsync("https://graph.microsoft.com/v1.0/subscriptions", receiver.Wish("users/alex@contoso.test/messages"));
        using var tasks = await http.PostAsJsonAsync("https://graph.microsoft.com/v1.0/subscriptions", receiver.Wish($"users/alex@contoso.test/todo/lists/{list}/tasks"));
        using var me = await http.PostAsJsonAsync("https://graph.microsoft.com/v1.0/subscriptions", receiver.Wish("me/messages"));
        host.Knobs.RevokeRefreshTokens(host.Mailbox.Account);

        Assert.AreEqual((201, 403, 400), ((int)mail.StatusCode, (int)tasks.StatusCode, (int)me.StatusCode));
        Assert.HasCount(1, host.Subscriptions.Of(host.Mailbox), "What a user takes back is not the application's.");
        Assert.IsEmpty((await all.GetAsync("subscriptions")).GetProperty("value").EnumerateArray());
    }

    [TestMethod]
    public async Task It_ends_by_itself_and_then_sends_nothing()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await Sandbox.OpenAsync(new Seeds(), new SandboxOptions { Time = time });
        await using var receiver = await Receiver.StartAsync(host);
        string id;
        using (var graph = new GraphClient(host))
        {
            var made = await graph.PostAsync("subscriptions", receiver.Wish("me/contacts", expires: time.GetUtcNow().AddMinutes(5)));
            id = made.Id();
            Assert.AreEqual(time.GetUtcNow().AddMinutes(45), made.GetProperty("expirationDateTime").GetDateTimeOffset(), "No life is shorter than 45 minutes.");
        }

        time.Advance(TimeSpan.FromMinutes(45));
        host.Mailbox.AddCard("Ana", "Silva");
        using var after = new GraphClient(host);

        Assert.AreEqual(404, (await after.RefusedAsync(HttpMethod.Get, $"subscriptions/{id}")).Status);
        Assert.IsEmpty((await receiver.AllAsync(host)).Where(notice => notice.Text("changeType") is not null));
        Assert.IsEmpty(host.Subscriptions.Of(host.Mailbox));
    }

    /// <summary>A receiver that shakes every hand.</summary>
    private sealed class Agreeable : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(HttpUtility.ParseQueryString(request.RequestUri!.Query)["validationToken"] ?? ""),
        });
    }
}
