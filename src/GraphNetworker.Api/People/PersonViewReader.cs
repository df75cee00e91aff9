using GraphNetworker.Api.Health;
using GraphNetworker.Api.Sync;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.People;

/// <summary>Shows people with their health, from the network in memory.</summary>
internal sealed class PersonViewReader(PeopleStore people, Networks networks, SyncStatusReader sync, TimeProvider clock)
{
    /// <summary>A page of people by name.</summary>
    public async Task<PeoplePage> SearchAsync(MailboxAccount account, SyncRun run, string? search, Guid? after, int take, CancellationToken cancel)
    {
        var found = await people.SearchAsync(account.Id, search, after is { } last ? new PersonId(last) : null, take + 1, cancel);
        var page = found.Take(take).ToArray();
        return new PeoplePage(await OfAsync(account, run, page, cancel), found.Count > take ? page[^1].Id.Value : null);
    }

    /// <summary>One person; null when nothing is known of them.</summary>
    public async Task<PersonView?> FindAsync(MailboxAccount account, SyncRun run, PersonId id, CancellationToken cancel) =>
        await people.FindAsync(account.Id, id, cancel) is { } person ? (await OfAsync(account, run, [person], cancel))[0] : null;

    private async Task<IReadOnlyList<PersonView>> OfAsync(MailboxAccount account, SyncRun run, IReadOnlyList<KnownPerson> page, CancellationToken cancel)
    {
        var bonds = await networks.Of(account.Id).OfAsync([.. page.Select(person => person.Id)], cancel);
        bool soFar = (await sync.SummaryAsync(account, run, cancel)).SoFar;
        var now = clock.GetUtcNow();
        return [.. page.Select(person => PersonViews.Of(person, bonds.Of.GetValueOrDefault(person.Id), bonds.Owner, now, soFar))];
    }
}
