using GraphNetworker.Api.Health;
using GraphNetworker.Api.Sync;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.People;

/// <summary>Shows people with their health, from the network in memory.</summary>
internal sealed class PersonViewReader(Networks networks, SyncStatusReader sync, TimeProvider clock)
{
    public async Task<IReadOnlyList<PersonView>> OfAsync(MailboxAccount account, IReadOnlyList<KnownPerson> people, CancellationToken cancel)
    {
        var bonds = await networks.Of(account.Id).OfAsync([.. people.Select(person => person.Id)], cancel);
        bool soFar = (await sync.SummaryAsync(account, cancel)).SoFar;
        var now = clock.GetUtcNow();
        return [.. people.Select(person => PersonViews.Of(person, bonds.GetValueOrDefault(person.Id), now, soFar))];
    }
}
