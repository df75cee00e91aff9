using System.Collections.Concurrent;
using System.Globalization;

namespace GraphNetworker.Api.Tests.Sync;

/// <summary>
/// Random walks (vdirsyncer's SyncMachine): whatever happens in a mailbox and on the way to it, in the end the store is as the mailbox is,
/// what the owner made is as they made it, and nothing was doubled. WALKS says how many, FIRST_WALK where the seeds begin.
/// </summary>
[TestClass]
[DoNotParallelize]
public sealed class WalkTests
{
    private const int Grounds = 2;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Whatever_happens_on_the_way_the_store_ends_as_the_mailbox_is()
    {
        int count = Setting("WALKS", 2000);
        int first = Setting("FIRST_WALK", 1);
        var seeds = new ConcurrentQueue<int>(Enumerable.Range(first, count));
        var failures = new ConcurrentQueue<string>();
        await Task.WhenAll(Enumerable.Range(0, Grounds).Select(_ => WalkAsync(seeds, failures)));

        TestContext.WriteLine($"{count} walks from seed {first}, {failures.Count} failed.");
        Assert.IsEmpty(failures, string.Join("\n\n", failures.Take(3)));
    }

    private static async Task WalkAsync(ConcurrentQueue<int> seeds, ConcurrentQueue<string> failures)
    {
        await using var ground = await WalkGround.OpenAsync();
        while (failures.Count < 10 && seeds.TryDequeue(out int seed))
        {
            var walk = new Walk(ground, seed);
            try
            {
                await walk.RunAsync();
            }
            catch (Exception failure)
            {
                failures.Enqueue($"{walk.Story}\n{failure}");
            }
        }
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int set) ? set : usual;
}
