using GraphNetworker.Api.Health;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.People;

/// <summary>Keeps the people whom the owner adds; the plan knows of them at once.</summary>
internal sealed class PeopleBook(PeopleStore store, Networks networks, TimeProvider clock)
{
    /// <summary>Adds somebody; the same address again is the same person.</summary>
    public async Task<PersonId> AddAsync(MailboxAccount account, MailAddress address, string? name, CancellationToken cancel)
    {
        var kept = await store.AddAsync(account.Id, new Correspondent(address, PersonName.Clean(name)), clock.GetUtcNow(), cancel);
        networks.Touch(account.Id, new HashSet<PersonId> { kept.Id });
        return kept.Id;
    }
}
