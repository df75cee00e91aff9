using GraphNetworker.Core.Health;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.Health;

/// <summary>The whole network in one order, from the ties in memory. The store is asked for the names of those shown.</summary>
internal sealed class HealthLists(PeopleStore people, Networks networks, TimeProvider clock)
{
    // One mail and its answer are no relationship that could be lost.
    private const int LeastDays = 3;

    /// <summary>Who goes quiet next. Colleagues are left out: they are met anyway.</summary>
    public async Task<QuietList> GoingQuietAsync(MailboxAccount account, int take, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var bonds = await networks.Of(account.Id).AllAsync(cancel);
        var ranked = bonds.Of
            .Where(bond => bond.Value.Tie.Strength.Depth >= LeastDays)
            .Select(bond => (Person: bond.Key, bond.Value.Tie.Strength.Depth, QuietOn: HealthOutlook.QuietDay(bond.Value.Tie, bonds.Owner, now, bond.Value.Correction)))
            .Where(one => one.QuietOn is not null)
            .OrderBy(one => one.QuietOn)
            .ThenByDescending(one => one.Depth)
            .ThenBy(one => one.Person.Value)
            .ToArray();
        var shown = await NamedAsync(account, [.. ranked.Select(one => one.Person)], take, cancel);
        QuietLine[] lines =
        [
            .. from one in ranked
               join person in shown.People on one.Person equals person.Id
               let reading = bonds.Of[one.Person].Read(bonds.Owner, now)!
               select new QuietLine(person.Id.Value, person.Name, reading.Number, reading.Word, reading.Reason, one.QuietOn!.Value),
        ];
        return new QuietList(lines, shown.More);
    }

    /// <summary>Whom to wake.</summary>
    public async Task<DormantList> DormantAsync(MailboxAccount account, int take, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var network = networks.Of(account.Id);
        var bonds = await network.AllAsync(cancel);
        RankedDormant[] asleep =
        [
            .. (await network.DormantAsync(() => RankAsync(account, bonds, now, cancel)))
                .Where(one => bonds.Of.TryGetValue(one.Person, out var bond) && RelationshipHealth.IsDormant(bond.Tie, now)),
        ];
        var shown = asleep.Take(take).ToArray();
        var known = await people.ByIdAsync(account.Id, [.. shown.Select(one => one.Person)], cancel);
        DormantLine[] lines =
        [
            .. from one in shown
               where known.ContainsKey(one.Person)
               let bond = bonds.Of[one.Person]
               select new DormantLine(
                   one.Person.Value,
                   known[one.Person].Name,
                   bond.Read(bonds.Owner, now)?.Reason ?? "",
                   bond.Tie.Strength.Words(bond.Tie.First),
                   Math.Round(one.Tie.Novelty, 2)),
        ];
        return new DormantList(lines, asleep.Length - lines.Length);
    }

    // Whose world is far away shows among the organisations of all who are near.
    private async Task<IReadOnlyList<RankedDormant>> RankAsync(MailboxAccount account, Bonds bonds, DateTimeOffset now, CancellationToken cancel)
    {
        PersonId[] dormant = [.. bonds.Of.Where(bond => RelationshipHealth.IsDormant(bond.Value.Tie, now)).Select(bond => bond.Key)];
        PersonId[] alive = [.. bonds.Of.Where(bond => bond.Value.Number(bonds.Owner, now) >= RelationshipHealth.CoolingFrom).Select(bond => bond.Key)];
        var known = await people.ByIdAsync(account.Id, [.. dormant, .. alive], cancel);
        var reached = alive.Where(known.ContainsKey).SelectMany(person => Organisations(known[person])).CountBy(domain => domain).ToDictionary();
        return
        [
            .. from person in dormant
               where known.ContainsKey(person) && !IsColleague(account, known[person])
               let tie = DormantTie.Of(bonds.Of[person].Tie, Organisations(known[person]).Sum(domain => reached.GetValueOrDefault(domain)), now)
               where tie is not null
               orderby tie.Value.Worth descending, person.Value
               select new RankedDormant(person, tie.Value),
        ];
    }

    /// <summary>The first of these who are no colleagues, and how many more there are: names are read for a page at a time.</summary>
    private async Task<(IReadOnlyList<KnownPerson> People, int More)> NamedAsync(MailboxAccount account, PersonId[] ranked, int take, CancellationToken cancel)
    {
        var shown = new List<KnownPerson>(take);
        int looked = 0;
        foreach (var page in ranked.Chunk(Math.Max(take, 50)))
        {
            var known = await people.ByIdAsync(account.Id, page, cancel);
            foreach (var person in page)
            {
                if (shown.Count == take)
                {
                    return (shown, ranked.Length - looked);
                }

                looked++;
                if (known.TryGetValue(person, out var found) && !IsColleague(account, found))
                {
                    shown.Add(found);
                }
            }
        }

        return (shown, ranked.Length - looked);
    }

    private static bool IsColleague(MailboxAccount account, KnownPerson person) => person.Addresses.Any(address => Colleagues.Has(account.Owner, address));

    private static IEnumerable<string> Organisations(KnownPerson person) => person.Addresses.Select(address => address.Domain).Where(domain => !FreeMail.Is(domain)).Distinct();
}

/// <summary>A dormant tie in its place.</summary>
internal sealed record RankedDormant(PersonId Person, DormantTie Tie);
