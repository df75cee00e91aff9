namespace GraphNetworker.Api.Problems;

internal static class AnswersExtensions
{
    /// <summary>Names, in the OpenAPI document, the problems an endpoint or a whole group can answer with.</summary>
    public static TBuilder Answers<TBuilder>(this TBuilder builder, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (int status in statuses)
        {
            builder.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemView), [Problem.ContentType]));
        }

        return builder;
    }
}
