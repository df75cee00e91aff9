using GraphNetworker.Sandbox.Doors;
using GraphNetworker.Sandbox.SignIn;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Identity.Client;

namespace GraphNetworker.Sandbox.Tests.SignIn;

[TestClass]
public sealed class OnBehalfOfTests
{
    private static readonly string[] Scopes = ["https://graph.microsoft.com/Mail.Read", "https://graph.microsoft.com/Contacts.Read"];

    [TestMethod]
    public async Task MSAL_gets_a_token_for_Graph_and_finds_it_again()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(2));
        using var client = new SignInClient(host);
        var app = App(client);
        var user = new UserAssertion(host.IssueToken(AppRegistration.Pane, SignInClient.ApiScope));

        var first = await app.AcquireTokenOnBehalfOf(Scopes, user).ExecuteAsync();
        var second = await app.AcquireTokenOnBehalfOf(Scopes, user).ExecuteAsync();

        Assert.AreEqual(TokenSource.IdentityProvider, first.AuthenticationResultMetadata.TokenSource);
        Assert.AreEqual(TokenSource.Cache, second.AuthenticationResultMetadata.TokenSource);
        Assert.AreEqual($"{host.Mailbox.Account.Oid}.{SignInClient.Tenant}", first.Account.HomeAccountId.Identifier);
        Assert.AreEqual(1, host.Counters.Token);
        using var graph = new HttpClient(host.CreateHandler());
        graph.DefaultRequestHeaders.Authorization = new("Bearer", first.AccessToken);
        Assert.AreEqual(200, (int)(await graph.GetAsync("https://graph.microsoft.com/v1.0/me/messages")).StatusCode);
        Assert.AreEqual(403, (int)(await graph.GetAsync("https://graph.microsoft.com/v1.0/me/todo/lists")).StatusCode);
    }

    [TestMethod]
    public async Task A_long_running_session_refreshes_until_it_is_revoked()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var client = new SignInClient(host);
        var app = (ILongRunningWebApi)App(client);
        // MSAL takes a token with less than five minutes left for expired.
        host.Knobs.For(host.Mailbox.Account).TokenLifetime = TimeSpan.FromMinutes(4);
        string user = host.IssueToken(AppRegistration.Pane, SignInClient.ApiScope);
        string session = "mailbox";
        var first = await app.InitiateLongRunningProcessInWebApi(Scopes, user, ref session).ExecuteAsync();

        var refreshed = await app.AcquireTokenInLongRunningProcess(Scopes, session).ExecuteAsync();
        host.Knobs.RevokeRefreshTokens(host.Mailbox.Account);
        var revoked = await Assert.ThrowsExactlyAsync<MsalUiRequiredException>(() => app.AcquireTokenInLongRunningProcess(Scopes, session).ExecuteAsync());

        Assert.AreEqual(TokenSource.IdentityProvider, refreshed.AuthenticationResultMetadata.TokenSource);
        Assert.AreNotEqual(first.AccessToken, refreshed.AccessToken);
        Assert.AreEqual("invalid_grant", revoked.ErrorCode);
    }

    [TestMethod]
    public async Task A_refresh_token_outlives_a_restart_and_its_revocation_too()
    {
        using var folder = new TemporaryFolder();
        var options = new SandboxOptions { DataFolder = folder.Path };
        string token;
        await using (var before = await Sandbox.OpenAsync(new Seeds(), options))
        {
            using var client = new SignInClient(before);
            token = (await client.OnBehalfOfAsync(before.IssueToken(AppRegistration.Pane, SignInClient.ApiScope))).Answer.Text("refresh_token")!;
        }

        await using (var after = await Sandbox.OpenAsync(new Seeds(), options))
        {
            using var client = new SignInClient(after);
            Assert.AreEqual(200, (await RefreshAsync(client, token)).Status);
            after.Knobs.RevokeRefreshTokens(after.Mailbox.Account);
        }

        await using var last = await Sandbox.OpenAsync(new Seeds(), options);
        using var again = new SignInClient(last);
        var (status, answer) = await RefreshAsync(again, token);
        Assert.AreEqual((400, "invalid_grant"), (status, answer.Text("error")));
        StringAssert.StartsWith(answer.Text("error_description"), "AADSTS50173:");
    }

    [TestMethod]
    public async Task Consent_that_is_missing_reaches_MSAL_as_that()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var client = new SignInClient(host);
        host.Knobs.For(host.Mailbox.Account).RequireConsent = true;

        var error = await Assert.ThrowsExactlyAsync<MsalUiRequiredException>(() =>
            App(client).AcquireTokenOnBehalfOf(Scopes, new UserAssertion(host.IssueToken(AppRegistration.Pane, SignInClient.ApiScope))).ExecuteAsync());
        Assert.AreEqual(UiRequiredExceptionClassification.ConsentRequired, error.Classification);
    }

    [TestMethod]
    public async Task A_tampered_assertion_is_refused()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var client = new SignInClient(host);
        string[] parts = host.IssueToken(AppRegistration.Pane, SignInClient.ApiScope).Split('.');
        string other = host.IssueToken(AppRegistration.Pane, $"{SignInClient.ApiScope} offline_access").Split('.')[1];

        var (status, answer) = await client.OnBehalfOfAsync($"{parts[0]}.{other}.{parts[2]}");

        Assert.AreEqual((400, "invalid_grant"), (status, answer.Text("error")));
        StringAssert.StartsWith(answer.Text("error_description"), "AADSTS50013:");
    }

    [TestMethod]
    public async Task A_token_for_somebody_else_or_out_of_time_is_no_assertion()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await Sandbox.OpenAsync(new Seeds(), new SandboxOptions { Time = time });
        using var client = new SignInClient(host);

        var forGraph = await client.OnBehalfOfAsync(host.IssueToken(AppRegistration.Api, "https://graph.microsoft.com/Mail.Read"));
        string assertion = host.IssueToken(AppRegistration.Pane, SignInClient.ApiScope);
        time.Advance(TimeSpan.FromHours(2));
        var late = await client.OnBehalfOfAsync(assertion);

        StringAssert.StartsWith(forGraph.Answer.Text("error_description"), "AADSTS500131:");
        StringAssert.StartsWith(late.Answer.Text("error_description"), "AADSTS500133:");
    }

    [TestMethod]
    public async Task A_wrong_secret_is_refused()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var client = new SignInClient(host);

        var (status, answer) = await client.OnBehalfOfAsync(host.IssueToken(AppRegistration.Pane, SignInClient.ApiScope), "guessed");

        Assert.AreEqual((401, "invalid_client"), (status, answer.Text("error")));
        StringAssert.StartsWith(answer.Text("error_description"), "AADSTS7000215:");
    }

    private static Task<TokenAnswer> RefreshAsync(SignInClient client, string token) => client.TokenAsync(SignInClient.Tenant,
        ("grant_type", "refresh_token"), ("client_id", AppRegistration.Api.ClientId), ("client_secret", "sandbox-secret"), ("refresh_token", token), ("scope", "https://graph.microsoft.com/Mail.Read"));

    private static IConfidentialClientApplication App(SignInClient client) => ConfidentialClientApplicationBuilder.Create(AppRegistration.Api.ClientId)
        .WithClientSecret("sandbox-secret").WithAuthority($"https://login.microsoftonline.com/{SignInClient.Tenant}").WithHttpClientFactory(client).Build();
}
