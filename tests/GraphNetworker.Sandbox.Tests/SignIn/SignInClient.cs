using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GraphNetworker.Sandbox.Doors;
using GraphNetworker.Sandbox.SignIn;
using Microsoft.Identity.Client;

namespace GraphNetworker.Sandbox.Tests.SignIn;

/// <summary>An answer in JSON, with its status.</summary>
internal sealed record TokenAnswer(int Status, JsonElement Answer);

/// <summary>Speaks to login.microsoftonline.com, by hand and through MSAL.</summary>
internal sealed class SignInClient(SandboxHost host) : IMsalHttpClientFactory, IDisposable
{
    public const string Tenant = "11111111-2222-4333-8444-555555555555";
    public const string ApiScope = "api://33333333-4444-4555-8666-777777777777/access_as_user";
    public const string Redirect = "https://localhost:6100/pane/";

    private readonly HttpClient _http = new(host.CreateHandler());

    public HttpClient GetHttpClient() => _http;

    public void Dispose() => _http.Dispose();

    public async Task<TokenAnswer> TokenAsync(string authority, params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await _http.PostAsync($"https://login.microsoftonline.com/{authority}/oauth2/v2.0/token", content);
        return new TokenAnswer((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    public Task<TokenAnswer> OnBehalfOfAsync(string assertion, string secret = "sandbox-secret") => TokenAsync(Tenant,
        ("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), ("requested_token_use", "on_behalf_of"), ("client_id", AppRegistration.Api.ClientId),
        ("client_secret", secret), ("assertion", assertion), ("scope", "https://graph.microsoft.com/Mail.Read offline_access"));

    /// <summary>Presses the button on the authorize page; gives what came back to the redirect address.</summary>
    public async Task<Dictionary<string, string>> AuthorizeAsync(string challenge, string mode = "query", string scope = $"{ApiScope} openid profile offline_access", bool accept = true)
    {
        using var handler = host.CreateHandler();
        ((SocketsHttpHandler)handler).AllowAutoRedirect = false;
        using var browser = new HttpClient(handler);
        string url = $"https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id={AppRegistration.Pane.ClientId}&response_type=code&redirect_uri={Uri.EscapeDataString(Redirect)}"
            + $"&scope={Uri.EscapeDataString(scope)}&state=abc&nonce=n-1&response_mode={mode}&code_challenge={challenge}&code_challenge_method=S256";
        string page = await browser.GetStringAsync(url);
        StringAssert.Contains(page, "Continue as Alex Rivera");
        using var pressed = new FormUrlEncodedContent(accept ? [KeyValuePair.Create("account", host.Mailbox.Account.Oid.ToString())] : [KeyValuePair.Create("cancel", "1")]);
        using var response = await browser.PostAsync(url, pressed);
        Assert.AreEqual(HttpStatusCode.Redirect, response.StatusCode);
        string target = response.Headers.Location!.OriginalString;
        StringAssert.StartsWith(target, Redirect + (mode == "fragment" ? "#" : "?"));
        return target[(Redirect.Length + 1)..].Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
    }

    public Task<TokenAnswer> RedeemAsync(string code, string verifier) => TokenAsync("common",
        ("grant_type", "authorization_code"), ("client_id", AppRegistration.Pane.ClientId), ("code", code), ("redirect_uri", Redirect), ("code_verifier", verifier), ("client_info", "1"));

    public static string Challenge(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    public static JsonElement Claims(string token) => JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(token.Split('.')[1]));
}
