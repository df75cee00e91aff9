using GraphNetworker.Api.Sync;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.Plan;

namespace GraphNetworker.Api.FollowUps;

/// <summary>Has sent in the background what could not be sent or told at once, what a crash left behind, watches whose day has come, and what is made without a press.</summary>
internal sealed class FollowUpWorker(FollowUpStore store, PlanStore plans, IGrainFactory grains, TimeProvider clock, ILogger<FollowUpWorker> logger) : RoundWorker(clock, logger)
{
    // A day's list is not put together every minute for nobody to look at.
    private static readonly TimeSpan Making = TimeSpan.FromMinutes(10);

    private DateTimeOffset _made = DateTimeOffset.MinValue;

    protected override async Task RoundAsync(DateTimeOffset now, CancellationToken stop)
    {
        await EachAsync(await store.WaitingMailboxesAsync(now, stop), mailbox => grains.Of(mailbox).SendWaitingAsync(), stop);
        if (now - _made >= Making)
        {
            await EachAsync(await plans.AutomaticAsync(stop), mailbox => grains.Of(mailbox).MakeFollowUpsAsync(), stop);
            _made = now;
        }
    }
}
