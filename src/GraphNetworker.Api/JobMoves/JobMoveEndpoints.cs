using GraphNetworker.Api.Problems;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Api.Sync;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphNetworker.Api.JobMoves;

internal static class JobMoveEndpoints
{
    private const int Usual = 20;
    private const int AtMost = 200;

    public static RouteGroupBuilder MapJobMoves(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/job-moves").WithTags("JobMoves");
        group.MapGet("/", ListAsync).WithName("getJobMoves").Answers(400);
        group.MapPost("/{id:guid}/accept", (CurrentMailbox mailbox, IGrainFactory grains, Guid id) => AnswerAsync(mailbox, grains, id, MoveVerb.Accept)).WithName("acceptJobMove").Answers(404, 409, 502);
        group.MapPost("/{id:guid}/undo", (CurrentMailbox mailbox, IGrainFactory grains, Guid id) => AnswerAsync(mailbox, grains, id, MoveVerb.Undo)).WithName("undoJobMove").Answers(404, 409, 502);
        group.MapPost("/{id:guid}/later", (CurrentMailbox mailbox, IGrainFactory grains, Guid id) => AnswerAsync(mailbox, grains, id, MoveVerb.Later)).WithName("putOffJobMove").Answers(404, 409);
        group.MapPost("/{id:guid}/not-them", (CurrentMailbox mailbox, IGrainFactory grains, Guid id) => AnswerAsync(mailbox, grains, id, MoveVerb.NotThem)).WithName("refuseJobMoveOfAnother").Answers(404, 409);
        group.MapPost("/{id:guid}/ignore", (CurrentMailbox mailbox, IGrainFactory grains, Guid id) => AnswerAsync(mailbox, grains, id, MoveVerb.Ignore)).WithName("ignoreJobMove").Answers(404, 409);
        return group;
    }

    /// <summary>Changes of work that the owner is to be asked about.</summary>
    private static async Task<Results<Ok<MoveList>, ProblemHttpResult>> ListAsync(CurrentMailbox mailbox, IGrainFactory grains, int? take, CancellationToken cancel) =>
        take is < 1 or > AtMost
            ? Problem.Result(Problem.Input("take", "A list cannot be that long.", $"Ask for 1 to {AtMost}."))
            : TypedResults.Ok(await grains.Of(mailbox.Account.Id).JobMovesAsync(take ?? Usual, cancel));

    private static async Task<Results<Ok<MoveView>, ProblemHttpResult>> AnswerAsync(CurrentMailbox mailbox, IGrainFactory grains, Guid id, MoveVerb verb)
    {
        var answer = await grains.Of(mailbox.Account.Id).AnswerJobMoveAsync(id, verb);
        return answer.End switch
        {
            MoveEnd.Done when answer.View is { } view => TypedResults.Ok(view),
            MoveEnd.Conflict => Problem.Result(Problem.CardChanged(answer.Known, answer.Found)),
            MoveEnd.Overtaken => Problem.Result(Problem.MoveOvertaken),
            MoveEnd.TooLate => Problem.Result(Problem.MoveTooLate),
            _ => Problem.Result(Problem.UnknownMove),
        };
    }
}

/// <summary>What the owner may answer.</summary>
internal enum MoveVerb
{
    /// <summary>Yes.</summary>
    Accept,

    /// <summary>Take the yes back.</summary>
    Undo,

    /// <summary>Not now.</summary>
    Later,

    /// <summary>The one at the new address is somebody else.</summary>
    NotThem,

    /// <summary>Never ask this again.</summary>
    Ignore,
}
