using GraphNetworker.Graph.FollowUps;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.People;

namespace GraphNetworker.Graph.Tests.Http;

[TestClass]
public sealed class RetryTests
{
    private const string Me = """{"id":"1","displayName":"Ada","mail":"ada@contoso.com"}""";

    private static readonly TaskToPlace Task = new(Guid.Parse("01890000-0000-7000-8000-000000000001"), "Write", "Why", new DateOnly(2026, 12, 1), null, null);

    [TestMethod]
    [DataRow("2.128", 2.128)]
    [DataRow("7", 7.0)]
    [DataRow("Tue, 24 Nov 2026 08:03:20 GMT", 200.0)]
    public async Task A_wait_that_Microsoft_asks_for_is_kept_to_the_second(string header, double seconds)
    {
        using var wire = new Wire(sent => sent.Place == 0 ? Wire.Refusal(429, "ApplicationThrottled", ("Retry-After", header)) : Wire.Json(Me));

        await wire.WhileTimePasses(wire.Mailbox().OwnerAsync(CancellationToken.None));

        var times = wire.Requests.Select(sent => sent.At).ToArray();
        Assert.HasCount(2, times);
        double waited = (times[1] - times[0]).TotalSeconds;
        Assert.IsGreaterThanOrEqualTo(seconds, waited);
        Assert.IsLessThan(seconds + 1, waited);
    }

    [TestMethod]
    public async Task While_Microsoft_asks_one_to_wait_nobody_else_of_the_mailbox_goes()
    {
        using var wire = new Wire(sent => sent.Place == 0 ? Wire.Refusal(429, "ApplicationThrottled", ("Retry-After", "30")) : Wire.Json(Me));
        var mailbox = wire.Mailbox();

        var first = mailbox.OwnerAsync(CancellationToken.None);
        while (wire.Gate.ClosedUntil is null)
        {
            await System.Threading.Tasks.Task.Yield();
        }

        var second = wire.Mailbox().OwnerAsync(CancellationToken.None);
        await wire.WhileTimePasses(System.Threading.Tasks.Task.WhenAll(first, second));

        var start = wire.Requests.First().At;
        Assert.IsTrue(wire.Requests.Skip(1).All(sent => sent.At - start >= TimeSpan.FromSeconds(30)));
        Assert.HasCount(3, wire.Requests);
    }

    [TestMethod]
    public async Task A_wait_that_is_too_long_to_sit_out_is_handed_back()
    {
        using var wire = new Wire(_ => Wire.Refusal(429, "ApplicationThrottled", ("Retry-After", "3600")));

        var trouble = await Assert.ThrowsExactlyAsync<GraphTroubleException>(() => wire.WhileTimePasses(wire.Mailbox().OwnerAsync(CancellationToken.None)));
        var next = await Assert.ThrowsExactlyAsync<GraphTroubleException>(() => wire.WhileTimePasses(wire.Mailbox().OwnerAsync(CancellationToken.None)));

        Assert.AreEqual(TimeSpan.FromHours(1), trouble.Wait);
        Assert.AreEqual("throttled", next.Code);
        Assert.HasCount(1, wire.Requests);
    }

    [TestMethod]
    public async Task Reading_is_tried_again_after_resets_and_gateway_errors_as_often_as_allowed()
    {
        using var wire = new Wire(
            sent => sent.Place switch
            {
                0 => throw new HttpRequestException(HttpRequestError.ResponseEnded),
                1 => Wire.Refusal(503, "ServiceUnavailable"),
                2 => Wire.Refusal(504, "GatewayTimeout"),
                _ => Wire.Json(Me),
            },
            options => options.Attempts = 4);

        var owner = await wire.WhileTimePasses(wire.Mailbox().OwnerAsync(CancellationToken.None));

        Assert.AreEqual("ada@contoso.com", owner!.Address.Value);
        Assert.HasCount(4, wire.Requests);
    }

    [TestMethod]
    public async Task One_layer_tries_again_and_no_second_one_multiplies()
    {
        using var wire = new Wire(_ => Wire.Refusal(503, "ServiceUnavailable"), options => options.Attempts = 3);

        var trouble = await Assert.ThrowsExactlyAsync<GraphTroubleException>(() => wire.WhileTimePasses(wire.Mailbox().OwnerAsync(CancellationToken.None)));

        Assert.AreEqual("ServiceUnavailable", trouble.Code);
        Assert.HasCount(3, wire.Requests);
    }

    [TestMethod]
    public async Task An_answer_that_does_not_come_in_time_counts_as_none()
    {
        using var slow = new Wire(_ => new HttpResponseMessage { Content = new NeverEnding() }, options => (options.Attempts, options.AnswerWithin) = (2, TimeSpan.FromSeconds(5)));

        var trouble = await Assert.ThrowsExactlyAsync<GraphTroubleException>(() => slow.WhileTimePasses(slow.Mailbox().OwnerAsync(CancellationToken.None)));

        Assert.AreEqual("too-slow", trouble.Code);
        Assert.HasCount(2, slow.Requests);
    }

    [TestMethod]
    public async Task A_creation_that_was_refused_is_repeated()
    {
        using var wire = new Wire(sent => sent.Place == 0 ? Wire.Refusal(429, "TooManyRequests", ("Retry-After", "1")) : Wire.Json("""{"id":"task-1"}"""));

        var placed = await wire.WhileTimePasses(wire.Mailbox().PlaceAsync(Task, "list", mayBeThere: false, CancellationToken.None));

        Assert.AreEqual("task-1", placed.TaskId);
        Assert.AreEqual("POST POST", string.Join(' ', wire.Requests.Select(sent => sent.Method)));
    }

    [TestMethod]
    public async Task A_creation_whose_answer_was_lost_is_looked_for_before_it_is_repeated()
    {
        string there = $$"""{"value":[{"id":"task-9","linkedResources":[{"externalId":"{{Task.ExternalId}}"}]}]}""";
        using var wire = new Wire(sent => sent.Method == "POST" ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : Wire.Json(there));

        var placed = await wire.WhileTimePasses(wire.Mailbox().PlaceAsync(Task, "list", mayBeThere: false, CancellationToken.None));

        Assert.AreEqual("task-9", placed.TaskId);
        Assert.AreEqual("POST GET", string.Join(' ', wire.Requests.Select(sent => sent.Method)));
    }

    [TestMethod]
    public async Task A_token_that_is_refused_is_changed_once()
    {
        using var wire = new Wire(sent => sent.Token == "old" ? Wire.Refusal(401, "InvalidAuthenticationToken") : Wire.Json(Me));

        await wire.WhileTimePasses(wire.Mailbox((wish, _) => System.Threading.Tasks.Task.FromResult(wish.Refused is null ? "old" : "new")).OwnerAsync(CancellationToken.None));

        Assert.AreEqual("old new", string.Join(' ', wire.Requests.Select(sent => sent.Token)));
    }

    [TestMethod]
    public async Task A_claims_challenge_is_handed_to_sign_in()
    {
        using var wire = new Wire(sent => sent.Token == "plain" ? Wire.Refusal(401, "InvalidAuthenticationToken", ("WWW-Authenticate", "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\"")) : Wire.Json(Me));

        await wire.WhileTimePasses(wire.Mailbox((wish, _) => System.Threading.Tasks.Task.FromResult(wish.Claims ?? "plain")).OwnerAsync(CancellationToken.None));

        Assert.AreEqual("plain eyJhIjoxfQ==", string.Join(' ', wire.Requests.Select(sent => sent.Token)));
    }

    /// <summary>A body that begins and never ends.</summary>
    private sealed class NeverEnding : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => new TaskCompletionSource().Task;

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context, CancellationToken cancellationToken) =>
            System.Threading.Tasks.Task.Delay(Timeout.Infinite, cancellationToken);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
