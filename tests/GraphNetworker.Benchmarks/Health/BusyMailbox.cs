using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Benchmarks.Health;

/// <summary>A mailbox as real ones are: few people with very many mails, very many with few, over six years, in bursts.</summary>
internal static class BusyMailbox
{
    public static Touch[][] Make(int people, int mails, int seed, DateTimeOffset now)
    {
        var random = new Random(seed);
        double[] share = [.. Enumerable.Range(0, people).Select(person => 1.0 / (person + 20))];
        double whole = share.Sum();
        return [.. share.Select(part => History(Math.Max(1, (int)Math.Round(mails * part / whole)), random, now))];
    }

    private static Touch[] History(int mails, Random random, DateTimeOffset now)
    {
        var touches = new List<Touch>(mails);
        double day = random.NextDouble() * 2000;
        for (int i = 0; i < mails; i++)
        {
            bool talking = random.Next(3) > 0;
            day = Math.Max(0.01, talking ? day - (random.NextDouble() * 0.5) : random.NextDouble() * 2000);
            touches.Add(new Touch(random.Next(2) == 0 ? Direction.Sent : Direction.Received, now.AddDays(-day), random.Next(4) == 0 ? random.Next(2, 15) : 1));
        }

        return [.. touches.OrderBy(touch => touch.At)];
    }
}
