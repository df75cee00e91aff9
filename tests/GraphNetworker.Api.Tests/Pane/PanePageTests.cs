using System.Net;

namespace GraphNetworker.Api.Tests.Pane;

[TestClass]
public sealed class PanePageTests
{
    private const string Page = "<!doctype html><head><!--office-scripts--><!--settings--></head><body></body>";

    [TestMethod]
    public async Task The_page_carries_its_scripts_and_settings_and_may_be_framed_by_Outlook()
    {
        string built = Built();
        try
        {
            await using var practice = await Practice.StartAsync(new Seeds().Build(), ("Pane:Files", built), ("Pane:OfficeScripts:0", "/sandbox/before.js"), ("Pane:OfficeScripts:1", "https://scripts.example/office.js"));
            using var browser = practice.Api.CreateClient();

            using var page = await browser.GetAsync(new Uri("/pane/", UriKind.Relative));
            string html = await page.Content.ReadAsStringAsync();
            using var asset = await browser.GetAsync(new Uri("/pane/assets/main-1a2b.js", UriKind.Relative));
            using var icon = await browser.GetAsync(new Uri("/pane/icons/icon-16.png", UriKind.Relative));
            using var other = await browser.GetAsync(new Uri("/pane/about.html", UriKind.Relative));
            using var missing = await browser.GetAsync(new Uri("/pane/assets/none.js", UriKind.Relative));

            StringAssert.Contains(html, "<script src=\"/sandbox/before.js\"></script>\n<script src=\"https://scripts.example/office.js\"></script>");
            StringAssert.Contains(html, "{\"clientId\":\"22222222-3333-4444-8555-666666666666\",\"authority\":\"https://login.microsoftonline.com/common\",\"scope\":\"api://33333333-4444-4555-8666-777777777777/access_as_user\"}");
            Assert.AreEqual("no-cache", page.Headers.CacheControl!.ToString());
            string policy = page.Headers.GetValues("Content-Security-Policy").Single();
            StringAssert.Contains(policy, "script-src 'self' https://scripts.example;");
            StringAssert.Contains(policy, "frame-ancestors 'self' https://outlook.office.com");
            Assert.AreEqual("public, max-age=31536000, immutable", asset.Headers.CacheControl!.ToString());
            Assert.AreEqual("public, max-age=86400", icon.Headers.CacheControl!.ToString());
            Assert.AreEqual("image/png", icon.Content.Headers.ContentType!.ToString());
            Assert.AreEqual("no-cache", other.Headers.CacheControl!.ToString());
            Assert.AreEqual(HttpStatusCode.NotFound, missing.StatusCode);
        }
        finally
        {
            Directory.Delete(built, recursive: true);
        }
    }

    [TestMethod]
    public async Task A_pane_that_was_not_built_is_said_plainly()
    {
        var empty = Directory.CreateTempSubdirectory("graphnetworker-pane-");
        await using var practice = await Practice.StartAsync(new Seeds().Build(), ("Pane:Files", empty.FullName));
        using var browser = practice.Api.CreateClient();

        using var page = await browser.GetAsync(new Uri("/pane", UriKind.Relative));
        using var alive = await browser.GetAsync(new Uri("/api/alive", UriKind.Relative));

        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        StringAssert.StartsWith(await page.Content.ReadAsStringAsync(), "The pane has not been built.");
        Assert.AreEqual(HttpStatusCode.OK, alive.StatusCode);
        empty.Delete();
    }

    private static string Built()
    {
        var folder = Directory.CreateTempSubdirectory("graphnetworker-pane-");
        folder.CreateSubdirectory("assets");
        File.WriteAllText(Path.Combine(folder.FullName, "index.html"), Page);
        File.WriteAllText(Path.Combine(folder.FullName, "assets", "main-1a2b.js"), "export {};");
        folder.CreateSubdirectory("icons");
        File.WriteAllText(Path.Combine(folder.FullName, "icons", "icon-16.png"), "");
        File.WriteAllText(Path.Combine(folder.FullName, "about.html"), "");
        return folder.FullName;
    }
}
