using GraphNetworker.Api.Problems;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Api.Sync;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphNetworker.Api.Proposals;

internal static class ProposalEndpoints
{
    private const int Usual = 20;

    public static RouteGroupBuilder MapProposals(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/proposals").WithTags("Proposals");
        group.MapGet("/", ListAsync).WithName("getProposals").Answers(400);
        group.MapGet("/exodus", ExodusAsync).WithName("getExodus");
        group.MapPost("/{id:guid}/accept", (CurrentMailbox mailbox, IGrainFactory grains, Guid id) => AnswerAsync(mailbox, grains, id, AnswerVerb.Accept)).WithName("acceptProposal").Answers(404, 409, 502);
        group.MapPost("/{id:guid}/undo", (CurrentMailbox mailbox, IGrainFactory grains, Guid id) => AnswerAsync(mailbox, grains, id, AnswerVerb.Undo)).WithName("undoProposal").Answers(404, 409, 502);
        group.MapPost("/{id:guid}/later", (CurrentMailbox mailbox, IGrainFactory grains, Guid id) => AnswerAsync(mailbox, grains, id, AnswerVerb.Later)).WithName("putOffProposal").Answers(404, 409);
        group.MapPost("/{id:guid}/not-them", (CurrentMailbox mailbox, IGrainFactory grains, Guid id) => AnswerAsync(mailbox, grains, id, AnswerVerb.NotThem)).WithName("refuseProposalOfAnother").Answers(404, 409);
        group.MapPost("/{id:guid}/ignore", (CurrentMailbox mailbox, IGrainFactory grains, Guid id) => AnswerAsync(mailbox, grains, id, AnswerVerb.Ignore)).WithName("ignoreProposal").Answers(404, 409);
        return group;
    }

    /// <summary>What the owner is to be asked, the surest first.</summary>
    private static async Task<Results<Ok<ProposalList>, ProblemHttpResult>> ListAsync(CurrentMailbox mailbox, IGrainFactory grains, int? take, CancellationToken cancel) =>
        ListLength.Refuse(take) is { } problem ? problem : TypedResults.Ok(await grains.Of(mailbox.Account.Id).ProposalsAsync(take ?? Usual, cancel));

    /// <summary>Organisations that several people have left within a short time.</summary>
    private static async Task<Ok<ExodusList>> ExodusAsync(CurrentMailbox mailbox, IGrainFactory grains, CancellationToken cancel) =>
        TypedResults.Ok(await grains.Of(mailbox.Account.Id).ExodusAsync(cancel));

    private static async Task<Results<Ok<ProposalView>, ProblemHttpResult>> AnswerAsync(CurrentMailbox mailbox, IGrainFactory grains, Guid id, AnswerVerb verb)
    {
        var answer = await grains.Of(mailbox.Account.Id).AnswerProposalAsync(id, verb);
        return answer.End switch
        {
            AnswerEnd.Done when answer.View is { } view => TypedResults.Ok(view),
            AnswerEnd.Conflict => Problem.Result(Problem.CardChanged(answer.Known, answer.Found)),
            AnswerEnd.ChangedSince => Problem.Result(Problem.CardChangedSince(answer.Known, answer.Found)),
            AnswerEnd.Overtaken => Problem.Result(Problem.ProposalOvertaken),
            AnswerEnd.TooLate => Problem.Result(Problem.ProposalTooLate),
            _ => Problem.Result(Problem.UnknownProposal),
        };
    }
}

/// <summary>What the owner may answer.</summary>
internal enum AnswerVerb
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
