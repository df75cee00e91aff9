using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Sync;

namespace GraphNetworker.Graph.Tests.Sync;

[TestClass]
public sealed class SubscriptionsTests
{
    private const string Answer = """{"id":"s1","expirationDateTime":"2026-12-01T07:00:00Z"}""";

    private static readonly DateTimeOffset Until = new(2026, 12, 1, 7, 0, 0, TimeSpan.Zero);

    [TestMethod]
    public async Task Subscribing_names_both_addresses_and_hears_until_when()
    {
        using var wire = new Wire(_ => Wire.Json(Answer, System.Net.HttpStatusCode.Created));
        var wish = new SubscriptionWish(FeedKind.Mail, Subscriptions.ResourceOf(FeedKind.Mail, ""), new Uri("https://api.example/notices"), new Uri("https://api.example/lifecycle"), "secret", Until.AddDays(1));

        var made = await Subscriptions.CreateAsync(wire.Mailbox(), wish, CancellationToken.None);

        var sent = wire.Requests.Single();
        Assert.AreEqual(("POST", "/v1.0/subscriptions"), (sent.Method, sent.Path));
        foreach (string part in (string[])["\"resource\":\"me/messages\"", "https://api.example/notices", "https://api.example/lifecycle", "\"clientState\":\"secret\"", "\"changeType\":\"created,updated,deleted\""])
        {
            StringAssert.Contains(sent.Body, part);
        }

        Assert.AreEqual(new Subscribed("s1", Until), made);
    }

    [TestMethod]
    public async Task A_subscription_that_is_gone_is_an_answer_and_no_failure()
    {
        using var wire = new Wire(_ => Wire.Refusal(404, "ResourceNotFound"));

        Assert.IsNull(await Subscriptions.RenewAsync(wire.Mailbox(), FeedKind.Mail, "s1", Until, CancellationToken.None));
        Assert.IsFalse(await Subscriptions.RemoveAsync(wire.Mailbox(), FeedKind.ToDo, "s1", CancellationToken.None));

        Assert.AreEqual("PATCH /v1.0/subscriptions/s1, DELETE /v1.0/subscriptions/s1", string.Join(", ", wire.Requests.Select(sent => $"{sent.Method} {sent.Path}")));
    }

    [TestMethod]
    public async Task A_subscription_lives_longer_when_it_is_renewed()
    {
        using var wire = new Wire(_ => Wire.Json(Answer));

        Assert.AreEqual(new Subscribed("s1", Until), await Subscriptions.RenewAsync(wire.Mailbox(), FeedKind.Contacts, "s1", Until, CancellationToken.None));
        Assert.IsTrue(await Subscriptions.RemoveAsync(wire.Mailbox(), FeedKind.Contacts, "s1", CancellationToken.None));
    }
}
