using System.Text;
using System.Text.Json;
using GraphNetworker.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace GraphNetworker.Api.Sync;

/// <summary>Where Microsoft 365 says that something has changed. Whoever calls learns nothing: what is known and what is not gets the same answer.</summary>
internal static class NotificationEndpoints
{
    // A notification of a mail is some 700 bytes with its long ids: room for 2,000 in one call.
    private const int LongestBody = 1_500_000;

    // Microsoft's are about 120 characters and "opaque" (change-notifications-delivery-notificationurl-validation.md).
    private const int LongestToken = 2_000;

    public static void MapNotifications(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/notifications").ExcludeFromDescription(); // no part of what the pane asks for
        group.MapPost("/", ReceiveAsync);
        group.MapPost("/lifecycle", ReceiveAsync);
    }

    /// <summary>Takes notifications and answers before anything is looked up: within three seconds, or Microsoft counts the address as slow.</summary>
    private static async Task<Results<Accepted, ContentHttpResult, NotFound, ProblemHttpResult>> ReceiveAsync(HttpContext call, NoticeWorker notices, IOptions<NotificationOptions> options)
    {
        if (options.Value.Url is null)
        {
            return TypedResults.NotFound();
        }

        if (call.Request.Query.TryGetValue("validationToken", out var tokens))
        {
            return tokens is [{ Length: > 0 and <= LongestToken } token] ? Echo(call, token) : Problem.Result(Problem.OfStatus(400));
        }

        var body = call.Request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(call.RequestAborted);
            if (read.Buffer.Length > LongestBody)
            {
                return Problem.Result(Problem.OfStatus(413));
            }

            if (!read.IsCompleted)
            {
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(read.Buffer);
                notices.Take(Notice.Read(json.RootElement, out int unreadable), unreadable);
                return TypedResults.Accepted((string?)null);
            }
            catch (JsonException)
            {
                return Problem.Result(Problem.OfStatus(400));
            }
            finally
            {
                body.AdvanceTo(read.Buffer.End); // a body left unread costs the connection
            }
        }
    }

    // As plain text and nothing else: a browser that was led here must not take a token for a page.
    private static ContentHttpResult Echo(HttpContext call, string token)
    {
        call.Response.Headers.XContentTypeOptions = "nosniff";
        call.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(token, "text/plain", Encoding.UTF8);
    }
}
