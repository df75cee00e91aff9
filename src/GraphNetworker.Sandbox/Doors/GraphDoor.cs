using GraphNetworker.Sandbox.Limits;
using GraphNetworker.Sandbox.OData;
using GraphNetworker.Sandbox.Recording;
using GraphNetworker.Sandbox.SignIn;
using Microsoft.AspNetCore.Http.Features;

namespace GraphNetworker.Sandbox.Doors;

/// <summary>Brings requests to Graph in from HTTP and answers out. Only what comes through Microsoft's door is recorded.</summary>
internal sealed class GraphDoor(GraphRouter router, TokenMaker tokens, TrafficLog? log)
{
    private const int BodyAtMost = 4 * 1024 * 1024; // Graph refuses larger requests (413)

    private static readonly string[] HopByHop = ["Host", "Connection", "Transfer-Encoding", "Content-Length"];

    public async Task AnswerAsync(HttpContext context, bool microsofts)
    {
        // Undecoded, because a key may hold an escaped slash.
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        int mark = target.IndexOf('?', StringComparison.Ordinal);
        string path = mark < 0 ? target : target[..mark];
        var headers = context.Request.Headers.Where(header => !header.Key.StartsWith(':') && !HopByHop.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        byte[]? body = await BodyAsync(context);
        var request = new GraphRequest
        {
            Method = context.Request.Method,
            RawPath = path.StartsWith("/v1.0", StringComparison.OrdinalIgnoreCase) ? path["/v1.0".Length..] : path,
            RawQuery = mark < 0 ? "" : target[(mark + 1)..],
            Headers = headers,
            Body = body ?? [],
            Caller = new Caller("", null, new HashSet<string>()),
            // Departure: the Outlook page of the sandbox cannot reach graph.microsoft.com, so its links stay at its own origin.
            LinkRoot = microsofts ? GraphRequest.ServiceRoot : $"{context.Request.Scheme}://{context.Request.Host}/v1.0",
        };
        GraphAnswer answer;
        try
        {
            request = request.From(tokens.ReadForGraph(request.Header("Authorization")));
            if (body is null)
            {
                throw new GraphRefusal(413, "RequestEntityTooLarge", "The request payload is too large.");
            }

            answer = path.StartsWith("/v1.0/", StringComparison.OrdinalIgnoreCase)
                ? await router.AnswerAsync(request, context.RequestAborted)
                : router.Refuse(path.StartsWith("/beta/", StringComparison.OrdinalIgnoreCase)
                    // Departure: the sandbox has no beta; what is built on it may break any day.
                    ? GraphRefusal.BadRequest("The sandbox answers v1.0 only.")
                    : GraphRefusal.RequestBroker($"Resource not found for the segment '{path.Trim('/').Split('/')[0]}'."), request.Header("client-request-id"));
        }
        catch (GraphRefusal refusal)
        {
            answer = router.Refuse(refusal, request.Header("client-request-id"));
        }
        catch (ConnectionResetException)
        {
            context.Abort();
            return;
        }

        if (microsofts)
        {
            log?.Add(request, answer);
        }

        await WriteAsync(context, answer);
    }

    // Null: more than Graph takes. Read to the limit, whatever the length was said to be.
    private static async Task<byte[]?> BodyAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        byte[] buffer = new byte[81920];
        for (int read; (read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0;)
        {
            if (body.Length + read > BodyAtMost)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private static async Task WriteAsync(HttpContext context, GraphAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers.CacheControl = "private";
        response.Headers.StrictTransportSecurity = "max-age=31536000";
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (answer.ContentType is { } type)
        {
            response.ContentType = type;
            response.ContentLength = answer.Body.Length;
            await response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }
}
