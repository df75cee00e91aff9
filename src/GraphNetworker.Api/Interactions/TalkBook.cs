using GraphNetworker.Api.Health;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.Interactions;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.Interactions;

/// <summary>Keeps the talks that the owner tells of; health and the plan know of them at once.</summary>
internal sealed class TalkBook(TalkStore store, Networks networks, TimeProvider clock)
{
    /// <summary>Keeps a talk; null when nobody knows the person.</summary>
    public async Task<TalkView?> TellAsync(MailboxAccount account, NewTalk talk, CancellationToken cancel)
    {
        var kept = await store.TellAsync(account.Id, new Talk(talk.Id, new PersonId(talk.Person), talk.Kind, talk.At ?? clock.GetUtcNow()), cancel);
        if (kept is null)
        {
            return null;
        }

        networks.Touch(account.Id, new HashSet<PersonId> { kept.With });
        return new TalkView(kept.Id, kept.With.Value, kept.Kind, kept.At);
    }

    /// <summary>Takes a talk back. What is not there stays so.</summary>
    public async Task TakeBackAsync(MailboxAccount account, Guid id, CancellationToken cancel)
    {
        if (await store.TakeBackAsync(account.Id, id, cancel) is { } with)
        {
            networks.Touch(account.Id, new HashSet<PersonId> { with });
        }
    }
}
