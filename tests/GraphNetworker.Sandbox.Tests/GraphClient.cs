using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GraphNetworker.Sandbox.Doors;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.SignIn;

namespace GraphNetworker.Sandbox.Tests;

/// <summary>Speaks to the sandbox's Graph over HTTP, as any client would.</summary>
internal sealed class GraphClient : IDisposable
{
    public const string AllScopes = "https://graph.microsoft.com/Mail.ReadWrite https://graph.microsoft.com/Mail.Read https://graph.microsoft.com/Contacts.Read https://graph.microsoft.com/Contacts.ReadWrite https://graph.microsoft.com/Calendars.Read https://graph.microsoft.com/Tasks.ReadWrite https://graph.microsoft.com/User.Read";

    private readonly HttpClient _http;

    public GraphClient(SandboxHost host, string scopes = AllScopes, SandboxAccount? account = null)
    {
        _http = new HttpClient(host.CreateHandler()) { BaseAddress = new Uri("https://graph.microsoft.com/v1.0/") };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", host.IssueToken(AppRegistration.Api, scopes, account));
    }

    public void Dispose() => _http.Dispose();

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, url) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _http.SendAsync(request);
    }

    public async Task<JsonElement> GetAsync(string url, params (string Name, string Value)[] headers) => await ReadAsync(await SendAsync(HttpMethod.Get, url, null, headers), 200);

    public async Task<JsonElement> PostAsync(string url, object body, int expected = 201) => await ReadAsync(await SendAsync(HttpMethod.Post, url, body), expected);

    public async Task<JsonElement> PatchAsync(string url, object body, params (string Name, string Value)[] headers) => await ReadAsync(await SendAsync(HttpMethod.Patch, url, body, headers), 200);

    public async Task<Refusal> RefusedAsync(HttpMethod method, string url, object? body = null, params (string Name, string Value)[] headers)
    {
        var response = await SendAsync(method, url, body, headers);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return new Refusal((int)response.StatusCode, answer.GetProperty("error").GetProperty("code").GetString()!, response);
    }

    /// <summary>Follows links to the end of a round: everything on all pages, the last link, and how many pages there were.</summary>
    public async Task<(List<JsonElement> Items, string Link, int Pages)> RoundAsync(string url, params (string Name, string Value)[] headers)
    {
        var items = new List<JsonElement>();
        for (int pages = 1; ; pages++)
        {
            var page = await GetAsync(url, headers);
            items.AddRange(page.GetProperty("value").EnumerateArray());
            if (page.TryGetProperty("@odata.nextLink", out var next))
            {
                url = next.GetString()!;
            }
            else
            {
                return (items, page.TryGetProperty("@odata.deltaLink", out var delta) ? delta.GetString()! : "", pages);
            }
        }
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, int expected)
    {
        using (response)
        {
            string text = await response.Content.ReadAsStringAsync();
            Assert.AreEqual(expected, (int)response.StatusCode, text);
            return JsonSerializer.Deserialize<JsonElement>(text);
        }
    }
}

/// <summary>What Graph said to something it did not do.</summary>
internal sealed record Refusal(int Status, string Code, HttpResponseMessage Response);

internal static class Json
{
    public static string? Text(this JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static string Id(this JsonElement element) => element.GetProperty("id").GetString()!;
}
