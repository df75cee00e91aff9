using GraphNetworker.Core.People;

namespace GraphNetworker.Storage.People;

/// <summary>The people of one network.</summary>
public sealed class PeopleStore
{
    /// <summary>Who stands behind these addresses; an address nobody is known under is absent from the answer. One query.</summary>
    public Task<IReadOnlyDictionary<MailAddress, KnownPerson>> ByAddressAsync(MailboxId mailbox, IReadOnlyCollection<MailAddress> addresses, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>These people, in one query; unknown ids are absent.</summary>
    public Task<IReadOnlyDictionary<PersonId, KnownPerson>> ByIdAsync(MailboxId mailbox, IReadOnlyCollection<PersonId> ids, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>People whose name or address contains the text, by name; <paramref name="after"/> is the last of the page before.</summary>
    public Task<IReadOnlyList<KnownPerson>> SearchAsync(MailboxId mailbox, string? text, PersonId? after, int take, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>The owner adds somebody: kept from now on. Adding the same address again returns the same person.</summary>
    public Task<KnownPerson> AddAsync(MailboxId mailbox, Correspondent who, DateTimeOffset now, CancellationToken cancel) => throw new NotImplementedException();
}
