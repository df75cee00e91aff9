using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace GraphNetworker.Api.Tests;

/// <summary>What the API answers, read as a stranger would.</summary>
internal static class Answers
{
    /// <summary>An answer that must have succeeded.</summary>
    public static async Task<JsonElement> GetOkAsync(this HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        string body = await answer.Content.ReadAsStringAsync();
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode, body);
        return JsonSerializer.Deserialize<JsonElement>(body);
    }

    /// <summary>Sends JSON and reads the answer, whatever it is.</summary>
    public static async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(this HttpClient http, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = body switch
        {
            null => null,
            string text => new StringContent(text, System.Text.Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        };
        using var answer = await http.SendAsync(request);
        string text2 = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text2.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text2));
    }

    /// <summary>Waits until sync says so; fails with its last words when it does not come to that.</summary>
    public static async Task<JsonElement> SyncAsync(this HttpClient http, string state, Func<JsonElement, bool>? and = null)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        JsonElement status = default;
        while (!limit.IsCancellationRequested)
        {
            status = await http.GetOkAsync("/api/sync");
            if (status.GetProperty("summary").GetProperty("state").GetString() == state && (and?.Invoke(status) ?? true))
            {
                return status;
            }

            await Task.Delay(25, CancellationToken.None);
        }

        throw new AssertFailedException($"Sync never said {state}: {status}");
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
