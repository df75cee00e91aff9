extern alias sandbox;

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GraphNetworker.Graph.Http;
using Microsoft.Extensions.DependencyInjection;
using sandbox::GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Api.Tests.Sync;

/// <summary>Whatever goes wrong, the status names it in words and with a code by the end of the next reading, and coverage stays the truth.</summary>
[TestClass]
public sealed class FaultMatrixTests
{
    private static Seeds Office => new Seeds()
        .Folder("projects", "Projects").Folder("bridge", "Bridge", "projects")
        .Exchange("ana@northwind.com", "Ana Ruiz", 4, 14, 5)
        .Mail("bridge", ("Tomas", "tomas@fabrikam.com"), [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-100))
        .Mail("bridge", ("Ana Ruiz", "ana@northwind.com"), [("Alex", "alex@contoso.test"), ("Jo", "jo@adatum.org")], Seeds.Now.AddDays(-40))
        .Mail("inbox", null, [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-3))
        .Card("Ana", "Ruiz", "Bridge lead", "Northwind", "ana@northwind.com");

    [TestMethod]
    [DataRow("429", "throttled ApplicationThrottled", "Microsoft asks us to")]
    [DataRow("503", "serviceNotAvailable", "Microsoft")]
    [DataRow("504", "UnknownError", "Microsoft Graph has trouble of its own.")]
    [DataRow("reset", "unreachable", "Microsoft Graph cannot be reached.")]
    [DataRow("410", "SyncStateNotFound", "read from the start")]
    [DataRow("expired", "InvalidAuthenticationToken", "does not accept our sign-in")]
    [DataRow("revoked", "AADSTS65001 AADSTS70008 AADSTS50173", "sign in again")]
    public async Task A_fault_is_named_by_the_next_reading_and_got_over(string fault, string codes, string words)
    {
        await using var practice = await Practice.StartAsync(Office.Build(), ("Graph:Attempts", "1"), ("Graph:PageSize", "2"), ("Sync:ReadTexts", "false")); // texts would take the fault upon themselves
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");

        Inject(practice, fault, true);
        await pane.SendAsync(HttpMethod.Post, "/api/sync");
        var told = await pane.SyncAsync(fault == "revoked" ? "reconnect" : "behind", status => Code(status) is not null);
        Inject(practice, fault, false);
        await MendAsync(pane);
        var healed = await pane.SyncAsync("synced", status => Code(status) is null);

        var summary = told.GetProperty("summary");
        CollectionAssert.Contains(codes.Split(' '), Code(told));
        StringAssert.Contains(summary.Text("reason"), words);
        Assert.AreEqual(fault == "revoked", summary.GetProperty("nextTry").ValueKind == JsonValueKind.Null, "Only where nothing but the owner helps there is no next try.");
        Assert.AreNotEqual(JsonValueKind.Null, summary.GetProperty("lastSuccess").ValueKind);
        Assert.AreEqual(practice.Sandbox.Mailbox.MailsNow().Count, told.GetProperty("counts").GetProperty("mails").GetInt32(), "Nothing is lost meanwhile.");
        AssertCovered(practice.Sandbox.Mailbox, healed);
    }

    [TestMethod]
    public async Task A_calendar_that_is_not_permitted_is_named_with_what_it_would_add_and_takes_nothing_from_the_rest()
    {
        await using var practice = await Practice.StartAsync(Office.Build(), services => services.AddHttpClient(GraphDoor.ClientName).AddHttpMessageHandler(() => new NoCalendar()));
        using var pane = await practice.PaneAsync();

        var status = await pane.SyncAsync("synced", now => now.GetProperty("missing").GetArrayLength() > 0);

        var missing = status.GetProperty("missing")[0];
        Assert.AreEqual("Calendars.Read", missing.Text("permission"));
        Assert.AreEqual("Calendar: not permitted; meetings are not counted.", missing.Text("words"));
        Assert.AreEqual(0, status.GetProperty("counts").GetProperty("meetings").GetInt32());
        Assert.IsNull(Code(status));
        AssertCovered(practice.Sandbox.Mailbox, status);
    }

    [TestMethod]
    public async Task A_mail_that_cannot_be_understood_stands_in_quarantine_with_its_reason_and_its_tries()
    {
        await using var practice = await Practice.StartAsync(Office.Build());
        using var pane = await practice.PaneAsync();

        var status = await pane.SyncAsync("synced");

        var poison = status.GetProperty("quarantine").EnumerateArray().Single();
        Assert.AreEqual("no sender", poison.Text("reason"));
        Assert.AreEqual("Inbox", poison.Text("folder"));
        Assert.AreEqual(1, poison.GetProperty("tries").GetInt32());
        Assert.AreEqual(1, status.GetProperty("counts").GetProperty("quarantined").GetInt32());
    }

    [TestMethod]
    public async Task Coverage_is_told_folder_by_folder_with_the_oldest_mail_and_the_last_whole_reading()
    {
        await using var practice = await Practice.StartAsync(Office.Build());
        using var pane = await practice.PaneAsync();

        var status = await pane.SyncAsync("synced");

        AssertCovered(practice.Sandbox.Mailbox, status);
        Assert.AreEqual(practice.Sandbox.Mailbox.MailsNow().Min(mail => mail.Head.Received)!.Value.ToUnixTimeSeconds(), status.GetProperty("counts").GetProperty("oldestMail").GetDateTimeOffset().ToUnixTimeSeconds());
        Assert.IsGreaterThan(Seeds.Now.AddMinutes(-5), status.GetProperty("lastWhole").GetDateTimeOffset());
    }

    private static void AssertCovered(LiveMailbox live, JsonElement status)
    {
        var mails = status.GetProperty("feeds").EnumerateArray().Where(feed => feed.Text("kind") == "mail").ToArray();
        CollectionAssert.IsSubsetOf(live.MailsNow().Select(mail => mail.FolderId).Distinct().ToArray(), mails.Select(feed => feed.Text("id")).ToArray());
        foreach (var feed in mails)
        {
            int there = live.MailsNow().Count(mail => mail.FolderId == feed.Text("id"));
            Assert.AreEqual((there, there, true), (feed.GetProperty("read").GetInt32(), feed.GetProperty("total").GetInt32(), feed.GetProperty("complete").GetBoolean()), feed.Text("name"));
        }
    }

    private static void Inject(Practice practice, string fault, bool on)
    {
        var (knobs, mailbox) = (practice.Sandbox.Knobs, practice.Sandbox.Mailbox);
        switch (fault)
        {
            case "reset":
                mailbox.Faults.Resets = on ? 2 : 0; // half of them before the request is done: all of them
                break;
            case "410":
                mailbox.Faults.Gone = on ? 1 : 0;
                break;
            case "expired":
                mailbox.Faults.Expired = on ? 1 : 0;
                break;
            case "revoked":
                knobs.RevokeRefreshTokens(mailbox.Account);
                knobs.For(mailbox.Account).RequireConsent = on;
                mailbox.Faults.Expired = on ? 1 : 0;
                break;
            default:
                knobs.FailNext(on ? 10_000 : 0, int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    // What Microsoft asked to wait is waited for: until then a reading is put off, and asked for once more.
    private static async Task MendAsync(HttpClient pane)
    {
        var until = TimeProvider.System.GetUtcNow().AddSeconds(20);
        do
        {
            await pane.SendAsync(HttpMethod.Post, "/api/sync");
            await Task.Delay(250, CancellationToken.None);
        }
        while (Code(await pane.GetOkAsync("/api/sync")) is not null && TimeProvider.System.GetUtcNow() < until);
    }

    private static string? Code(JsonElement status) => status.GetProperty("summary").GetProperty("code").GetString();

    /// <summary>Microsoft refuses the calendar, as it does where an administrator has not consented.</summary>
    private sealed class NoCalendar : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.AbsolutePath is { } path && (path.Contains("/events", StringComparison.OrdinalIgnoreCase) || path.Contains("/calendar", StringComparison.OrdinalIgnoreCase))
                ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.Forbidden)
                {
                    RequestMessage = request,
                    Content = JsonContent.Create(new { error = new { code = "ErrorAccessDenied", message = "Access is denied. Check credentials and try again." } }),
                })
                : base.SendAsync(request, cancellationToken);
    }
}
