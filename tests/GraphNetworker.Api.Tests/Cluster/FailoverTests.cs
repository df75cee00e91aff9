extern alias benchmarks;

using benchmarks::GraphNetworker.Benchmarks.Cluster;
using GraphNetworker.Tests.Shared;

namespace GraphNetworker.Api.Tests.Cluster;

/// <summary>Small, with the API as real processes; the whole of it (200 mailboxes) is the verb <c>cluster</c> of the benchmarks.</summary>
[TestClass]
[DoNotParallelize] // three processes and two servers would spoil what the tests of speed measure
public sealed class FailoverTests(TestContext context)
{
    private const int Seed = 20_261;

    // Ten seconds until a probe is believed to be lost, the lease, and a machine that does much else at the same time.
    private const double WellUnderAMinute = 45;

    [TestMethod]
    [Timeout(300_000, CooperativeCancellation = true)]
    public async Task When_one_of_two_processes_is_killed_the_other_takes_its_mailboxes_over_and_nothing_is_read_twice_at_once()
    {
        if ((PostgresServer.Missing() ?? RedisServer.Missing()) is { } missing)
        {
            Assert.Inconclusive(missing); // both come from the system's packages; where they cannot be installed nothing can be shown here
        }

        using var words = new StringWriter();
        ClusterOutcome end;
        try
        {
            end = await ClusterRun.RunAsync(mailboxes: 8, mails: 300, Seed, words, context.CancellationToken);
        }
        finally
        {
            context.WriteLine($"Seed {Seed}. {words}");
        }

        Assert.IsGreaterThan(0, end.UnfinishedAtKill, "The kill came too late to show anything.");
        Assert.AreEqual(0, end.Overlaps);
        Assert.AreEqual(0, end.FromTheDead);
        Assert.IsLessThanOrEqualTo(4, end.MostInFlight);
        Assert.IsLessThanOrEqualTo(2, end.MostOfOnePage);
        Assert.AreEqual(0, end.NeverTakenOver);
        Assert.IsLessThan(WellUnderAMinute, end.Recovery.Concat(end.Lateness).DefaultIfEmpty().Max());
        Assert.IsGreaterThan(0, end.ReadByThird, "The third process joined and got nothing to do.");
        Assert.AreEqual((0, 0, 0L), (end.Missing, end.Surplus, end.Doubled));
        Assert.AreEqual((0, 0, 0), (end.PeopleAmiss, end.FollowUpsAmiss, end.TasksAmiss));
        Assert.IsGreaterThan(end.Mailboxes + ClusterRun.Newcomers, end.Pressed, "Nobody pressed around the kill.");
    }
}
