using GraphNetworker.Sandbox.Doors;
using GraphNetworker.Sandbox.SignIn;
using Microsoft.Extensions.Time.Testing;

namespace GraphNetworker.Sandbox.Tests.Limits;

[TestClass]
public sealed class MailboxLimitsTests
{
    [TestMethod]
    public async Task A_fifth_request_at_the_same_time_is_refused_and_told_how_long_to_wait()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await Sandbox.OpenAsync(new Seeds(), new SandboxOptions { Time = time });
        using var graph = new GraphClient(host);
        host.Knobs.Latency = TimeSpan.FromSeconds(5);

        // The clock stands still, so four stay in flight and the only one that can be answered is the one too many.
        var five = Enumerable.Range(0, 5).Select(_ => graph.SendAsync(HttpMethod.Get, "me")).ToList();
        var refused = await Task.WhenAny(five);
        var others = Task.WhenAll(five.Where(one => one != refused));
        do
        {
            time.Advance(TimeSpan.FromSeconds(5));
        }
        while (await Task.WhenAny(others, Task.Delay(TimeSpan.FromSeconds(1))) != others);

        Assert.AreEqual(429, (int)(await refused).StatusCode);
        Assert.AreEqual("1", (await refused).Headers.GetValues("Retry-After").Single());
        StringAssert.Contains(await (await refused).Content.ReadAsStringAsync(), "ApplicationThrottled");
        Assert.IsTrue((await others).All(one => one.IsSuccessStatusCode));
        Assert.AreEqual(5, host.Counters.MaxInFlight);
        host.Knobs.Latency = TimeSpan.Zero;
        await graph.GetAsync("me");
        Assert.AreEqual(1, host.Counters.Throttled);
    }

    [TestMethod]
    public async Task Another_application_has_its_own_share()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        host.Knobs.MaxPerTenMinutes = 3;
        using var graph = new GraphClient(host);
        for (int i = 0; i < 3; i++)
        {
            await graph.GetAsync("me");
        }

        using var page = new HttpClient(host.CreateHandler());
        page.DefaultRequestHeaders.Authorization = new("Bearer", host.IssueToken(AppRegistration.Outlook, GraphClient.AllScopes));

        Assert.AreEqual(429, (await graph.RefusedAsync(HttpMethod.Get, "me")).Status);
        Assert.AreEqual(200, (int)(await page.GetAsync("https://graph.microsoft.com/v1.0/me")).StatusCode);
    }

    [TestMethod]
    public async Task The_share_of_ten_minutes_comes_back_when_they_are_over()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await Sandbox.OpenAsync(new Seeds(), new SandboxOptions { Time = time });
        host.Knobs.MaxPerTenMinutes = 2;
        using var graph = new GraphClient(host);
        await graph.GetAsync("me");
        time.Advance(TimeSpan.FromMinutes(4));
        await graph.GetAsync("me");

        var refused = await graph.RefusedAsync(HttpMethod.Get, "me");
        time.Advance(TimeSpan.FromMinutes(6));

        Assert.AreEqual("360", refused.Response.Headers.GetValues("Retry-After").Single());
        await graph.GetAsync("me");
    }

    [TestMethod]
    public async Task It_fails_as_often_as_it_was_told()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);
        host.Knobs.FailNext(2);

        Assert.AreEqual(503, (await graph.RefusedAsync(HttpMethod.Get, "me")).Status);
        Assert.AreEqual(503, (await graph.RefusedAsync(HttpMethod.Get, "me")).Status);
        await graph.GetAsync("me");
    }
}
