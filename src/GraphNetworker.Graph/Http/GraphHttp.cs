using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using Polly;
using Polly.Retry;

namespace GraphNetworker.Graph.Http;

/// <summary>Puts Microsoft Graph into the container.</summary>
public static class GraphHttp
{
    /// <summary>
    /// The one way to Graph: names of query options as Microsoft writes them, then the only retry layer, then the gate of the mailbox
    /// for each attempt. The SDK's own retry is not in the chain: it reads a broken Retry-After as 3 s, caps it at 180 s, and would multiply.
    /// </summary>
    public static IServiceCollection AddGraph(this IServiceCollection services)
    {
        services.AddOptions<GraphOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Governor>();
        services.AddSingleton<GraphDoor>();
        services.AddTransient<GateHandler>();
        var client = services.AddHttpClient(GraphDoor.ClientName, http => http.Timeout = Timeout.InfiniteTimeSpan) // each attempt has a limit of its own
            .UseSocketsHttpHandler((handler, _) => handler.AutomaticDecompression = DecompressionMethods.All)
            .RemoveAllLoggers() // they write addresses of requests
            .AddHttpMessageHandler(() => new ParametersNameDecodingHandler());
        client.AddResilienceHandler("retry", (pipeline, context) =>
        {
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            pipeline.AddRetry(Retry(context.ServiceProvider));
        });
        client.AddHttpMessageHandler<GateHandler>();
        return services;
    }

    private static RetryStrategyOptions<HttpResponseMessage> Retry(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<GraphOptions>>().Value;
        var clock = services.GetRequiredService<TimeProvider>();
        return new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = Math.Max(1, options.Attempts - 1),
            BackoffType = DelayBackoffType.Exponential,
            Delay = options.FirstWait,
            MaxDelay = TimeSpan.FromMinutes(1),
            UseJitter = true,
            ShouldHandle = attempt => ValueTask.FromResult(
                attempt.AttemptNumber < options.Attempts - 1
                && attempt.Context.GetRequestMessage() is { } request
                && RetryRules.MayRepeat(request, attempt.Outcome)
                && !(RetryAfter.Of(attempt.Outcome.Result, clock.GetUtcNow()) > options.LongestWait)),
            DelayGenerator = attempt => ValueTask.FromResult(RetryAfter.Of(attempt.Outcome.Result, clock.GetUtcNow())),
        };
    }
}
