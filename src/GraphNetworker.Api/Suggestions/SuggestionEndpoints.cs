using GraphNetworker.Api.Problems;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Api.Sync;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.Plan;
using GraphNetworker.Core.Suggestions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphNetworker.Api.Suggestions;

internal static class SuggestionEndpoints
{
    private const int MostLines = 1000;
    private const int LongestKey = 2000;

    public static RouteGroupBuilder MapSuggestions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/suggestions").WithTags("Suggestions");
        group.MapPost("/put-off", PutOffAsync).WithName("putOffLines").Answers(400);
        group.MapPost("/bring-back", BringBackAsync).WithName("bringBackLines").Answers(400);
        return group;
    }

    /// <summary>Puts lines of the day off until a day, or aside for good. A follow-up is due on that day from then on, in To Do too; it is never put aside for good.</summary>
    /// <param name="mailbox">Whose.</param>
    /// <param name="grains">The way to it.</param>
    /// <param name="clock">For the day in UTC, where none is sent.</param>
    /// <param name="wish">Which, and until when.</param>
    /// <param name="today">The day in the owner's own calendar.</param>
    private static async Task<Results<Ok<LineKeys>, ProblemHttpResult>> PutOffAsync(CurrentMailbox mailbox, IGrainFactory grains, TimeProvider clock, PutOff wish, DateOnly? today)
    {
        var day = today ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (wish.Until is { } until && until <= day)
        {
            return Problem.Result(Problem.Input("until", $"{until:yyyy-MM-dd} is no later day.", "Choose a day after today."));
        }

        if (wish.Until is { } late && FollowUp.Refuse(null, late, clock.GetUtcNow()) is { } refused)
        {
            return Problem.Result(Problem.Input("until", refused.Reason, refused.Mend));
        }

        if (wish.Until is null && (wish.Keys is null || wish.Keys.Any(key => Suggestion.IsOf(key, Occasion.FollowUp))))
        {
            return Problem.Result(Problem.Input("until", "What was undertaken cannot be put aside for good here.", "Choose a day, or let the follow-up go."));
        }

        return Refuse(wish.Keys) is { } problem ? problem : TypedResults.Ok(await grains.Of(mailbox.Account.Id).PutOffAsync(wish, day));
    }

    /// <summary>Brings back what was put off or aside.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> BringBackAsync(CurrentMailbox mailbox, IGrainFactory grains, LineKeys lines)
    {
        if (Refuse(lines.Keys) is { } problem)
        {
            return problem;
        }

        await grains.Of(mailbox.Account.Id).BringBackAsync(lines);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult? Refuse(IReadOnlyList<string>? keys) => keys?.Count > MostLines || keys?.Any(key => key.Length is 0 or > LongestKey) == true
        ? Problem.Result(Problem.Input("keys", "These are no keys of lines.", $"Send at most {MostLines} keys as the day gave them."))
        : null;
}
