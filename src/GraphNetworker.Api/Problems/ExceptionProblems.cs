using System.Text.Json;
using System.Text.RegularExpressions;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Graph.Http;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Orleans.Runtime.Messaging;

namespace GraphNetworker.Api.Problems;

/// <summary>The one place where an exception becomes an answer.</summary>
internal sealed partial class ExceptionProblems(IProblemDetailsService problems, ILogger<ExceptionProblems> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = 499; // nobody listens any more
            return true;
        }

        var problem = Of(exception);
        if (problem.Status >= 500)
        {
            Log.Broke(logger, httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName, Trace.Of(exception));
        }

        if (problem.Status == 503)
        {
            httpContext.Response.Headers.RetryAfter = "10"; // seconds; by then a dead process has mostly been given up
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    internal static ProblemDetails Of(Exception exception) => exception switch
    {
        ReconnectNeededException reconnect => Problem.Reconnect(reconnect.Code, reconnect.Claims),
        GraphTroubleException trouble => Problem.Microsoft(trouble.Code, trouble.Message),
        // A call to a process that is no more: it is refused, cannot connect or is never answered, until the others have given that one up.
        OrleansMessageRejectionException or ConnectionFailedException or TimeoutException => Problem.MovingOver,
        BadHttpRequestException { StatusCode: 413 or 415 } refused => Problem.OfStatus(refused.StatusCode),
        BadHttpRequestException { InnerException: JsonException json } => Problem.Input(
            FieldOf(json),
            "The text sent is not the JSON that is expected here.",
            "Send application/json as the OpenAPI document describes it."),
        BadHttpRequestException bad => Problem.Input(
            bad.Message.Contains("no body was provided", StringComparison.Ordinal) ? "body" : ParameterName().Match(bad.Message) is { Success: true } match ? match.Groups["name"].Value : "request",
            "A value is missing or has a form that cannot be read.",
            "Send it in the form the OpenAPI document describes."),
        _ => Problem.OfStatus(500),
    };

    private static string FieldOf(JsonException json) =>
        json.Path is { Length: > 2 } path ? path[2..]
        : MissingProperty().Match(json.Message) is { Success: true } missing ? missing.Groups["name"].Value
        : "body";

    // The serializer names what is missing only in its sentence: ... was missing required properties including: 'address'.
    [GeneratedRegex("including: '(?<name>[^']+)'", RegexOptions.ExplicitCapture)]
    private static partial Regex MissingProperty();

    // The framework names the parameter only in its sentence: Failed to bind parameter "Nullable<Guid> person" from "...".
    [GeneratedRegex("""parameter "\S+(?: \S+)*? (?<name>\w+)" """, RegexOptions.ExplicitCapture)]
    private static partial Regex ParameterName();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Endpoint} broke: {Trace}")]
        public static partial void Broke(ILogger logger, string? endpoint, string trace);
    }
}
