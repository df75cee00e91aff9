extern alias sandbox;

using System.Net;
using MimeKit;

namespace GraphNetworker.Api.Tests.Sync;

[TestClass]
public sealed class SyncTests
{
    [TestMethod]
    public async Task A_second_sync_changes_nothing()
    {
        await using var practice = await Practice.StartAsync(Many(60).Build());
        using var pane = await practice.PaneAsync();

        var first = await pane.SyncAsync("synced");
        await SyncAgainAsync(pane, first);
        var second = await pane.SyncAsync("synced");

        Assert.AreEqual(first.GetProperty("counts").GetRawText(), second.GetProperty("counts").GetRawText());
        Assert.AreEqual(first.GetProperty("summary").GetProperty("read").GetInt32(), second.GetProperty("summary").GetProperty("read").GetInt32());
    }

    [TestMethod]
    public async Task A_mail_that_arrives_counts_after_the_next_sync()
    {
        await using var practice = await Practice.StartAsync(Many(3).Build());
        using var pane = await practice.PaneAsync();
        var first = await pane.SyncAsync("synced");
        int before = (await pane.GetOkAsync("/api/pane?item=1&with=p0@people.example")).GetProperty("people")[0].GetProperty("mails").GetInt32();

        practice.Sandbox.Mailbox.Deliver(new MimeMessage([new MailboxAddress("P0", "p0@people.example")], [new MailboxAddress("Alex", "alex@contoso.test")], "Hello", new TextPart("plain") { Text = "Hi" }) { Date = Seeds.Now });
        await SyncAgainAsync(pane, first);
        int after = (await pane.GetOkAsync("/api/pane?item=1&with=p0@people.example")).GetProperty("people")[0].GetProperty("mails").GetInt32();

        Assert.AreEqual(before + 1, after);
    }

    [TestMethod]
    public async Task An_outage_of_Microsoft_is_named_and_got_over()
    {
        await using var practice = await Practice.StartAsync(Many(5).Build(), ("Graph:Attempts", "2"));
        using var pane = await practice.PaneAsync();
        practice.Sandbox.Knobs.FailNext(1000, 500);

        var (_, _) = await pane.SendAsync(HttpMethod.Get, "/api/pane");
        var told = await pane.SyncAsync("first", status => status.GetProperty("summary").GetProperty("code").ValueKind != System.Text.Json.JsonValueKind.Null);
        practice.Sandbox.Knobs.FailNext(0);
        await pane.SendAsync(HttpMethod.Post, "/api/sync");
        var healed = await pane.SyncAsync("synced");

        Assert.AreEqual("generalException", told.GetProperty("summary").Text("code"));
        Assert.AreEqual("Microsoft Graph has trouble of its own.", told.GetProperty("summary").Text("reason"));
        Assert.AreNotEqual(System.Text.Json.JsonValueKind.Null, told.GetProperty("summary").GetProperty("nextTry").ValueKind);
        Assert.AreEqual(System.Text.Json.JsonValueKind.Null, healed.GetProperty("summary").GetProperty("code").ValueKind);
    }

    [TestMethod]
    public async Task Being_throttled_costs_time_and_nothing_else()
    {
        await using var practice = await Practice.StartAsync(Many(20).Build(), ("Graph:PageSize", "10"));
        practice.Sandbox.Knobs.MaxConcurrent = 2;
        using var pane = await practice.PaneAsync();

        var status = await pane.SyncAsync("synced");

        Assert.AreEqual(practice.Sandbox.Mailbox.MailCount, status.GetProperty("counts").GetProperty("mails").GetInt32());
    }

    [TestMethod]
    public async Task A_restart_in_the_middle_goes_on_where_it_stopped()
    {
        await using var first = await Practice.StartAsync(Many(150).Build(), ("Graph:PageSize", "10"), ("Sync:ReadTexts", "false"));
        first.Sandbox.Knobs.Latency = TimeSpan.FromMilliseconds(40);
        using (var before = await first.PaneAsync())
        {
            await before.SyncAsync("first", status => status.GetProperty("summary").GetProperty("read").GetInt32() >= 60);
        }

        await using var practice = await first.RestartAsync(("Graph:PageSize", "10"), ("Sync:ReadTexts", "false"));
        first.Sandbox.Counters.Clear();
        using var pane = await practice.PaneAsync();
        var resumed = await pane.GetOkAsync("/api/sync");
        var status = await pane.SyncAsync("synced");

        Assert.IsGreaterThanOrEqualTo(60, resumed.GetProperty("summary").GetProperty("read").GetInt32());
        Assert.AreEqual(300, status.GetProperty("counts").GetProperty("mails").GetInt32());

        // Texts are read after the pages, as many as there is time for: they are left out here. What is left of 30 pages, each folder's last look, and the questions about owner and folders: never the whole again.
        Assert.IsLessThan(24 + 17, first.Sandbox.Counters.Graph);
    }

    [TestMethod]
    public async Task An_address_that_turns_out_to_be_the_owners_own_is_nobody_elses()
    {
        var seeds = new Seeds().Mail("inbox", ("Ana", "ana@northwind.com"), [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-1));
        await using var practice = await Practice.StartAsync(seeds.Build());
        using var pane = await practice.PaneAsync(mailboxOwner: "ALEX@contoso.test");

        await pane.SyncAsync("synced");
        var view = await pane.GetOkAsync("/api/pane?item=1&with=ana@northwind.com&with=alex@CONTOSO.test");

        Assert.AreEqual(1, view.GetProperty("people").GetArrayLength());
    }

    [TestMethod]
    public async Task A_sync_that_nobody_may_ask_for_is_not_begun()
    {
        await using var practice = await Practice.StartAsync(Many(1).Build());
        using var nobody = practice.Api.CreateClient();

        var (status, _) = await nobody.SendAsync(HttpMethod.Post, "/api/sync");

        Assert.AreEqual(HttpStatusCode.Unauthorized, status);
    }

    private static Seeds Many(int people)
    {
        var seeds = new Seeds();
        for (int i = 0; i < people; i++)
        {
            seeds.Exchange($"p{i}@people.example", $"P{i}", 1, 1, 1 + i);
        }

        return seeds;
    }

    private static async Task SyncAgainAsync(HttpClient pane, System.Text.Json.JsonElement before)
    {
        // The store keeps whole seconds: a later success shows when the second has turned, or the next run has a plan of its own.
        string plan = before.GetProperty("summary").GetProperty("nextTry").GetRawText();
        var (status, _) = await pane.SendAsync(HttpMethod.Post, "/api/sync");
        Assert.AreEqual(HttpStatusCode.Accepted, status);
        await pane.SyncAsync("synced", now => now.GetProperty("summary").GetProperty("nextTry") is { ValueKind: System.Text.Json.JsonValueKind.String } next && next.GetDateTimeOffset() > TimeProvider.System.GetUtcNow().AddMinutes(1) && next.GetRawText() != plan);
    }
}
