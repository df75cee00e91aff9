using System.Net;
using Microsoft.Kiota.Http.HttpClientLibrary.Extensions;
using Polly;

namespace GraphNetworker.Graph.Http;

/// <summary>Which requests are sent again by themselves.</summary>
/// <remarks>
/// Reading may be repeated whenever the answer is missing or says "later". Creating may be repeated only when it is known not to
/// have happened: Microsoft refused it (429), or there never was a connection. Any other end of a creation is uncertain, and
/// whoever asked for it looks whether it is there before asking again.
/// </remarks>
internal static class RetryRules
{
    public static bool MayRepeat(HttpRequestMessage request, Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result.StatusCode: HttpStatusCode.TooManyRequests } => true,
        { Exception: HttpRequestException lost } when NeverArrived(lost) => true,
        _ when (request.Method == HttpMethod.Post || request.Method == HttpMethod.Patch) && request.GetRequestOption<OnlyAsks>() is null => false,
        { Result.StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout } => true,
        { Exception: HttpRequestException or TimeoutException } => true,
        _ => false,
    };

    public static bool NeverArrived(HttpRequestException lost) => lost.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
