using System.Text.Json;
using GraphNetworker.Sandbox.Doors;

namespace GraphNetworker.Sandbox.Tests.Recording;

[TestClass]
public sealed class TrafficLogTests
{
    [TestMethod]
    public async Task Every_exchange_is_one_line_and_no_token_is_in_it()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "traffic.jsonl");
        await using (var host = await Sandbox.OpenAsync(new Seeds().Mails(30), new SandboxOptions { RecordFile = file }))
        {
            host.Knobs.MaxConcurrent = 0;
            using var graph = new GraphClient(host);
            await Task.WhenAll(Enumerable.Range(0, 40).Select(number => graph.GetAsync($"me/messages?$select=subject&$skip={number % 3}")));
            await graph.RefusedAsync(HttpMethod.Get, "me/messages/nonsense");
            await graph.PostAsync("$batch", new { requests = new[] { new { id = "1", method = "GET", url = "/me" } } }, expected: 200);

            // The page of the sandbox itself is nobody's traffic.
            using var browser = Browser.Of(host);
            var session = await browser.GetJsonAsync("sandbox/session");
            browser.Http.DefaultRequestHeaders.Authorization = new("Bearer", session.Text("graphToken"));
            await browser.GetJsonAsync("v1.0/me/messages");
        }

        string[] lines = await File.ReadAllLinesAsync(file);
        var exchanges = lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();

        Assert.HasCount(42, lines);
        Assert.IsTrue(exchanges.All(exchange => exchange.Text("url")!.StartsWith("https://graph.microsoft.com/v1.0/", StringComparison.Ordinal)));
        Assert.IsTrue(exchanges.All(exchange => exchange.GetProperty("requestHeaders").Text("Authorization") == "Bearer redacted"));
        Assert.IsFalse(lines.Any(line => line.Contains("eyJ", StringComparison.Ordinal)), "a token was written");
        Assert.AreEqual(40, exchanges.Count(exchange => exchange.GetProperty("status").GetInt32() == 200 && exchange.GetProperty("responseBody").TryGetProperty("value", out _)));
        Assert.ContainsSingle(exchanges.Where(exchange => exchange.GetProperty("requestBody").ValueKind == JsonValueKind.Object));
    }

    [TestMethod]
    public async Task The_counters_tell_how_much_was_asked()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);
        await graph.GetAsync("me");
        await graph.PostAsync("$batch", new { requests = Enumerable.Range(1, 5).Select(id => new { id = $"{id}", method = "GET", url = "/me" }) }, expected: 200);
        using var browser = Browser.Of(host);

        var counted = await browser.GetJsonAsync("sandbox/requests");

        Assert.AreEqual(6, counted.GetProperty("graph").GetInt32());
        Assert.IsInRange(1, 4, counted.GetProperty("maxInFlight").GetInt32());
        Assert.AreEqual(0, counted.GetProperty("throttled").GetInt32());
    }
}
