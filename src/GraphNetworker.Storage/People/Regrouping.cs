using GraphNetworker.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.People;

/// <summary>
/// Asks <see cref="Identity"/> anew who is who among some people, and moves addresses, cards, histories and follow-ups accordingly.
/// Only those people and whoever shares a card or an address with them are looked at: nobody else can change.
/// </summary>
internal sealed class Regrouping(NetworkerContext context, MailboxId mailbox, DateTimeOffset now)
{
    private readonly int _mailbox = mailbox.Value;

    /// <summary>Regroups; returns everybody whose cards or addresses may have changed, those who became empty included.</summary>
    public async Task<IReadOnlyCollection<long>> RunAsync(IReadOnlyCollection<long> start, IReadOnlyCollection<long> newCards, CancellationToken cancel)
    {
        var people = start.ToHashSet();
        var addresses = new List<AddressRow>();
        var cards = new List<CardRow>();
        var onCards = new List<CardAddressRow>();
        var links = new List<LinkRow>();
        int before = -1;
        while (people.Count != before)
        {
            before = people.Count;
            addresses = await context.Addresses.Where(a => a.Mailbox == _mailbox && people.Contains(a.Person)).ToListAsync(cancel);
            long[] addressIds = [.. addresses.Select(a => a.Id)];
            cards = await context.Cards
                .Where(c => c.Mailbox == _mailbox && (people.Contains(c.Person!.Value) || newCards.Contains(c.Id)
                    || context.CardAddresses.Any(on => on.Card == c.Id && addressIds.Contains(on.Address))))
                .ToListAsync(cancel);
            long[] cardIds = [.. cards.Select(c => c.Id)];
            onCards = await context.CardAddresses.Where(on => cardIds.Contains(on.Card)).ToListAsync(cancel);
            long[] reached = [.. onCards.Select(on => on.Address).Distinct()];
            people.UnionWith(await context.Addresses.Where(a => a.Mailbox == _mailbox && reached.Contains(a.Id)).Select(a => a.Person).ToListAsync(cancel));
            links = await context.Links.Where(l => l.Mailbox == _mailbox && l.Kind != LinkKind.Probable && (addressIds.Contains(l.One) || addressIds.Contains(l.Other))).ToListAsync(cancel);
            long[] linked = [.. links.SelectMany(link => new[] { link.One, link.Other }).Distinct()];
            people.UnionWith(await context.Addresses.Where(a => a.Mailbox == _mailbox && linked.Contains(a.Id)).Select(a => a.Person).ToListAsync(cancel));
            people.UnionWith(cards.Where(c => c.Person is not null).Select(c => c.Person!.Value));
        }

        addresses = await KeepSpokenOfAsync(addresses, onCards, cancel);
        await AssignAsync(people, addresses, cards, onCards, links, cancel);
        return people;
    }

    /// <summary>An address that stood on a card only, and stands there no more, is forgotten.</summary>
    private async Task<List<AddressRow>> KeepSpokenOfAsync(List<AddressRow> addresses, List<CardAddressRow> onCards, CancellationToken cancel)
    {
        var carried = onCards.Select(on => on.Address).ToHashSet();
        long[] doubtful = [.. addresses.Where(a => a.Added is null && !carried.Contains(a.Id)).Select(a => a.Id)];
        if (doubtful.Length == 0)
        {
            return addresses;
        }

        var used = (await context.Addresses
            .Where(a => a.Mailbox == _mailbox && doubtful.Contains(a.Id)
                && (context.Interactions.Any(i => i.Mailbox == _mailbox && i.Person == a.Person && i.Address == a.Id)
                    || context.FollowUps.Any(f => f.Mailbox == _mailbox && f.Person == a.Person)
                    || context.Talks.Any(t => t.Mailbox == _mailbox && t.Person == a.Person)
                    || context.RhythmWishes.Any(w => w.Mailbox == _mailbox && w.Person == a.Person)))
            .Select(a => a.Id)
            .ToListAsync(cancel)).ToHashSet();
        long[] gone = [.. doubtful.Where(id => !used.Contains(id))];
        await new Roster(context, mailbox, now).ForgetAsync(context.Addresses.Where(a => a.Mailbox == _mailbox && gone.Contains(a.Id)), cancel);
        return [.. addresses.Where(a => !gone.Contains(a.Id))];
    }

    private async Task AssignAsync(HashSet<long> people, List<AddressRow> addresses, List<CardRow> cards, List<CardAddressRow> onCards, List<LinkRow> links, CancellationToken cancel)
    {
        var byId = addresses.ToDictionary(a => a.Id);
        var byAddress = addresses.ToDictionary(a => a.Address);
        var byGraphId = cards.ToDictionary(c => c.GraphId);
        var addressesOf = onCards.OrderBy(on => on.Position).ToLookup(on => on.Card, on => byId[on.Address].Address);
        var humans = Identity.Group(
            [.. cards.Select(c => new Card(c.GraphId, c.Name, c.Title, c.Company, [.. addressesOf[c.Id].Select(Correspondent)], null))],
            [.. addresses.Select(a => MailAddress.Parse(a.Address)!.Value)],
            [.. links.Where(link => byId.ContainsKey(link.One) && byId.ContainsKey(link.Other)).Select(link => new AddressLink(
                MailAddress.Parse(byId[link.One].Address)!.Value, MailAddress.Parse(byId[link.Other].Address)!.Value, link.Kind != LinkKind.Different, link.Kind != LinkKind.Certain))]);

        var keyOf = await context.People.Where(p => p.Mailbox == _mailbox && people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Key, cancel);
        Guid[] formerly = [.. addresses.Select(a => a.Was).OfType<Guid>().Distinct()];
        var inUse = (await context.People.Where(p => p.Mailbox == _mailbox && formerly.Contains(p.Key)).Select(p => p.Key).ToListAsync(cancel)).ToHashSet();
        await using var addPerson = new Statement(context, "INSERT INTO people (mailbox, key, name, folded_name, search, kept) VALUES (@p0, @p1, '', '', '', FALSE) RETURNING id");
        await using var moveAddress = new Statement(context, "UPDATE addresses SET person = @p1, was = @p2 WHERE id = @p0");
        await using var moveHistory = new Statement(context, "UPDATE interactions SET person = @p3 WHERE mailbox = @p0 AND person = @p1 AND address = @p2");
        await using var moveCard = new Statement(context, "UPDATE cards SET person = @p1 WHERE id = @p0");
        var addressesMoved = new List<object?[]>();
        var historiesMoved = new List<object?[]>();
        var cardsMoved = new List<object?[]>();
        var taken = new HashSet<long>();
        var dissolved = new Dictionary<long, long>();
        var homeOf = new Dictionary<long, AddressHome>();

        // The person known longest keeps their key, so that what points to it still does. When one becomes two, it stays with the
        // addresses that were always theirs, and the others get the key back that they had.
        foreach (var human in humans.OrderBy(human => !human.Addresses.Any(IsAtHome)).ThenBy(human => human.Addresses.Select(a => byAddress[a.Value].Id).DefaultIfEmpty(long.MaxValue).Min()))
        {
            long[] were = [.. human.Addresses.Select(a => byAddress[a.Value].Person)
                .Concat(human.Cards.Select(c => byGraphId[c.Id].Person).OfType<long>()).Distinct().Order()];
            long? known = were.Where(person => !taken.Contains(person)).Select(person => (long?)person).FirstOrDefault();
            long home = known ?? await AddAsync(human);
            taken.Add(home);
            people.Add(home);
            foreach (long person in were)
            {
                dissolved.TryAdd(person, home);
            }

            foreach (var row in human.Addresses.Select(a => byAddress[a.Value]))
            {
                var was = row.Was ?? keyOf[row.Person];
                homeOf.Add(row.Id, new AddressHome(home, was == keyOf[home]));
                if (row.Person != home)
                {
                    addressesMoved.Add([row.Id, home, was == keyOf[home] ? null : was]);
                    historiesMoved.Add([_mailbox, row.Person, row.Id, home]);
                }
            }

            foreach (var row in human.Cards.Select(c => byGraphId[c.Id]).Where(row => row.Person != home))
            {
                cardsMoved.Add([row.Id, home]);
            }
        }

        await moveAddress.RunAsync(addressesMoved, cancel);
        await moveHistory.RunAsync(historiesMoved, cancel);
        await moveCard.RunAsync(cardsMoved, cancel);
        var anchorOf = addresses.GroupBy(a => a.Person).ToDictionary(own => own.Key, own => own.Min(a => a.Id));
        var gone = dissolved.Where(moved => !taken.Contains(moved.Key)).ToDictionary(moved => moved.Key, moved => new Dissolved(moved.Value, anchorOf.GetValueOrDefault(moved.Key)));
        await new Belongings(context, mailbox, gone, homeOf).MoveAsync(people, cancel);

        bool IsAtHome(MailAddress address)
        {
            return byAddress[address.Value] is var row && (row.Was is not { } was || was == keyOf[row.Person]);
        }

        async Task<long> AddAsync(OneHuman human)
        {
            var was = human.Addresses.Select(a => byAddress[a.Value]).OrderBy(row => row.Id).Select(row => row.Was).FirstOrDefault(key => key is { } known && !inUse.Contains(known));
            var key = was ?? Guid.CreateVersion7(now);
            inUse.Add(key);
            long added = await addPerson.KeyAsync(cancel, _mailbox, key);
            keyOf.Add(added, key);
            return added;
        }
    }

    private static Correspondent Correspondent(string address) => new(MailAddress.Parse(address)!.Value, null);
}
