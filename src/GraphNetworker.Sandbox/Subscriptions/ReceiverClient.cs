using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GraphNetworker.Sandbox.OData;
using GraphNetworker.Sandbox.Recording;

namespace GraphNetworker.Sandbox.Subscriptions;

/// <summary>Speaks to the receivers of notifications: shakes hands, brings letters. Departure: the real service reaches public addresses only.</summary>
internal sealed class ReceiverClient(Func<HttpMessageHandler> handler, TrafficLog? log, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan HandshakeAtMost = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan DeliveryAtMost = TimeSpan.FromSeconds(3); // "Notifications are published using an HTTP client with a 3-second timeout."

    private readonly Lazy<HttpClient> _http = new(() => new HttpClient(handler()) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 64 * 1024 });

    /// <summary>Over the network: certificates as everybody checks them, and the front door's own.</summary>
    public static HttpMessageHandler OverNetwork(X509Certificate2 front) => new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        SslOptions = new()
        {
            RemoteCertificateValidationCallback = (_, certificate, _, errors) => errors == System.Net.Security.SslPolicyErrors.None
                || certificate?.GetCertHashString(HashAlgorithmName.SHA256) == front.GetCertHashString(HashAlgorithmName.SHA256),
        },
    };

    /// <summary>Lets an address prove that it wants notifications: it must give the token back, decoded, as plain text, within ten seconds.</summary>
    /// <exception cref="GraphRefusal">It did not.</exception>
    public async Task ShakeHandsAsync(Uri address, CancellationToken cancellation)
    {
        // As a validation request was recorded: a token with blanks and a colon, which comes over encoded (msgraph-sdk-go#237).
        string token = $"Validation: Testing client application reachability for subscription Request-Id: {Guid.CreateVersion7(time.GetUtcNow())}";
        string url = $"{address.AbsoluteUri}{(address.Query.Length > 0 ? "&" : "?")}validationToken={WebUtility.UrlEncode(token)}";
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent([]) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain", "utf-8");
        request.Headers.Accept.ParseAdd("text/plain");
        using var limit = new CancellationTokenSource(HandshakeAtMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var answer = await _http.Value.SendAsync(request, either.Token);
            string text = await answer.Content.ReadAsStringAsync(either.Token);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                throw Failed("Notification endpoint must respond with 200 OK to validation request.");
            }

            if (text != token || answer.Content.Headers.ContentType?.MediaType != "text/plain")
            {
                throw Failed("Response must exactly match validationToken query parameter.");
            }

            log?.AddNotification(url, default, 200, answer.Content.Headers.ContentType.ToString(), text);
        }
        catch (Exception error) when (error is not GraphRefusal && !cancellation.IsCancellationRequested)
        {
            throw limit.IsCancellationRequested
                ? new GraphRefusal(400, "ValidationError", "Subscription validation request timed out.")
                : Failed("Notification endpoint must respond with 200 OK to validation request.");
        }
    }

    /// <summary>Brings a letter; the status it was answered with, or null when there was no answer in time.</summary>
    public async Task<int?> BringAsync(Uri address, ReadOnlyMemory<byte> letter, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(letter) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var limit = new CancellationTokenSource(DeliveryAtMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var answer = await _http.Value.SendAsync(request, either.Token);
            log?.AddNotification(address.AbsoluteUri, letter, (int)answer.StatusCode, null, null);
            return (int)answer.StatusCode;
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // Whatever is wrong there, it is the receiver's; what was not taken is brought again.
            return null;
        }
    }

    public void Dispose()
    {
        if (_http.IsValueCreated)
        {
            _http.Value.Dispose();
        }
    }

    private static GraphRefusal Failed(string why) => new(400, "ValidationError", $"Subscription validation request failed. {why}");
}
