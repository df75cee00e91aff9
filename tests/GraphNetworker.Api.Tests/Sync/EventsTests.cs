using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace GraphNetworker.Api.Tests.Sync;

/// <summary>Whoever watches a reading is told how it goes on, without asking.</summary>
[TestClass]
public sealed class EventsTests
{
    private static Seeds Mailbox
    {
        get
        {
            var seeds = new Seeds();
            for (int i = 0; i < 60; i++)
            {
                seeds.Exchange($"p{i}@people.example", $"P{i}", 1, 1, 1 + i);
            }

            return seeds;
        }
    }

    [TestMethod]
    public async Task A_watcher_sees_the_first_reading_grow_and_end()
    {
        await using var practice = await Practice.StartAsync(Mailbox.Build(), ("Graph:PageSize", "10"));
        practice.Sandbox.Knobs.Latency = TimeSpan.FromMilliseconds(250);
        using var pane = await practice.PaneAsync();

        var seen = new List<(string State, int Read)>();
        await foreach (var view in WatchAsync(pane, CancellationToken.None))
        {
            seen.Add((view.Text("state"), view.GetProperty("read").GetInt32()));
            if (seen[^1].State == "synced")
            {
                break;
            }
        }

        Assert.AreEqual("first", seen[0].State);
        Assert.IsGreaterThanOrEqualTo(3, seen.Count);
        CollectionAssert.AreEqual(seen.Select(one => one.Read).Order().ToArray(), seen.Select(one => one.Read).ToArray());
        Assert.AreEqual(120, seen[^1].Read);
    }

    [TestMethod]
    public async Task Many_watchers_are_told_the_same_and_one_that_goes_takes_nothing_from_the_others()
    {
        await using var practice = await Practice.StartAsync(Mailbox.Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");

        var watchers = Enumerable.Range(0, 20).Select(_ => WatchAsync(pane, CancellationToken.None).GetAsyncEnumerator()).ToArray();
        foreach (var watcher in watchers)
        {
            Assert.IsTrue(await watcher.MoveNextAsync());
            Assert.AreEqual("synced", watcher.Current.Text("state"));
        }

        foreach (var gone in watchers[1..])
        {
            await gone.DisposeAsync();
        }

        practice.Sandbox.Knobs.RevokeRefreshTokens(practice.Sandbox.Mailbox.Account);
        practice.Sandbox.Knobs.For(practice.Sandbox.Mailbox.Account).RequireConsent = true;
        practice.Sandbox.Mailbox.Faults.Expired = 1;
        await pane.SendAsync(HttpMethod.Post, "/api/sync");
        JsonElement last;
        do
        {
            Assert.IsTrue(await watchers[0].MoveNextAsync());
            last = watchers[0].Current;
        }
        while (last.Text("state") == "synced");
        await watchers[0].DisposeAsync();

        Assert.AreNotEqual(JsonValueKind.Null, last.GetProperty("code").ValueKind);
    }

    [TestMethod]
    public async Task The_end_of_the_program_ends_the_events()
    {
        await using var practice = await Practice.StartAsync(Mailbox.Build());
        using var pane = await practice.PaneAsync();
        await using var watcher = WatchAsync(pane, CancellationToken.None).GetAsyncEnumerator();
        Assert.IsTrue(await watcher.MoveNextAsync());

        var life = (Microsoft.Extensions.Hosting.IHostApplicationLifetime)practice.Api.Services.GetService(typeof(Microsoft.Extensions.Hosting.IHostApplicationLifetime))!;
        life.StopApplication();

        while (await watcher.MoveNextAsync())
        {
            // what was on its way
        }
    }

    [TestMethod]
    public async Task A_stranger_watches_nothing()
    {
        await using var practice = await Practice.StartAsync(Mailbox.Build());
        using var nobody = practice.Api.CreateClient();

        var (status, _) = await nobody.SendAsync(HttpMethod.Get, "/api/sync/events");

        Assert.AreEqual(HttpStatusCode.Unauthorized, status);
    }

    private static async IAsyncEnumerable<JsonElement> WatchAsync(HttpClient pane, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        using var answer = await pane.GetAsync(new Uri("/api/sync/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancel);
        Assert.AreEqual("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        await foreach (var one in SseParser.Create(body).EnumerateAsync(cancel))
        {
            Assert.AreEqual("sync", one.EventType);
            yield return JsonSerializer.Deserialize<JsonElement>(one.Data);
        }
    }
}
