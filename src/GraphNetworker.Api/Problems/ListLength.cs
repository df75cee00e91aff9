using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphNetworker.Api.Problems;

/// <summary>How long a list may be asked for: the same for every list.</summary>
internal static class ListLength
{
    public const int AtMost = 200;

    /// <summary>The problem of a list that nobody can be given; null for one that can, and where none was asked for.</summary>
    public static ProblemHttpResult? Refuse(int? take) =>
        take is < 1 or > AtMost ? Problem.Result(Problem.Input("take", "A list cannot be that long.", $"Ask for 1 to {AtMost}.")) : null;
}
