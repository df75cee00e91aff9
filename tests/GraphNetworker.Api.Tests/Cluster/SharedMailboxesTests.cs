extern alias sandbox;

using System.Globalization;
using GraphNetworker.Tests.Shared;

namespace GraphNetworker.Api.Tests.Cluster;

/// <summary>Several hosts of the API on one PostgreSQL, who find each other in one Redis.</summary>
[TestClass]
[DoNotParallelize] // two servers and two hosts more would spoil what the tests of speed measure
public sealed class SharedMailboxesTests(TestContext context)
{
    [TestMethod]
    public async Task Whichever_of_two_hosts_is_asked_the_mailbox_is_one_and_is_read_once()
    {
        if ((PostgresServer.Missing() ?? RedisServer.Missing()) is { } missing)
        {
            Assert.Inconclusive(missing); // both come from the system's packages; where they cannot be installed nothing can be shown here
        }

        await using var postgres = await PostgresServer.StartAsync(context.CancellationToken);
        await using var redis = await RedisServer.StartAsync(context.CancellationToken);
        await using var first = await Practice.StartAsync(new Seeds().Exchange("ana@northwind.com", "Ana Ruiz", 30, 10, 5).Build(), Shared());
        using var here = await first.PaneAsync();
        await using var second = first.Beside(Shared());
        using var there = await second.PaneAsync();

        await there.SyncAsync("synced");
        var (added, _) = await there.SendAsync(HttpMethod.Post, "/api/people", new { address = "maya@adatum.org", name = "Maya Osei" });
        var beside = await here.GetOkAsync("/api/pane?item=1&with=ana@northwind.com&with=maya@adatum.org");

        Assert.AreEqual(System.Net.HttpStatusCode.OK, added);
        Assert.AreEqual("Ana Ruiz, Maya Osei", string.Join(", ", beside.GetProperty("people").EnumerateArray().Select(one => one.Text("name")).Order(StringComparer.Ordinal)));
        Assert.AreEqual(60, beside.GetProperty("people").EnumerateArray().Single(one => one.Text("name") == "Ana Ruiz").GetProperty("mails").GetInt32());
        Assert.IsLessThanOrEqualTo(4, first.Sandbox.Mailbox.Counters.MaxInFlight);
        Assert.IsLessThanOrEqualTo(1, first.Sandbox.Mailbox.Counters.MostOfOnePage);

        (string, string)[] Shared()
        {
            return
            [
                ("Storage:Kind", "PostgreSql"),
                ("Storage:Connection", postgres.Connection("network")),
                ("Cluster:Redis", redis.Connection),
                ("Cluster:SiloPort", PostgresServer.FreePort().ToString(CultureInfo.InvariantCulture)),
                ("Graph:PageSize", "10"),
            ];
        }
    }
}
