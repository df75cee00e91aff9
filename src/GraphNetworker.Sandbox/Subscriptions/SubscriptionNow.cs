namespace GraphNetworker.Sandbox.Subscriptions;

/// <summary>A subscription as it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Resource">What is watched, as it was asked for.</param>
/// <param name="Expires">When it ends unless it is renewed.</param>
public sealed record SubscriptionNow(string Id, string Resource, DateTimeOffset Expires);
