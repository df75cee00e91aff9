using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphNetworker.Api.Sync;

internal static class SyncEndpoints
{
    public static RouteGroupBuilder MapSync(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/sync").WithTags("Sync");
        group.MapGet("/", Read).WithName("getSync");
        group.MapPost("/", Start).WithName("startSync");
        return group;
    }

    /// <summary>What has been read, folder by folder, and what comes next.</summary>
    private static Results<Ok<SyncStatus>, ProblemHttpResult> Read() => throw new NotImplementedException();

    /// <summary>Reads what is new now; reconnects first when consent had lapsed. Answers at once.</summary>
    private static Results<Accepted<SyncView>, ProblemHttpResult> Start() => throw new NotImplementedException();
}
