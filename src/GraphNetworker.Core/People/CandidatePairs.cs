namespace GraphNetworker.Core.People;

/// <summary>Pairs of addresses that share a key, and are worth comparing.</summary>
internal static class CandidatePairs
{
    /// <summary>Each pair once, as places in the list, the smaller first.</summary>
    public static IEnumerable<(int One, int Other)> Of(IReadOnlyList<AddressTraits> addresses)
    {
        var files = new Dictionary<string, (int Most, List<int> Places)>(StringComparer.Ordinal);
        for (int place = 0; place < addresses.Count; place++)
        {
            foreach (var (key, most) in BlockingKeys.Of(addresses[place]))
            {
                if (!files.TryGetValue(key, out var file))
                {
                    files.Add(key, file = (most, []));
                }

                if (file.Places.Count == 0 || file.Places[^1] != place)
                {
                    file.Places.Add(place);
                }
            }
        }

        var seen = new HashSet<(int, int)>();
        foreach (var (_, (most, places)) in files)
        {
            for (int i = 0; i < places.Count && places.Count <= most; i++)
            {
                for (int j = i + 1; j < places.Count; j++)
                {
                    if (seen.Add((places[i], places[j])))
                    {
                        yield return (places[i], places[j]);
                    }
                }
            }
        }
    }
}
