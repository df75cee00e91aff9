extern alias sandbox;

using System.Net;

namespace GraphNetworker.Api.Tests.Cluster;

[TestClass]
public sealed class DoorTests
{
    [TestMethod]
    public async Task A_pane_does_not_wait_for_a_reading_that_is_stuck()
    {
        await using var practice = await Practice.StartAsync(new Seeds().Exchange("ana@northwind.com", "Ana Ruiz", 3, 10, 5).Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");
        practice.Sandbox.Knobs.Latency = TimeSpan.FromMinutes(10);
        practice.Sandbox.Counters.Clear();

        var (status, _) = await pane.SendAsync(HttpMethod.Post, "/api/sync");
        await BegunAsync(practice);
        var beside = await pane.GetOkAsync("/api/pane?item=1&with=ana@northwind.com");
        var today = await pane.GetOkAsync("/api/pane");

        Assert.AreEqual(HttpStatusCode.Accepted, status);
        Assert.AreEqual(6, beside.GetProperty("people")[0].GetProperty("mails").GetInt32());
        Assert.AreEqual("synced", today.GetProperty("sync").Text("state"));
    }

    [TestMethod]
    public async Task Wishes_that_come_while_a_mailbox_is_read_are_granted_once_right_after()
    {
        await using var practice = await Practice.StartAsync(new Seeds().Exchange("ana@northwind.com", "Ana Ruiz", 3, 10, 5).Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced", PlannedLater);
        practice.Sandbox.Counters.Clear();
        await pane.SendAsync(HttpMethod.Post, "/api/sync");
        await pane.SyncAsync("synced", PlannedLater);
        int once = practice.Sandbox.Counters.Graph;
        practice.Sandbox.Counters.Clear();
        practice.Sandbox.Knobs.Latency = TimeSpan.FromSeconds(3);

        await pane.SendAsync(HttpMethod.Post, "/api/sync");
        await BegunAsync(practice);
        for (int press = 0; press < 5; press++)
        {
            await pane.SendAsync(HttpMethod.Post, "/api/sync");
        }

        practice.Sandbox.Knobs.Latency = TimeSpan.Zero;
        await pane.SyncAsync("synced", PlannedLater);

        Assert.AreEqual(2 * once, practice.Sandbox.Counters.Graph);
    }

    private static async Task BegunAsync(Practice practice)
    {
        while (practice.Sandbox.Counters.Graph == 0)
        {
            await Task.Delay(25, CancellationToken.None);
        }
    }

    private static bool PlannedLater(System.Text.Json.JsonElement status) =>
        status.GetProperty("summary").GetProperty("nextTry") is { ValueKind: System.Text.Json.JsonValueKind.String } next && next.GetDateTimeOffset() > TimeProvider.System.GetUtcNow().AddMinutes(1);
}
