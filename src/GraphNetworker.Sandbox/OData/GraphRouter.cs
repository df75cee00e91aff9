using GraphNetworker.Sandbox.Batch;
using GraphNetworker.Sandbox.Calendar;
using GraphNetworker.Sandbox.Contacts;
using GraphNetworker.Sandbox.Limits;
using GraphNetworker.Sandbox.Mail;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.Me;
using GraphNetworker.Sandbox.Recording;
using GraphNetworker.Sandbox.SignIn;
using GraphNetworker.Sandbox.Subscriptions;
using GraphNetworker.Sandbox.ToDo;

namespace GraphNetworker.Sandbox.OData;

/// <summary>Leads a request to its subject and turns a refusal into Microsoft's error. The one way in for both doors and for batches.</summary>
internal sealed partial class GraphRouter(SandboxTenant tenant, MailboxLimits limits, Knobs knobs, SubscriptionBook subscriptions, Counters counters, TimeProvider time, ILogger<GraphRouter> logger)
{
    public async Task<GraphAnswer> AnswerAsync(GraphRequest request, CancellationToken cancellation)
    {
        // A batch is an envelope: what counts are the requests inside.
        if (request.Segments is ["$batch"])
        {
            return await Guard(request, () => BatchAnswers.AnswerAsync(request, this, time, cancellation));
        }

        var mailbox = request.Caller.Oid is { } oid ? tenant.Mailbox(Guid.Parse(oid)) : null;
        counters.Enter();
        mailbox?.Counters.Enter();
        bool throttled = false;
        try
        {
            var answer = await Guard(request, async () =>
            {
                // The limits are Outlook's; subscriptions are kept by Graph itself, and one waits for its receiver's handshake.
                using var place = IsAboutSubscriptions(request) ? null : limits.Enter(request.Caller);
                var latency = mailbox is null ? knobs.Latency : knobs.For(mailbox.Account).Latency;
                // What an answer costs to make is a part of the time it takes. What a write changes is there only at the end of that time.
                long begun = time.GetTimestamp();
                if (request.Method != "GET")
                {
                    await Task.Delay(latency, time, cancellation);
                }

                try
                {
                    return knobs.TakeFailure() ? throw Failure()
                        : mailbox is null ? await RouteAsync(request, cancellation)
                        : await ChanceAsync(request, mailbox, cancellation);
                }
                finally
                {
                    if (latency - time.GetElapsedTime(begun) is var left && left > TimeSpan.Zero)
                    {
                        await Task.Delay(left, time, cancellation);
                    }
                }
            });
            throttled = answer.Status == 429;
            mailbox?.Counters.CountPage(request.RawPath, request.RawQuery, answer.Status);
            return answer;
        }
        finally
        {
            counters.Leave(throttled);
            mailbox?.Counters.Leave(throttled);
        }
    }

    private async Task<GraphAnswer> ChanceAsync(GraphRequest request, LiveMailbox mailbox, CancellationToken cancellation)
    {
        var faults = mailbox.Faults;
        if (faults.Happens(faults.Expired))
        {
            throw TokenMaker.Unauthorized("Lifetime validation failed, the token is expired.");
        }

        if (faults.Failure(time.GetUtcNow()) is { } failure)
        {
            throw failure;
        }

        if (faults.Happens(faults.Resets / 2))
        {
            throw new ConnectionResetException();
        }

        var answer = await RouteAsync(request, cancellation);
        return faults.Happens(faults.Resets / 2) ? throw new ConnectionResetException() : answer;
    }

    /// <summary>An error for a request that never got as far as the router.</summary>
    public GraphAnswer Refuse(GraphRefusal refusal, string? clientRequestId)
    {
        string id = Guid.CreateVersion7(time.GetUtcNow()).ToString();
        var answer = GraphAnswer.Error(refusal, id, clientRequestId ?? id, time.GetUtcNow());
        return answer with { Headers = [.. answer.Headers, ("request-id", id), ("client-request-id", clientRequestId ?? id)] };
    }

    private async Task<GraphAnswer> Guard(GraphRequest request, Func<Task<GraphAnswer>> answer)
    {
        try
        {
            var answered = await answer();
            string id = Guid.CreateVersion7(time.GetUtcNow()).ToString();
            return answered with { Headers = [.. answered.Headers, ("request-id", id), ("client-request-id", request.Header("client-request-id") ?? id)] };
        }
        catch (GraphRefusal refusal)
        {
            return Refuse(refusal, request.Header("client-request-id"));
        }
        catch (Exception error) when (error is not (OperationCanceledException or ConnectionResetException))
        {
            // A file of the mailbox may be gone by the time its mail is opened; and a bug must not look like a lost connection.
            Log.Failed(logger, error, request.Method);
            return Refuse(new GraphRefusal(500, "ErrorInternalServerError", "An internal server error occurred. The operation failed."), request.Header("client-request-id"));
        }
    }

    private GraphRefusal Failure() => new(knobs.FailureStatus, knobs.FailureStatus switch
    {
        429 => "ApplicationThrottled",
        503 => "serviceNotAvailable",
        504 => "UnknownError",
        _ => "generalException",
    }, "The sandbox was told to fail.")
    {
        Headers = knobs.FailureStatus is 429 or 503 ? [("Retry-After", "1")] : [],
    };

    private static bool IsAboutSubscriptions(GraphRequest request) => request.Segments is ["subscriptions", ..];

    private ValueTask<GraphAnswer> RouteAsync(GraphRequest request, CancellationToken cancellation) => IsAboutSubscriptions(request)
        ? new(SubscriptionAnswers.AnswerAsync(request, tenant, subscriptions, time, cancellation))
        : new(Route(request));

    private GraphAnswer Route(GraphRequest request)
    {
        var (mailbox, path) = request.Segments switch
        {
            ["me", .. var rest] => (Mine(request), rest),
            ["users", var who, .. var rest] => (Theirs(request, who), rest),
            [] => throw GraphRefusal.BadRequest("Empty path."),
            [var other, ..] => throw GraphRefusal.NoSuchSegment(other),
        };
        return path switch
        {
            [] => MeAnswers.Answer(request, mailbox.Account),
            ["messages", .. var rest] => MailAnswers.Answer(request, mailbox, null, rest),
            ["mailfolders", .. var rest] => MailFolderAnswers.Answer(request, mailbox, rest),
            ["contacts", .. var rest] => ContactAnswers.Answer(request, mailbox, false, rest),
            ["contactfolders", .. var rest] => ContactFolderAnswers.Answer(request, mailbox, rest),
            ["calendar" or "calendarview" or "events", ..] => CalendarAnswers.Answer(request, mailbox, path),
            ["todo", .. var rest] => ToDoAnswers.Answer(request, mailbox, rest),
            _ => throw GraphRefusal.NoSuchSegment(path[0]),
        };
    }

    private LiveMailbox Mine(GraphRequest request) => request.Caller.Oid is { } oid
        ? tenant.Mailbox(Guid.Parse(oid)) ?? throw NoMailbox()
        : throw GraphRefusal.BadRequest("/me request is only valid with delegated authentication flow.");

    private LiveMailbox Theirs(GraphRequest request, string who)
    {
        var account = tenant.Find(who) ?? throw new GraphRefusal(404, "Request_ResourceNotFound", $"Resource '{who}' does not exist or one of its queried reference-property objects are not present.");
        return request.Caller.Oid is null || request.Caller.Oid == account.Oid.ToString()
            ? tenant.Mailbox(account.Oid) ?? throw NoMailbox()
            : throw Permissions.Denied();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The sandbox failed at a {Method} to Graph")]
        public static partial void Failed(ILogger logger, Exception error, string method);
    }

    private static GraphRefusal NoMailbox() => new(404, "MailboxNotEnabledForRESTAPI", "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
}
