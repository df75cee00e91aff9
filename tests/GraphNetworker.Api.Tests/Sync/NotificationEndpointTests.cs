using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphNetworker.Api.Tests.Sync;

[TestClass]
public sealed class NotificationEndpointTests
{
    [TestMethod]
    public async Task The_handshake_gives_the_token_back_as_plain_text_whatever_is_in_it()
    {
        await using var practice = await Practice.StartAsync(Watched.Alex.Build(), Watched.Settings);
        using var microsoft = practice.Api.CreateClient();
        const string token = "Validation: Testing client application reachability <script>alert('ü')</script> +&?";

        foreach (string path in (string[])["/api/notifications", "/api/notifications/lifecycle"])
        {
            using var answer = await microsoft.PostAsync(new Uri($"{path}?validationToken={Uri.EscapeDataString(token)}", UriKind.Relative), null);

            Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
            Assert.AreEqual("text/plain", answer.Content.Headers.ContentType!.MediaType);
            Assert.AreEqual("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.AreEqual(token, await answer.Content.ReadAsStringAsync());
        }

        using var tooLong = await microsoft.PostAsync(new Uri($"/api/notifications?validationToken={new string('a', 2_001)}", UriKind.Relative), null);
        using var empty = await microsoft.PostAsync(new Uri("/api/notifications?validationToken=", UriKind.Relative), null);
        Assert.AreEqual((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (tooLong.StatusCode, empty.StatusCode));
    }

    [TestMethod]
    public async Task Who_does_not_know_the_word_is_answered_alike_and_changes_nothing()
    {
        var log = new Lines();
        await using var practice = await Practice.StartAsync(Watched.Alex.Build(), services => services.AddSingleton<ILoggerProvider>(log), Watched.Settings);
        using var pane = await practice.PaneAsync();
        var plan = Watched.Next(await pane.QuietAsync(practice));
        using var stranger = practice.Api.CreateClient();
        var ours = (await practice.KeptAsync())[0];
        object[] strange =
        [
            new { subscriptionId = ours.Id, clientState = ours.ClientState[..^1], changeType = "created", resource = "me/messages/secret" },
            new { subscriptionId = ours.Id, changeType = "created" },
            new { subscriptionId = "4b8a1b0e-9f55-4c5e-a1b8-0d1f6b7c2d3e", clientState = ours.ClientState },
            new { subscriptionId = ours.Id, clientState = "wrong", lifecycleEvent = "subscriptionRemoved" },
        ];

        var (status, body) = await stranger.SendAsync(HttpMethod.Post, "/api/notifications", new { value = strange });
        await Watched.UntilAsync(() => Task.FromResult(log.All.Any(line => line.StartsWith("3 notifications were dropped", StringComparison.Ordinal))), "They were never looked at.");

        Assert.AreEqual((HttpStatusCode.Accepted, JsonValueKind.Undefined), (status, body.ValueKind));
        Assert.AreEqual(plan, Watched.Next(await pane.GetOkAsync("/api/sync")));
        Assert.AreEqual(3, (await practice.KeptAsync()).Count);
        Assert.IsFalse(log.All.Any(line => line.Contains("secret", StringComparison.Ordinal) || line.Contains(ours.ClientState, StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task What_is_no_collection_or_too_much_is_refused_and_nothing_breaks()
    {
        await using var practice = await Practice.StartAsync(Watched.Alex.Build(), Watched.Settings);
        using var anybody = practice.Api.CreateClient();
        string huge = $$"""{"value":[{"subscriptionId":"{{new string('a', 2_000_000)}}"}]}""";

        var (tooLarge, _) = await anybody.SendAsync(HttpMethod.Post, "/api/notifications", huge);
        var broken = new List<HttpStatusCode>();
        foreach (string body in (string[])["""{"value":[{"subscriptionId":""", "", "[]", "null", """{"value":{}}""", """{"values":[]}""", new string('[', 500), "<xml/>"])
        {
            broken.Add((await anybody.SendAsync(HttpMethod.Post, "/api/notifications/lifecycle", body)).Status);
        }

        var (nothing, _) = await anybody.SendAsync(HttpMethod.Post, "/api/notifications", """{"value":[]}""");
        using var read = await anybody.GetAsync(new Uri("/api/notifications", UriKind.Relative));

        Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, tooLarge);
        Assert.IsTrue(broken.TrueForAll(status => status == HttpStatusCode.BadRequest), string.Join(", ", broken));
        Assert.AreEqual(HttpStatusCode.Accepted, nothing);
        Assert.AreEqual(HttpStatusCode.MethodNotAllowed, read.StatusCode);
    }

    [TestMethod]
    public async Task One_rotten_notification_does_not_spoil_the_others()
    {
        await using var practice = await Practice.StartAsync(Watched.Alex.Build(), Watched.Settings);
        using var pane = await practice.PaneAsync();
        await pane.QuietAsync(practice);
        using var microsoft = practice.Api.CreateClient();
        var ours = (await practice.KeptAsync())[0];
        practice.Sandbox.Mailbox.Faults.NotificationsLost = 1;
        practice.AnaWrites();
        byte[] body = Encoding.UTF8.GetBytes($$"""
            {"value":[null, 7, "text", [], {}, {"subscriptionId":7,"clientState":{} }, {"subscriptionId":"\ud800","clientState":"x"},
            {"subscriptionId":"a\u0000b","clientState":"x"}, {"subscriptionId":"~~","clientState":"{{new string('x', 300)}}" },
            {"subscriptionId":"{{ours.Id}}","clientState":"{{ours.ClientState}}","changeType":"nonsense","resource":17} ] }
            """);
        body[Array.IndexOf(body, (byte)'~')] = 0xFF; // no text at all

        using var content = new ByteArrayContent(body);
        using var answer = await microsoft.PostAsync(new Uri("/api/notifications", UriKind.Relative), content);

        Assert.AreEqual(HttpStatusCode.Accepted, answer.StatusCode);
        await pane.UntilMailsAsync(5);
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> All => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => _lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
