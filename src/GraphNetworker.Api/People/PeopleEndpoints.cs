using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphNetworker.Api.People;

internal static class PeopleEndpoints
{
    public static RouteGroupBuilder MapPeople(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/people").WithTags("People");
        group.MapGet("/", List).WithName("getPeople");
        group.MapGet("/{id:guid}", Read).WithName("getPerson");
        group.MapPost("/", Add).WithName("addPerson");
        return group;
    }

    /// <summary>People by name, a page at a time.</summary>
    private static Results<Ok<PeoplePage>, ProblemHttpResult> List(string? search, Guid? after, int? take) => throw new NotImplementedException();

    /// <summary>One person.</summary>
    private static Results<Ok<PersonView>, NotFound, ProblemHttpResult> Read(Guid id) => throw new NotImplementedException();

    /// <summary>Adds somebody to the network; adding the same address again answers with the same person.</summary>
    private static Results<Ok<PersonView>, ProblemHttpResult> Add(NewPerson person) => throw new NotImplementedException();
}
