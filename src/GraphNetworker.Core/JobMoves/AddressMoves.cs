using GraphNetworker.Core.People;

namespace GraphNetworker.Core.JobMoves;

/// <summary>Job moves that addresses alone tell: a person writes from another organisation, and the old address has fallen quiet.</summary>
/// <remarks>Half of all moves cannot be seen so (the address stays, or it is free mail); those need signatures, bounces and automatic replies. See README.md of this folder.</remarks>
public static class AddressMoves
{
    private const int Quiet = 14;
    private const int Patience = 30;
    private const int LongestWait = 365;
    private const int LongestGap = 730;
    private const int HalfYear = 180;
    private const int Year = 365;
    private const int Month = 30;

    /// <summary>The new organisations at which people were seen, each once, in the order of the days on which it could be said.</summary>
    /// <param name="people">The addresses of each human, as identity parts them; streams without one are a human of their own.</param>
    /// <param name="streams">The days on which each address wrote.</param>
    /// <param name="today">The day on which it is asked: an address that is quiet now may write tomorrow.</param>
    public static IReadOnlyList<AddressMove> Of(IReadOnlyCollection<IdentityCluster> people, IReadOnlyCollection<AddressDays> streams, DateOnly today)
    {
        var human = people.SelectMany((cluster, i) => cluster.Addresses.Select(address => (address, i))).ToDictionary(pair => pair.address, pair => pair.i);
        int strangers = people.Count;
        SeenHuman[] humans = [.. streams.GroupBy(stream => human.TryGetValue(stream.Known.Address, out int known) ? known : strangers++).Select(group => new SeenHuman(group))];
        var census = new SiteCensus(humans);
        return [.. humans.SelectMany(one => one.Organisations.Select(organisation => Move(one, organisation, census, today.DayNumber)).OfType<AddressMove>())
            .OrderBy(move => move.Date).ThenBy(move => move.Address.Value, StringComparer.Ordinal)];
    }

    private static AddressMove? Move(SeenHuman human, string organisation, SiteCensus census, int today)
    {
        var (arrived, by) = human.Days[organisation][0];
        var before = human.Days.Where(place => place.Key != organisation && place.Value[0].Day < arrived).ToDictionary(place => place.Key, place => Kind(human, place.Key, arrived, census));
        if (before.Count == 0 || Sites.IsCommunity(by) || Sites.IsPersonal(by, human.Addresses(arrived)) || before.Keys.Any(old => old[0] != '*' && Sites.AreSiblings(old, organisation)))
        {
            return null;
        }

        var from = before.Values.Min();
        if (from > SiteKind.Free)
        {
            return null;
        }

        (int Day, AddressTraits By)[] old = [.. before.Where(place => place.Value == from).SelectMany(place => human.Days[place.Key]).OrderBy(day => day.Day).ThenBy(day => day.By.Known.Address.Value, StringComparer.Ordinal)];
        (int Day, AddressTraits By)[] earlier = [.. old.Where(day => day.Day < arrived)];
        var (lastDay, lastBy) = earlier[^1];
        if (arrived - lastDay > LongestGap)
        {
            return null;
        }

        string left = from == SiteKind.Free ? SeenHuman.Free : Sites.Organisation(lastBy);
        int[] written = [.. earlier.Select(day => day.Day).Distinct()];
        int span = lastDay - written[0];
        double rhythm = written.Count(day => day >= lastDay - Year) / (double)(Math.Min(Year, span) + Month); // a month more, for one mail is no rhythm
        var known = new MoveSigns(
            from, Alone: false, before.ContainsKey(SeenHuman.Free), Sites.IsUniversity(by), Sites.IsUniversity(lastBy), earlier.Select(day => day.By).Distinct().Any(one => ShareName(one, by)),
            MadeFromName(lastBy, human.Addresses(arrived)), written.Length, span, arrived - lastDay, Missed: 0);
        AddressMove[] moves =
        [
            .. Days(organisation, arrived, from == SiteKind.Free ? [] : old, (int)Math.Ceiling(1 / rhythm), census)
                .Where(said => said <= today && said - arrived <= LongestWait && !IsRename(left, organisation, said, census))
                .Select(said => (said, signs: known with
                {
                    Alone = census.People(organisation, said) < 2 && !known.ToUniversity,
                    Missed = rhythm * (said - old.Last(day => day.Day <= said).Day),
                }))
                .Select(day => new AddressMove(by.Known.Address, DateOnly.FromDayNumber(day.said), lastBy.Known.Address, day.signs.Probability)),
        ];
        return moves.FirstOrDefault(move => move.IsSure) ?? moves.FirstOrDefault();
    }

    // The days on which it is asked whether they moved: the first after a quiet fortnight, the one on which the silence of the old address
    // tells something, and the one when a second person has been seen there, for two make an organisation of a domain.
    private static IEnumerable<int> Days(string organisation, int arrived, (int Day, AddressTraits By)[] old, int telling, SiteCensus census)
    {
        int[] days =
        [
            FirstQuiet(old, arrived, Quiet),
            .. FirstQuiet(old, arrived, Math.Max(Quiet, telling)) is var told && told - arrived <= Patience ? [told] : Array.Empty<int>(),
            .. census.Second(organisation) is { } second && second > arrived ? [FirstQuiet(old, second, Quiet)] : Array.Empty<int>(),
        ];
        return days.Distinct().Order();
    }

    private static SiteKind Kind(SeenHuman human, string place, int day, SiteCensus census)
    {
        if (place[0] == '*')
        {
            return place == SeenHuman.Free ? SiteKind.Free : SiteKind.Nowhere;
        }

        var by = human.Days[place][0].By;
        return Sites.IsCommunity(by) ? SiteKind.Community
            : Sites.IsPersonal(by, human.Addresses(day)) ? SiteKind.Personal
            : census.People(place, day) >= 2 || Sites.IsUniversity(by) ? SiteKind.Organisation : SiteKind.Alone;
    }

    // The first day from then on before which the old addresses were quiet for so long.
    private static int FirstQuiet((int Day, AddressTraits By)[] old, int from, int quiet)
    {
        int said = from;
        foreach (var (day, _) in old)
        {
            said = day <= said ? Math.Max(said, day + quiet) : said;
        }

        return said;
    }

    // Many people of one organisation appear at one other within months: it was renamed, split or bought.
    private static bool IsRename(string left, string organisation, int day, SiteCensus census)
    {
        int lately = census.Went(left, organisation, day - HalfYear, day), ever = census.Went(left, organisation, 0, day);
        return (lately >= 2 && lately >= 0.2 * census.Active(left, day - Year, day)) || (ever >= 3 && ever >= 0.1 * census.People(left, day));
    }

    private static bool MadeFromName(AddressTraits address, IEnumerable<AddressTraits> human) =>
        address.Handles.Any(handle => handle.Own && human.SelectMany(one => one.Names).Any(name => name.Written && HandleReading.Fit(handle.Core, name.Words) >= HandleFit.InitialSurname));

    private static bool ShareName(AddressTraits one, AddressTraits other) => one.Names.Where(IsFull).Any(name => other.Names.Where(IsFull).Any(same => same.Key == name.Key));

    // More than one word, or one in a script that needs no blank.
    private static bool IsFull(WordedName name) => name.Written && (name.Key.Contains(' ', StringComparison.Ordinal) || (name.Key.Length > 0 && !char.IsAscii(name.Key[0])));
}
