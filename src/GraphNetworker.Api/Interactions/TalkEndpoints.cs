using GraphNetworker.Api.Problems;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Api.Sync;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphNetworker.Api.Interactions;

internal static class TalkEndpoints
{
    // Further back nobody remembers the day; and a talk to come is a meeting.
    private static readonly TimeSpan BackAtMost = TimeSpan.FromDays(366);
    private static readonly TimeSpan AheadAtMost = TimeSpan.FromMinutes(5);

    public static RouteGroupBuilder MapTalks(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/interactions/talks").WithTags("Interactions");
        group.MapPost("/", TellAsync).WithName("tellTalk").Answers(400, 404);
        group.MapDelete("/{id:guid}", TakeBackAsync).WithName("takeBackTalk");
        return group;
    }

    /// <summary>"We talked": counts as contact from now on.</summary>
    private static async Task<Results<Ok<TalkView>, ProblemHttpResult>> TellAsync(CurrentMailbox mailbox, IGrainFactory grains, TimeProvider clock, NewTalk talk)
    {
        if (talk.Id == Guid.Empty)
        {
            return Problem.Result(Problem.Input("id", "The talk has no id.", "Make a new GUID for each press."));
        }

        var now = clock.GetUtcNow();
        if (talk.At is { } at && (at > now + AheadAtMost || at < now - BackAtMost))
        {
            return Problem.Result(Problem.Input("at", "A talk is told of after it took place, and within a year.", "Send a moment of the last year, or leave it out for now."));
        }

        return await grains.Of(mailbox.Account.Id).TellTalkAsync(talk) is { } kept ? TypedResults.Ok(kept) : Problem.Result(Problem.UnknownPerson("person"));
    }

    /// <summary>Takes a talk back; taking back what is not there changes nothing.</summary>
    private static async Task<NoContent> TakeBackAsync(CurrentMailbox mailbox, IGrainFactory grains, Guid id)
    {
        await grains.Of(mailbox.Account.Id).TakeBackTalkAsync(id);
        return TypedResults.NoContent();
    }
}
