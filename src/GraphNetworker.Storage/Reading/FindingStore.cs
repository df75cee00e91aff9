using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Reading;

/// <summary>What mails told of people beside where they work.</summary>
public sealed class FindingStore
{
    private readonly IDbContextFactory<NetworkerContext> _contexts;

    internal FindingStore(IDbContextFactory<NetworkerContext> contexts)
    {
        _contexts = contexts;
    }

    /// <summary>What was told of these people after a moment, the newest first.</summary>
    public async Task<ILookup<PersonId, Finding>> OfAsync(MailboxId mailbox, IReadOnlyCollection<PersonId> people, DateTimeOffset since, CancellationToken cancel)
    {
        if (people.Count == 0)
        {
            return Array.Empty<KeptFinding>().ToLookup(_ => default(PersonId), one => one.Found);
        }

        Guid[] keys = [.. people.Select(person => person.Value)];
        long after = since.ToUnixTimeSeconds();
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var rows = from found in context.Findings.Where(f => f.Mailbox == mailbox.Value && f.At >= after)
                   join address in context.Addresses on found.Address equals address.Id
                   join person in context.People on address.Person equals person.Id
                   where keys.Contains(person.Key)
                   select new { Row = found, person.Key };
        return (await rows.ToListAsync(cancel)).OrderByDescending(one => one.Row.At).ThenBy(one => one.Row.Id).ToLookup(one => new PersonId(one.Key), one => FindingOf(one.Row));
    }

    /// <summary>What was told of anybody, of these kinds, after a moment; the newest first.</summary>
    public async Task<IReadOnlyList<KeptFinding>> NewestAsync(MailboxId mailbox, IReadOnlyCollection<FindingKind> kinds, DateTimeOffset since, int take, CancellationToken cancel)
    {
        long after = since.ToUnixTimeSeconds();
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var rows = from found in context.Findings.Where(f => f.Mailbox == mailbox.Value && kinds.Contains(f.Kind) && f.At >= after).OrderByDescending(f => f.At).ThenByDescending(f => f.Id).Take(take)
                   join address in context.Addresses on found.Address equals address.Id into addresses
                   from address in addresses.DefaultIfEmpty()
                   join person in context.People on address.Person equals person.Id into people
                   from person in people.DefaultIfEmpty()
                   select new { Row = found, Key = (Guid?)person.Key, person.Name };
        return
        [
            .. (await rows.ToListAsync(cancel)).OrderByDescending(one => one.Row.At).ThenByDescending(one => one.Row.Id)
                .Select(one => new KeptFinding(one.Key is { } key ? new PersonId(key) : null, one.Name ?? one.Row.Name ?? "", FindingOf(one.Row))),
        ];
    }

    private static Finding FindingOf(FindingRow row) => new(row.Kind, DateTimeOffset.FromUnixTimeSeconds(row.At), row.Source, row.Line, row.Value, row.Day is { } day ? DateOnly.FromDayNumber(day) : null);
}

/// <summary>A finding, and of whom.</summary>
/// <param name="Person">Null for somebody who is not known here, as whom a network names.</param>
/// <param name="Name">Their name.</param>
/// <param name="Found">What was found.</param>
public sealed record KeptFinding(PersonId? Person, string Name, Finding Found);
