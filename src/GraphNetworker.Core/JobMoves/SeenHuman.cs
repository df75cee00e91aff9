using GraphNetworker.Core.People;

namespace GraphNetworker.Core.JobMoves;

/// <summary>One human with the days on which each of their addresses wrote, by where the address is.</summary>
internal sealed class SeenHuman
{
    /// <summary>Stands for all free mail providers together.</summary>
    public const string Free = "*free";

    /// <summary>Stands for machines and stand-ins.</summary>
    public const string Nowhere = "*nowhere";

    private readonly List<(int Day, AddressTraits By)> _firstSeen = [];

    public SeenHuman(IEnumerable<AddressDays> streams)
    {
        foreach (var stream in streams.OrderBy(stream => stream.Known.Address.Value, StringComparer.Ordinal))
        {
            var traits = AddressTraits.Of(stream.Known);
            _firstSeen.Add((stream.Days[0].DayNumber, traits));
            string place = traits.IsFree ? Free : traits.HasSite ? Sites.Organisation(traits) : Nowhere;
            if (!Days.TryGetValue(place, out var days))
            {
                Days.Add(place, days = []);
            }

            days.AddRange(stream.Days.Select(day => (day.DayNumber, traits)));
        }

        foreach (var days in Days.Values)
        {
            days.Sort((one, other) => one.Day != other.Day ? one.Day.CompareTo(other.Day) : string.CompareOrdinal(one.By.Known.Address.Value, other.By.Known.Address.Value));
        }
    }

    /// <summary>The addresses that had written by a day; what their names say was not known before.</summary>
    public IEnumerable<AddressTraits> Addresses(int day) => _firstSeen.Where(one => one.Day <= day).Select(one => one.By);

    /// <summary>The days at each organisation, and at the two that are none, the earliest first.</summary>
    public Dictionary<string, List<(int Day, AddressTraits By)>> Days { get; } = new(StringComparer.Ordinal);

    /// <summary>The organisations in the order in which the human was first seen there.</summary>
    public IEnumerable<string> Organisations =>
        Days.Where(place => place.Key[0] != '*').OrderBy(place => place.Value[0].Day).ThenBy(place => place.Key, StringComparer.Ordinal).Select(place => place.Key);
}
