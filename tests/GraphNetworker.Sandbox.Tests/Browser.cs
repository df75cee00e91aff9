using System.Net.Http.Json;
using System.Text.Json;
using GraphNetworker.Sandbox.Doors;

namespace GraphNetworker.Sandbox.Tests;

/// <summary>Comes in through the front door, as a browser does that was told to accept its certificate.</summary>
internal sealed class Browser : IDisposable
{
    private Browser(HttpClient http)
    {
        Http = http;
    }

    public HttpClient Http { get; }

    public static Browser Of(SandboxHost host)
    {
        var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
        return new Browser(new HttpClient(handler) { BaseAddress = host.FrontDoor });
    }

    public void Dispose() => Http.Dispose();

    public async Task<JsonElement> GetJsonAsync(string path) => await Http.GetFromJsonAsync<JsonElement>(path);

    public async Task<SignIn.TokenAnswer> PostJsonAsync(string path, object body)
    {
        using var response = await Http.PostAsJsonAsync(path, body);
        return new SignIn.TokenAnswer((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
