using GraphNetworker.Api.Health;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Reading;

namespace GraphNetworker.Api.People;

/// <summary>Finds the cards that nothing has confirmed for long: from the cards, the ties in memory, and the addresses that are known to be dead.</summary>
internal sealed class StaleReader(PeopleStore people, EvidenceStore evidence, Networks networks, TimeProvider clock)
{
    // A card is believed so long after the last sign of it.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(2 * 365);

    /// <summary>The first of them.</summary>
    public async Task<StaleList> ReadAsync(MailboxAccount account, int take, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var bonds = await networks.Of(account.Id).AllAsync(cancel);
        var kept = await people.WithCardAsync(account.Id, cancel);
        var doubted = await evidence.WithDeadAddressAsync(account.Id, cancel);
        var signs = await evidence.OfAsync(account.Id, [.. kept.Where(person => doubted.Contains(person.Id)).Select(person => person.Id)], cancel);
        var stale = kept
            .Select(person => (Person: person, Confirmed: Confirmed(person, bonds.Of.GetValueOrDefault(person.Id)), Dead: Dead(signs.GetValueOrDefault(person.Id))))
            .Where(one => one.Dead is not null || one.Confirmed is not { } last || now - last > Fresh)
            .OrderBy(one => one.Dead is null)
            .ThenBy(one => one.Confirmed ?? DateTimeOffset.MinValue)
            .ThenBy(one => one.Person.Id.Value)
            .ToArray();
        return new StaleList(
            [.. stale.Take(take).Select(one => new StaleLine(one.Person.Id.Value, one.Person.Name, one.Person.Company, one.Dead ?? Words(one.Confirmed, now), one.Confirmed))],
            Math.Max(0, stale.Length - take));
    }

    private static DateTimeOffset? Confirmed(KnownPerson person, Bond? bond)
    {
        var touched = bond?.Latest is [var last, ..] ? last.At : (DateTimeOffset?)null;
        return touched > person.CardChanged || person.CardChanged is null ? touched : person.CardChanged;
    }

    // Only where no address is left to write to.
    private static string? Dead(PersonSigns? signs) => signs is { Addresses.Count: > 0 } && signs.Addresses.All(life => life.IsDead)
        ? string.Join(", ", signs.Addresses.OrderByDescending(life => life.Since).Select(life => life.State == AddressState.Bounced ? $"{life.Address} bounced" : $"{life.Address}: left"))
        : null;

    private static string Words(DateTimeOffset? confirmed, DateTimeOffset now) =>
        confirmed is { } last ? $"nothing new for {Elapsed.Words(now - last)}" : "nothing was ever heard";
}
