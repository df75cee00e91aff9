using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Sync;

namespace GraphNetworker.Graph.Tests.Sync;

[TestClass]
public sealed class SubscriptionListTests
{
    private const string First = """
        {"@odata.nextLink":"https://graph.microsoft.com/v1.0/subscriptions?$skiptoken=2","value":[
        {"id":"s1","resource":"me/messages","clientState":null,"notificationUrl":"https://api.example/notices","creatorId":"8ee44408-0679-472c-bc2a-692812af3437","expirationDateTime":"2026-12-01T07:00:00Z"},
        {"resource":"without an id"}]}
        """;

    private const string Last = """{"value":[{"id":"s2","notificationUrl":"nowhere"}]}""";

    [TestMethod]
    public async Task The_list_is_read_to_its_end()
    {
        using var wire = new Wire(sent => Wire.Json(sent.Url.Query.Contains("skiptoken", StringComparison.Ordinal) ? Last : First));

        var listed = await Subscriptions.ListAsync(wire.Mailbox(), CancellationToken.None);

        Assert.AreEqual(new Listed("s1", "me/messages", new Uri("https://api.example/notices"), Guid.Parse("8ee44408-0679-472c-bc2a-692812af3437")), listed[0]);
        Assert.AreEqual(new Listed("s2", "", null, null), listed[1]);
        Assert.HasCount(2, listed);
    }

    [TestMethod]
    public async Task A_list_that_leads_elsewhere_is_not_followed()
    {
        using var wire = new Wire(_ => Wire.Json("""{"@odata.nextLink":"https://elsewhere.example/","value":[]}"""));

        var trouble = await Assert.ThrowsAsync<GraphTroubleException>(() => Subscriptions.ListAsync(wire.Mailbox(), CancellationToken.None));

        Assert.AreEqual("strange-link", trouble.Code);
        Assert.HasCount(1, wire.Requests);
    }

    [TestMethod]
    public void What_is_watched_says_which_feed_it_is_of()
    {
        foreach (var kind in Enum.GetValues<FeedKind>().Where(kind => kind != FeedKind.Texts)) // they have no folder to watch
        {
            Assert.AreEqual(kind, Subscriptions.KindOf(Subscriptions.ResourceOf(kind, "list")));
        }

        Assert.AreEqual(FeedKind.Mail, Subscriptions.KindOf("me/mailFolders('inbox')/messages"));
    }
}
