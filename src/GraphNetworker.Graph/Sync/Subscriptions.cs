using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace GraphNetworker.Graph.Sync;

/// <summary>What Microsoft is to notify us of.</summary>
/// <param name="Kind">Which feed it concerns: it says by which permission it is watched.</param>
/// <param name="Resource">What is watched: see <see cref="Subscriptions.ResourceOf"/>.</param>
/// <param name="Notify">Where notifications go.</param>
/// <param name="Lifecycle">Where word of the subscription itself goes; it cannot be added later.</param>
/// <param name="ClientState">Comes back with each notification; at most 128 characters.</param>
/// <param name="Expires">Until when; see <see cref="Subscriptions.LongestLife"/>.</param>
public sealed record SubscriptionWish(FeedKind Kind, string Resource, Uri Notify, Uri Lifecycle, string ClientState, DateTimeOffset Expires);

/// <summary>A subscription that stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Expires">Until when Microsoft keeps it, which may be other than was asked for.</param>
public sealed record Subscribed(string Id, DateTimeOffset Expires);

/// <summary>A subscription as Microsoft lists it; the client state is never told again.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Resource">What is watched, as Microsoft spells it.</param>
/// <param name="Notify">Where its notifications go.</param>
/// <param name="Creator">The account it was made for, when Microsoft says so.</param>
public sealed record Listed(string Id, string Resource, Uri? Notify, Guid? Creator);

/// <summary>Subscriptions to changes: hints that a feed has something new, never the truth about it.</summary>
public static class Subscriptions
{
    /// <summary>What is watched for a feed; the folder matters for tasks alone.</summary>
    public static string ResourceOf(FeedKind kind, string folderId) => kind switch
    {
        FeedKind.Contacts => "me/contacts",
        FeedKind.Mail => "me/messages",
        FeedKind.Calendar => "me/events",
        FeedKind.ToDo => $"me/todo/lists/{folderId}/tasks",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Which feed a watched resource belongs to, however it is spelt.</summary>
    public static FeedKind KindOf(string resource) =>
        resource.Contains("/todo/", StringComparison.OrdinalIgnoreCase) ? FeedKind.ToDo
        : resource.EndsWith("/events", StringComparison.OrdinalIgnoreCase) ? FeedKind.Calendar
        : resource.EndsWith("/contacts", StringComparison.OrdinalIgnoreCase) ? FeedKind.Contacts
        : FeedKind.Mail;

    /// <summary>
    /// The longest a subscription lives: 4,230 minutes in To Do, 10,080 in Outlook (learn.microsoft.com/graph/api/resources/subscription),
    /// where the service itself says of more than 10,070 that it "can only be 10070 minutes in the future".
    /// </summary>
    public static TimeSpan LongestLife(FeedKind kind) => TimeSpan.FromMinutes(kind == FeedKind.ToDo ? 4_230 : 10_070);

    /// <summary>Subscribes. Microsoft calls both addresses before it answers: they must be answering already.</summary>
    public static async Task<Subscribed> CreateAsync(MailboxGraph graph, SubscriptionWish wish, CancellationToken cancel)
    {
        var wanted = new Subscription
        {
            ChangeType = "created,updated,deleted",
            Resource = wish.Resource,
            NotificationUrl = wish.Notify.AbsoluteUri,
            LifecycleNotificationUrl = wish.Lifecycle.AbsoluteUri,
            ClientState = wish.ClientState,
            ExpirationDateTime = wish.Expires,
        };
        return Read(await graph.AskAsync(() => Of(graph, wish.Kind).Subscriptions.PostAsync(wanted, cancellationToken: cancel)));
    }

    /// <summary>
    /// The subscriptions this application holds on behalf of the owner, "for the signed-in user only" (subscription-list.md), where no
    /// permission beyond the one a subscription was made with is needed. Query options are not supported there.
    /// </summary>
    public static async Task<IReadOnlyList<Listed>> ListAsync(MailboxGraph graph, CancellationToken cancel)
    {
        var all = graph.Reading.Subscriptions;
        var listed = new List<Listed>();
        string? next = null;
        do
        {
            string? link = next;
            var page = await graph.AskAsync(() => link is null ? all.GetAsync(cancellationToken: cancel) : all.WithUrl(link).GetAsync(cancellationToken: cancel)) ?? throw GraphTroubleException.Unreadable();
            listed.AddRange(
                from one in page.Value ?? []
                where one.Id is { Length: > 0 }
                select new Listed(one.Id!, one.Resource ?? "", Uri.TryCreate(one.NotificationUrl, UriKind.Absolute, out var notify) ? notify : null, Guid.TryParse(one.CreatorId, out var creator) ? creator : null));
            next = page.OdataNextLink is { } more ? MailboxGraph.Ours(more) : null;
        }
        while (next is not null);

        return listed;
    }

    /// <summary>Lets a subscription live longer; null when Microsoft does not know it any more.</summary>
    public static async Task<Subscribed?> RenewAsync(MailboxGraph graph, FeedKind kind, string id, DateTimeOffset expires, CancellationToken cancel)
    {
        try
        {
            return Read(await graph.AskAsync(() => Of(graph, kind).Subscriptions[id].PatchAsync(new Subscription { ExpirationDateTime = expires }, cancellationToken: cancel)));
        }
        catch (GraphTroubleException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Ends a subscription; false when it had ended already.</summary>
    public static Task<bool> RemoveAsync(MailboxGraph graph, FeedKind kind, string id, CancellationToken cancel) =>
        StandsAsync(graph, () => Of(graph, kind).Subscriptions[id].DeleteAsync(cancellationToken: cancel));

    private static async Task<bool> StandsAsync(MailboxGraph graph, Func<Task> request)
    {
        try
        {
            return await graph.AskAsync(async () =>
            {
                await request();
                return true;
            });
        }
        catch (GraphTroubleException gone) when (gone.Status == 404)
        {
            return false;
        }
    }

    private static GraphServiceClient Of(MailboxGraph graph, FeedKind kind) => kind switch
    {
        FeedKind.Calendar => graph.Calendar,
        FeedKind.ToDo => graph.ToDo,
        _ => graph.Reading,
    };

    private static Subscribed Read(Subscription? said) => said is { Id: { } id, ExpirationDateTime: { } expires }
        ? new Subscribed(id, expires)
        : throw GraphTroubleException.Unreadable();
}
