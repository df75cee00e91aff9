namespace GraphNetworker.Core.JobMoves;

/// <summary>Who was seen where since when: how many people an organisation has, and how many went from one to another.</summary>
internal sealed class SiteCensus
{
    private readonly Dictionary<string, List<int>> _firstDays = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int[]>> _days = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), List<int>> _went = [];

    public SiteCensus(IEnumerable<SeenHuman> humans)
    {
        foreach (var human in humans)
        {
            string[] organisations = [.. human.Organisations];
            for (int i = 0; i < organisations.Length; i++)
            {
                var days = human.Days[organisations[i]];
                List(_firstDays, organisations[i]).Add(days[0].Day);
                List(_days, organisations[i]).Add([.. days.Select(day => day.Day)]);
                for (int before = 0; before < i; before++)
                {
                    List(_went, (organisations[before], organisations[i])).Add(days[0].Day);
                }
            }
        }

        foreach (var days in _firstDays.Values.Concat(_went.Values))
        {
            days.Sort();
        }
    }

    /// <summary>How many people had been seen there by a day.</summary>
    public int People(string organisation, int day) => _firstDays.TryGetValue(organisation, out var days) ? Until(days, day) : 0;

    /// <summary>The day on which a second person was seen there, if ever.</summary>
    public int? Second(string organisation) => _firstDays.TryGetValue(organisation, out var days) && days.Count > 1 ? days[1] : null;

    /// <summary>How many people wrote from there between two days.</summary>
    public int Active(string organisation, int from, int to) =>
        _days.TryGetValue(organisation, out var people) ? people.Count(days => Until(days, to) > Until(days, from - 1)) : 0;

    /// <summary>How many people who had been at one organisation first appeared at the other between two days.</summary>
    public int Went(string from, string to, int first, int last) => _went.TryGetValue((from, to), out var days) ? Until(days, last) - Until(days, first - 1) : 0;

    // How many of the days, the earliest first, are no later than that one.
    private static int Until(IReadOnlyList<int> days, int day)
    {
        int low = 0, high = days.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = days[middle] <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static List<TValue> List<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }
}
