using GraphNetworker.Api.Problems;
using GraphNetworker.Api.Sync;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.Plan;

namespace GraphNetworker.Api.FollowUps;

/// <summary>Has sent in the background what could not be sent or told at once, what a crash left behind, watches whose day has come, and what is made without a press.</summary>
internal sealed partial class FollowUpWorker(FollowUpStore store, PlanStore plans, IGrainFactory grains, TimeProvider clock, ILogger<FollowUpWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    // A day's list is not put together every minute for nobody to look at.
    private static readonly TimeSpan Making = TimeSpan.FromMinutes(10);

    private DateTimeOffset _made = DateTimeOffset.MinValue;

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

                if (clock.GetUtcNow() - _made >= Making)
                {
                    _made = clock.GetUtcNow();
                    foreach (var mailbox in await plans.AutomaticAsync(stoppingToken))
                    {
                        await grains.Of(mailbox).MakeFollowUpsAsync();
                    }
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
