using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Subscriptions;

/// <summary>/subscriptions: make, list, read, renew, reauthorize, end.</summary>
internal static class SubscriptionAnswers
{
    private const string Set = "subscriptions";

    public static async Task<GraphAnswer> AnswerAsync(GraphRequest request, SandboxTenant tenant, SubscriptionBook book, TimeProvider time, CancellationToken cancellation)
    {
        string[] rest = request.Segments[1..];
        return (request.Method, rest) switch
        {
            ("GET", []) => List(request, book),
            ("POST", []) => await CreateAsync(request, tenant, book, time, cancellation),
            ("GET", [var id]) => One(request, Find(request, book, id)),
            ("PATCH", [var id]) => Renew(request, book, Find(request, book, id), time.GetUtcNow()),
            ("DELETE", [var id]) => book.Remove(Find(request, book, id).Id) ? GraphAnswer.Empty(204) : throw NotFound(),
            ("POST", [var id, "reauthorize"]) => Reauthorize(request, Find(request, book, id)),
            (_, [] or [_] or [_, "reauthorize"]) => throw GraphRefusal.NoSuchMethod(),
            _ => throw GraphRefusal.NoSuchSegment(rest[^1]),
        };
    }

    private static GraphAnswer List(GraphRequest request, SubscriptionBook book)
    {
        request.Query.AllowOnly("$select", "$top", "$skip", "$count", "$filter", "$orderby");
        return ListPage.Of(request, Set, Set, Subscription.Shape, book.Of(request.Caller), 100);
    }

    private static GraphAnswer One(GraphRequest request, Subscription subscription, int status = 200)
    {
        request.Query.AllowOnly("$select");
        return Answers.Entity(request, Set, Subscription.Shape.Project(request.Query), subscription, status);
    }

    private static async Task<GraphAnswer> CreateAsync(GraphRequest request, SandboxTenant tenant, SubscriptionBook book, TimeProvider time, CancellationToken cancellation)
    {
        var wanted = SubscriptionWish.Read(request, tenant, time.GetUtcNow());
        await book.ShakeHandsAsync(wanted, cancellation);
        book.Add(wanted);
        return One(request, wanted, 201);
    }

    private static GraphAnswer Renew(GraphRequest request, SubscriptionBook book, Subscription subscription, DateTimeOffset now)
    {
        var expires = SubscriptionWish.ReadRenewal(request, subscription, now);
        Permissions.Demand(request, subscription.Watched.Permissions);
        return One(request, book.Renew(subscription.Id, expires) ?? throw NotFound());
    }

    // The end stays where it is: only the right to read is proved anew.
    private static GraphAnswer Reauthorize(GraphRequest request, Subscription subscription)
    {
        Permissions.Demand(request, subscription.Watched.Permissions);
        return GraphAnswer.Empty(204);
    }

    private static Subscription Find(GraphRequest request, SubscriptionBook book, string id) =>
        Guid.TryParse(id, out var guid) ? book.Find(guid, request.Caller) ?? throw NotFound()
        : throw new GraphRefusal(400, "InvalidRequest", $"The id '{id}' is not a subscription id.");

    private static GraphRefusal NotFound() => new(404, "ResourceNotFound", "The object was not found.");
}
