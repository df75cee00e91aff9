using System.Net;

namespace GraphNetworker.Api.Tests.SignIn;

[TestClass]
public sealed class ReconnectTests
{
    private static Seeds Alex => new Seeds().Exchange("ana@northwind.com", "Ana Ruiz", 3, 10, 5).Card("Ana", "Ruiz", "Bridge lead", "Northwind", "ana@northwind.com");

    [TestMethod]
    public async Task A_revoked_grant_loses_nothing_and_a_new_sign_in_mends_it()
    {
        await using var first = await Practice.StartAsync(Alex.Build());
        var account = first.Sandbox.Mailbox.Account;
        first.Sandbox.Knobs.For(account).TokenLifetime = TimeSpan.FromSeconds(2); // so that the grant itself is asked soon
        using (var before = await first.PaneAsync())
        {
            await before.SyncAsync("synced");
        }

        first.Sandbox.Knobs.RevokeRefreshTokens(account);
        await using var practice = await first.RestartAsync();
        using var pane = practice.Api.CreateClient();
        first.Sandbox.Knobs.For(account).TokenLifetime = TimeSpan.FromHours(1);
        first.Sandbox.Knobs.For(account).RequireConsent = true; // Microsoft refuses whatever we try
        using var old = await practice.PaneAsync();
        var lost = await old.SyncAsync("reconnect");
        var beside = await old.GetOkAsync("/api/pane?item=1&with=ana@northwind.com");
        first.Sandbox.Knobs.For(account).RequireConsent = false;
        using var again = await practice.PaneAsync();
        await again.SyncAsync("synced");

        StringAssert.StartsWith(lost.GetProperty("summary").Text("code"), "AADSTS");
        Assert.AreEqual("Ana Ruiz", beside.GetProperty("people")[0].Text("name"));
        Assert.IsTrue(beside.GetProperty("people")[0].TryGetProperty("health", out var health) && health.GetProperty("number").GetInt32() > 0);
    }

    [TestMethod]
    public async Task A_consent_that_is_missing_is_said_with_its_code_and_asked_about_once_for_each_sign_in()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        practice.Sandbox.Knobs.For(practice.Sandbox.Mailbox.Account).RequireConsent = true;
        using var pane = await practice.PaneAsync();
        practice.Sandbox.Counters.Clear();

        var shown = await pane.GetOkAsync("/api/pane");
        await pane.GetOkAsync("/api/pane");
        await pane.GetOkAsync("/api/pane?item=1&with=ana@northwind.com");
        int asked = practice.Sandbox.Counters.Token;
        var (status, problem) = await pane.SendAsync(HttpMethod.Post, "/api/sync");
        practice.Sandbox.Knobs.For(practice.Sandbox.Mailbox.Account).RequireConsent = false;
        var (mended, _) = await pane.SendAsync(HttpMethod.Post, "/api/sync");
        await pane.SyncAsync("synced");

        Assert.AreEqual("reconnect", shown.GetProperty("sync").Text("state"));
        Assert.AreEqual("AADSTS65001", shown.GetProperty("sync").Text("code"));
        Assert.AreEqual(1, asked);
        Assert.AreEqual((HttpStatusCode.Unauthorized, "AADSTS65001"), (status, problem.Text("code")));
        Assert.AreEqual(HttpStatusCode.Accepted, mended);
    }
}
