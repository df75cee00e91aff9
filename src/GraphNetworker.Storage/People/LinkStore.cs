using GraphNetworker.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.People;

/// <summary>Which addresses are one human beside what cards say. Each link can be taken back, and then all is as it was.</summary>
public sealed class LinkStore
{
    private readonly IDbContextFactory<NetworkerContext> _contexts;
    private readonly Transactions _transactions;

    internal LinkStore(IDbContextFactory<NetworkerContext> contexts, Transactions transactions)
    {
        _contexts = contexts;
        _transactions = transactions;
    }

    /// <summary>The newest address there is, as a number that grows; null where there is none: whether anybody has come since it was last asked.</summary>
    public async Task<long?> NewestAsync(MailboxId mailbox, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await context.Addresses.Where(a => a.Mailbox == mailbox.Value).MaxAsync(a => (long?)a.Id, cancel);
    }

    /// <summary>All addresses of a mailbox with the names they were seen under.</summary>
    public async Task<IReadOnlyList<KnownAddress>> KnownAsync(MailboxId mailbox, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var rows = await context.Addresses.Where(a => a.Mailbox == mailbox.Value)
            .Select(a => new
            {
                a.Address,
                a.MailName,
                a.AddedName,
                a.LastUsed,
                Cards = context.CardAddresses.Where(on => on.Address == a.Id).Join(context.Cards, on => on.Card, card => card.Id, (on, card) => card.Name).ToList(),
            })
            .AsSingleQuery().ToListAsync(cancel);
        return
        [
            .. rows.Select(row =>
            {
                var day = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(row.LastUsed).UtcDateTime);
                NameSeen[] names = [.. row.Cards.Append(row.MailName).Append(row.AddedName).Select(PersonName.Clean).OfType<string>().CountBy(name => name).Select(name => new NameSeen(name.Key, name.Value))];
                return new KnownAddress(MailAddress.Parse(row.Address)!.Value, names, day, day);
            }),
        ];
    }

    /// <summary>Links addresses by their names: those that leave no doubt become one, the others may be. What the owner has said of two addresses stands.</summary>
    /// <returns>The people who became one with somebody.</returns>
    public Task<IReadOnlySet<PersonId>> LinkAsync(MailboxId mailbox, IReadOnlyCollection<IdentityLink> links, DateTimeOffset now, CancellationToken cancel) =>
        _transactions.RunAsync(
            mailbox,
            async context =>
            {
                await WriteAsync(context, mailbox, [.. links.Where(link => link.Grade == LinkGrade.Probable)], LinkKind.Probable, now, cancel);
                return await RegroupAsync(context, mailbox, await WriteAsync(context, mailbox, [.. links.Where(link => link.Grade == LinkGrade.Certain)], LinkKind.Certain, now, cancel), now, cancel);
            },
            cancel);

    /// <summary>The owner says that two addresses are one human, or two; null takes their word back. The last word counts.</summary>
    /// <returns>The people whose addresses changed.</returns>
    public Task<IReadOnlySet<PersonId>> SayAsync(MailboxId mailbox, MailAddress one, MailAddress other, bool? areOne, DateTimeOffset now, CancellationToken cancel) => _transactions.RunAsync(
        mailbox,
        async context =>
        {
            var kind = areOne switch { true => LinkKind.Same, false => LinkKind.Different, _ => LinkKind.Probable };
            return await RegroupAsync(context, mailbox, await WriteAsync(context, mailbox, [new IdentityLink(one, other, LinkGrade.Probable, 0, "")], kind, now, cancel, said: true), now, cancel);
        },
        cancel);

    /// <summary>Who of these people may be one with somebody, by their names; each with the other, the likeliest first.</summary>
    public async Task<ILookup<PersonId, PerhapsSame>> ProbableAsync(MailboxId mailbox, IReadOnlyCollection<PersonId> people, CancellationToken cancel)
    {
        Guid[] keys = [.. people.Select(person => person.Value)];
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var pairs = from link in context.Links.Where(l => l.Mailbox == mailbox.Value && l.Kind == LinkKind.Probable)
                    join one in context.Addresses on link.One equals one.Id
                    join other in context.Addresses on link.Other equals other.Id
                    join first in context.People on one.Person equals first.Id
                    join second in context.People on other.Person equals second.Id
                    where first.Id != second.Id && (keys.Contains(first.Key) || keys.Contains(second.Key))
                    select new { One = first.Key, OneAddress = one.Address, Other = second.Key, OtherAddress = other.Address, link.Likely, link.Reason, link.At };
        return (await pairs.ToListAsync(cancel))
            .SelectMany(pair => new[]
            {
                (Of: pair.One, With: Of(pair.Other, pair.OneAddress, pair.OtherAddress, pair.Likely, pair.Reason, pair.At)),
                (Of: pair.Other, With: Of(pair.One, pair.OtherAddress, pair.OneAddress, pair.Likely, pair.Reason, pair.At)),
            })
            .OrderByDescending(pair => pair.With.Likely).ThenBy(pair => pair.With.Address.Value, StringComparer.Ordinal)
            .ToLookup(pair => new PersonId(pair.Of), pair => pair.With);

        static PerhapsSame Of(Guid other, string own, string address, double? likely, string? reason, long at)
        {
            return new PerhapsSame(new PersonId(other), MailAddress.Parse(own)!.Value, MailAddress.Parse(address)!.Value, likely ?? 0, reason, DateTimeOffset.FromUnixTimeSeconds(at));
        }
    }

    /// <summary>Writes links; the people of those that are new or of another kind than before.</summary>
    private static async Task<IReadOnlySet<long>> WriteAsync(NetworkerContext context, MailboxId mailbox, IReadOnlyCollection<IdentityLink> links, LinkKind kind, DateTimeOffset now, CancellationToken cancel, bool said = false)
    {
        string[] named = [.. links.SelectMany(link => new[] { link.One.Value, link.Other.Value }).Distinct()];
        var addresses = await context.Addresses.Where(a => a.Mailbox == mailbox.Value && named.Contains(a.Address)).ToDictionaryAsync(a => a.Address, cancel);
        long[] ids = [.. addresses.Values.Select(address => address.Id)];
        var known = await context.Links.Where(l => l.Mailbox == mailbox.Value && ids.Contains(l.One) && ids.Contains(l.Other)).ToDictionaryAsync(l => (l.One, l.Other), l => l.Kind, cancel);
        var people = new HashSet<long>();
        var rows = new List<object?[]>();
        foreach (var link in links)
        {
            if (!addresses.TryGetValue(link.One.Value, out var one) || !addresses.TryGetValue(link.Other.Value, out var other) || one.Id == other.Id)
            {
                continue;
            }

            var pair = (One: Math.Min(one.Id, other.Id), Other: Math.Max(one.Id, other.Id));
            if (known.TryGetValue(pair, out var before) && !Outweighs(kind, before, said))
            {
                continue;
            }

            known[pair] = kind;
            rows.Add([mailbox.Value, pair.One, pair.Other, (int)kind, now.ToUnixTimeSeconds(), said ? null : link.Probability, said ? null : link.Evidence]);
            people.UnionWith([one.Person, other.Person]);
        }

        await using var write = new Statement(context, """
            INSERT INTO address_links (mailbox, one, other, kind, at, likely, reason) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)
            ON CONFLICT (mailbox, one, other) DO UPDATE SET kind = excluded.kind, at = excluded.at, likely = COALESCE(excluded.likely, address_links.likely), reason = COALESCE(excluded.reason, address_links.reason)
            """);
        await write.RunAsync(rows, cancel);
        return people;
    }

    // What names say never outweighs what the owner said; what is certain outweighs what is probable.
    private static bool Outweighs(LinkKind kind, LinkKind before, bool said) => said ? kind != before : (kind, before) is (LinkKind.Certain, LinkKind.Probable);

    private static async Task<IReadOnlySet<PersonId>> RegroupAsync(NetworkerContext context, MailboxId mailbox, IReadOnlySet<long> people, DateTimeOffset now, CancellationToken cancel)
    {
        if (people.Count == 0)
        {
            return new HashSet<PersonId>();
        }

        var roster = new Roster(context, mailbox, now);
        var affected = await new Regrouping(context, mailbox, now).RunAsync(people, [], cancel);
        await roster.RenewAsync(affected, cancel);
        var keys = await roster.KeysAsync(affected, cancel);
        await roster.LetGoAsync(affected, cancel);
        return keys;
    }
}

/// <summary>Somebody who may be the same human, by their names.</summary>
/// <param name="Other">Who.</param>
/// <param name="Own">The address that is like theirs.</param>
/// <param name="Address">Their address.</param>
/// <param name="Likely">0 to 1.</param>
/// <param name="Reason">On what it stands, in words.</param>
/// <param name="Since">When it was seen.</param>
public sealed record PerhapsSame(PersonId Other, MailAddress Own, MailAddress Address, double Likely, string? Reason, DateTimeOffset Since);
