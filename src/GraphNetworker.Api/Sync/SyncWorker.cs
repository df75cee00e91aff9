using GraphNetworker.Api.Problems;
using GraphNetworker.Core.People;
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

    // A mailbox whose machine has just died answers nothing until the death is noticed; the others are not kept waiting for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private const int AtOnce = 100;

    private readonly Dictionary<MailboxId, Task> _poking = [];

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
        foreach (var (mailbox, poke) in _poking.ToArray())
        {
            if (poke.IsCompleted)
            {
                _poking.Remove(mailbox);
            }
        }

        foreach (var mailbox in await mailboxes.DueAsync(clock.GetUtcNow(), AtOnce + _poking.Count, stop))
        {
            if (!_poking.ContainsKey(mailbox))
            {
                _poking.Add(mailbox, PokeAsync(mailbox, stop));
            }
        }

        // Whoever is still due then is asked again: not before this has passed, or it would be asked without a pause.
        var all = Task.WhenAll(_poking.Values);
        await Task.WhenAny(all, Task.Delay(Patience, clock, stop));
    }

    private async Task PokeAsync(MailboxId mailbox, CancellationToken stop)
    {
        try
        {
            await grains.Of(mailbox).PokeAsync();
        }
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            Log.Unanswered(logger, mailbox.Value, Trace.Of(exception));
            await Task.Delay(Patience, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Poking mailboxes broke; it is tried again: {Trace}")]
        public static partial void Broke(ILogger logger, string trace);

        [LoggerMessage(2, LogLevel.Warning, "Mailbox {Mailbox}: nobody answered its poke; it is poked again: {Trace}")]
        public static partial void Unanswered(ILogger logger, int mailbox, string trace);
    }
}
