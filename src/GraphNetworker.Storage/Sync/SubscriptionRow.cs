using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Sync;

/// <summary>One subscription for notifications.</summary>
[Table("subscriptions")]
[Index(nameof(Mailbox), nameof(Expires))]
internal sealed class SubscriptionRow
{
    public required string Id { get; set; }

    public int Mailbox { get; set; }

    public required string Resource { get; set; }

    /// <summary>Random, and good for nothing but to know Microsoft's notifications from anybody else's.</summary>
    public required string ClientState { get; set; }

    public long Expires { get; set; }

    public KeptSubscription ToKept() => new(Id, Resource, ClientState, DateTimeOffset.FromUnixTimeSeconds(Expires));
}
