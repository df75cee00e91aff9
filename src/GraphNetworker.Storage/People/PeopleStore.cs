using GraphNetworker.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.People;

/// <summary>The people of one network.</summary>
public sealed class PeopleStore
{
    private readonly IDbContextFactory<NetworkerContext> _contexts;
    private readonly Transactions _transactions;

    internal PeopleStore(IDbContextFactory<NetworkerContext> contexts, Transactions transactions)
    {
        _contexts = contexts;
        _transactions = transactions;
    }

    /// <summary>Who stands behind these addresses; an address nobody is known under is absent from the answer. One query.</summary>
    public async Task<IReadOnlyDictionary<MailAddress, KnownPerson>> ByAddressAsync(MailboxId mailbox, IReadOnlyCollection<MailAddress> addresses, CancellationToken cancel)
    {
        string[] asked = [.. addresses.Select(address => address.Value)];
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var people = context.Addresses.Where(a => a.Mailbox == mailbox.Value && asked.Contains(a.Address))
            .Join(context.People, a => a.Person, p => p.Id, (a, p) => p).Distinct();
        var found = await ReadAsync(context, people, cancel);
        var wanted = addresses.ToHashSet();
        return found.SelectMany(person => person.Addresses.Where(wanted.Contains).Select(address => (address, person)))
            .ToDictionary(pair => pair.address, pair => pair.person);
    }

    /// <summary>These people, in one query; unknown ids are absent.</summary>
    public async Task<IReadOnlyDictionary<PersonId, KnownPerson>> ByIdAsync(MailboxId mailbox, IReadOnlyCollection<PersonId> ids, CancellationToken cancel)
    {
        Guid[] keys = [.. ids.Select(id => id.Value)];
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var found = await ReadAsync(context, context.People.Where(p => p.Mailbox == mailbox.Value && keys.Contains(p.Key)), cancel);
        return found.ToDictionary(person => person.Id);
    }

    /// <summary>Who has a card or was added by the owner; those with an address at one of these domains are left out.</summary>
    public async Task<IReadOnlyList<PersonId>> KeptAsync(MailboxId mailbox, IReadOnlyCollection<string> domains, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var kept = await context.People.Where(p => p.Mailbox == mailbox.Value && p.Kept).Select(p => new { p.Id, p.Key }).ToListAsync(cancel);
        var leftOut = new HashSet<long>();
        foreach (string domain in domains)
        {
            string end = $"@{domain}";
            leftOut.UnionWith(await context.Addresses.Where(a => a.Mailbox == mailbox.Value && a.Address.EndsWith(end)).Select(a => a.Person).ToListAsync(cancel));
        }

        return [.. kept.Where(person => !leftOut.Contains(person.Id)).Select(person => new PersonId(person.Key))];
    }

    /// <summary>One person; under the key they had before they became one with somebody they are found as well. Null when there is nobody.</summary>
    public async Task<KnownPerson?> FindAsync(MailboxId mailbox, PersonId id, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await RowOfAsync(context, mailbox, id, cancel) is { } row ? (await ReadAsync(context, context.People.Where(p => p.Mailbox == mailbox.Value && p.Id == row), cancel)).SingleOrDefault() : null;
    }

    /// <summary>The row of a person by the key they have, else by the one they had.</summary>
    internal static async Task<long?> RowOfAsync(NetworkerContext context, MailboxId mailbox, PersonId id, CancellationToken cancel) =>
        await context.People.Where(p => p.Mailbox == mailbox.Value && p.Key == id.Value).Select(p => (long?)p.Id).SingleOrDefaultAsync(cancel)
        ?? await context.Addresses.Where(a => a.Mailbox == mailbox.Value && a.Was == id.Value).OrderBy(a => a.Id).Select(a => (long?)a.Person).FirstOrDefaultAsync(cancel);

    /// <summary>A card was written in Outlook: what it makes of the person is shown at once. The card itself comes with the next reading, as a whole.</summary>
    public async Task WrittenAsync(MailboxId mailbox, string card, string? title, string? company, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        await context.People.Where(p => p.Mailbox == mailbox.Value && context.Cards.Any(c => c.Mailbox == mailbox.Value && c.GraphId == card && c.Person == p.Id))
            .ExecuteUpdateAsync(p => p.SetProperty(row => row.Title, title).SetProperty(row => row.Company, company), cancel);
    }

    /// <summary>Everybody with a card that has not been put aside.</summary>
    public async Task<IReadOnlyList<KnownPerson>> WithCardAsync(MailboxId mailbox, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await ReadAsync(context, context.People.Where(p => p.Mailbox == mailbox.Value && context.Cards.Any(c => c.Mailbox == mailbox.Value && c.Person == p.Id)
            && !context.Cards.Any(c => c.Mailbox == mailbox.Value && c.Person == p.Id && c.Archived)), cancel);
    }

    /// <summary>The card of each of these people that was changed last; whoever has none is absent. Two queries.</summary>
    public async Task<IReadOnlyDictionary<PersonId, Card>> CardsOfAsync(MailboxId mailbox, IReadOnlyCollection<PersonId> people, CancellationToken cancel)
    {
        Guid[] keys = [.. people.Select(person => person.Value)];
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var rows = await context.Cards.Where(c => c.Mailbox == mailbox.Value)
            .Join(context.People.Where(p => p.Mailbox == mailbox.Value && keys.Contains(p.Key)), card => card.Person, person => person.Id, (card, person) => new { Card = card, person.Key }).ToListAsync(cancel);
        var newest = rows.GroupBy(row => row.Key).Select(all => all.OrderByDescending(row => row.Card.Changed ?? 0).ThenByDescending(row => row.Card.GraphId, StringComparer.Ordinal).First()).ToArray();
        long[] ids = [.. newest.Select(row => row.Card.Id)];
        var addresses = (await context.CardAddresses.Where(on => ids.Contains(on.Card)).OrderBy(on => on.Position)
            .Join(context.Addresses, on => on.Address, address => address.Id, (on, address) => new { on.Card, on.Position, address.Address }).ToListAsync(cancel)).ToLookup(on => on.Card);
        return newest.ToDictionary(row => new PersonId(row.Key), row => new Card(
            row.Card.GraphId,
            row.Card.Name,
            row.Card.Title,
            row.Card.Company,
            [.. addresses[row.Card.Id].OrderBy(on => on.Position).Select(on => new Correspondent(MailAddress.Parse(on.Address)!.Value, null))],
            row.Card.Changed is { } at ? DateTimeOffset.FromUnixTimeSeconds(at) : null)
        {
            HasPhone = row.Card.HasPhone,
            IsArchived = row.Card.Archived,
            Categories = CategoryList.Read(row.Card.Categories),
        });
    }

    /// <summary>
    /// People whose name or addresses hold every word of the text, whatever its case and accents, by name;
    /// <paramref name="after"/> is the last of the page before. Somebody who has gone meanwhile ends the pages.
    /// </summary>
    public async Task<IReadOnlyList<KnownPerson>> SearchAsync(MailboxId mailbox, string? text, PersonId? after, int take, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var people = context.People.Where(p => p.Mailbox == mailbox.Value);
        foreach (string word in PersonName.Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            people = people.Where(p => p.Search.Contains(word));
        }

        if (after is { } last)
        {
            var from = await context.People.Where(p => p.Mailbox == mailbox.Value && p.Key == last.Value).Select(p => new { p.FoldedName, p.Id }).SingleOrDefaultAsync(cancel);
            if (from is null)
            {
                return [];
            }

            people = people.Where(p => p.FoldedName.CompareTo(from.FoldedName) > 0 || (p.FoldedName == from.FoldedName && p.Id > from.Id));
        }

        return await ReadAsync(context, people.OrderBy(p => p.FoldedName).ThenBy(p => p.Id).Take(take), cancel);
    }

    /// <summary>The owner adds somebody: kept from now on. Adding the same address again returns the same person.</summary>
    public Task<KnownPerson> AddAsync(MailboxId mailbox, Correspondent who, DateTimeOffset now, CancellationToken cancel) =>
        _transactions.RunAsync(mailbox, context => AddAsync(context, mailbox, who, now, cancel), cancel);

    private static async Task<KnownPerson> AddAsync(NetworkerContext context, MailboxId mailbox, Correspondent who, DateTimeOffset now, CancellationToken cancel)
    {
        string? name = PersonName.Clean(who.Name);
        var roster = new Roster(context, mailbox, now);
        await roster.MeetAsync(new Dictionary<string, Meeting> { [who.Address.Value] = default }, cancel);
        var address = roster.Of(who.Address);
        if (address.Added is null || (name is not null && name != address.AddedName))
        {
            long at = now.ToUnixTimeSeconds();
            await context.Addresses.Where(a => a.Id == address.Id).ExecuteUpdateAsync(
                a => a.SetProperty(row => row.Added, row => row.Added ?? at).SetProperty(row => row.AddedName, row => name ?? row.AddedName),
                cancel);
            await roster.RenewAsync([address.Person], cancel);
        }

        return (await ReadAsync(context, context.People.Where(p => p.Mailbox == mailbox.Value && p.Id == address.Person), cancel))[0];
    }

    // The addresses come along in the same query: at most a few for each person.
    private static async Task<IReadOnlyList<KnownPerson>> ReadAsync(NetworkerContext context, IQueryable<PersonRow> people, CancellationToken cancel)
    {
        var rows = await people
            .Select(p => new
            {
                Person = p,
                Addresses = context.Addresses.Where(a => a.Mailbox == p.Mailbox && a.Person == p.Id).OrderByDescending(a => a.LastUsed).ThenBy(a => a.Id).Select(a => a.Address).ToList(),
            })
            .AsSingleQuery()
            .ToListAsync(cancel);
        return [.. rows.Select(row => new KnownPerson(
            new PersonId(row.Person.Key),
            row.Person.Name,
            row.Person.Kept,
            row.Person.Title,
            row.Person.Company,
            row.Person.CardChanged is { } changed ? DateTimeOffset.FromUnixTimeSeconds(changed) : null,
            [.. row.Addresses.Select(address => MailAddress.Parse(address)!.Value)]))];
    }
}
