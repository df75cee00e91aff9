using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Microsoft.Kiota.Http.HttpClientLibrary.Extensions;

namespace GraphNetworker.Graph.Http;

/// <summary>One attempt: waits for its turn, carries a fresh token, reads the answer to its end before the turn is given back, and closes the gate when Microsoft asks to wait.</summary>
internal sealed class GateHandler(IOptions<GraphOptions> options, TimeProvider clock) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = request.GetRequestOption<GraphCall>() ?? throw new InvalidOperationException("A request to Graph that belongs to no mailbox.");
        using var turn = await call.Gate.EnterAsync(call.ToDo, call.Pressing, call.Left, cancellationToken);
        string token = await call.Tokens(call.Wish, cancellationToken);
        var answer = await AttemptAsync(request, token, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.Unauthorized && !IsClaimsChallenge(answer))
        {
            // The token ran out on its way, or the keys were rolled: one other token, once. A claims challenge is the SDK's to answer.
            string other = await call.Tokens(call.Wish with { Refused = token }, cancellationToken);
            if (other != token)
            {
                answer.Dispose();
                answer = await AttemptAsync(request, other, cancellationToken);
            }
        }

        if (answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable && RetryAfter.Of(answer, clock.GetUtcNow()) is { } wait)
        {
            call.Gate.Close(wait);
        }

        return answer;
    }

    private static bool IsClaimsChallenge(HttpResponseMessage answer) =>
        answer.Headers.WwwAuthenticate.Any(challenge => challenge.Parameter?.Contains("claims=", StringComparison.OrdinalIgnoreCase) == true);

    private async Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, string token, CancellationToken cancel)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var limit = new CancellationTokenSource(options.Value.AnswerWithin, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            var answer = await base.SendAsync(request, both.Token);
            if (answer.IsSuccessStatusCode && PageBody.IsWanted(request))
            {
                await PageBody.LoadAsync(answer, both.Token);
            }
            else
            {
                await answer.Content.LoadIntoBufferAsync(both.Token);
            }

            return answer;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new TimeoutException("Microsoft Graph did not answer in time.");
        }
    }
}
