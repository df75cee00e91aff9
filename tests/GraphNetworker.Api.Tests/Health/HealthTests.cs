using System.Net;
using System.Text.Json;

namespace GraphNetworker.Api.Tests.Health;

[TestClass]
public sealed class HealthTests
{
    private static readonly string[] Words = ["quiet", "cooling", "warm"];

    [TestMethod]
    public async Task Who_goes_quiet_next_comes_first_without_colleagues_and_those_who_are_quiet_already()
    {
        var seeds = new Seeds()
            .Exchange("soon@a.example", "Soon", 20, 7, 60)
            .Exchange("later@b.example", "Later", 20, 7, 20)
            .Exchange("last@c.example", "Last", 40, 7, 1)
            .Exchange("gone@d.example", "Gone", 20, 7, 300)
            .Exchange("once@e.example", "Once", 1, 1, 1)
            .Exchange("mate@contoso.test", "Mate", 20, 7, 60);
        await using var practice = await Practice.StartAsync(seeds.Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");

        var list = await pane.GetOkAsync("/api/health/going-quiet");
        var first = await pane.GetOkAsync("/api/health/going-quiet?take=1");

        var people = list.GetProperty("people").EnumerateArray().ToArray();
        Assert.AreEqual("Soon, Later, Last", string.Join(", ", people.Select(person => person.Text("name"))));
        var days = people.Select(person => person.GetProperty("quietOn").GetDateTimeOffset()).ToArray();
        CollectionAssert.AreEqual(days.Order().ToArray(), days);
        Assert.IsGreaterThan(Seeds.Now, days[0]);
        Assert.AreEqual("Soon", first.GetProperty("people")[0].Text("name"));
        Assert.IsGreaterThanOrEqualTo(2, first.GetProperty("more").GetInt32());
        Assert.AreEqual(HttpStatusCode.BadRequest, (await pane.SendAsync(HttpMethod.Get, "/api/health/going-quiet?take=0")).Status);
    }

    [TestMethod]
    public async Task Planted_dormant_ties_are_found_the_strongest_and_newest_world_first()
    {
        var seeds = new Seeds();
        for (int i = 0; i < 10; i++)
        {
            seeds.Exchange($"dormant{i}@world{i}.example", $"Dormant {i}", 15 + i, 10, 1200 + (30 * i));
            seeds.Exchange($"weak{i}@a.example", $"Weak {i}", 4, 10, 1300);
            seeds.Exchange($"alive{i}@near.example", $"Alive {i}", 20, 10, 5);
            seeds.Exchange($"silent{i}@b.example", $"Silent {i}", 20, 10, 700);
        }

        seeds.Exchange("near@near.example", "Near", 24, 10, 1200).Exchange("mate@contoso.test", "Mate", 30, 10, 1200);
        await using var practice = await Practice.StartAsync(seeds.Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");

        var list = await pane.GetOkAsync("/api/health/dormant?take=10");

        var people = list.GetProperty("people").EnumerateArray().ToArray();
        CollectionAssert.AreEqual(Enumerable.Range(0, 10).Select(i => $"Dormant {9 - i}").ToArray(), people.Select(person => person.Text("name")).ToArray());
        Assert.AreEqual(1, list.GetProperty("more").GetInt32(), "the one whose world is near");
        StringAssert.StartsWith(people[0].Text("reason"), "Once close; last exchange 4 years ago", StringComparison.Ordinal);
        StringAssert.StartsWith(people[0].Text("strength"), "24 days since", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task A_bridge_is_who_is_seen_with_people_of_several_groups()
    {
        var seeds = new Seeds();
        string[] all = ["bridge@x.example", "a1@a.example", "a2@a.example", "a3@a.example", "b1@b.example", "b2@b.example", "b3@b.example"];
        foreach (string address in all)
        {
            seeds.Exchange(address, address.Split('@')[0], 3, 7, 5);
        }

        foreach (string[] group in (string[][])[[all[0], all[1], all[2], all[3]], [all[0], all[4], all[5], all[6]]])
        {
            seeds.Mail("sentitems", ("Alex", "alex@contoso.test"), [.. group.Select(address => (address.Split('@')[0], address))], Seeds.Now.AddDays(-9));
        }

        await using var practice = await Practice.StartAsync(seeds.Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");

        var list = await pane.GetOkAsync("/api/health/bridges");

        var people = list.GetProperty("people").EnumerateArray().ToArray();
        Assert.AreEqual(1, list.GetProperty("groups").GetInt32());
        Assert.AreEqual(("bridge", 6), (people[0].Text("name"), people[0].GetProperty("contacts").GetInt32()));
        Assert.AreEqual(4, people[0].GetProperty("effectiveSize").GetDouble(), 1e-9, "two groups of three, of each of whom the other two are half a repetition: 6 - 6 x 2 x 1/6");
        Assert.IsLessThan(people[0].GetProperty("effectiveSize").GetDouble(), people[1].GetProperty("effectiveSize").GetDouble());
        Assert.IsGreaterThan(0, list.GetProperty("constraint").GetDouble());
    }

    [TestMethod]
    public async Task The_owners_correction_counts_as_a_part_of_its_own_survives_a_restart_and_can_be_taken_back()
    {
        await using var practice = await Practice.StartAsync(new Seeds().Exchange("ana@northwind.com", "Ana", 20, 7, 70).Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");
        var ana = (await pane.GetOkAsync("/api/people")).GetProperty("people")[0];
        string correction = $"/api/health/{ana.GetProperty("id").GetGuid()}/correction";
        int before = ana.GetProperty("health").GetProperty("number").GetInt32();

        foreach (string word in Words)
        {
            var (status, corrected) = await pane.SendAsync(HttpMethod.Put, correction, new { word });
            Assert.AreEqual(HttpStatusCode.OK, status);
            Assert.AreEqual(word, corrected.GetProperty("health").Text("word"));
        }

        await using var restarted = await practice.RestartAsync();
        using var again = await restarted.PaneAsync();
        var health = (await again.GetOkAsync("/api/people")).GetProperty("people")[0].GetProperty("health");
        var parts = health.GetProperty("parts").EnumerateArray().ToArray();
        Assert.AreEqual("warm", health.Text("word"));
        Assert.AreEqual("your correction", parts[^1].Text("name"));
        Assert.AreEqual(health.GetProperty("number").GetInt32() - before, parts[^1].GetProperty("points").GetInt32());
        Assert.AreEqual(health.GetProperty("number").GetInt32(), parts.Sum(part => part.GetProperty("points").GetInt32()));
        Assert.AreEqual(90, (health.GetProperty("correctedUntil").GetDateTimeOffset() - Seeds.Now).TotalDays, 0.1);

        var (_, back) = await again.SendAsync(HttpMethod.Delete, correction);
        Assert.AreEqual(before, back.GetProperty("health").GetProperty("number").GetInt32());
        Assert.AreEqual(JsonValueKind.Null, back.GetProperty("health").GetProperty("correctedUntil").ValueKind);
    }

    [TestMethod]
    public async Task What_cannot_be_corrected_is_said_so_and_nothing_is_kept()
    {
        await using var practice = await Practice.StartAsync(new Seeds().Mail("inbox", ("Once", "once@stranger.example"), [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-3)).Exchange("ana@northwind.com", "Ana", 5, 7, 7).Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");
        var people = (await pane.GetOkAsync("/api/people")).GetProperty("people").EnumerateArray().ToDictionary(person => person.Text("name"), person => person.GetProperty("id").GetGuid());

        var (dormantStatus, dormant) = await pane.SendAsync(HttpMethod.Put, $"/api/health/{people["Ana"]}/correction", new { word = "dormant" });
        var (strangerStatus, stranger) = await pane.SendAsync(HttpMethod.Put, $"/api/health/{people["Once"]}/correction", new { word = "warm" });
        var (nobodyStatus, _) = await pane.SendAsync(HttpMethod.Put, $"/api/health/{Guid.CreateVersion7(Seeds.Now)}/correction", new { word = "warm" });

        Assert.AreEqual((HttpStatusCode.BadRequest, "word"), (dormantStatus, dormant.Text("field")));
        Assert.AreEqual((HttpStatusCode.NotFound, "nothing-to-correct"), (strangerStatus, stranger.Text("code")));
        Assert.AreEqual(HttpStatusCode.NotFound, nobodyStatus);
        Assert.AreEqual(JsonValueKind.Null, (await pane.GetOkAsync($"/api/people/{people["Ana"]}")).GetProperty("health").GetProperty("correctedUntil").ValueKind);
    }
}
