using System.Text;
using System.Text.Json;
using GraphNetworker.Sandbox.Doors;
using GraphNetworker.Sandbox.SignIn;

namespace GraphNetworker.Sandbox.Tests.Doors;

[TestClass]
public sealed class FrontDoorTests
{
    [TestMethod]
    public async Task The_page_learns_who_is_signed_in_and_reads_mail_at_its_own_origin()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(12), new SandboxOptions { Today = new DateOnly(2026, 3, 4) });
        using var browser = Browser.Of(host);

        var session = await browser.GetJsonAsync("sandbox/session");
        browser.Http.DefaultRequestHeaders.Authorization = new("Bearer", session.Text("graphToken"));
        var page = await browser.GetJsonAsync("v1.0/me/messages?$top=10");
        var rest = await browser.GetJsonAsync(page.Text("@odata.nextLink")!);

        Assert.AreEqual("alex@contoso.test", session.GetProperty("owner").Text("address"));
        Assert.AreEqual(("/pane/", "2026-03-04"), (session.Text("paneUrl"), session.Text("today")));
        StringAssert.StartsWith(page.Text("@odata.nextLink"), host.FrontDoor.OriginalString);
        Assert.AreEqual(2, rest.GetProperty("value").GetArrayLength());
    }

    [TestMethod]
    public async Task The_pane_gets_a_token_for_the_api_until_consent_is_asked_for()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var browser = Browser.Of(host);
        var wanted = new { clientId = AppRegistration.Pane.ClientId, scope = "api://33333333-4444-4555-8666-777777777777/access_as_user" };

        var given = await browser.PostJsonAsync("sandbox/token", wanted);
        await browser.PostJsonAsync("sandbox/knobs", new { requireConsent = true });
        var refused = await browser.PostJsonAsync("sandbox/token", wanted);
        var accepted = await browser.PostJsonAsync("sandbox/token", new { wanted.clientId, wanted.scope, prompted = true });
        var again = await browser.PostJsonAsync("sandbox/token", wanted);

        Assert.AreEqual(200, given.Status);
        Assert.IsTrue(given.Answer.TryGetProperty("id_token", out _) && given.Answer.TryGetProperty("expires_in", out _));
        Assert.AreEqual((400, "invalid_grant", "consent_required"), (refused.Status, refused.Answer.Text("error"), refused.Answer.Text("suberror")));
        Assert.AreEqual((200, 200), (accepted.Status, again.Status));
    }

    [TestMethod]
    public async Task A_mail_can_be_delivered_while_it_runs()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(1));
        using var browser = Browser.Of(host);
        using var graph = new GraphClient(host);
        using var mime = new StringContent("From: Dana Novak <dana@fabrikam.test>\r\nSubject: I have moved\r\n\r\nHello", Encoding.UTF8, "message/rfc822");

        using var delivered = await browser.Http.PostAsync("sandbox/deliver?folder=inbox", mime);
        using var nowhere = await browser.Http.PostAsync("sandbox/deliver?folder=attic", mime);
        string id = JsonSerializer.Deserialize<JsonElement>(await delivered.Content.ReadAsStringAsync()).Id();

        Assert.AreEqual("I have moved", (await graph.GetAsync($"me/messages/{id}?$select=subject")).Text("subject"));
        Assert.AreEqual(400, (int)nowhere.StatusCode);
    }

    [TestMethod]
    public async Task Knobs_turn_and_an_unknown_one_is_named()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var browser = Browser.Of(host);

        var turned = await browser.PostJsonAsync("sandbox/knobs", new { latencyMilliseconds = 5, tokenLifetimeSeconds = 200, revokeRefreshTokens = true, maxConcurrent = 2 });
        var unknown = await browser.PostJsonAsync("sandbox/knobs", new { colour = "red" });

        Assert.AreEqual(TimeSpan.FromMilliseconds(5), host.Knobs.Latency);
        Assert.AreEqual((200, 2), (turned.Answer.GetProperty("tokenLifetimeSeconds").GetInt32(), host.Knobs.MaxConcurrent));
        Assert.AreEqual(400, unknown.Status);
        StringAssert.Contains(unknown.Answer.Text("error"), "colour");
    }

    [TestMethod]
    public async Task Truth_and_unreadable_files_are_told_where_there_are_any()
    {
        await using var story = await Sandbox.OpenAsync(new Seeds(), new SandboxOptions { Truth = new { moves = 3 } });
        await using var real = await Sandbox.OpenAsync(new Seeds());
        using var told = Browser.Of(story);
        using var silent = Browser.Of(real);

        Assert.AreEqual(3, (await told.GetJsonAsync("sandbox/truth")).GetProperty("moves").GetInt32());
        Assert.AreEqual(404, (int)(await silent.Http.GetAsync("sandbox/truth")).StatusCode);
        Assert.AreEqual(0, (await silent.GetJsonAsync("sandbox/unreadable")).GetArrayLength());
    }

    [TestMethod]
    public async Task Pages_and_office_scripts_are_served_as_they_lie_on_disk()
    {
        using var folder = new TemporaryFolder();
        string pages = Directory.CreateDirectory(Path.Combine(folder.Path, "pages", "sandbox")).Parent!.FullName;
        string office = Directory.CreateDirectory(Path.Combine(folder.Path, "office")).FullName;
        await File.WriteAllTextAsync(Path.Combine(pages, "index.html"), "<!doctype html>Outlook");
        await File.WriteAllTextAsync(Path.Combine(pages, "sandbox", "before-office.js"), "before();");
        await File.WriteAllTextAsync(Path.Combine(office, "office.js"), "office();");
        await using var host = await Sandbox.OpenAsync(new Seeds(), new SandboxOptions { Pages = pages, OfficeScripts = office });
        using var browser = Browser.Of(host);

        Assert.AreEqual("<!doctype html>Outlook", await browser.Http.GetStringAsync(""));
        Assert.AreEqual("before();", await browser.Http.GetStringAsync("sandbox/before-office.js"));
        Assert.AreEqual("office();", await browser.Http.GetStringAsync("lib/1/hosted/office.js"));
        Assert.AreEqual(502, (int)(await browser.Http.GetAsync("api/alive")).StatusCode, "the product is not there");
    }
}
