using System.Net.Http.Json;
using System.Text.Json;

namespace GraphNetworker.Benchmarks.Running;

/// <summary>What an owner's pane has before it asks: a token for the API.</summary>
internal static class PaneToken
{
    /// <summary>Signs an owner of the sandbox in.</summary>
    /// <param name="microsoft">Leads Microsoft's names to the sandbox.</param>
    /// <param name="address">Whose.</param>
    /// <param name="pane">The pane's client id.</param>
    /// <param name="api">The API's client id.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<string> OfAsync(HttpClient microsoft, string address, string pane, string api, CancellationToken cancel)
    {
        using var answer = await microsoft.PostAsync(
            new Uri("https://login.microsoftonline.com/organizations/oauth2/v2.0/token"),
            new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "password",
                ["client_id"] = pane,
                ["username"] = address,
                ["password"] = "sandbox",
                ["scope"] = $"openid profile api://{api}/access_as_user",
            }),
            cancel);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(cancel)).GetProperty("access_token").GetString()!;
    }
}
