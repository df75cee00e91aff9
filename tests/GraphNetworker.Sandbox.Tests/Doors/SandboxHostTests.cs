using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using GraphNetworker.Sandbox.Doors;
using GraphNetworker.Sandbox.SignIn;

namespace GraphNetworker.Sandbox.Tests.Doors;

[TestClass]
public sealed class SandboxHostTests
{
    [TestMethod]
    public async Task A_program_that_knows_only_Microsoft_comes_in_by_its_environment()
    {
        using var folder = new TemporaryFolder();
        await using var host = await Sandbox.OpenAsync(new Seeds(), new SandboxOptions { DataFolder = folder.Path });
        var environment = (await File.ReadAllLinesAsync(Path.Combine(folder.Path, "sandbox", "api.env")))
            .Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim('\''));
        var roots = new X509Certificate2Collection();
        roots.ImportFromPemFile(environment["SSL_CERT_FILE"]);
        using var program = new HttpClient(new SocketsHttpHandler
        {
            Proxy = new WebProxy(environment["HTTPS_PROXY"]),
            SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { roots[^1] }, RevocationMode = X509RevocationMode.NoCheck },
            },
        });
        program.DefaultRequestHeaders.Authorization = new("Bearer", host.IssueToken(AppRegistration.Api, "https://graph.microsoft.com/User.Read"));

        StringAssert.Contains(await program.GetStringAsync("https://graph.microsoft.com/v1.0/me"), "Alex Rivera");
        StringAssert.Contains(await program.GetStringAsync("https://login.microsoftonline.com/common/discovery/instance?api-version=1.1"), "login.windows.net");
        await Assert.ThrowsExactlyAsync<HttpRequestException>(() => program.GetStringAsync("https://example.org/"), "the product has no other business outside");
        Assert.AreEqual("common", environment["AzureAd__TenantId"]);
        Assert.AreEqual($"http://127.0.0.1:{host.ApiPort}", environment["ASPNETCORE_URLS"]);
        Assert.AreEqual("/lib/1/hosted/office.js", environment["Pane__OfficeScripts__1"]);
        Assert.AreEqual($"{host.FrontDoor}api/notifications", environment["Notifications__Url"]);
    }

    [TestMethod]
    public async Task The_browsers_exception_for_the_certificate_lasts_over_a_restart()
    {
        using var folder = new TemporaryFolder();
        var options = new SandboxOptions { DataFolder = folder.Path };

        string first = await CertificateAsync(options);
        string second = await CertificateAsync(options);
        string other = await CertificateAsync(new SandboxOptions());

        Assert.AreEqual(first, second);
        Assert.AreNotEqual(first, other);
    }

    [TestMethod]
    public async Task A_taken_port_is_said_in_one_sentence()
    {
        await using var first = await Sandbox.OpenAsync(new Seeds());

        var trouble = await Assert.ThrowsExactlyAsync<SandboxException>(() => Sandbox.OpenAsync(new Seeds(), new SandboxOptions { Port = first.FrontDoor.Port }));
        StringAssert.Contains(trouble.Message, $"Port {first.FrontDoor.Port} is taken");
    }

    [TestMethod]
    public async Task The_environment_of_an_earlier_run_is_gone_when_it_ends()
    {
        using var folder = new TemporaryFolder();
        await using (var host = await Sandbox.OpenAsync(new Seeds(), new SandboxOptions { DataFolder = folder.Path }))
        {
            Assert.IsTrue(File.Exists(Path.Combine(folder.Path, "sandbox", "api.env")));
        }

        Assert.IsFalse(File.Exists(Path.Combine(folder.Path, "sandbox", "api.env")));
    }

    [TestMethod]
    public async Task A_request_larger_than_Graph_takes_is_refused()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);

        Assert.AreEqual(413, (await graph.RefusedAsync(HttpMethod.Post, "me/contacts", new { personalNotes = new string('x', 5_000_000) })).Status);
        await graph.PostAsync("me/contacts", new { givenName = "Dana", personalNotes = new string('x', 1_000_000) });
    }

    [TestMethod]
    public async Task Two_accounts_see_each_their_own()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(1));
        var other = host.Tenant.Add(new Seeds().Mails(3).Build() with { Owner = new("Mina Park", "mina@contoso.test", []) });
        using var http = new HttpClient(host.CreateHandler());
        http.DefaultRequestHeaders.Authorization = new("Bearer", host.IssueToken(AppRegistration.Api, GraphClient.AllScopes, other.Account));

        Assert.AreEqual("3", await http.GetStringAsync("https://graph.microsoft.com/v1.0/me/messages/$count"));
        Assert.AreEqual("3", await http.GetStringAsync($"https://graph.microsoft.com/v1.0/users/{other.Account.Oid}/messages/$count"));
        Assert.AreEqual(HttpStatusCode.Forbidden, (await http.GetAsync("https://graph.microsoft.com/v1.0/users/alex@contoso.test/messages")).StatusCode);
    }

    [TestMethod]
    [DataRow("--port 70000", "--port takes a number from 1 to 65535, not '70000'.")]
    [DataRow("--port", "--port needs a value.")]
    [DataRow("--colour red", "There is no option --colour.")]
    [DataRow("--colour", "There is no option --colour.")]
    [DataRow("--today tomorrow", "--today takes a day like 2026-05-31, not 'tomorrow'.")]
    [DataRow("--mailbox /no/such/place", "There is no file or folder '/no/such/place'.")]
    [DataRow("--owner alex", "--owner takes a mail address, not 'alex'.")]
    [DataRow("--certificate mine", "--certificate takes the word development, not 'mine'.")]
    public void What_is_wrong_with_a_command_line_is_one_sentence(string line, string sentence) =>
        Assert.AreEqual(sentence, SandboxOptions.Read(line.Split(' ')).Wrong);

    [TestMethod]
    public void A_command_line_says_how_to_open()
    {
        var (options, wrong) = SandboxOptions.Read(["--port", "6111", "--seed", "7", "--today", "2026-05-31", "--data", "here", "--certificate", "development"]);

        Assert.IsNull(wrong);
        Assert.AreEqual((6111, 7, new DateOnly(2026, 5, 31), true), (options!.Port, options.Seed, options.Day, options.DevelopmentCertificate));
        Assert.AreEqual(Path.GetFullPath("here"), options.DataFolder);
    }

    private static async Task<string> CertificateAsync(SandboxOptions options)
    {
        await using var host = await Sandbox.OpenAsync(new Seeds(), options);
        string? seen = null;
        using var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, certificate, _, _) =>
            {
                seen = certificate!.Thumbprint;
                return true;
            },
        };
        using var http = new HttpClient(handler);
        await http.GetStringAsync(new Uri(host.FrontDoor, "sandbox/requests"));
        return seen!;
    }
}
