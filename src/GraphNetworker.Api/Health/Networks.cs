using System.Collections.Concurrent;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.Health;
using GraphNetworker.Storage.Interactions;

namespace GraphNetworker.Api.Health;

/// <summary>The networks that are warm in memory, one for each mailbox that somebody has looked at.</summary>
internal sealed class Networks(InteractionStore interactions, CorrectionStore corrections, TimeProvider clock)
{
    private readonly ConcurrentDictionary<MailboxId, MailboxNetwork> _networks = new();

    /// <summary>The network of one mailbox; read from the store when it is first asked.</summary>
    public MailboxNetwork Of(MailboxId mailbox) => _networks.GetOrAdd(mailbox, id => new MailboxNetwork(id, interactions, corrections, clock));

    /// <summary>A page has changed what is held of these people.</summary>
    public void Touch(MailboxId mailbox, IReadOnlySet<PersonId> people)
    {
        if (people.Count > 0 && _networks.TryGetValue(mailbox, out var network))
        {
            network.Touch(people);
        }
    }

    /// <summary>More has changed than can be named: it is read anew when it is next asked for.</summary>
    public void Forget(MailboxId mailbox) => _networks.TryRemove(mailbox, out _);
}
