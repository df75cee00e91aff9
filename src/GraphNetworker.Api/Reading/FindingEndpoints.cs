using GraphNetworker.Api.Problems;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Api.Sync;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphNetworker.Api.Reading;

internal static class FindingEndpoints
{
    private const int Usual = 20;

    public static RouteGroupBuilder MapFindings(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/findings").WithTags("Reading");
        group.MapGet("/", ListAsync).WithName("getFindings").Answers(400);
        return group;
    }

    /// <summary>What people ask, offer, promise, have to fill, and who accepted an invitation; the newest first.</summary>
    private static async Task<Results<Ok<FindingList>, ProblemHttpResult>> ListAsync(CurrentMailbox mailbox, IGrainFactory grains, int? take, CancellationToken cancel) =>
        ListLength.Refuse(take) is { } problem ? problem : TypedResults.Ok(await grains.Of(mailbox.Account.Id).FindingsAsync(take ?? Usual, cancel));
}
