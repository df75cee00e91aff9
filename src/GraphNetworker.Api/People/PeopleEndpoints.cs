using GraphNetworker.Api.Problems;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Api.Sync;
using GraphNetworker.Core.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphNetworker.Api.People;

internal static class PeopleEndpoints
{
    private const int PageUsual = 50;
    private const int LongestText = 200;

    public static RouteGroupBuilder MapPeople(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/people").WithTags("People");
        group.MapGet("/", ListAsync).WithName("getPeople").Answers(400);
        group.MapGet("/stale", StaleAsync).WithName("getStaleCards").Answers(400);
        group.MapGet("/{id:guid}/timeline", TimelineAsync).WithName("getTimeline").Answers(404);
        group.MapGet("/{id:guid}", ReadAsync).WithName("getPerson").Answers(404);
        group.MapPost("/", AddAsync).WithName("addPerson").Answers(400);
        return group;
    }

    /// <summary>People by name, a page at a time.</summary>
    private static async Task<Results<Ok<PeoplePage>, ProblemHttpResult>> ListAsync(CurrentMailbox mailbox, IGrainFactory grains, string? search, Guid? after, int? take, CancellationToken cancel)
    {
        if (search?.Length > LongestText)
        {
            return Problem.Result(Problem.Input("search", "The text to search for is too long.", $"Keep it to {LongestText} characters."));
        }

        if (ListLength.Refuse(take) is { } problem)
        {
            return problem;
        }

        return TypedResults.Ok(await grains.Of(mailbox.Account.Id).SearchAsync(string.IsNullOrWhiteSpace(search) ? null : search.Trim(), after, take ?? PageUsual, cancel));
    }

    /// <summary>Cards that nothing has confirmed for long: those that reach nobody first.</summary>
    private static async Task<Results<Ok<StaleList>, ProblemHttpResult>> StaleAsync(CurrentMailbox mailbox, IGrainFactory grains, int? take, CancellationToken cancel) =>
        ListLength.Refuse(take) is { } problem ? problem : TypedResults.Ok(await grains.Of(mailbox.Account.Id).StaleAsync(take ?? PageUsual, cancel));

    /// <summary>Where a person has worked, with the signs, and how their addresses stand; for a moment in the past the job they held then.</summary>
    private static async Task<Results<Ok<TimelineView>, ProblemHttpResult>> TimelineAsync(CurrentMailbox mailbox, IGrainFactory grains, Guid id, DateTimeOffset? at, CancellationToken cancel) =>
        await grains.Of(mailbox.Account.Id).TimelineAsync(id, at, cancel) is { } timeline ? TypedResults.Ok(timeline) : Problem.Result(Problem.UnknownPerson("id"));

    /// <summary>One person.</summary>
    private static async Task<Results<Ok<PersonView>, ProblemHttpResult>> ReadAsync(CurrentMailbox mailbox, IGrainFactory grains, Guid id, CancellationToken cancel) =>
        await grains.Of(mailbox.Account.Id).PersonAsync(id, cancel) is { } person ? TypedResults.Ok(person) : Problem.Result(Problem.UnknownPerson("id"));

    /// <summary>Adds somebody to the network; adding the same address again answers with the same person.</summary>
    private static async Task<Results<Ok<PersonView>, ProblemHttpResult>> AddAsync(CurrentMailbox mailbox, IGrainFactory grains, NewPerson person, CancellationToken cancel)
    {
        if (!MailAddress.TryParse(person.Address, out var address))
        {
            return Problem.Result(Problem.Input("address", "This is no mail address.", "Send one like ana.ruiz@northwind.com."));
        }

        if (mailbox.Account.Owner.Is(address))
        {
            return Problem.Result(Problem.Input("address", "This is an address of your own.", "Add somebody else."));
        }

        if (person.Name?.Length > LongestText)
        {
            return Problem.Result(Problem.Input("name", "The name is too long.", $"Keep it to {LongestText} characters."));
        }

        return await grains.Of(mailbox.Account.Id).AddPersonAsync(address.Value, person.Name, cancel) is { } view ? TypedResults.Ok(view) : Problem.Result(Problem.UnknownPerson("id"));
    }
}
