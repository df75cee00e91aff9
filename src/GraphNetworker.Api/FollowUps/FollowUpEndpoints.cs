using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphNetworker.Api.FollowUps;

internal static class FollowUpEndpoints
{
    public static RouteGroupBuilder MapFollowUps(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/follow-ups").WithTags("FollowUps");
        group.MapGet("/", List).WithName("getFollowUps");
        group.MapPost("/", Undertake).WithName("undertakeFollowUp");
        return group;
    }

    /// <summary>Open follow-ups, by due day.</summary>
    private static Results<Ok<IReadOnlyList<FollowUpView>>, ProblemHttpResult> List(Guid? person) => throw new NotImplementedException();

    /// <summary>Undertakes something and writes it to Microsoft To Do. When Microsoft cannot be reached it is kept as waiting and sent later, once.</summary>
    private static Results<Ok<FollowUpView>, ProblemHttpResult> Undertake(NewFollowUp followUp) => throw new NotImplementedException();
}
