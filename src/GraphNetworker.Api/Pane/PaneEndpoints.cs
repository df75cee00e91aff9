using GraphNetworker.Api.Problems;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Api.Sync;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GraphNetworker.Api.Pane;

internal static class PaneEndpoints
{
    private const int PeopleAtMost = 100;

    // Item ids of Exchange are some 150 characters; a conversation of several selected mails is a key of a few of them.
    private const int LongestItem = 4000;

    public static RouteGroupBuilder MapPane(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/pane").WithTags("Pane");
        group.MapGet("/", ShowAsync).WithName("getPane").Answers(400);
        return group;
    }

    /// <summary>Everything the pane shows for the item in front of the owner.</summary>
    /// <param name="mailbox">Whose pane.</param>
    /// <param name="item">Key of the item; comes back unchanged. Left out when no mail is open.</param>
    /// <param name="with">The people of the mail, <c>Name &lt;address&gt;</c> or a bare address, the sender first; at most 100.</param>
    /// <param name="today">The day in the owner's own calendar, for what is due; left out, the day in UTC.</param>
    private static async Task<Results<Ok<PaneView>, ProblemHttpResult>> ShowAsync(
        CurrentMailbox mailbox,
        IGrainFactory grains,
        TimeProvider clock,
        string? item,
        [FromQuery] string[]? with,
        DateOnly? today,
        CancellationToken cancel)
    {
        if (item?.Length > LongestItem)
        {
            return Problem.Result(Problem.Input("item", "The item's key is too long.", $"Send a key of at most {LongestItem} characters."));
        }

        if (with?.Length > PeopleAtMost)
        {
            return Problem.Result(Problem.Input("with", $"More than {PeopleAtMost} people were sent.", $"Send the sender and the first {PeopleAtMost - 1} others."));
        }

        if (item is null && with is null or [])
        {
            return TypedResults.Ok(await grains.Of(mailbox.Account.Id).TodayAsync(today ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancel));
        }

        return TypedResults.Ok(await grains.Of(mailbox.Account.Id).BesideMailAsync(item, with ?? [], cancel));
    }
}
