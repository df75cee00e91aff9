using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace GraphNetworker.Graph.Http;

/// <summary>Microsoft Graph refused, or could not be reached: a lost counterpart, with a code for support and words for the owner.</summary>
public sealed class GraphTroubleException(string code, string words, int? status = null, TimeSpan? wait = null, Exception? inner = null) : Exception(words, inner)
{
    /// <summary>Graph's error code, or one of ours: unreachable, too-slow, unreadable-answer, throttled.</summary>
    public string Code { get; } = code;

    /// <summary>The status of the answer, or null when there was none.</summary>
    public int? Status { get; } = status;

    /// <summary>How long Microsoft asked to wait, or null.</summary>
    public TimeSpan? Wait { get; } = wait;

    /// <summary>True when what was asked for may have been done all the same.</summary>
    public bool Uncertain { get; private init; }

    internal static GraphTroubleException Throttled(TimeSpan wait) =>
        new("throttled", string.Create(CultureInfo.InvariantCulture, $"Microsoft asks us to wait {Math.Ceiling(wait.TotalMinutes):0} min."), 429, wait);

    internal static GraphTroubleException Unreadable(Exception? inner = null) =>
        new("unreadable-answer", "Microsoft Graph answered something that cannot be read.", inner: inner) { Uncertain = true };

    /// <summary>Puts what went wrong into words, or null when it is not Graph's doing.</summary>
    internal static GraphTroubleException? Of(Exception exception, DateTimeOffset now) => exception switch
    {
        GraphTroubleException told => told,
        ApiException refused => OfRefusal(refused, now),
        TimeoutException => new GraphTroubleException("too-slow", "Microsoft Graph did not answer in time.", inner: exception) { Uncertain = true },
        HttpRequestException lost => new GraphTroubleException("unreachable", "Microsoft Graph cannot be reached.", inner: exception) { Uncertain = !RetryRules.NeverArrived(lost) },
        JsonException or FormatException => Unreadable(exception),
        _ => null,
    };

    /// <summary>The error code of a refusal, as Graph spells it; <c>http-</c> and the status when it says none.</summary>
    internal static string CodeOf(ApiException refused) =>
        (refused as ODataError)?.Error?.Code is { Length: > 0 and <= 100 } named ? named : string.Create(CultureInfo.InvariantCulture, $"http-{refused.ResponseStatusCode}");

    /// <summary>A part of a batch that was refused.</summary>
    internal static GraphTroubleException OfPart(int status, string? code, TimeSpan? wait) =>
        new(code is { Length: > 0 and <= 100 } ? code : string.Create(CultureInfo.InvariantCulture, $"http-{status}"), Words(status), status, wait);

    private static GraphTroubleException OfRefusal(ApiException refused, DateTimeOffset now)
    {
        int status = refused.ResponseStatusCode;
        var wait = refused.ResponseHeaders?.FirstOrDefault(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault() is { } text
            ? RetryAfter.Parse(text, now)
            : null;
        return new GraphTroubleException(CodeOf(refused), Words(status), status, wait, refused) { Uncertain = status >= 500 };
    }

    private static string Words(int status) => (HttpStatusCode)status switch
    {
        HttpStatusCode.TooManyRequests => "Microsoft asks us to slow down.",
        HttpStatusCode.Unauthorized => "Microsoft Graph does not accept our sign-in.",
        HttpStatusCode.Forbidden => "Microsoft Graph does not permit this.",
        HttpStatusCode.NotFound => "Microsoft Graph does not find this.",
        HttpStatusCode.Gone => "Microsoft Graph has forgotten where reading stopped; the folder is read from the start.",
        >= HttpStatusCode.InternalServerError => "Microsoft Graph has trouble of its own.",
        _ => "Microsoft Graph refused this.",
    };
}
