using GraphNetworker.Api.People;
using GraphNetworker.Api.Problems;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Api.Sync;
using GraphNetworker.Core.Health;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphNetworker.Api.Health;

internal static class HealthEndpoints
{
    private const int Usual = 20;

    public static RouteGroupBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/health").WithTags("Health");
        group.MapGet("/going-quiet", GoingQuietAsync).WithName("getGoingQuiet").Answers(400);
        group.MapGet("/dormant", DormantAsync).WithName("getDormant").Answers(400);
        group.MapGet("/bridges", BridgesAsync).WithName("getBridges").Answers(400);
        group.MapPut("/{person:guid}/correction", CorrectAsync).WithName("correctHealth").Answers(400, 404);
        group.MapDelete("/{person:guid}/correction", TakeBackAsync).WithName("takeBackCorrection").Answers(404);
        return group;
    }

    /// <summary>Who goes quiet next, if nothing more happens.</summary>
    private static async Task<Results<Ok<QuietList>, ProblemHttpResult>> GoingQuietAsync(CurrentMailbox mailbox, IGrainFactory grains, int? take, CancellationToken cancel) =>
        ListLength.Refuse(take) is { } problem ? problem : TypedResults.Ok(await grains.Of(mailbox.Account.Id).GoingQuietAsync(take ?? Usual, cancel));

    /// <summary>Ties once strong and silent for three years or more.</summary>
    private static async Task<Results<Ok<DormantList>, ProblemHttpResult>> DormantAsync(CurrentMailbox mailbox, IGrainFactory grains, int? take, CancellationToken cancel) =>
        ListLength.Refuse(take) is { } problem ? problem : TypedResults.Ok(await grains.Of(mailbox.Account.Id).DormantAsync(take ?? Usual, cancel));

    /// <summary>Who stands between others.</summary>
    private static async Task<Results<Ok<BridgeList>, ProblemHttpResult>> BridgesAsync(CurrentMailbox mailbox, IGrainFactory grains, int? take, CancellationToken cancel) =>
        ListLength.Refuse(take) is { } problem ? problem : TypedResults.Ok(await grains.Of(mailbox.Account.Id).BridgesAsync(take ?? Usual, cancel));

    /// <summary>The owner knows better: the relationship reads as they say, for 90 days.</summary>
    private static async Task<Results<Ok<PersonView>, ProblemHttpResult>> CorrectAsync(CurrentMailbox mailbox, IGrainFactory grains, Guid person, NewCorrection correction, CancellationToken cancel)
    {
        if (correction.Word is not (HealthWord.Warm or HealthWord.Cooling or HealthWord.Quiet))
        {
            return Problem.Result(Problem.Input("word", "A relationship cannot be corrected to that.", "Send warm, cooling or quiet."));
        }

        return Answer(await grains.Of(mailbox.Account.Id).CorrectAsync(person, correction.Word, cancel));
    }

    /// <summary>Takes a correction back; taking back what was never given changes nothing.</summary>
    private static async Task<Results<Ok<PersonView>, ProblemHttpResult>> TakeBackAsync(CurrentMailbox mailbox, IGrainFactory grains, Guid person, CancellationToken cancel) =>
        Answer(await grains.Of(mailbox.Account.Id).CorrectAsync(person, null, cancel));

    private static Results<Ok<PersonView>, ProblemHttpResult> Answer(PersonView? person) => person is null ? Problem.Result(Problem.NothingToCorrect) : TypedResults.Ok(person);
}

/// <summary>What the owner says of a relationship.</summary>
/// <param name="Word">warm, cooling or quiet.</param>
public sealed record NewCorrection(HealthWord Word);
