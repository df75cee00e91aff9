using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Subscriptions;

/// <summary>One subscription; a renewal makes a new one with the same id.</summary>
/// <param name="Id">Sorts by the time it was made.</param>
/// <param name="App">The application that made it.</param>
/// <param name="User">The user on whose behalf, or null for an application on its own.</param>
/// <param name="Mailbox">Whose things are watched.</param>
/// <param name="Resource">As it was asked for.</param>
/// <param name="Watched">What that leads to.</param>
/// <param name="ChangeType">As it was asked for.</param>
/// <param name="ImmutableIds">The ids in its notifications stay when a thing is moved.</param>
/// <param name="NotificationUrl">Where changes are told.</param>
/// <param name="LifecycleUrl">Where its own life is told.</param>
/// <param name="ClientState">Comes back with each notification.</param>
/// <param name="Expires">When it ends.</param>
internal sealed record Subscription(
    Guid Id, string App, string? User, LiveMailbox Mailbox, string Resource, Watched Watched, string ChangeType, bool ImmutableIds,
    Uri NotificationUrl, Uri? LifecycleUrl, string? ClientState, DateTimeOffset Expires)
{
    /// <summary>As Graph answers it, its properties in the order of the documented answers. The certificate of rich notifications is never there.</summary>
    public static readonly Resource<Subscription> Shape = new("subscription", _ => null,
    [
        new("id", EdmType.Text, one => one.Id.ToString()),
        new("resource", EdmType.Text, one => one.Resource),
        new("applicationId", EdmType.Text, one => one.App),
        new("changeType", EdmType.Text, one => one.ChangeType),
        new("clientState", EdmType.Text, one => one.ClientState),
        new("notificationUrl", EdmType.Text, one => one.NotificationUrl.OriginalString),
        new("notificationQueryOptions", EdmType.Text, _ => null),
        new("lifecycleNotificationUrl", EdmType.Text, one => one.LifecycleUrl?.OriginalString),
        new("expirationDateTime", EdmType.Moment, one => new FineMoment(one.Expires)),
        new("creatorId", EdmType.Text, one => one.User ?? ItemKey.GuidOf("service principal", one.App).ToString()),
        new("includeResourceData", EdmType.Flag, _ => null),
        new("latestSupportedTlsVersion", EdmType.Text, _ => "v1_2"),
        new("encryptionCertificate", EdmType.Text, _ => null),
        new("encryptionCertificateId", EdmType.Text, _ => null),
        new("notificationUrlAppId", EdmType.Text, _ => null),
    ]);

    /// <summary>Whether a caller may see it: it was made by the same application for the same user.</summary>
    public bool IsOf(Caller caller) => App == caller.App && User == caller.Oid;

    public bool Wants(ChangeKind change) => ChangeType.Split(',').Contains(change.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Of To Do only reauthorizationRequired is told (change-notifications-lifecycle-events.md).</summary>
    public bool IsTold(string lifecycleEvent) => LifecycleUrl is not null && (Watched.IsOutlook || lifecycleEvent == LifecycleEvent.ReauthorizationRequired);
}

/// <summary>The words of a subscription's own life.</summary>
internal static class LifecycleEvent
{
    public const string ReauthorizationRequired = "reauthorizationRequired";
    public const string Removed = "subscriptionRemoved";
    public const string Missed = "missed";
}
