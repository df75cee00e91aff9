using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Benchmarks.Health;

/// <summary>The least that could be done with the same events: one decayed sum and the last moment for each person.</summary>
internal static class SummingLoop
{
    public static (double Sum, long Last)[] Sums(Touch[][] histories, DateTimeOffset now)
    {
        var sums = new (double Sum, long Last)[histories.Length];
        for (int person = 0; person < histories.Length; person++)
        {
            double sum = 0;
            long last = 0;
            foreach (var touch in histories[person])
            {
                if (touch.People <= 10 && touch.At <= now)
                {
                    long at = touch.At.ToUnixTimeSeconds();
                    sum = (sum * Math.Exp((last - at) / 7_776_000.0)) + 1;
                    last = at;
                }
            }

            sums[person] = (sum, last);
        }

        return sums;
    }
}
