extern alias sandbox;

using System.Globalization;
using System.Text.Json;
using sandbox::GraphNetworker.Sandbox.Stories;

namespace GraphNetworker.Api.Tests.Reading;

/// <summary>What the owner promised in a mail, from the mail to the line of the day.</summary>
[TestClass]
public sealed class OwnPromiseTests
{
    [TestMethod]
    public async Task A_promise_that_was_sent_three_days_ago_is_a_line_of_the_day()
    {
        var told = Seeds.Now.AddDays(-3);
        await using var practice = await Practice.StartAsync(new Seeds()
            .Exchange("ana@northwind.com", "Ana Ruiz", 5, 10, 5)
            .Exchange("lee@adatum.com", "Lee Park", 5, 10, 5)
            .Writes(("Ana Ruiz", "ana@northwind.com"), told, "North span", "Hi Ana,\n\nThe crew was late, as ever. I'll send you the drawings by Friday.\n\nDo you know anyone who welds bridges?\n\nAlex")
            .Writes(("Lee Park", "lee@adatum.com"), told, "Steel", "Hi Lee,\n\nI'll let you know how it went.\n\nAlex")
            .Writes(("Lee Park", "lee@adatum.com"), Seeds.Now.AddDays(-20), "Steel", "Hi Lee,\n\nI'll send you the table.\n\nAlex")
            .Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");

        var line = await PromisedAsync(pane, lines => lines.FirstOrDefault());
        Assert.HasCount(1, await LinesAsync(pane));

        var (ana, findings) = ((await pane.GetOkAsync("/api/pane?item=1&with=ana@northwind.com")).GetProperty("people")[0], await pane.GetOkAsync("/api/findings"));
        Assert.AreEqual(("Ana Ruiz", ana.GetProperty("id").GetGuid()), (line.Text("name"), line.GetProperty("person").GetGuid()));
        Assert.AreEqual("Keep your word to Ana Ruiz", line.Text("what"));
        Assert.AreEqual(string.Create(CultureInfo.InvariantCulture, $"you wrote on {told:MMMM d}: “I'll send you the drawings by Friday.”"), line.Text("why"));
        Assert.AreEqual(0, ana.GetProperty("findings").GetArrayLength(), "what the owner said is nothing that she said");
        Assert.AreEqual(0, findings.GetProperty("findings").GetArrayLength(), "nor is what the owner asks");
    }

    [TestMethod]
    public async Task The_sample_mailbox_holds_a_promise_of_the_last_days()
    {
        var told = StoryMailbox.Tell(1, DateOnly.FromDateTime(Seeds.Now.UtcDateTime));
        await using var practice = await Practice.StartAsync(told.Mailbox);
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");

        var line = await PromisedAsync(pane, lines => lines.FirstOrDefault(one => one.Text("name") == "Ana Ruiz"));

        StringAssert.Contains(line.Text("why"), told.Truth.Helps.Last(help => help is { Kind: HelpKind.Promise, ByOwner: true, Person: "Ana Ruiz" }).Line);
    }

    [TestMethod]
    public async Task Who_does_not_permit_texts_is_reminded_of_no_promise()
    {
        await using var practice = await Practice.StartAsync(
            new Seeds().Exchange("ana@northwind.com", "Ana Ruiz", 5, 10, 5).Writes(("Ana Ruiz", "ana@northwind.com"), Seeds.Now.AddDays(-3), "North span", "I'll send you the drawings.").Build(),
            ("Sync:ReadTexts", "false"));
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");

        Assert.IsEmpty(await LinesAsync(pane));
    }

    // What the texts tell comes a moment after who was in touch.
    private static async Task<JsonElement> PromisedAsync(HttpClient pane, Func<JsonElement[], JsonElement> choose)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var lines = await LinesAsync(pane);
            if (choose(lines) is { ValueKind: JsonValueKind.Object } found)
            {
                return found;
            }

            Assert.IsFalse(limit.IsCancellationRequested, $"{lines.Length} promises, and not that one");
            await Task.Delay(25, CancellationToken.None);
        }
    }

    private static async Task<JsonElement[]> LinesAsync(HttpClient pane)
    {
        var day = Enumerable.Range(0, 7).Select(i => DateOnly.FromDateTime(Seeds.Now.UtcDateTime).AddDays(i)).First(one => one.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        var today = (await pane.GetOkAsync(string.Create(CultureInfo.InvariantCulture, $"/api/pane?today={day:yyyy-MM-dd}"))).GetProperty("today");
        return [.. today.GetProperty("lines").EnumerateArray().Where(line => line.Text("occasion") == "promise")];
    }
}
