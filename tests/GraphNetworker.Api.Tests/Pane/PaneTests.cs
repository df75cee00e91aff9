using System.Net;
using System.Text.Json;
using GraphNetworker.Storage.People;
using Microsoft.Extensions.DependencyInjection;

namespace GraphNetworker.Api.Tests.Pane;

[TestClass]
public sealed class PaneTests
{
    [TestMethod]
    public async Task Beside_a_mail_everybody_is_shown_once_without_the_owner()
    {
        var seeds = new Seeds()
            .Exchange("ana@northwind.com", "Ana Ruiz", 20, 14, 10)
            .Exchange("tomas@adatum.org", "Tomas Berg", 25, 14, 200)
            .Exchange("sam@contoso.test", "Sam Field", 10, 7, 2)
            .Mail("inbox", ("Once", "once@stranger.example"), [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-3))
            .Card("Ana", "Ruiz", "Bridge lead", "Northwind", "ana@northwind.com", "ana.ruiz@home.example");
        await using var practice = await Practice.StartAsync(seeds.Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");

        var view = await pane.GetOkAsync("/api/pane?item=KEY%2F1&with=Sam%20%3Csam@contoso.test%3E&with=%22Berg%2C%20Tomas%22%20%3CTOMAS@adatum.org%3E&with=ana.ruiz@home.example&with=ana@northwind.com"
            + "&with=Alex%20%3Calex@contoso.test%3E&with=once@stranger.example&with=Maya%20Osei%20%3Cmaya@new.example%3E&with=%2FO%3DEX%2FCN%3DX&with=");

        Assert.AreEqual("KEY/1", view.Text("item"));
        Assert.AreEqual(JsonValueKind.Null, view.GetProperty("today").ValueKind);
        var people = view.GetProperty("people").EnumerateArray().ToArray();
        Assert.AreEqual("Tomas Berg, Ana Ruiz, Once, Maya Osei, Sam Field", string.Join(", ", people.Select(person => person.Text("name"))));
        var (tomas, ana, once, maya, sam) = (people[0], people[1], people[2], people[3], people[4]);
        Assert.AreEqual(("ana.ruiz@home.example", "known", 40), (ana.Text("address"), ana.Text("standing"), ana.GetProperty("mails").GetInt32()));
        Assert.AreEqual(("Bridge lead", "Northwind", "Outlook card"), (ana.GetProperty("role").Text("title"), ana.GetProperty("role").Text("company"), ana.GetProperty("role").Text("source")));
        Assert.AreEqual("warm", ana.GetProperty("health").Text("word"));
        Assert.AreEqual(ana.GetProperty("health").GetProperty("number").GetInt32(), ana.GetProperty("health").GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("points").GetInt32()));
        Assert.IsFalse(ana.GetProperty("health").GetProperty("soFar").GetBoolean());
        Assert.AreEqual("quiet", tomas.GetProperty("health").Text("word"));
        Assert.AreEqual(("new", JsonValueKind.Null, 1), (once.Text("standing"), once.GetProperty("health").ValueKind, once.GetProperty("mails").GetInt32()));
        Assert.AreEqual((JsonValueKind.Null, "new", "maya@new.example"), (maya.GetProperty("id").ValueKind, maya.Text("standing"), maya.Text("address")));
        Assert.IsTrue(sam.GetProperty("colleague").GetBoolean());
        Assert.AreEqual(1, people.Count(person => person.GetProperty("colleague").GetBoolean()));
        var history = ana.GetProperty("history").EnumerateArray().Select(line => line.GetProperty("at").GetDateTimeOffset()).ToArray();
        Assert.HasCount(10, history);
        CollectionAssert.AreEqual(history.OrderDescending().ToArray(), history);
    }

    [TestMethod]
    public async Task Reading_stores_nothing()
    {
        await using var practice = await Practice.StartAsync(new Seeds().Exchange("ana@northwind.com", "Ana", 2, 5, 5).Build());
        using var pane = await practice.PaneAsync();
        string before = (await pane.SyncAsync("synced")).GetProperty("counts").GetRawText();

        await pane.GetOkAsync("/api/pane?item=1&with=Maya%20Osei%20%3Cmaya@new.example%3E&with=ana@northwind.com");
        await pane.GetOkAsync("/api/pane");

        Assert.AreEqual(before, (await pane.GetOkAsync("/api/sync")).GetProperty("counts").GetRawText());
        Assert.AreEqual(1, (await pane.GetOkAsync("/api/people")).GetProperty("people").GetArrayLength());
    }

    [TestMethod]
    public async Task Today_shows_what_is_due_then_who_is_about_to_go_quiet()
    {
        var seeds = new Seeds().Exchange("warm@a.example", "Warm One", 20, 7, 2).Exchange("mate@contoso.test", "Mate", 20, 14, 150).Exchange("gone@a.example", "Long Gone", 20, 14, 500).Exchange("weak@a.example", "Weak", 3, 14, 150);
        for (int i = 0; i < 8; i++)
        {
            seeds.Exchange($"quiet{i}@a.example", $"Quiet {i}", 14 + i, 14, 150);
        }

        await using var practice = await Practice.StartAsync(seeds.Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");
        var warm = (await pane.GetOkAsync("/api/pane?item=1&with=warm@a.example")).GetProperty("people")[0].GetProperty("id").GetGuid();
        string day = Seeds.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        string later = Seeds.Now.AddDays(3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await pane.SendAsync(HttpMethod.Post, "/api/follow-ups", new { id = Guid.CreateVersion7(Seeds.Now), person = warm, due = day });
        await pane.SendAsync(HttpMethod.Post, "/api/follow-ups", new { id = Guid.CreateVersion7(Seeds.Now), person = warm, due = later });

        var now = (await pane.GetOkAsync($"/api/pane?today={day}")).GetProperty("today");
        var then = (await pane.GetOkAsync($"/api/pane?today={later}")).GetProperty("today");

        var lines = now.GetProperty("lines").EnumerateArray().ToArray();
        Assert.HasCount(7, lines);
        Assert.AreEqual(2, now.GetProperty("more").GetInt32());
        Assert.AreEqual(("followUp", "Warm One", "due today"), (lines[0].Text("occasion"), lines[0].Text("name"), lines[0].Text("why")));
        Assert.AreEqual("Quiet 7, Quiet 6, Quiet 5, Quiet 4, Quiet 3, Quiet 2", string.Join(", ", lines.Skip(1).Select(line => line.Text("name"))));
        StringAssert.Contains(lines[1].Text("why"), "past your usual 2 weeks");
        Assert.AreEqual("due 3 days ago, due today", string.Join(", ", then.GetProperty("lines").EnumerateArray().Take(2).Select(line => line.Text("why"))));
    }

    [TestMethod]
    public async Task A_person_who_is_added_is_known_from_then_on()
    {
        await using var practice = await Practice.StartAsync(new Seeds().Exchange("ana@northwind.com", "Ana", 2, 5, 5).Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");

        var (status, added) = await pane.SendAsync(HttpMethod.Post, "/api/people", new { address = "Maya@New.example", name = "Osei, Maya" });
        var (_, again) = await pane.SendAsync(HttpMethod.Post, "/api/people", new { address = "maya@new.example" });
        var shown = (await pane.GetOkAsync("/api/pane?item=1&with=maya@new.example")).GetProperty("people")[0];
        var found = await pane.GetOkAsync("/api/people?search=osei");
        var one = await pane.GetOkAsync($"/api/people/{added.Text("id")}");

        Assert.AreEqual(HttpStatusCode.OK, status, added.ToString());
        Assert.AreEqual(added.Text("id"), again.Text("id"));
        Assert.AreEqual(("Maya Osei", "known"), (shown.Text("name"), shown.Text("standing")));
        Assert.AreEqual(added.Text("id"), found.GetProperty("people")[0].Text("id"));
        Assert.AreEqual("Maya Osei", one.Text("name"));
    }

    [TestMethod]
    public async Task People_come_a_page_at_a_time_by_name()
    {
        var seeds = new Seeds();
        for (int i = 0; i < 5; i++)
        {
            seeds.Exchange($"p{i}@a.example", $"Person {i}", 1, 1, 5);
        }

        await using var practice = await Practice.StartAsync(seeds.Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");

        var names = new List<string>();
        string? after = null;
        do
        {
            var page = await pane.GetOkAsync($"/api/people?take=2{(after is null ? "" : $"&after={after}")}");
            names.AddRange(page.GetProperty("people").EnumerateArray().Select(person => person.Text("name")));
            after = page.GetProperty("after").GetString();
        }
        while (after is not null);

        Assert.AreEqual("Person 0, Person 1, Person 2, Person 3, Person 4", string.Join(", ", names));
    }

    [TestMethod]
    public async Task Of_two_mailboxes_each_sees_its_own_people_only()
    {
        await using var practice = await Practice.StartAsync(new Seeds().Exchange("ana@northwind.com", "Ana Ruiz", 5, 5, 5).Build());
        var kim = practice.Sandbox.Tenant.Add(new Seeds("kim@contoso.test").Exchange("lee@fabrikam.com", "Lee", 2, 5, 5).Build("Kim Doe")).Account;
        using var alex = await practice.PaneAsync();
        using var kims = await practice.PaneAsync(kim);
        await alex.SyncAsync("synced");
        await kims.SyncAsync("synced");
        string ana = (await alex.GetOkAsync("/api/people")).GetProperty("people")[0].Text("id");

        var beside = (await kims.GetOkAsync("/api/pane?item=1&with=ana@northwind.com")).GetProperty("people")[0];
        var (status, problem) = await kims.SendAsync(HttpMethod.Get, $"/api/people/{ana}");
        var (posted, _) = await kims.SendAsync(HttpMethod.Post, "/api/follow-ups", new { id = Guid.CreateVersion7(Seeds.Now), person = ana, due = "2027-01-01" });

        Assert.AreEqual((JsonValueKind.Null, "new", 0), (beside.GetProperty("id").ValueKind, beside.Text("standing"), beside.GetProperty("mails").GetInt32()));
        Assert.AreEqual((HttpStatusCode.NotFound, "unknown-person"), (status, problem.Text("code")));
        Assert.AreEqual(HttpStatusCode.NotFound, posted);
        Assert.HasCount(2, await practice.Api.Services.GetRequiredService<MailboxStore>().AllAsync(CancellationToken.None));
    }
}
