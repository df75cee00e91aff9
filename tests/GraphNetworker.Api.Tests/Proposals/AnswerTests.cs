using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace GraphNetworker.Api.Tests.Proposals;

/// <summary>What the owner answers, and what becomes of the card in Outlook: nothing before a yes, only what was asked, only to the card that was read.</summary>
[TestClass]
public sealed class AnswerTests
{
    private static readonly (string Name, string Address) Ana = ("Ana Ruiz", "ana@northwind.test");
    private static readonly (string Name, string Address) Bo = ("Bo Diaz", "bo@contoso-build.test");
    private static readonly (string Name, string Address) OldLee = ("Lee Park", "lee.park@adatum.test");
    private static readonly (string Name, string Address) NewLee = ("Lee Park", "lee.park@fabrikam.test");
    private static readonly (string Name, string Address) Wei = ("Wei Chen", "wei.chen@tailspin.test");
    private static readonly (string Name, string Address) OtherWei = ("Wei Chen", "wchen@litware.test");
    private static readonly string[] Written = ["jobTitle", "companyName", "emailAddresses", "businessPhones", "mobilePhone", "categories"];
    private static readonly string[] Whole = [.. Written, "displayName", "lastModifiedDateTime"];

    [TestMethod]
    public async Task Before_a_yes_nothing_is_written()
    {
        await using var practice = await Practice.StartAsync(Mailbox().Build());
        using var pane = await practice.PaneAsync();
        using var outlook = practice.Outlook("Contacts.ReadWrite");
        string before = await BookAsync(outlook, Whole);

        foreach (string kind in new[] { "update", "populate", "merge", "archive" })
        {
            await AskedAsync(pane, kind);
        }

        Assert.AreEqual(before, await BookAsync(outlook, Whole));
    }

    [TestMethod]
    public async Task What_a_card_leaves_empty_is_filled_and_what_stands_on_it_by_then_is_left_alone()
    {
        await using var practice = await Practice.StartAsync(Mailbox().Build());
        using var pane = await practice.PaneAsync();
        using var outlook = practice.Outlook("Contacts.ReadWrite");
        var gap = await AskedAsync(pane, "populate");
        Assert.AreEqual("Add Head of Bridges and the phone +1 503 555 0134 to the card?", gap.Text("question"));
        await ChangeAsync(outlook, "Ana Ruiz", new { jobTitle = "Typed by hand" });
        string before = await BookAsync(outlook, Written);

        await AnswerAsync(pane, gap, "accept", HttpStatusCode.OK);

        var ana = await CardAsync(outlook, "Ana Ruiz");
        Assert.AreEqual(("Typed by hand", "+1 503 555 0134"), (ana.Text("jobTitle"), ana.GetProperty("businessPhones")[0].GetString()));
        await AnswerAsync(pane, gap, "undo", HttpStatusCode.OK);
        Assert.AreEqual(before, await BookAsync(outlook, Written));
    }

    [TestMethod]
    public async Task A_card_that_was_changed_meanwhile_answers_409_with_both_and_is_not_written()
    {
        await using var practice = await Practice.StartAsync(Mailbox().Build());
        using var pane = await practice.PaneAsync();
        using var outlook = practice.Outlook("Contacts.ReadWrite");
        var move = await AskedAsync(pane, "update", "Lee Park");
        await ChangeAsync(outlook, "Lee Park", new { jobTitle = "Changed by hand" });
        string before = await BookAsync(outlook, Whole);

        var problem = await AnswerAsync(pane, move, "accept", HttpStatusCode.Conflict);

        StringAssert.Contains(problem.GetRawText(), "Estimator at Adatum");
        StringAssert.Contains(problem.GetRawText(), "Changed by hand");
        Assert.AreEqual(before, await BookAsync(outlook, Whole));
    }

    [TestMethod]
    public async Task What_was_changed_by_hand_after_a_yes_is_not_undone()
    {
        await using var practice = await Practice.StartAsync(Mailbox().Build());
        using var pane = await practice.PaneAsync();
        using var outlook = practice.Outlook("Contacts.ReadWrite");
        var move = await AskedAsync(pane, "update", "Lee Park");
        await AnswerAsync(pane, move, "accept", HttpStatusCode.OK);
        await ChangeAsync(outlook, "Lee Park", new { jobTitle = "Changed by hand" });

        await AnswerAsync(pane, move, "undo", HttpStatusCode.Conflict);

        Assert.AreEqual("Changed by hand", (await CardAsync(outlook, "Lee Park")).Text("jobTitle"));
    }

    [TestMethod]
    public async Task Not_them_parts_the_two_for_ever_and_writes_nothing()
    {
        await using var practice = await Practice.StartAsync(Mailbox().Build());
        using var pane = await practice.PaneAsync();
        using var outlook = practice.Outlook("Contacts.ReadWrite");
        var move = await AskedAsync(pane, "update", "Lee Park");
        string before = await BookAsync(outlook, Whole);

        await AnswerAsync(pane, move, "not-them", HttpStatusCode.OK);

        Assert.AreNotEqual(await IdOfAsync(pane, OldLee.Address), await IdOfAsync(pane, NewLee.Address));
        Assert.AreEqual(before, await BookAsync(outlook, Whole));
        await AnswerAsync(pane, move, "accept", HttpStatusCode.Conflict);
        await using var again = await practice.RestartAsync();
        using var later = await again.PaneAsync();
        await later.SyncAsync("synced");
        await AskedAsync(later, "populate");
        Assert.IsFalse((await ListAsync(later)).Any(one => one.Text("kind") is "update" or "merge" && one.Text("name") == "Lee Park"));
    }

    [TestMethod]
    public async Task Two_who_may_be_one_are_one_after_a_yes_and_two_again_after_an_undo()
    {
        await using var practice = await Practice.StartAsync(Mailbox().Build());
        using var pane = await practice.PaneAsync();
        var merge = await AskedAsync(pane, "merge", "Wei Chen");
        string first = await IdOfAsync(pane, Wei.Address), second = await IdOfAsync(pane, OtherWei.Address);
        Assert.AreNotEqual(first, second);
        Assert.IsGreaterThan(0, merge.GetProperty("evidence").GetArrayLength());

        await AnswerAsync(pane, merge, "accept", HttpStatusCode.OK);
        Assert.AreEqual(await IdOfAsync(pane, Wei.Address), await IdOfAsync(pane, OtherWei.Address));
        Assert.AreEqual(2, (await pane.GetOkAsync($"/api/people/{first}")).GetProperty("addresses").GetArrayLength());

        await AnswerAsync(pane, merge, "undo", HttpStatusCode.OK);
        Assert.AreEqual((first, second), (await IdOfAsync(pane, Wei.Address), await IdOfAsync(pane, OtherWei.Address)));
    }

    [TestMethod]
    public async Task A_card_that_reaches_nobody_is_put_aside_by_its_category_and_brought_back()
    {
        await using var practice = await Practice.StartAsync(Mailbox().Build());
        using var pane = await practice.PaneAsync();
        using var outlook = practice.Outlook("Contacts.ReadWrite");
        var dead = await AskedAsync(pane, "archive", "Bo Diaz");
        Assert.IsTrue((await pane.GetOkAsync("/api/people/stale")).GetProperty("cards").EnumerateArray().Any(card => card.Text("name") == "Bo Diaz" && card.Text("reason").Contains("bounced", StringComparison.Ordinal)));
        string before = await BookAsync(outlook, Written);

        await AnswerAsync(pane, dead, "accept", HttpStatusCode.OK);
        Assert.AreEqual("Archived", (await CardAsync(outlook, "Bo Diaz")).GetProperty("categories")[0].GetString());

        await AnswerAsync(pane, dead, "undo", HttpStatusCode.OK);
        Assert.AreEqual(before, await BookAsync(outlook, Written));
    }

    [TestMethod]
    public async Task The_timeline_says_who_was_where_when_and_which_address_died()
    {
        await using var practice = await Practice.StartAsync(Mailbox().Build());
        using var pane = await practice.PaneAsync();
        await AnswerAsync(pane, await AskedAsync(pane, "update", "Lee Park"), "accept", HttpStatusCode.OK);
        string lee = await IdOfAsync(pane, NewLee.Address), bo = await IdOfAsync(pane, Bo.Address);

        var now = await pane.GetOkAsync($"/api/people/{lee}/timeline");
        var then = await pane.GetOkAsync($"/api/people/{lee}/timeline?at={Uri.EscapeDataString(Seeds.Now.AddDays(-100).ToString("O"))}");
        var dead = (await pane.GetOkAsync($"/api/people/{bo}/timeline")).GetProperty("addresses")[0];

        Assert.AreEqual(("Chief Estimator", "Fabrikam"), (now.GetProperty("primary").Text("title"), now.GetProperty("primary").Text("organisation")));
        StringAssert.Contains(then.GetProperty("primary").Text("organisation"), "datum");
        Assert.AreEqual(("bounced", Bo.Address), (dead.Text("state"), dead.Text("address")));
        var (unknown, _) = await pane.SendAsync(HttpMethod.Get, $"/api/people/{Guid.CreateVersion7(Seeds.Now)}/timeline");
        Assert.AreEqual(HttpStatusCode.NotFound, unknown);
    }

    [TestMethod]
    public async Task What_people_ask_offer_and_promise_is_found_with_its_line_and_shown_beside_their_mail()
    {
        await using var practice = await Practice.StartAsync(Mailbox().Build());
        using var pane = await practice.PaneAsync();
        await AskedAsync(pane, "populate");

        var found = (await pane.GetOkAsync("/api/findings")).GetProperty("findings").EnumerateArray().ToArray();
        var beside = (await pane.GetOkAsync($"/api/pane?item=1&with={Ana.Address}")).GetProperty("people")[0].GetProperty("findings");

        var ask = found.Single(one => one.Text("kind") == "ask");
        Assert.AreEqual(("Ana Ruiz", "Do you know anyone who welds bridges?"), (ask.Text("name"), ask.Text("line")));
        Assert.AreEqual("ask", beside[0].Text("kind"));
        Assert.IsTrue(found.Any(one => one.Text("kind") == "invitationAccepted" && one.Text("name") == "Nora Berg"));
        var today = (await pane.GetOkAsync("/api/pane")).GetProperty("today").GetProperty("lines").EnumerateArray();
        Assert.IsTrue(today.Any(line => line.Text("occasion") == "invitation" && line.Text("name") == "Nora Berg"));
    }

    [TestMethod]
    public async Task An_answer_to_a_question_that_nobody_asked_is_not_found()
    {
        await using var practice = await Practice.StartAsync(Mailbox().Build());
        using var pane = await practice.PaneAsync();

        var (status, problem) = await pane.SendAsync(HttpMethod.Post, $"/api/proposals/{Guid.CreateVersion7(Seeds.Now)}/accept");
        var (long_, _) = await pane.SendAsync(HttpMethod.Get, "/api/proposals?take=0");

        Assert.AreEqual((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (status, long_));
        StringAssert.StartsWith(problem.Text("type"), "urn:graphnetworker:");
    }

    // Ana signs with what her card lacks; Lee writes from elsewhere; Bo's address died long ago; two Wei Chens may be one.
    private static Seeds Mailbox() => new Seeds()
        .Card("Ana", "Ruiz", null, "Northwind", Ana.Address)
        .Card("Bo", "Diaz", "Buyer", "Contoso Build", Bo.Address)
        .Card("Lee", "Park", "Estimator", "Adatum", OldLee.Address)
        .Exchange(Ana.Address, Ana.Name, 4, 20, 20)
        .Exchange(Bo.Address, Bo.Name, 4, 20, 500)
        .Exchange(OldLee.Address, OldLee.Name, 4, 20, 90)
        .Exchange(Wei.Address, Wei.Name, 3, 20, 40)
        .Exchange(OtherWei.Address, OtherWei.Name, 3, 20, 45)
        .Letter(Ana, Seeds.Now.AddDays(-1), "Steel", "Hi Alex,\n\nDo you know anyone who welds bridges?\n\nBest regards,\nAna Ruiz\nHead of Bridges\nNorthwind\nPhone: +1 503 555 0134\nana@northwind.test")
        .Letter(NewLee, Seeds.Now.AddDays(-2), "New desk", "Hi Alex,\n\nThe drawings are on their way.\n\nBest regards,\nLee Park\nChief Estimator\nFabrikam\nlee.park@fabrikam.test")
        .Letter(("Mail Delivery System", "mailer-daemon@contoso-build.test"), Seeds.Now.AddDays(-300), "Undelivered Mail Returned to Sender", $"This is the mail system at host mail.contoso-build.test.\n\nI'm sorry to have to inform you that your message could not be delivered.\n\n<{Bo.Address}>: host mail.contoso-build.test said: 550 5.1.1 <{Bo.Address}>: Recipient address rejected: User unknown (in reply to RCPT TO command)", ("Auto-Submitted", "auto-replied"), ("Return-Path", "<>"))
        .Letter(("Nora Berg via LinkedIn", "invitations@linkedin.com"), Seeds.Now.AddDays(-3), "Nora accepted your invitation, explore their network", "Nora Berg\nEngineer at Wingtip Toys", ("Precedence", "bulk"), ("List-Unsubscribe", "<https://www.linkedin.com/e/unsubscribe>"));

    private static async Task<JsonElement[]> ListAsync(HttpClient pane) => [.. (await pane.GetOkAsync("/api/proposals?take=200")).GetProperty("proposals").EnumerateArray()];

    /// <summary>What is asked of this kind; what texts tell comes a moment after who was in touch.</summary>
    private static async Task<JsonElement> AskedAsync(HttpClient pane, string kind, string? name = null)
    {
        await pane.SyncAsync("synced");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!limit.IsCancellationRequested)
        {
            if ((await ListAsync(pane)).Where(one => one.Text("kind") == kind && (name is null || one.Text("name") == name)).Select(one => (JsonElement?)one).FirstOrDefault() is { } asked)
            {
                return asked;
            }

            await Task.Delay(25, CancellationToken.None);
        }

        throw new AssertFailedException($"Nothing of the kind {kind} was asked: {string.Join('\n', await ListAsync(pane))}");
    }

    private static async Task<JsonElement> AnswerAsync(HttpClient pane, JsonElement asked, string answer, HttpStatusCode expected)
    {
        var (status, body) = await pane.SendAsync(HttpMethod.Post, $"/api/proposals/{asked.Text("id")}/{answer}");
        Assert.AreEqual(expected, status, body.ToString());
        return body;
    }

    private static async Task<string> IdOfAsync(HttpClient pane, string address) =>
        (await pane.GetOkAsync($"/api/pane?item=1&with={Uri.EscapeDataString(address)}")).GetProperty("people")[0].Text("id");

    private static async Task<JsonElement[]> CardsAsync(HttpClient outlook) =>
        [.. (await outlook.GetFromJsonAsync<JsonElement>("me/contacts?$top=500")).GetProperty("value").EnumerateArray()];

    private static async Task<JsonElement> CardAsync(HttpClient outlook, string name) => (await CardsAsync(outlook)).Single(card => card.Text("displayName") == name);

    private static async Task<string> BookAsync(HttpClient outlook, string[] fields) =>
        string.Join('\n', (await CardsAsync(outlook)).OrderBy(card => card.Text("displayName"), StringComparer.Ordinal).Select(card => string.Join(" | ", fields.Select(name => card.GetProperty(name).GetRawText()))));

    private static async Task ChangeAsync(HttpClient outlook, string name, object change)
    {
        using var answer = await outlook.PatchAsJsonAsync($"me/contacts/{Uri.EscapeDataString((await CardAsync(outlook, name)).Text("id"))}", change);
        answer.EnsureSuccessStatusCode();
    }
}
