using GraphNetworker.Api.Problems;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Storage.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphNetworker.Api.Sync;

internal static class SyncEndpoints
{
    public static RouteGroupBuilder MapSync(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/sync").WithTags("Sync");
        group.MapGet("/", ReadAsync).WithName("getSync");
        group.MapPost("/", StartAsync).WithName("startSync").Answers(502);
        group.MapChoices();
        group.MapEvents();
        return group;
    }

    /// <summary>What has been read, folder by folder, and what comes next.</summary>
    private static async Task<Results<Ok<SyncStatus>, ProblemHttpResult>> ReadAsync(CurrentMailbox mailbox, IGrainFactory grains, CancellationToken cancel) =>
        TypedResults.Ok(await grains.Of(mailbox.Account.Id).StatusAsync(cancel));

    /// <summary>Reads what is new now; reconnects first when consent had lapsed. Answers at once.</summary>
    private static async Task<Results<Accepted<SyncView>, ProblemHttpResult>> StartAsync(CurrentMailbox mailbox, IGrainFactory grains, CancellationToken cancel)
    {
        // The door has tried to reconnect already, and has turned the call away when Microsoft would not.
        var grain = grains.Of(mailbox.Account.Id);
        if (mailbox.Account.Connection == Connection.Connected)
        {
            await grain.StartAsync();
        }

        return TypedResults.Accepted((string?)null, await grain.SummaryAsync(cancel));
    }
}
