using GraphNetworker.Api.Problems;

namespace GraphNetworker.Api.Sync;

/// <summary>Looks at the schedule and pokes the grain of each mailbox whose time has come.</summary>
internal sealed partial class SyncWorker(SyncSchedule schedule, IGrainFactory grains, TimeProvider clock, ILogger<SyncWorker> logger) : BackgroundService
{
    /// <summary>
    /// A mailbox that was poked is due again so much later: while it is read the poke does nothing, and should the machine that reads it
    /// be lost, another goes on.
    /// </summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await schedule.BeginAsync(clock.GetUtcNow(), stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var news = schedule.News;
            TimeSpan? pause;
            try
            {
                await PokeAsync(stoppingToken);
                pause = schedule.Next() - clock.GetUtcNow();
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Broke(logger, Trace.Of(exception));
                (news, pause) = (Task.Delay(AfterTrouble, clock, stoppingToken), AfterTrouble);
            }

            await Signal.WaitAsync(news, pause, clock, stoppingToken);
        }
    }

    private async Task PokeAsync(CancellationToken stop)
    {
        foreach (var mailbox in schedule.Due(clock.GetUtcNow()))
        {
            await schedule.KeepDueAsync(mailbox, clock.GetUtcNow() + Lease, stop);
            await grains.Of(mailbox).PokeAsync();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Poking mailboxes broke; it is tried again: {Trace}")]
        public static partial void Broke(ILogger logger, string trace);
    }
}
