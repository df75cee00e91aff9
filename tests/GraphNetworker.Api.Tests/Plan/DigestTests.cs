extern alias sandbox;

using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphNetworker.Api.Sync;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Plan;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Plan;
using Microsoft.Extensions.DependencyInjection;
using sandbox::GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Api.Tests.Plan;

/// <summary>The week's mail to oneself: one at most, to the owner alone.</summary>
[TestClass]
public sealed class DigestTests
{
    private static readonly string[] Lists = ["toRecipients", "ccRecipients", "bccRecipients"];
    private static readonly DigestPeriod Week = DigestPeriod.DueAt(new OwnerPlan { Digest = DigestWish.Draft, QuietFrom = TimeOnly.MinValue, QuietUntil = TimeOnly.MinValue }, Seeds.Now)!;

    private static MailboxSeed Seed => new Seeds().Exchange("ana@northwind.com", "Ana Ruiz", 20, 7, 70).Exchange("lee@adatum.com", "Lee Park", 20, 7, 2).Build();

    [TestMethod]
    public async Task A_wish_for_a_draft_is_one_draft_to_oneself_with_the_week_in_it()
    {
        await using var practice = await Practice.StartAsync(Seed);
        using var pane = await OpenAsync(practice, "draft");

        await WriteAsync(practice);
        await WriteAsync(practice);

        var draft = (await DigestsAsync(practice)).Single();
        Assert.IsTrue(draft.GetProperty("isDraft").GetBoolean());
        Assert.AreEqual("alex@contoso.test", Recipients(draft));
        Assert.AreEqual("GraphNetworker", draft.GetProperty("categories")[0].GetString());
        string text = draft.GetProperty("body").Text("content");
        StringAssert.Contains(text, "Your network in the week of");
        StringAssert.Contains(text, "The plan needs 0 touches a week");
        Assert.DoesNotContain("Subject", text);
        Assert.AreEqual("This week's digest lies among your drafts.", (await pane.GetOkAsync("/api/plan")).Text("digest"));
    }

    [TestMethod]
    public async Task A_wish_to_send_reaches_the_owner_alone_and_counts_for_nobody()
    {
        await using var practice = await Practice.StartAsync(Seed);
        using var pane = await OpenAsync(practice, "send");
        string before = await CountsAsync(pane);

        await WriteAsync(practice);
        await WriteAsync(practice);
        await pane.SendAsync(HttpMethod.Post, "/api/sync");
        var after = await pane.SyncAsync("synced", status => Noise(status) == 2);

        var mails = practice.Sandbox.Mailbox.MailsNow().Where(mail => mail.Head.Subject?.StartsWith("Your network", StringComparison.Ordinal) == true).ToArray();
        Assert.AreEqual("inbox, sentitems", string.Join(", ", mails.Select(mail => mail.FolderKey).Order(StringComparer.Ordinal)));
        Assert.IsTrue(mails.All(mail => mail.Head is { Cc.Count: 0, Bcc.Count: 0, To: [{ Address: "alex@contoso.test" }] }));
        Assert.AreEqual(before, await CountsAsync(pane));
        Assert.AreEqual("This week's digest was sent to you.", (await pane.GetOkAsync("/api/plan")).Text("digest"));
        Assert.AreEqual(2, Noise(after));
    }

    [TestMethod]
    public async Task Without_a_wish_there_is_nothing()
    {
        await using var practice = await Practice.StartAsync(Seed);
        using var pane = await OpenAsync(practice, "off");

        await WriteAsync(practice);

        Assert.IsEmpty(await DigestsAsync(practice));
        Assert.AreEqual(JsonValueKind.Null, (await pane.GetOkAsync("/api/plan")).GetProperty("digest").ValueKind);
    }

    [TestMethod]
    [DataRow("draft")]
    [DataRow("send")]
    public async Task Two_processes_over_one_database_that_are_asked_again_and_again_write_one(string wish)
    {
        await using var first = await Practice.StartAsync(Seed);
        using var pane = await OpenAsync(first, wish);
        await using var second = first.Beside();
        first.Sandbox.Knobs.Latency = TimeSpan.FromMilliseconds(100); // so that they meet

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => WriteAsync(i % 2 == 0 ? first : second)));

        var one = (await DigestsAsync(first)).Single();
        Assert.AreEqual(wish == "draft", one.GetProperty("isDraft").GetBoolean());
        Assert.HasCount(wish == "draft" ? 1 : 2, first.Sandbox.Mailbox.MailsNow().Where(mail => mail.Head.Subject?.StartsWith("Your network", StringComparison.Ordinal) == true));
    }

    [TestMethod]
    public async Task A_draft_whose_answer_was_lost_is_found_and_not_made_again()
    {
        var wire = new LostAnswers("/me/messages");
        await using var practice = await Practice.StartAsync(Seed, wire.Tap);
        using var pane = await OpenAsync(practice, "draft");

        await WriteAsync(practice);
        string waiting = (await pane.GetOkAsync("/api/plan")).Text("digest");
        await WriteAsync(practice); // too early: nobody asks
        await WhenItsTimeHasComeAsync(practice);
        await WriteAsync(practice);

        Assert.AreEqual(1, wire.Lost);
        Assert.AreEqual("The digest waits for Microsoft 365 (unreachable).", waiting);
        Assert.HasCount(1, await DigestsAsync(practice));
        Assert.AreEqual("This week's digest lies among your drafts.", (await pane.GetOkAsync("/api/plan")).Text("digest"));
    }

    [TestMethod]
    public async Task A_sending_whose_answer_was_lost_is_not_sent_again()
    {
        var wire = new LostAnswers("/send");
        await using var practice = await Practice.StartAsync(Seed, wire.Tap);
        using var pane = await OpenAsync(practice, "send");

        await WriteAsync(practice);
        await WhenItsTimeHasComeAsync(practice);
        await WriteAsync(practice);

        Assert.AreEqual(1, wire.Lost);
        Assert.HasCount(1, practice.Sandbox.Mailbox.MailsNow().Where(mail => mail.FolderKey == "inbox" && mail.Head.Subject?.StartsWith("Your network", StringComparison.Ordinal) == true));
        Assert.AreEqual("This week's digest was sent to you.", (await pane.GetOkAsync("/api/plan")).Text("digest"));
    }

    [TestMethod]
    public async Task What_never_reached_Microsoft_is_made_once_it_does()
    {
        await using var practice = await Practice.StartAsync(Seed, ("Graph:Attempts", "1"));
        using var pane = await OpenAsync(practice, "send");
        practice.Sandbox.Knobs.FailNext(1000, 503);
        await WriteAsync(practice);
        practice.Sandbox.Knobs.FailNext(0);
        Assert.IsEmpty(await DigestsAsync(practice));

        await WhenItsTimeHasComeAsync(practice);
        await WriteAsync(practice);

        Assert.IsFalse((await DigestsAsync(practice)).Single().GetProperty("isDraft").GetBoolean());
    }

    [TestMethod]
    public async Task After_a_crash_between_the_draft_and_our_word_of_it_there_is_still_one()
    {
        await using var practice = await Practice.StartAsync(Seed);
        using var pane = await OpenAsync(practice, "send");
        var mailbox = await MailboxAsync(practice);

        // As the crash leaves it: the week is claimed, the draft is there, and nobody wrote that down.
        await practice.Api.Services.GetRequiredService<DigestStore>().ClaimAsync(mailbox, Week, true, Seeds.Now.AddHours(-1), TimeSpan.FromMinutes(10), CancellationToken.None);
        await DraftAsync(practice, "alex@contoso.test");
        await WriteAsync(practice);

        Assert.IsFalse((await DigestsAsync(practice)).Single().GetProperty("isDraft").GetBoolean());
    }

    [TestMethod]
    public async Task A_draft_that_somebody_made_another_mail_of_is_not_sent()
    {
        await using var practice = await Practice.StartAsync(Seed);
        using var pane = await OpenAsync(practice, "send");
        await practice.Api.Services.GetRequiredService<DigestStore>().ClaimAsync(await MailboxAsync(practice), Week, true, Seeds.Now.AddHours(-1), TimeSpan.FromMinutes(10), CancellationToken.None);
        await DraftAsync(practice, "alex@contoso.test", "ana@northwind.com");

        await WriteAsync(practice);
        await WriteAsync(practice);

        Assert.IsTrue((await DigestsAsync(practice)).Single().GetProperty("isDraft").GetBoolean());
        Assert.AreEqual("This week's digest does not come any more; the next comes next week.", (await pane.GetOkAsync("/api/plan")).Text("digest"));
    }

    [TestMethod]
    [DataRow("draft", "Mail.ReadWrite", "The digest waits: writing drafts is not permitted (Mail.ReadWrite).", 0)]
    [DataRow("send", "Mail.Send", "The digest waits among your drafts: sending it is not permitted (Mail.Send).", 1)]
    public async Task Without_the_permission_it_waits_says_so_and_takes_nothing_away_from_reading(string wish, string permission, string words, int drafts)
    {
        await using var practice = await Practice.StartAsync(Seed);
        practice.Sandbox.Knobs.For(practice.Sandbox.Mailbox.Account).NotConsented = [permission];
        using var pane = await OpenAsync(practice, wish);

        await WriteAsync(practice);
        string said = (await pane.GetOkAsync("/api/plan")).Text("digest");
        await pane.SyncAsync("synced");
        Assert.HasCount(drafts, await DigestsAsync(practice));
        practice.Sandbox.Knobs.For(practice.Sandbox.Mailbox.Account).NotConsented = [];
        await WhenItsTimeHasComeAsync(practice);
        await WriteAsync(practice);

        Assert.AreEqual(words, said);
        Assert.AreEqual(wish == "draft", (await DigestsAsync(practice)).Single().GetProperty("isDraft").GetBoolean());
    }

    [TestMethod]
    public async Task A_draft_that_was_thrown_away_before_it_was_sent_is_not_made_again()
    {
        await using var practice = await Practice.StartAsync(Seed);
        practice.Sandbox.Knobs.For(practice.Sandbox.Mailbox.Account).NotConsented = ["Mail.Send"];
        using var pane = await OpenAsync(practice, "send");
        await WriteAsync(practice);
        practice.Sandbox.Mailbox.Delete(practice.Sandbox.Mailbox.MailsNow().Single(mail => mail.FolderKey == "drafts").Id);
        practice.Sandbox.Knobs.For(practice.Sandbox.Mailbox.Account).NotConsented = [];

        await WhenItsTimeHasComeAsync(practice);
        await WriteAsync(practice);

        Assert.IsEmpty(await DigestsAsync(practice));
    }

    // A digest that is due whatever day and hour it is.
    private static async Task<HttpClient> OpenAsync(Practice practice, string wish)
    {
        var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");
        var plan = await pane.GetOkAsync("/api/plan");
        var settings = JsonNode.Parse(plan.GetProperty("settings").GetRawText())!;
        (settings["digest"], settings["digestDay"], settings["quietFrom"], settings["quietUntil"]) = (wish, "monday", "00:00:00", "00:00:00");
        var (status, body) = await pane.SendAsync(HttpMethod.Put, "/api/plan", new JsonObject { ["version"] = plan.GetProperty("version").GetInt32(), ["settings"] = settings }.ToJsonString());
        Assert.AreEqual(HttpStatusCode.OK, status, body.ToString());
        return pane;
    }

    private static async Task WriteAsync(Practice practice) =>
        await practice.Api.Services.GetRequiredService<IGrainFactory>().Of(await MailboxAsync(practice)).WriteDigestAsync();

    private static async Task<MailboxId> MailboxAsync(Practice practice) =>
        (await practice.Api.Services.GetRequiredService<MailboxStore>().AllAsync(CancellationToken.None)).Single().Id;

    // As if the minutes or the hour that it waits for had gone by.
    private static async Task WhenItsTimeHasComeAsync(Practice practice)
    {
        var store = practice.Api.Services.GetRequiredService<DigestStore>();
        var mailbox = await MailboxAsync(practice);
        await store.WaitAsync(mailbox, Week, Seeds.Now.AddMinutes(-1), (await store.LatestAsync(mailbox, CancellationToken.None))!.Trouble!, CancellationToken.None);
    }

    private static async Task<JsonElement[]> DigestsAsync(Practice practice)
    {
        using var outlook = practice.Outlook("Mail.ReadWrite");
        outlook.DefaultRequestHeaders.Add("Prefer", "outlook.body-content-type=\"text\"");
        string filter = Uri.EscapeDataString($"singleValueExtendedProperties/Any(ep: ep/id eq '{DigestMail.PropertyId}' and ep/value eq '{Week.Key}')");
        return [.. (await outlook.GetOkAsync($"me/messages?$filter={filter}&$select=id,subject,body,isDraft,categories,toRecipients,ccRecipients,bccRecipients")).GetProperty("value").EnumerateArray()];
    }

    private static async Task DraftAsync(Practice practice, params string[] to)
    {
        using var outlook = practice.Outlook("Mail.ReadWrite");
        var (status, body) = await outlook.SendAsync(HttpMethod.Post, "me/messages", new
        {
            subject = "Your network",
            body = new { contentType = "text", content = "As it was." },
            toRecipients = to.Select(address => new { emailAddress = new { address } }),
            singleValueExtendedProperties = new[] { new { id = DigestMail.PropertyId, value = Week.Key } },
        });
        Assert.AreEqual(HttpStatusCode.Created, status, body.ToString());
    }

    private static string Recipients(JsonElement mail) =>
        string.Join(", ", Lists.SelectMany(name => mail.GetProperty(name).EnumerateArray()).Select(one => one.GetProperty("emailAddress").Text("address")));

    private static async Task<string> CountsAsync(HttpClient pane)
    {
        var counts = (await pane.GetOkAsync("/api/sync")).GetProperty("counts");
        return string.Create(CultureInfo.InvariantCulture, $"{counts.GetProperty("interactions").GetInt32()} {counts.GetProperty("people").GetInt32()}");
    }

    private static int Noise(JsonElement status) => status.GetProperty("counts").GetProperty("noise").TryGetProperty("onlyMyself", out var only) ? only.GetInt32() : 0;

    /// <summary>The wire loses the answer to the first POST whose path ends so: what was asked for is done.</summary>
    private sealed class LostAnswers(string path)
    {
        private readonly Lock _gate = new();

        public int Lost { get; private set; }

        public void Tap(IServiceCollection services) => services.AddHttpClient(GraphDoor.ClientName).AddHttpMessageHandler(() => new Wire(this, path));

        private bool Takes()
        {
            lock (_gate)
            {
                return Lost == 0 && ++Lost == 1;
            }
        }

        private sealed class Wire(LostAnswers all, string path) : DelegatingHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                bool isMeant = request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith(path, StringComparison.Ordinal);
                var answer = await base.SendAsync(request, cancellationToken);
                if (isMeant && all.Takes())
                {
                    answer.Dispose();
                    throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection broke.");
                }

                return answer;
            }
        }
    }
}
