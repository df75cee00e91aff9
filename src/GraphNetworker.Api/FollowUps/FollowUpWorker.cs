using GraphNetworker.Api.Problems;
using GraphNetworker.Api.Sync;
using GraphNetworker.Storage.FollowUps;

namespace GraphNetworker.Api.FollowUps;

/// <summary>Has sent in the background what could not be sent or told at once, what a crash left behind, and watches whose day has come.</summary>
internal sealed partial class FollowUpWorker(FollowUpStore store, IGrainFactory grains, TimeProvider clock, ILogger<FollowUpWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var mailbox in await store.WaitingMailboxesAsync(clock.GetUtcNow(), stoppingToken))
                {
                    await grains.Of(mailbox).SendWaitingAsync();
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Broke(logger, Trace.Of(exception));
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Round, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Sending follow-ups broke; it is tried again: {Trace}")]
        public static partial void Broke(ILogger logger, string trace);
    }
}
