using System.Net;
using System.Text.Json;

namespace GraphNetworker.Api.Tests.Sync;

/// <summary>The owner says what may be read before anything is, and is told what that would bring.</summary>
[TestClass]
public sealed class ChoicesTests
{
    private static readonly (string, string) AskFirst = ("Sync:AskFirst", "true");

    private static Seeds Office => new Seeds()
        .Folder("projects", "Projects").Folder("bridge", "Bridge", "projects").Folder("private", "Private").Folder("clients", "Clients")
        .Exchange("ana@northwind.com", "Ana Ruiz", 10, 14, 5)
        .Exchange("lee@fabrikam.com", "Lee Park", 4, 300, 40)
        .Mail("projects", ("Tomas", "tomas@fabrikam.com"), [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-100))
        .Mail("bridge", ("Ana Ruiz", "ana@northwind.com"), [("Alex", "alex@contoso.test"), ("Jo", "jo@adatum.org")], Seeds.Now.AddDays(-40))
        .Mail("clients", ("Ana Ruiz", "ana@northwind.com"), [("Alex", "alex@contoso.test"), ("Jo", "jo@adatum.org")], Seeds.Now.AddDays(-42))
        .Mail("clients", ("Ana", "ana.ruiz@home.example"), [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-41))
        .Mail("clients", ("News", "news@shop.example"), [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-2), ("List-Unsubscribe", "<mailto:x@shop.example>"))
        .Mail("clients", null, [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-3))
        .Mail("clients", ("Old Friend", "old@friend.example"), [("Alex", "alex@contoso.test")], Seeds.Now.AddYears(-7))
        .Mail("private", ("Sam", "sam@family.example"), [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-1))
        .Card("Ana", "Ruiz", "Bridge lead", "Northwind", "ana@northwind.com", "ana.ruiz@home.example")
        .Card("Maya", "Osei", null, null, "maya@adatum.org");

    [TestMethod]
    public async Task Before_the_owner_has_chosen_nothing_of_a_mail_is_asked_for_and_the_preview_counts_what_there_is()
    {
        await using var practice = await Practice.StartAsync(Office.Build(), AskFirst);
        using var pane = await practice.PaneAsync();

        var beside = await pane.GetOkAsync("/api/pane?item=1&with=ana@northwind.com");
        var (started, _) = await pane.SendAsync(HttpMethod.Post, "/api/sync");
        int asked = practice.Sandbox.Counters.Graph;
        var preview = await pane.GetOkAsync("/api/sync/preview");
        int forPreview = practice.Sandbox.Counters.Graph - asked;
        var status = await pane.GetOkAsync("/api/sync");

        Assert.AreEqual("choose", beside.GetProperty("sync").Text("state"));
        Assert.AreEqual(HttpStatusCode.Accepted, started);
        Assert.AreEqual(0, asked);
        Assert.AreEqual(practice.Sandbox.Mailbox.MailsNow().Count, preview.GetProperty("mails").GetInt32());
        Assert.AreEqual(0, status.GetProperty("counts").GetProperty("mails").GetInt32());
        Assert.IsEmpty(status.GetProperty("feeds").EnumerateArray());
        // Folders with their counts, the tree of them, the three that are never read, and the address book.
        Assert.IsLessThanOrEqualTo(10, forPreview);
        foreach (var folder in preview.GetProperty("folders").EnumerateArray())
        {
            Assert.AreEqual(practice.Sandbox.Mailbox.MailsNow().Count(mail => mail.FolderId == folder.Text("id")), folder.GetProperty("mails").GetInt32(), folder.Text("name"));
            Assert.IsFalse(folder.GetProperty("leftOut").GetBoolean());
        }

        var bridge = Folder(preview, "Bridge");
        Assert.AreEqual("Projects", bridge.GetProperty("path")[0].GetString());
        Assert.AreEqual(Folder(preview, "Projects").Text("id"), bridge.Text("under"));
        Assert.AreEqual(2, preview.GetProperty("cards")[0].GetProperty("cards").GetInt32());
    }

    [TestMethod]
    public async Task The_preview_counts_the_mails_of_the_chosen_years()
    {
        await using var practice = await Practice.StartAsync(Office.Build(), AskFirst);
        using var pane = await practice.PaneAsync();

        var year = await pane.GetOkAsync("/api/sync/preview?years=1");

        var first = new DateTimeOffset(Seeds.Now.UtcDateTime.Date, TimeSpan.Zero).AddYears(-1);
        foreach (var folder in year.GetProperty("folders").EnumerateArray())
        {
            int within = practice.Sandbox.Mailbox.MailsNow().Count(mail => mail.FolderId == folder.Text("id") && mail.Head.Received >= first);
            Assert.AreEqual(within, folder.GetProperty("mails").GetInt32(), folder.Text("name"));
        }

        Assert.IsLessThan(practice.Sandbox.Mailbox.MailsNow().Count, year.GetProperty("mails").GetInt32());
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("&years=2")]
    public async Task The_people_counted_before_are_the_people_met_when_the_folder_is_read_alone(string years)
    {
        await using var practice = await Practice.StartAsync(Office.Build(), AskFirst, ("Graph:PageSize", "2"));
        using var pane = await practice.PaneAsync();
        var preview = await pane.GetOkAsync("/api/sync/preview");
        var clients = Folder(preview, "Clients");

        var people = await pane.GetOkAsync($"/api/sync/preview/people?folder={clients.Text("id")}{years}");
        var before = await pane.GetOkAsync("/api/sync");
        await ChooseAsync(pane, years.Length == 0 ? null : 2, [.. Others(preview, clients)]);
        var counts = (await pane.SyncAsync("synced")).GetProperty("counts");

        Assert.AreEqual(0, before.GetProperty("counts").GetProperty("mails").GetInt32());
        Assert.AreEqual(counts.GetProperty("mails").GetInt32(), people.GetProperty("mails").GetInt32());
        Assert.AreEqual(counts.GetProperty("interactions").GetInt32(), people.GetProperty("interactions").GetInt32());
        Assert.AreEqual(counts.GetProperty("quarantined").GetInt32(), people.GetProperty("unreadable").GetInt32());
        Assert.AreEqual(counts.GetProperty("noise").EnumerateObject().Sum(reason => reason.Value.GetInt32()), people.GetProperty("noise").GetInt32());
        // Maya has a card and no mail: she is among the people of the reading, and in no folder of mail.
        Assert.AreEqual(counts.GetProperty("people").GetInt32() - 1, people.GetProperty("people").GetInt32());
    }

    [TestMethod]
    public async Task What_was_previewed_is_what_is_read_and_an_excluded_folder_is_never_asked_about()
    {
        await using var practice = await Practice.StartAsync(Office.Build(), AskFirst);
        using var pane = await practice.PaneAsync();
        var preview = await pane.GetOkAsync("/api/sync/preview?years=5");
        string[] leftOut = [Folder(preview, "Projects").Text("id"), Folder(preview, "Private").Text("id")];
        int previewed = preview.GetProperty("folders").EnumerateArray()
            .Where(folder => folder.Text("name") is not ("Projects" or "Bridge" or "Private")).Sum(folder => folder.GetProperty("mails").GetInt32());

        await ChooseAsync(pane, 5, leftOut);
        var status = await pane.SyncAsync("synced");
        var after = await pane.GetOkAsync("/api/sync/preview?years=5");

        Assert.AreEqual(previewed, status.GetProperty("counts").GetProperty("mails").GetInt32());
        Assert.AreEqual(previewed, after.GetProperty("mails").GetInt32());
        Assert.IsTrue(Folder(after, "Bridge").GetProperty("leftOut").GetBoolean(), "What lies under a folder is left out with it.");
        Assert.DoesNotContain("Private", status.GetProperty("feeds").EnumerateArray().Select(feed => feed.Text("name")));
    }

    [TestMethod]
    public async Task From_the_moment_a_folder_is_left_out_no_request_names_it_or_what_lies_under_it()
    {
        await using var practice = await Practice.StartRecordedAsync(Office.Build(), AskFirst, ("Notifications:Url", "https://localhost/api/notifications"), ("Sync:Settle", "00:00:00.050"));
        using var pane = await practice.PaneAsync();
        await ChooseAsync(pane, null, []);
        await pane.SyncAsync("synced", status => !Due(status));
        var preview = await pane.GetOkAsync("/api/sync/preview");
        string[] gone = [Folder(preview, "Projects").Text("id"), Folder(preview, "Bridge").Text("id"), Folder(preview, "Private").Text("id")];
        int before = (await RequestsAsync(practice.Record)).Length;

        await ChooseAsync(pane, null, [gone[0], gone[2]]);
        await pane.SyncAsync("synced", status => !Due(status));
        practice.Sandbox.Mailbox.Deliver(Office.Mails[0].Open(), "bridge");
        practice.Sandbox.Mailbox.Deliver(Office.Mails[0].Open(), "private");
        practice.Sandbox.Mailbox.Deliver(Office.Mails[0].Open(), "inbox");
        int held = practice.Sandbox.Mailbox.MailsNow().Count(mail => !gone.Contains(mail.FolderId));
        var status = await pane.SyncAsync("synced", now => now.GetProperty("counts").GetProperty("mails").GetInt32() == held);
        string[] all = await RequestsAsync(practice.Record);

        Assert.IsTrue(gone.All(id => all[..before].Any(request => request.Contains(id, StringComparison.Ordinal))), "It was read before.");
        Assert.IsGreaterThan(before + 10, all.Length);
        Assert.IsEmpty(all[before..].Where(request => gone.Any(id => request.Contains(id, StringComparison.Ordinal))));
        Assert.IsFalse(status.GetProperty("feeds").EnumerateArray().Any(feed => gone.Contains(feed.Text("id"))));
    }

    // What was asked, without what was answered: the list of all folders may tell of any.
    private static async Task<string[]> RequestsAsync(string record)
    {
        await using var file = new FileStream(record, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var lines = new StreamReader(file);
        var requests = new List<string>();
        while (await lines.ReadLineAsync() is { } line)
        {
            using var told = JsonDocument.Parse(line);
            if (!told.RootElement.TryGetProperty("kind", out _))
            {
                requests.Add(Uri.UnescapeDataString(told.RootElement.Text("url")) + told.RootElement.GetProperty("requestBody").GetRawText());
            }
        }

        return [.. requests];
    }

    private static bool Due(JsonElement status) =>
        status.GetProperty("summary").GetProperty("nextTry").GetDateTimeOffset() <= TimeProvider.System.GetUtcNow().AddSeconds(30);

    [TestMethod]
    public async Task Choices_are_kept_and_shown_again()
    {
        await using var practice = await Practice.StartAsync(Office.Build(), AskFirst);
        using var pane = await practice.PaneAsync();

        var proposed = await pane.GetOkAsync("/api/sync/choices");
        string left = Folder(await pane.GetOkAsync("/api/sync/preview"), "Private").Text("id");
        var kept = await ChooseAsync(pane, 3, [left], calendar: false);
        var again = await pane.GetOkAsync("/api/sync/choices");

        Assert.IsFalse(proposed.GetProperty("chosen").GetBoolean());
        Assert.AreEqual(JsonValueKind.Null, proposed.GetProperty("years").ValueKind);
        Assert.AreEqual(kept.GetRawText(), again.GetRawText());
        Assert.AreEqual($$"""{"years":3,"leftOut":["{{left}}"],"calendar":false,"chosen":true}""", again.GetRawText());
    }

    [TestMethod]
    [DataRow("""{"years":0,"leftOut":[],"calendar":true}""", "years")]
    [DataRow("""{"years":51,"leftOut":[],"calendar":true}""", "years")]
    [DataRow("""{"years":null,"leftOut":["no such folder"],"calendar":true}""", "leftOut")]
    [DataRow("""{"years":null,"leftOut":["AAMkAGnosuchfolder="],"calendar":true}""", "leftOut")]
    [DataRow("""{"years":null,"leftOut":["a\nb"],"calendar":true}""", "leftOut")]
    [DataRow("""{"years":null,"leftOut":null,"calendar":true}""", "leftOut")]
    public async Task Choices_that_cannot_be_are_refused_with_the_field_and_the_mend_and_nothing_is_kept(string body, string field)
    {
        await using var practice = await Practice.StartAsync(Office.Build(), AskFirst);
        using var pane = await practice.PaneAsync();

        var (status, problem) = await pane.SendAsync(HttpMethod.Put, "/api/sync/choices", body);
        var choices = await pane.GetOkAsync("/api/sync/choices");

        Assert.AreEqual((HttpStatusCode.BadRequest, field), (status, problem.Text("field")));
        Assert.IsGreaterThan(10, problem.Text("mend").Length);
        Assert.IsFalse(choices.GetProperty("chosen").GetBoolean());
    }

    [TestMethod]
    public async Task A_preview_that_Microsoft_does_not_answer_says_why()
    {
        await using var practice = await Practice.StartAsync(Office.Build(), AskFirst, ("Graph:Attempts", "1"));
        using var pane = await practice.PaneAsync();
        string bridge = Folder(await pane.GetOkAsync("/api/sync/preview"), "Bridge").Text("id");

        practice.Sandbox.Knobs.FailNext(100, 500);
        var (broken, trouble) = await pane.SendAsync(HttpMethod.Get, "/api/sync/preview");
        var (alsoBroken, _) = await pane.SendAsync(HttpMethod.Get, $"/api/sync/preview/people?folder={bridge}");
        practice.Sandbox.Knobs.FailNext(100, 403);
        var (refused, consent) = await pane.SendAsync(HttpMethod.Get, "/api/sync/preview");
        practice.Sandbox.Knobs.FailNext(0);
        var (unknown, wrong) = await pane.SendAsync(HttpMethod.Get, "/api/sync/preview/people?folder=AAMkAGnosuchfolder=");

        Assert.AreEqual((HttpStatusCode.BadGateway, "Microsoft Graph has trouble of its own."), (broken, trouble.Text("detail")));
        Assert.AreEqual(HttpStatusCode.BadGateway, alsoBroken);
        Assert.AreEqual(HttpStatusCode.BadGateway, refused);
        StringAssert.Contains(consent.Text("detail"), "administrator");
        Assert.AreEqual((HttpStatusCode.BadRequest, "folder"), (unknown, wrong.Text("field")));
    }

    private static async Task<JsonElement> ChooseAsync(HttpClient pane, int? years, string[] leftOut, bool calendar = true)
    {
        var (status, body) = await pane.SendAsync(HttpMethod.Put, "/api/sync/choices", new { years, leftOut, calendar });
        Assert.AreEqual(HttpStatusCode.OK, status, body.ToString());
        return body;
    }

    private static JsonElement Folder(JsonElement preview, string name) => preview.GetProperty("folders").EnumerateArray().Single(folder => folder.Text("name") == name);

    private static IEnumerable<string> Others(JsonElement preview, JsonElement folder) =>
        from one in preview.GetProperty("folders").EnumerateArray()
        where one.Text("id") != folder.Text("id")
        select one.Text("id");
}
