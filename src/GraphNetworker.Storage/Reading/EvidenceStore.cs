using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Sync;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Reading;

/// <summary>What mails say of people, and which mails are still to be read for it.</summary>
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
            .Select(m => new { m.Id, m.GraphId, m.At, m.Noise }).ToListAsync(cancel);
        long[] ids = [.. rows.Select(row => row.Id)];
        var sent = await context.Interactions.Where(i => ids.Contains(i.Mail) && i.Direction == Direction.Sent && !i.Aside)
            .Join(context.Addresses, i => i.Address, a => a.Id, (i, a) => new { i.Id, i.Mail, a.Address }).ToListAsync(cancel);
        var to = sent.GroupBy(one => one.Mail).ToDictionary(mail => mail.Key, mail => MailAddress.Parse(mail.MinBy(one => one.Id)!.Address)); // kept in the order they are addressed in
        return [.. rows.Select(row => new MailToRead(row.GraphId, DateTimeOffset.FromUnixTimeSeconds(row.At ?? 0), row.Noise, to.GetValueOrDefault(row.Id)))];
    }

    /// <summary>Keeps what mails said, and that they have been read. What is said of an address nobody is known under is dropped.</summary>
    /// <returns>The people it is said of.</returns>
    public Task<IReadOnlySet<PersonId>> SaveAsync(MailboxId mailbox, IReadOnlyCollection<string> read, ToldNews news, CancellationToken cancel) =>
        _transactions.RunAsync(mailbox, context => SaveAsync(context, mailbox, read, news, cancel), cancel);

    private static async Task<IReadOnlySet<PersonId>> SaveAsync(NetworkerContext context, MailboxId mailbox, IReadOnlyCollection<string> read, ToldNews news, CancellationToken cancel)
    {
        string[] spoken = [.. news.Signs.Select(one => one.Address).Concat(news.Findings.Select(one => one.Address)).Select(address => address?.Value).OfType<string>().Distinct()];
        var addresses = await context.Addresses.Where(a => a.Mailbox == mailbox.Value && spoken.Contains(a.Address)).ToDictionaryAsync(a => a.Address, cancel);
        var named = await NamedAsync(context, mailbox, [.. news.Signs.Where(one => one.Address is null).Select(one => one.Name).Concat(news.Findings.Where(one => one.Address is null).Select(one => one.Name)).OfType<string>()], cancel);
        var told = new HashSet<long>();
        var rows = new List<object?[]>();
        foreach (var (of, name, one) in news.Signs)
        {
            if (Find(of, name) is { } address)
            {
                string? elsewhere = one.Address is { } seen && of is not null && seen != of ? seen.Value : null;
                rows.Add([mailbox.Value, address.Id, one.Source, (int)one.Fact, (int)one.Sign, one.At.ToUnixTimeSeconds(), one.Organisation, one.Title, one.Line, elsewhere]);
                told.Add(address.Person);
            }
        }

        // Reading a mail again says nothing twice.
        await using var write = new Statement(
            context,
            """
            INSERT INTO evidence (mailbox, address, source, fact, sign, at, organisation, title, line, new_address) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)
            ON CONFLICT (mailbox, source, address, fact, sign) DO UPDATE SET organisation = excluded.organisation, title = excluded.title, line = excluded.line, new_address = excluded.new_address
            """);
        await write.RunAsync(rows, cancel);
        await WriteAsync(context, mailbox, read, news.Findings.Select(one => (one.Found, Of: Find(one.Address, one.Name), one.Name)).Where(one => one.Of is not null || one.Name is not null), cancel);
        told.UnionWith(news.Findings.Select(one => Find(one.Address, one.Name)?.Person).OfType<long>());
        await context.Mails.Where(m => m.Mailbox == mailbox.Value && read.Contains(m.GraphId)).ExecuteUpdateAsync(m => m.SetProperty(row => row.News, TextReading.Read), cancel);
        long[] people = [.. told];
        return (await context.People.Where(p => p.Mailbox == mailbox.Value && people.Contains(p.Id)).Select(p => p.Key).ToListAsync(cancel)).Select(key => new PersonId(key)).ToHashSet();

        AddressRow? Find(MailAddress? of, string? name)
        {
            return of is { } known ? addresses.GetValueOrDefault(known.Value) : named.GetValueOrDefault(PersonName.Fold(name ?? ""));
        }
    }

    // What a mail told before goes first: read again, it tells the same.
    private static async Task WriteAsync(NetworkerContext context, MailboxId mailbox, IReadOnlyCollection<string> read, IEnumerable<(Finding Found, AddressRow? Of, string? Name)> findings, CancellationToken cancel)
    {
        await context.Findings.Where(f => f.Mailbox == mailbox.Value && read.Contains(f.Source)).ExecuteDeleteAsync(cancel);
        await using var write = new Statement(context, "INSERT INTO findings (mailbox, address, name, kind, source, at, line, value, day) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)");
        await write.RunAsync(
            [.. findings.Select(one => new object?[] { mailbox.Value, one.Of?.Id, one.Of is null ? one.Name : null, (int)one.Found.Kind, one.Found.Source, one.Found.At.ToUnixTimeSeconds(), one.Found.Line, one.Found.Value, one.Found.Day?.DayNumber })],
            cancel);
    }

    /// <summary>The address last used of each person who is meant by name, where nobody else has that name.</summary>
    private static async Task<Dictionary<string, AddressRow>> NamedAsync(NetworkerContext context, MailboxId mailbox, string[] called, CancellationToken cancel)
    {
        string[] names = [.. called.Select(PersonName.Fold).Where(name => name.Contains(' ', StringComparison.Ordinal)).Distinct()];
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
            && (context.Evidence.Any(e => e.Mailbox == mailbox.Value && e.Address == a.Id) || context.Findings.Any(f => f.Mailbox == mailbox.Value && f.Address == a.Id)
                || context.Links.Any(l => l.Mailbox == mailbox.Value && (l.One == a.Id || l.Other == a.Id) && l.Kind != LinkKind.Different))));
        return [.. (await spoken.OrderBy(p => p.Id).Select(p => p.Key).ToListAsync(cancel)).Select(key => new PersonId(key))];
    }

    /// <summary>Of whom an address was said to be dead; a mail from it may have revived it since.</summary>
    public async Task<IReadOnlySet<PersonId>> WithDeadAddressAsync(MailboxId mailbox, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var people = context.Evidence.Where(e => e.Mailbox == mailbox.Value && e.Fact != WorkFact.Works)
            .Join(context.Addresses, sign => sign.Address, address => address.Id, (sign, address) => address.Person)
            .Join(context.People, id => id, person => person.Id, (id, person) => person.Key).Distinct();
        return (await people.ToListAsync(cancel)).Select(key => new PersonId(key)).ToHashSet();
    }

    /// <summary>All signs about these people: what cards say, from where they wrote, what mails said, how their addresses stand. A handful of queries, however many people.</summary>
    public async Task<IReadOnlyDictionary<PersonId, PersonSigns>> OfAsync(MailboxId mailbox, IReadOnlyCollection<PersonId> people, CancellationToken cancel)
    {
        Guid[] keys = [.. people.Select(person => person.Value)];
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var known = await context.People.Where(p => p.Mailbox == mailbox.Value && keys.Contains(p.Key)).ToDictionaryAsync(p => p.Id, p => new PersonId(p.Key), cancel);
        long[] ids = [.. known.Keys];
        var addresses = await context.Addresses.Where(a => a.Mailbox == mailbox.Value && ids.Contains(a.Person)).ToDictionaryAsync(a => a.Id, cancel);
        long[] addressIds = [.. addresses.Keys];
        var signs = known.Values.ToDictionary(person => person, _ => new List<WorkEvidence>());
        var said = (await context.Evidence.Where(e => e.Mailbox == mailbox.Value && addressIds.Contains(e.Address)).ToListAsync(cancel)).ToLookup(row => row.Address, row => EvidenceOf(row, addresses[row.Address]));
        foreach (var address in addresses.Values)
        {
            signs[known[address.Person]].AddRange(said[address.Id]);
        }

        var wrote = await context.Interactions
            .Where(i => i.Mailbox == mailbox.Value && ids.Contains(i.Person) && i.Direction != Direction.Sent)
            .GroupBy(i => new { i.Address, i.Direction }).Select(mails => new { mails.Key.Address, mails.Key.Direction, First = mails.Min(i => i.At), Last = mails.Max(i => i.At) }).ToListAsync(cancel);
        var from = wrote.Where(one => one.Direction == Direction.Received && addresses.ContainsKey(one.Address)).ToDictionary(one => one.Address);
        foreach (var one in from.Values)
        {
            var address = addresses[one.Address];
            if (Employer.Label(MailAddress.Parse(address.Address)) is not null)
            {
                foreach (long at in new[] { one.First, one.Last }.Distinct())
                {
                    signs[known[address.Person]].Add(new WorkEvidence(WorkFact.Works, WorkSign.Mail, DateTimeOffset.FromUnixTimeSeconds(at), $"mails of {address.Id}", Address: MailAddress.Parse(address.Address)));
                }
            }
        }

        await AddCardsAsync(context, mailbox, known, addresses, signs, cancel);
        var heard = wrote.Where(one => addresses.ContainsKey(one.Address)).GroupBy(one => addresses[one.Address].Person).ToDictionary(one => one.Key, one => DateTimeOffset.FromUnixTimeSeconds(one.Max(last => last.Last)));
        var lives = addresses.Values.ToLookup(address => address.Person, address => AddressLife.Of(
            MailAddress.Parse(address.Address)!.Value, said[address.Id], from.TryGetValue(address.Id, out var mails) ? DateTimeOffset.FromUnixTimeSeconds(mails.Last) : null));
        return known.ToDictionary(one => one.Value, one => new PersonSigns(signs[one.Value], [.. lives[one.Key]], heard.TryGetValue(one.Key, out var last) ? last : null));
    }

    // Who tells of a new employer may write it from the old address: only a signature is of the address that it stands on.
    private static WorkEvidence EvidenceOf(EvidenceRow row, AddressRow address)
    {
        bool told = row is { Fact: WorkFact.Works, Sign: not WorkSign.Signature };
        return new(row.Fact, row.Sign, DateTimeOffset.FromUnixTimeSeconds(row.At), row.Source, row.Organisation, row.Title, MailAddress.Parse(row.NewAddress ?? (told ? null : address.Address)), row.Line);
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

/// <summary>What there is to know of one person beside health.</summary>
/// <param name="Work">The signs of where they work.</param>
/// <param name="Addresses">How each of their addresses stands.</param>
/// <param name="LastHeard">When the last mail came from them, or the last meeting was; null for never.</param>
public sealed record PersonSigns(IReadOnlyList<WorkEvidence> Work, IReadOnlyList<AddressLife> Addresses, DateTimeOffset? LastHeard);

/// <summary>A mail whose text may tell something.</summary>
/// <param name="Id">Immutable id.</param>
/// <param name="At">When it came.</param>
/// <param name="Noise">Why it counts for nobody; null for a mail between people.</param>
/// <param name="To">Whom the owner wrote it to first; null for what others wrote.</param>
public sealed record MailToRead(string Id, DateTimeOffset At, NoiseReason? Noise, MailAddress? To = null);
