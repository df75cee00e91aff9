using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Sync;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Reading;

/// <summary>What mails say of people's work, and which mails are still to be read for it.</summary>
public sealed class EvidenceStore
{
    private readonly IDbContextFactory<NetworkerContext> _contexts;
    private readonly Transactions _transactions;

    internal EvidenceStore(IDbContextFactory<NetworkerContext> contexts, Transactions transactions)
    {
        _contexts = contexts;
        _transactions = transactions;
    }

    /// <summary>Mails whose text may tell something and has not been read, newest first.</summary>
    public async Task<IReadOnlyList<MailToRead>> WaitingAsync(MailboxId mailbox, int take, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var rows = await context.Mails.Where(m => m.Mailbox == mailbox.Value && m.News == TextReading.Waiting)
            .OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Take(take)
            .Select(m => new { m.GraphId, m.At, m.Noise }).ToListAsync(cancel);
        return [.. rows.Select(row => new MailToRead(row.GraphId, DateTimeOffset.FromUnixTimeSeconds(row.At ?? 0), row.Noise))];
    }

    /// <summary>Keeps what mails said, and that they have been read. What is said of an address nobody is known under is dropped.</summary>
    /// <returns>The people it is said of.</returns>
    public Task<IReadOnlySet<PersonId>> SaveAsync(MailboxId mailbox, IReadOnlyCollection<string> read, IReadOnlyCollection<SaidOf> said, CancellationToken cancel) =>
        _transactions.RunAsync(mailbox, context => SaveAsync(context, mailbox, read, said, cancel), cancel);

    private static async Task<IReadOnlySet<PersonId>> SaveAsync(NetworkerContext context, MailboxId mailbox, IReadOnlyCollection<string> read, IReadOnlyCollection<SaidOf> said, CancellationToken cancel)
    {
        string[] spoken = [.. said.Select(one => one.Address?.Value).OfType<string>().Distinct()];
        var addresses = await context.Addresses.Where(a => a.Mailbox == mailbox.Value && spoken.Contains(a.Address)).ToDictionaryAsync(a => a.Address, cancel);
        var named = await NamedAsync(context, mailbox, said, cancel);
        var told = new HashSet<long>();
        var rows = new List<object?[]>();
        foreach (var (of, name, one) in said)
        {
            var address = of is { } known ? addresses.GetValueOrDefault(known.Value) : named.GetValueOrDefault(PersonName.Fold(name ?? ""));
            if (address is null)
            {
                continue;
            }

            rows.Add([mailbox.Value, address.Id, one.Source, (int)one.Fact, (int)one.Sign, one.At.ToUnixTimeSeconds(), one.Organisation, one.Title, one.Line]);
            told.Add(address.Person);
        }

        // Reading a mail again says nothing twice.
        await using var write = new Statement(
            context,
            """
            INSERT INTO evidence (mailbox, address, source, fact, sign, at, organisation, title, line) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)
            ON CONFLICT (mailbox, source, address, fact, sign) DO UPDATE SET organisation = excluded.organisation, title = excluded.title, line = excluded.line
            """);
        await write.RunAsync(rows, cancel);
        await context.Mails.Where(m => m.Mailbox == mailbox.Value && read.Contains(m.GraphId)).ExecuteUpdateAsync(m => m.SetProperty(row => row.News, TextReading.Read), cancel);
        long[] people = [.. told];
        return (await context.People.Where(p => p.Mailbox == mailbox.Value && people.Contains(p.Id)).Select(p => p.Key).ToListAsync(cancel)).Select(key => new PersonId(key)).ToHashSet();
    }

    /// <summary>The address last used of each person who is meant by name, where nobody else has that name.</summary>
    private static async Task<Dictionary<string, AddressRow>> NamedAsync(NetworkerContext context, MailboxId mailbox, IReadOnlyCollection<SaidOf> said, CancellationToken cancel)
    {
        string[] names = [.. said.Where(one => one.Address is null).Select(one => PersonName.Fold(one.Name ?? "")).Where(name => name.Contains(' ', StringComparison.Ordinal)).Distinct()];
        var people = names.Length == 0 ? [] : await context.People.Where(p => p.Mailbox == mailbox.Value && names.Contains(p.FoldedName)).Select(p => new { p.Id, p.FoldedName }).ToListAsync(cancel);
        var alone = people.GroupBy(person => person.FoldedName).Where(same => same.Count() == 1).ToDictionary(same => same.Single().Id, same => same.Key);
        long[] ids = [.. alone.Keys];
        return (await context.Addresses.Where(a => a.Mailbox == mailbox.Value && ids.Contains(a.Person)).OrderByDescending(a => a.LastUsed).ThenBy(a => a.Id).ToListAsync(cancel))
            .DistinctBy(address => address.Person).ToDictionary(address => alone[address.Person]);
    }

    /// <summary>Those of these people of whose work more than cards and one address tells; all of a mailbox where none are named.</summary>
    public async Task<IReadOnlyList<PersonId>> SpokenOfAsync(MailboxId mailbox, IReadOnlyCollection<PersonId>? among, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var people = context.People.Where(p => p.Mailbox == mailbox.Value);
        if (among is not null)
        {
            Guid[] keys = [.. among.Select(person => person.Value)];
            people = people.Where(p => keys.Contains(p.Key));
        }

        var spoken = people.Where(p => context.Addresses.Any(a => a.Mailbox == mailbox.Value && a.Person == p.Id
            && (context.Evidence.Any(e => e.Mailbox == mailbox.Value && e.Address == a.Id)
                || context.Links.Any(l => l.Mailbox == mailbox.Value && (l.One == a.Id || l.Other == a.Id) && l.Kind != LinkKind.Different))));
        return [.. (await spoken.OrderBy(p => p.Id).Select(p => p.Key).ToListAsync(cancel)).Select(key => new PersonId(key))];
    }

    /// <summary>All signs about the work of these people: what cards say, from where they wrote, and what mails said. Four queries, however many people.</summary>
    public async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<WorkEvidence>>> OfAsync(MailboxId mailbox, IReadOnlyCollection<PersonId> people, CancellationToken cancel)
    {
        Guid[] keys = [.. people.Select(person => person.Value)];
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var known = await context.People.Where(p => p.Mailbox == mailbox.Value && keys.Contains(p.Key)).ToDictionaryAsync(p => p.Id, p => new PersonId(p.Key), cancel);
        long[] ids = [.. known.Keys];
        var addresses = await context.Addresses.Where(a => a.Mailbox == mailbox.Value && ids.Contains(a.Person)).ToDictionaryAsync(a => a.Id, cancel);
        long[] addressIds = [.. addresses.Keys];
        var signs = known.Values.ToDictionary(person => person, _ => new List<WorkEvidence>());
        foreach (var row in await context.Evidence.Where(e => e.Mailbox == mailbox.Value && addressIds.Contains(e.Address)).ToListAsync(cancel))
        {
            var address = addresses[row.Address];
            signs[known[address.Person]].Add(new WorkEvidence(row.Fact, row.Sign, DateTimeOffset.FromUnixTimeSeconds(row.At), row.Source, row.Organisation, row.Title, MailAddress.Parse(address.Address), row.Line));
        }

        var wrote = await context.Interactions
            .Where(i => i.Mailbox == mailbox.Value && ids.Contains(i.Person) && i.Direction == Direction.Received)
            .GroupBy(i => i.Address).Select(mails => new { Address = mails.Key, First = mails.Min(i => i.At), Last = mails.Max(i => i.At) }).ToListAsync(cancel);
        foreach (var from in wrote.Where(from => addresses.ContainsKey(from.Address)))
        {
            var address = addresses[from.Address];
            if (Employer.Label(MailAddress.Parse(address.Address)) is not null)
            {
                foreach (long at in new[] { from.First, from.Last }.Distinct())
                {
                    signs[known[address.Person]].Add(new WorkEvidence(WorkFact.Works, WorkSign.Mail, DateTimeOffset.FromUnixTimeSeconds(at), $"mails of {address.Id}", Address: MailAddress.Parse(address.Address)));
                }
            }
        }

        await AddCardsAsync(context, mailbox, known, addresses, signs, cancel);
        return signs.ToDictionary(one => one.Key, one => (IReadOnlyList<WorkEvidence>)one.Value);
    }

    private static async Task AddCardsAsync(NetworkerContext context, MailboxId mailbox, Dictionary<long, PersonId> known, Dictionary<long, AddressRow> addresses, Dictionary<PersonId, List<WorkEvidence>> signs, CancellationToken cancel)
    {
        long[] ids = [.. known.Keys];
        var cards = await context.Cards.Where(c => c.Mailbox == mailbox.Value && c.Person != null && ids.Contains(c.Person.Value)).ToListAsync(cancel);
        long[] cardIds = [.. cards.Select(card => card.Id)];
        var carried = (await context.CardAddresses.Where(on => cardIds.Contains(on.Card)).OrderBy(on => on.Position).ToListAsync(cancel)).ToLookup(on => on.Card);
        foreach (var card in cards)
        {
            var at = DateTimeOffset.FromUnixTimeSeconds(card.Changed ?? 0);
            var work = carried[card.Id].Select(on => addresses.GetValueOrDefault(on.Address)).Select(address => MailAddress.Parse(address?.Address)).FirstOrDefault(address => Employer.Label(address) is not null);
            if (card.Company is not null || work is not null)
            {
                signs[known[card.Person!.Value]].Add(new WorkEvidence(WorkFact.Works, WorkSign.Card, at, $"card {card.Id}", card.Company, card.Title, work));
            }
        }
    }
}

/// <summary>A mail whose text may tell something.</summary>
/// <param name="Id">Immutable id.</param>
/// <param name="At">When it came.</param>
/// <param name="Noise">Why it counts for nobody; null for a mail between people.</param>
public sealed record MailToRead(string Id, DateTimeOffset At, NoiseReason? Noise);
