using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphNetworker.Api.Tests.Plan;

/// <summary>Circles whose members nobody puts in one by one: by Outlook's categories and by company.</summary>
[TestClass]
public sealed class CircleRulesTests
{
    private static readonly Guid Clients = new("00000000-0000-4000-8000-0000000000c1");
    private static readonly Guid Fabrikam = new("00000000-0000-4000-8000-0000000000c2");
    private static readonly Guid ByHand = new("00000000-0000-4000-8000-0000000000c3");

    private static readonly string[] Partners = ["PARTNERS"];

    [TestMethod]
    public async Task Whoever_bears_the_category_or_works_at_the_company_is_due_without_being_put_in()
    {
        await using var practice = await Practice.StartAsync(Mailbox().Build());
        using var pane = await practice.PaneAsync();
        var view = await PlanAsync(pane);

        var people = await PeopleAsync(pane);
        var circles = view.GetProperty("circles").EnumerateArray().Select(circle => $"{circle.Text("name")} {circle.GetProperty("people")} {circle.GetProperty("byRule")}");
        var rhythm = await RhythmAsync(pane, "ana@fabrikam.example");
        var day = await DayAsync(pane);

        Assert.AreEqual("Ana Ruiz category Clients 29, Bo Diaz company Fabrikam 10, Cy Short category Clients 0", Words(people));
        Assert.AreEqual("Clients 2 2, Fabrikam 1 1, By hand 0 0", string.Join(", ", circles));
        Assert.AreEqual(3, view.GetProperty("planned").GetInt32());
        Assert.AreEqual("clients, Partners; FABRIKAM, Inc.", Rules(view));
        Assert.AreEqual(("category", "Clients", "every 3 weeks", Day(-29)), (rhythm.Text("source"), rhythm.Text("circleName"), rhythm.Text("words"), rhythm.Text("due")));
        Assert.IsTrue(day.Any(line => line.Text("occasion") == "rhythm" && line.Text("name") == "Ana Ruiz" && line.Text("why") == "every 3 weeks (Clients); last 7 weeks ago"));
        Assert.AreEqual("Bo Diaz company Fabrikam 10", Words([.. (await pane.GetOkAsync($"/api/plan/people?circle={Fabrikam}")).GetProperty("people").EnumerateArray()]));
    }

    [TestMethod]
    public async Task A_hand_wins_over_every_rule_until_it_is_taken_back()
    {
        await using var practice = await Practice.StartAsync(Mailbox().Build());
        using var pane = await practice.PaneAsync();
        await PlanAsync(pane);
        var ana = await IdAsync(pane, "ana@fabrikam.example");
        var seen = new List<string>();

        foreach (object wish in new object[] { new { people = new[] { ana }, circle = ByHand }, new { people = new[] { ana }, rhythm = new { days = 5 } }, new { people = new[] { ana }, rests = true }, new { people = new[] { ana } } })
        {
            await pane.SendAsync(HttpMethod.Put, "/api/plan/people", wish);
            seen.Add((await RhythmAsync(pane, "ana@fabrikam.example")).Text("source"));
        }

        Assert.AreEqual("circle own rests category", string.Join(' ', seen));
    }

    [TestMethod]
    public async Task A_category_taken_off_in_Outlook_takes_out_of_the_circle_and_one_put_on_into_it()
    {
        await using var practice = await Practice.StartAsync(Mailbox().Build());
        using var pane = await practice.PaneAsync();
        using var outlook = practice.Outlook("Contacts.ReadWrite");
        await PlanAsync(pane);

        await MarkAsync(outlook, "Cy Short", new { categories = Array.Empty<string>() });
        await MarkAsync(outlook, "Ana Ruiz", new { categories = Array.Empty<string>() });
        await MarkAsync(outlook, "Dee Long", new { categories = Partners });
        await MarkAsync(outlook, "Bo Diaz", new { companyName = "Contoso" });

        // Ana goes on by her company; whoever is in no circle any more is not in the plan.
        await UntilAsync(pane, "Ana Ruiz company Fabrikam 20, Dee Long category Clients 9");
        Assert.AreEqual("none", (await RhythmAsync(pane, "bo@fabrikam.example")).Text("source"));
    }

    [TestMethod]
    public async Task A_first_exchange_with_somebody_in_a_circle_by_rule_is_no_news()
    {
        var seeds = Mailbox().Mail("sentitems", ("Alex", "alex@contoso.test"), [("Eve Stone", "eve@e.example")], Seeds.Now.AddDays(-4))
            .Mail("inbox", ("Eve Stone", "eve@e.example"), [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-3)).Card("Eve", "Stone", null, "Fabrikam Inc", "eve@e.example");
        await using var practice = await Practice.StartAsync(seeds.Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");

        var before = await DayAsync(pane);
        await PlanAsync(pane);
        var after = await DayAsync(pane);

        Assert.AreEqual("firstMail", before.Single(line => line.Text("name") == "Eve Stone").Text("occasion"));
        Assert.IsFalse(after.Any(line => line.Text("name") == "Eve Stone"));
    }

    [TestMethod]
    public async Task Somebody_never_in_touch_who_is_put_off_stays_so_since_the_rule_has_a_day()
    {
        await using var practice = await Practice.StartAsync(Mailbox().Build());
        using var pane = await practice.PaneAsync();
        var view = await PlanAsync(pane);
        var cy = (await DayAsync(pane)).Single(line => line.Text("name") == "Cy Short");
        var settings = JsonNode.Parse(view.GetProperty("settings").GetRawText())!.AsObject();
        settings["objective"] = "Another";
        await KeepAsync(pane, settings, 1);

        var tomorrow = (await pane.GetOkAsync($"/api/pane?today={Day(1)}")).GetProperty("today").GetProperty("lines").EnumerateArray().Single(line => line.Text("name") == "Cy Short");

        Assert.AreEqual(cy.Text("key"), tomorrow.Text("key"));
    }

    [TestMethod]
    public async Task What_rules_may_name_is_offered_with_how_many_people_bear_it()
    {
        await using var practice = await Practice.StartAsync(Mailbox().Card("Fay", "West", null, "Fabrikam GmbH", "fay@f.example").Bears("Clients", "Archived").Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");

        var offered = await pane.GetOkAsync("/api/plan/categories");

        Assert.AreEqual("Clients 2, Friends 1", Offered(offered, "categories"));
        Assert.AreEqual("Fabrikam GmbH 2", Offered(offered, "companies"));
    }

    [TestMethod]
    public async Task A_rule_that_cannot_be_compared_names_its_field_and_a_pane_that_knows_no_rules_may_leave_them_out()
    {
        await using var practice = await Practice.StartAsync(Mailbox().Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");
        var settings = JsonNode.Parse((await pane.GetOkAsync("/api/plan")).GetProperty("settings").GetRawText())!.AsObject();
        settings["circles"] = new JsonArray(Circle(Clients, "Clients", 21, ["ok", " "], []));
        var (status, problem) = await pane.SendAsync(HttpMethod.Put, "/api/plan", Change(0, settings));
        settings["circles"] = new JsonArray(new JsonObject { ["id"] = Clients, ["name"] = "Clients", ["rhythm"] = new JsonObject { ["days"] = 21 } });
        var (kept, view) = await pane.SendAsync(HttpMethod.Put, "/api/plan", Change(0, settings));

        Assert.AreEqual((HttpStatusCode.BadRequest, "settings.circles[0].categories", HttpStatusCode.OK), (status, problem.Text("field"), kept));
        Assert.AreEqual("; ", Rules(view));
    }

    // Ana by category and company, last met 50 days ago; Bo by company; Cy by category, never in touch; Dee by nothing yet.
    private static Seeds Mailbox() => new Seeds()
        .Exchange("ana@fabrikam.example", "Ana Ruiz", 12, 10, 50).Card("Ana", "Ruiz", null, "Fabrikam GmbH", "ana@fabrikam.example").Bears("Friends", "Clients")
        .Exchange("bo@fabrikam.example", "Bo Diaz", 3, 10, 40).Card("Bo", "Diaz", null, "Fabrikam GmbH", "bo@fabrikam.example")
        .Card("Cy", "Short", null, null, "cy@c.example").Bears("Clients")
        .Exchange("dee@d.example", "Dee Long", 3, 10, 30).Card("Dee", "Long", null, null, "dee@d.example");

    private static async Task<JsonElement> PlanAsync(HttpClient pane)
    {
        await pane.SyncAsync("synced");
        var settings = JsonNode.Parse((await pane.GetOkAsync("/api/plan")).GetProperty("settings").GetRawText())!.AsObject();
        settings["days"] = new JsonArray([.. Enum.GetNames<DayOfWeek>().Select(day => JsonValue.Create(day.ToLowerInvariant()))]);
        settings["circles"] = new JsonArray(Circle(Clients, "Clients", 21, ["clients ", "CLIENTS", "Partners"], []), Circle(Fabrikam, "Fabrikam", 30, [], ["FABRIKAM, Inc."]), Circle(ByHand, "By hand", 7, [], []));
        return await KeepAsync(pane, settings, 0);
    }

    private static async Task<JsonElement> KeepAsync(HttpClient pane, JsonObject settings, int version)
    {
        var (status, view) = await pane.SendAsync(HttpMethod.Put, "/api/plan", Change(version, settings));
        Assert.AreEqual(HttpStatusCode.OK, status, view.ToString());
        return view;
    }

    private static JsonObject Circle(Guid id, string name, int days, string[] categories, string[] companies) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["rhythm"] = new JsonObject { ["days"] = days },
        ["categories"] = new JsonArray([.. categories.Select(one => JsonValue.Create(one))]),
        ["companies"] = new JsonArray([.. companies.Select(one => JsonValue.Create(one))]),
    };

    private static string Change(int version, JsonObject settings) => new JsonObject { ["version"] = version, ["settings"] = settings.DeepClone() }.ToJsonString();

    private static async Task<JsonElement[]> PeopleAsync(HttpClient pane) => [.. (await pane.GetOkAsync("/api/plan/people")).GetProperty("people").EnumerateArray()];

    private static string Words(JsonElement[] people) => string.Join(", ", people
        .Select(one => $"{one.Text("name")} {one.Text("source")} {(one.GetProperty("circle").GetGuid() == Clients ? "Clients" : "Fabrikam")} {one.GetProperty("daysOver")}").Order(StringComparer.Ordinal));

    private static string Rules(JsonElement view) => string.Join("; ", ((string[])["categories", "companies"])
        .Select(kind => string.Join(", ", view.GetProperty("settings").GetProperty("circles").EnumerateArray().SelectMany(circle => circle.GetProperty(kind).EnumerateArray()).Select(one => one.GetString()))));

    private static string Offered(JsonElement offered, string kind) => string.Join(", ", offered.GetProperty(kind).EnumerateArray().Select(one => $"{one.Text("name")} {one.GetProperty("people")}"));

    private static async Task<JsonElement> RhythmAsync(HttpClient pane, string address) => (await BesideAsync(pane, address)).GetProperty("rhythm");

    private static async Task<Guid> IdAsync(HttpClient pane, string address) => (await BesideAsync(pane, address)).GetProperty("id").GetGuid();

    private static async Task<JsonElement> BesideAsync(HttpClient pane, string address) => (await pane.GetOkAsync($"/api/pane?item=1&with={address}")).GetProperty("people")[0];

    private static async Task<JsonElement[]> DayAsync(HttpClient pane) => [.. (await pane.GetOkAsync($"/api/pane?today={Day(0)}")).GetProperty("today").GetProperty("lines").EnumerateArray()];

    // As the owner does in Outlook.
    private static async Task MarkAsync(HttpClient outlook, string name, object change)
    {
        var cards = (await outlook.GetOkAsync("me/contacts?$top=50")).GetProperty("value").EnumerateArray();
        var (status, answer) = await outlook.SendAsync(HttpMethod.Patch, $"me/contacts/{cards.Single(card => card.Text("displayName") == name).Text("id")}", change);
        Assert.AreEqual(HttpStatusCode.OK, status, answer.ToString());
    }

    private static async Task UntilAsync(HttpClient pane, string words)
    {
        string said = "";
        for (int i = 0; i < 400 && said != words; i++)
        {
            await pane.SendAsync(HttpMethod.Post, "/api/sync");
            await Task.Delay(50);
            said = Words(await PeopleAsync(pane));
        }

        Assert.AreEqual(words, said);
    }

    private static string Day(int days) => Seeds.Now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
