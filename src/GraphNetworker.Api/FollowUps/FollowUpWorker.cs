using GraphNetworker.Api.Problems;
using GraphNetworker.Api.Sync;

namespace GraphNetworker.Api.FollowUps;

/// <summary>Sends in the background what could not be sent at once, and what a crash left behind.</summary>
internal sealed partial class FollowUpWorker(FollowUpSender sender, TimeProvider clock, ILogger<FollowUpWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var news = sender.News;
            try
            {
                await sender.SendWaitingAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Broke(logger, Trace.Of(exception));
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Signal.WaitAsync(news, Round, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Sending follow-ups broke; it is tried again: {Trace}")]
        public static partial void Broke(ILogger logger, string trace);
    }
}
