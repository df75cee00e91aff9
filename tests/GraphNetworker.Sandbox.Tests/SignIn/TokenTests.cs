using System.Net.Http.Json;
using System.Text.Json;
using GraphNetworker.Sandbox.Doors;
using GraphNetworker.Sandbox.SignIn;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Identity.Client;

namespace GraphNetworker.Sandbox.Tests.SignIn;

[TestClass]
public sealed class TokenTests
{
    [TestMethod]
    public async Task An_application_on_its_own_reads_by_user_id_and_not_by_me()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Contacts(2));
        using var client = new SignInClient(host);
        var app = ConfidentialClientApplicationBuilder.Create(AppRegistration.Api.ClientId).WithClientSecret("sandbox-secret")
            .WithAuthority($"https://login.microsoftonline.com/{SignInClient.Tenant}").WithHttpClientFactory(client).Build();

        var token = await app.AcquireTokenForClient(["https://graph.microsoft.com/.default"]).ExecuteAsync();
        using var graph = new HttpClient(host.CreateHandler());
        graph.DefaultRequestHeaders.Authorization = new("Bearer", token.AccessToken);

        var page = await graph.GetFromJsonAsync<JsonElement>("https://graph.microsoft.com/v1.0/users/alex@contoso.test/contacts?$top=1");
        var next = await graph.GetFromJsonAsync<JsonElement>(page.Text("@odata.nextLink"));

        Assert.AreNotEqual(page.GetProperty("value")[0].Id(), next.GetProperty("value")[0].Id());
        Assert.AreEqual(400, (int)(await graph.GetAsync("https://graph.microsoft.com/v1.0/me/contacts")).StatusCode);
    }

    [TestMethod]
    [DataRow("common", "invalid_request", "AADSTS50059:")]
    [DataRow("consumers", "invalid_request", "AADSTS90002:")]
    public async Task An_application_on_its_own_must_name_the_tenant(string authority, string error, string description)
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var client = new SignInClient(host);

        var (status, answer) = await client.TokenAsync(authority, ("grant_type", "client_credentials"), ("client_id", AppRegistration.Api.ClientId),
            ("client_secret", "sandbox-secret"), ("scope", "https://graph.microsoft.com/.default"));

        Assert.AreEqual((400, error), (status, answer.Text("error")));
        StringAssert.StartsWith(answer.Text("error_description"), description);
    }

    [TestMethod]
    public async Task A_script_signs_in_with_name_and_password()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var client = new SignInClient(host);
        (string, string)[] form = [("grant_type", "password"), ("client_id", AppRegistration.Outlook.ClientId), ("username", "alex@contoso.test"), ("scope", "https://graph.microsoft.com/Mail.Read openid")];

        var right = await client.TokenAsync("organizations", [.. form, ("password", "sandbox")]);
        var wrong = await client.TokenAsync("organizations", [.. form, ("password", "guessed")]);
        var common = await client.TokenAsync("common", [.. form, ("password", "sandbox")]);

        Assert.AreEqual("https://graph.microsoft.com/Mail.Read openid profile email", right.Answer.Text("scope"), "scopes in the form in which they were asked for");
        StringAssert.StartsWith(wrong.Answer.Text("error_description"), "AADSTS50126:");
        StringAssert.StartsWith(common.Answer.Text("error_description"), "AADSTS9001023:");
    }

    [TestMethod]
    public async Task Scopes_of_two_resources_or_of_none_are_refused()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var client = new SignInClient(host);

        Assert.AreEqual("AADSTS28000", await CodeAsync($"https://graph.microsoft.com/Mail.Read {SignInClient.ApiScope}"));
        Assert.AreEqual("AADSTS500011", await CodeAsync("api://nobody/access"));
        Assert.AreEqual("AADSTS70011", await CodeAsync("api://33333333-4444-4555-8666-777777777777/everything"));

        async Task<string> CodeAsync(string scope)
        {
            var refused = await client.TokenAsync("organizations", ("grant_type", "password"), ("client_id", AppRegistration.Outlook.ClientId),
                ("username", "alex@contoso.test"), ("password", "sandbox"), ("scope", scope));
            return refused.Answer.Text("error_description")!.Split(':')[0];
        }
    }

    [TestMethod]
    public async Task Discovery_names_the_tenant_or_leaves_its_place_open()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var client = new SignInClient(host);
        var http = client.GetHttpClient();

        var common = await http.GetFromJsonAsync<JsonElement>("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration");
        var tenant = await http.GetFromJsonAsync<JsonElement>($"https://login.microsoftonline.com/{SignInClient.Tenant}/v2.0/.well-known/openid-configuration");
        var keys = await http.GetFromJsonAsync<JsonElement>(common.Text("jwks_uri"));

        Assert.AreEqual("https://login.microsoftonline.com/{tenantid}/v2.0", common.Text("issuer"));
        Assert.AreEqual($"https://login.microsoftonline.com/{SignInClient.Tenant}/v2.0", tenant.Text("issuer"));
        Assert.AreEqual("RSA", keys.GetProperty("keys")[0].Text("kty"));
    }

    [TestMethod]
    public async Task Graph_takes_only_a_token_that_is_whole_in_time_and_for_Graph()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await Sandbox.OpenAsync(new Seeds(), new SandboxOptions { Time = time });
        string good = host.IssueToken(AppRegistration.Api, "https://graph.microsoft.com/User.Read");

        Assert.AreEqual(401, await StatusAsync(null));
        Assert.AreEqual(401, await StatusAsync("Bearer nonsense"));
        Assert.AreEqual(401, await StatusAsync($"Bearer {good[..^6]}AAAAAA"));
        Assert.AreEqual(401, await StatusAsync($"Bearer {host.IssueToken(AppRegistration.Pane, SignInClient.ApiScope)}"));
        Assert.AreEqual(200, await StatusAsync($"Bearer {good}"));
        time.Advance(TimeSpan.FromHours(1));
        Assert.AreEqual(401, await StatusAsync($"Bearer {good}"));

        async Task<int> StatusAsync(string? authorization)
        {
            using var http = new HttpClient(host.CreateHandler());
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://graph.microsoft.com/v1.0/me");
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
            using var response = await http.SendAsync(request);
            Assert.AreEqual(response.StatusCode == System.Net.HttpStatusCode.Unauthorized, response.Headers.WwwAuthenticate.Count > 0);
            return (int)response.StatusCode;
        }
    }
}
