using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GraphNetworker.Api.Pane;

internal static class PaneEndpoints
{
    public static RouteGroupBuilder MapPane(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/pane").WithTags("Pane");
        group.MapGet("/", Show).WithName("getPane");
        return group;
    }

    /// <summary>Everything the pane shows for the item in front of the owner.</summary>
    /// <param name="item">Key of the item; comes back unchanged. Left out when no mail is open.</param>
    /// <param name="with">The people of the mail, <c>Name &lt;address&gt;</c> or a bare address, the sender first; at most 100.</param>
    private static Results<Ok<PaneView>, ProblemHttpResult> Show(string? item, [FromQuery] string[]? with) => throw new NotImplementedException();
}
