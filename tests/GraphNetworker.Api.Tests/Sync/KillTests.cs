extern alias benchmarks;

using benchmarks::GraphNetworker.Benchmarks.Kill;

namespace GraphNetworker.Api.Tests.Sync;

/// <summary>Short, with the API as a real process; the whole of it (25 kills of 20,000 mails) is the verb <c>kill</c> of the benchmarks.</summary>
[TestClass]
[DoNotParallelize] // five starts of a whole process would spoil what the tests of speed measure
public sealed class KillTests(TestContext context)
{
    private const int Seed = 20_261;

    [TestMethod]
    public async Task A_process_that_is_killed_in_its_first_sync_loses_and_doubles_nothing()
    {
        using var words = new StringWriter();

        var end = await KillRun.RunAsync(mails: 4_000, kills: 3, Seed, words, context.CancellationToken);

        context.WriteLine($"Seed {Seed}. {words}");
        Assert.AreEqual(3, end.DuringFirstSync, "The kills came too late to show anything.");
        Assert.AreEqual((end.Mails, 0, 0), ((int)end.Held, (int)end.DoubledMails, (int)end.DoubledInteractions));
        Assert.AreEqual(0, end.Broken);
        Assert.IsTrue(end.SameAsUndisturbed, end.Counts);
        Assert.IsGreaterThan(0, end.Pressed);
        Assert.AreEqual(end.Pressed, (int)end.FollowUps);
        Assert.AreEqual(1, end.Lists);
        Assert.IsTrue(end.TasksOncePerPress, $"{end.Tasks} tasks for {end.Pressed} presses");
    }
}
