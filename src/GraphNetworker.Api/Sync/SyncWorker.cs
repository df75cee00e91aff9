using GraphNetworker.Api.Problems;
using GraphNetworker.Storage.People;
using Microsoft.Extensions.Options;

namespace GraphNetworker.Api.Sync;

/// <summary>Looks at the schedule and pokes the grain of each mailbox whose time has come, wherever it lives.</summary>
internal sealed partial class SyncWorker(
    SyncSchedule schedule,
    MailboxStore mailboxes,
    IGrainFactory grains,
    IOptions<MachineOptions> machines,
    TimeProvider clock,
    ILogger<SyncWorker> logger) : BackgroundService
{
    // What other machines change in the schedule is seen this much later; so is, after trouble, whether it is over.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    private const int AtOnce = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (machines.Value.Redis is null)
        {
            await schedule.AllDueAsync(clock.GetUtcNow(), stoppingToken);
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            var news = schedule.News;
            var pause = Round;
            try
            {
                await PokeAsync(stoppingToken);
                if (await mailboxes.NextDueAsync(stoppingToken) - clock.GetUtcNow() is { } next && next < Round)
                {
                    pause = next;
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Broke(logger, Trace.Of(exception));
                news = Task.Delay(Round, clock, stoppingToken);
            }

            await Signal.WaitAsync(news, pause, clock, stoppingToken);
        }
    }

    private async Task PokeAsync(CancellationToken stop)
    {
        foreach (var mailbox in await mailboxes.DueAsync(clock.GetUtcNow(), AtOnce, stop))
        {
            await grains.Of(mailbox).PokeAsync();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Poking mailboxes broke; it is tried again: {Trace}")]
        public static partial void Broke(ILogger logger, string trace);
    }
}
