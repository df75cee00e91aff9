using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Core.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphNetworker.Api.Sync;

/// <summary>How a reading goes on, while it does.</summary>
internal static class EventEndpoints
{
    // A token lives for an hour or so: nobody watches much longer than they may. The pane asks anew.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static void MapEvents(this RouteGroupBuilder sync) => sync.MapGet("/events", Watch).WithName("watchSync").Produces<SyncView>(200, "text/event-stream");

    /// <summary>
    /// Server-sent events named sync: where reading stands, now and whenever it changes, at most once a second and at least every 15. The
    /// server ends it after 10 minutes; ask again then.
    /// </summary>
    private static ServerSentEventsResult<SyncView> Watch(CurrentMailbox mailbox, SyncWatch watch, IHostApplicationLifetime life, TimeProvider clock, CancellationToken cancel) =>
        TypedResults.ServerSentEvents(EventsAsync(mailbox.Account.Id, watch, life, clock, cancel));

    private static async IAsyncEnumerable<SseItem<SyncView>> EventsAsync(MailboxId mailbox, SyncWatch watch, IHostApplicationLifetime life, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var longest = new CancellationTokenSource(Longest, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel, life.ApplicationStopping, longest.Token);
        await using var views = watch.Of(mailbox, end.Token).GetAsyncEnumerator(end.Token);
        while (await NextAsync(views, end.Token))
        {
            yield return new SseItem<SyncView>(views.Current, "sync");
        }
    }

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<SyncView> views, CancellationToken end)
    {
        try
        {
            return await views.MoveNextAsync();
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            return false; // the client went, time is up, or the program stops: an end, not a fault
        }
    }
}
