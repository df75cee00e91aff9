extern alias sandbox;

using System.Net;
using System.Net.Http.Headers;
using GraphNetworker.Storage.People;
using Microsoft.Extensions.DependencyInjection;

namespace GraphNetworker.Api.Tests.SignIn;

[TestClass]
public sealed class MailboxDoorTests
{
    private static Seeds Alex => new Seeds().Exchange("ana@northwind.com", "Ana Ruiz", 3, 10, 5);

    private static Seeds Kim => new Seeds("kim@contoso.test").Exchange("lee@fabrikam.com", "Lee Park", 3, 10, 5);

    [TestMethod]
    public async Task A_call_without_a_token_is_asked_to_sign_in()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        using var nobody = practice.Api.CreateClient();

        var (status, problem) = await nobody.SendAsync(HttpMethod.Get, "/api/pane");

        Assert.AreEqual(HttpStatusCode.Unauthorized, status);
        Assert.AreEqual("sign-in-needed", problem.Text("code"));
    }

    [TestMethod]
    public async Task A_token_for_something_else_is_not_accepted()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        using var pane = await practice.PaneAsync();
        string graphs = practice.Sandbox.IssueToken(sandbox::GraphNetworker.Sandbox.SignIn.AppRegistration.Pane, "https://graph.microsoft.com/User.Read");
        pane.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", graphs);

        var (status, problem) = await pane.SendAsync(HttpMethod.Get, "/api/pane");

        Assert.AreEqual(HttpStatusCode.Unauthorized, status);
        Assert.AreEqual("sign-in-needed", problem.Text("code"));
    }

    [TestMethod]
    public async Task A_call_that_does_not_say_whose_mailbox_is_open_is_refused()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        using var pane = await practice.PaneAsync();
        pane.DefaultRequestHeaders.Remove("Mailbox-Owner");

        var (status, problem) = await pane.SendAsync(HttpMethod.Get, "/api/pane");

        Assert.AreEqual(HttpStatusCode.BadRequest, status);
        Assert.AreEqual("Mailbox-Owner", problem.Text("field"));
    }

    [TestMethod]
    public async Task Somebody_elses_token_opens_no_mailbox_and_reads_none()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        var kim = practice.Sandbox.Tenant.Add(Kim.Build("Kim Doe")).Account;
        using var stranger = await practice.PaneAsync(kim, mailboxOwner: "alex@contoso.test");
        var mailboxes = practice.Api.Services.GetRequiredService<MailboxStore>();

        var (before, _) = await stranger.SendAsync(HttpMethod.Get, "/api/pane?item=1&with=ana@northwind.com");
        int opened = (await mailboxes.AllAsync(CancellationToken.None)).Count;
        using var owner = await practice.PaneAsync();
        await owner.SyncAsync("synced");
        using var atHome = await practice.PaneAsync(kim);
        await atHome.SyncAsync("synced");
        var refused = new List<(HttpStatusCode Status, string Code)>();
        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Get, "/api/pane?item=1&with=ana@northwind.com", null), (HttpMethod.Get, "/api/sync", null), (HttpMethod.Post, "/api/sync", null),
            (HttpMethod.Get, "/api/people", null), (HttpMethod.Get, $"/api/people/{Guid.Empty}", null), (HttpMethod.Post, "/api/people", new { address = "new@x.org" }),
            (HttpMethod.Get, "/api/follow-ups", null), (HttpMethod.Post, "/api/follow-ups", new { id = Guid.Empty, person = Guid.Empty, due = "2027-01-01" }),
        })
        {
            var (status, problem) = await stranger.SendAsync(method, path, body);
            refused.Add((status, problem.Text("code")));
        }

        Assert.AreEqual(HttpStatusCode.Forbidden, before);
        Assert.AreEqual(0, opened);
        Assert.IsTrue(refused.TrueForAll(one => one == (HttpStatusCode.Forbidden, "wrong-mailbox")), string.Join(", ", refused));
        Assert.AreEqual(2, (await mailboxes.AllAsync(CancellationToken.None)).Count);
        Assert.AreEqual(1, (await atHome.GetOkAsync("/api/people")).GetProperty("people").GetArrayLength());
    }

    [TestMethod]
    public async Task The_grant_costs_one_token_request_however_many_calls_begin_together()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        using var pane = await practice.PaneAsync();
        practice.Sandbox.Counters.Clear();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => pane.GetOkAsync("/api/pane?item=1&with=ana@northwind.com")));
        await pane.SyncAsync("synced");
        await pane.GetOkAsync("/api/pane");

        Assert.AreEqual(3, practice.Sandbox.Counters.Token, "one for the grant, and one each for the calendar and the texts, whose permissions are others");
        Assert.IsLessThanOrEqualTo(4, practice.Sandbox.Counters.MaxInFlight);
    }

    [TestMethod]
    public async Task The_store_holds_no_token_in_clear()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");
        await practice.Api.DisposeAsync();

        byte[] kept = [.. Directory.EnumerateFiles(Path.GetDirectoryName(practice.Database)!, "network.db*").SelectMany(File.ReadAllBytes)];

        Assert.IsGreaterThan(0, kept.Length);
        foreach (string sign in new[] { "eyJ0", "eyJhbGci", "\"refresh_token\"", "\"secret\"", "1.R" })
        {
            Assert.AreEqual(-1, kept.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(sign)), sign);
        }
    }
}
