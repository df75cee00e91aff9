using System.Text.Json;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;
using GraphNetworker.Sandbox.SignIn;

namespace GraphNetworker.Sandbox.Subscriptions;

/// <summary>Keeps subscriptions over a restart of the sandbox: the product still believes in them, as it may with the real service.</summary>
internal sealed class SubscriptionFile(string? file, SandboxTenant tenant)
{
    private readonly Lock _gate = new();

    /// <summary>What was kept and still leads somewhere.</summary>
    public IEnumerable<Subscription> Read()
    {
        var kept = file is not null && File.Exists(file) ? JsonSerializer.Deserialize<List<Kept>>(File.ReadAllBytes(file)) ?? [] : [];
        return kept.Select(Wake).OfType<Subscription>();
    }

    public void Write(Func<IEnumerable<Subscription>> now)
    {
        if (file is null)
        {
            return;
        }

        lock (_gate)
        {
            PrivateFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(now().Select(one => new Kept(
                one.Id, one.App, one.User, one.Mailbox.Account.Oid, one.Resource, one.ChangeType, one.ImmutableIds,
                one.NotificationUrl.OriginalString, one.LifecycleUrl?.OriginalString, one.ClientState, one.Expires))));
        }
    }

    private Subscription? Wake(Kept kept)
    {
        if (tenant.Mailbox(kept.Owner) is not { } mailbox)
        {
            return null;
        }

        try
        {
            lock (mailbox.Gate)
            {
                string[] path = GraphPath.Segments(kept.Resource);
                return Watched.Find(mailbox, path is ["me", .. var mine] ? mine : path[2..]) is { } watched
                    ? new Subscription(
                        kept.Id, kept.App, kept.User, mailbox, kept.Resource, watched, kept.ChangeType, kept.ImmutableIds,
                        new Uri(kept.NotificationUrl), kept.LifecycleUrl is { } url ? new Uri(url) : null, kept.ClientState, kept.Expires)
                    : null;
            }
        }
        catch (GraphRefusal)
        {
            return null; // its folder or list is not there any more
        }
    }

    private sealed record Kept(
        Guid Id, string App, string? User, Guid Owner, string Resource, string ChangeType, bool ImmutableIds,
        string NotificationUrl, string? LifecycleUrl, string? ClientState, DateTimeOffset Expires);
}
