using GraphNetworker.Api.Problems;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.Sync;
using Microsoft.Extensions.Options;

namespace GraphNetworker.Api.Sync;

/// <summary>
/// Passes on what Microsoft 365 notifies of: whose subscription it is, whether the word is right, and then one hint for each mailbox,
/// however many notices there were. They are only hints: what is lost here is found by the clock.
/// </summary>
internal sealed partial class NoticeWorker(
    SubscriptionStore subscriptions,
    SyncSchedule schedule,
    IGrainFactory grains,
    IOptions<SyncOptions> options,
    TimeProvider clock,
    ILogger<NoticeWorker> logger) : BackgroundService
{
    // So many different ones wait at most, some 3 MB: whoever floods us with inventions delays hints, and nothing else.
    private const int Most = 10_000;

    // Looked up by one query.
    private const int AtOnce = 500;

    private const int MailboxesAtOnce = 16;

    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Signal _news = new();
    private HashSet<Notice> _waiting = [];
    private int _dropped;

    /// <summary>Takes notices and returns at once; the same one again adds nothing.</summary>
    public void Take(IEnumerable<Notice> notices, int unreadable = 0)
    {
        lock (_gate)
        {
            _dropped += unreadable;
            foreach (var notice in notices)
            {
                _dropped += _waiting.Count < Most || _waiting.Contains(notice) ? 0 : 1;
                if (_waiting.Count < Most)
                {
                    _waiting.Add(notice);
                }
            }
        }

        _news.Raise();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var news = _news.Next;
            foreach (var notices in Taken().Chunk(AtOnce))
            {
                try
                {
                    await PassOnAsync(notices, stoppingToken);
                }
                catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
                {
                    Log.Broke(logger, Trace.Of(exception));
                    Take(notices);
                    news = Task.Delay(AfterTrouble, clock, stoppingToken);
                }
            }

            await Signal.WaitAsync(news, null, clock, stoppingToken);
        }
    }

    private HashSet<Notice> Taken()
    {
        lock (_gate)
        {
            if (_dropped > 0)
            {
                Log.Dropped(logger, _dropped);
                _dropped = 0;
            }

            var taken = _waiting;
            _waiting = [];
            return taken;
        }
    }

    private async Task PassOnAsync(Notice[] notices, CancellationToken stop)
    {
        var known = await subscriptions.FindAsync([.. notices.Select(notice => notice.Subscription).Distinct()], stop);
        var doubts = new Dictionary<MailboxId, List<string>>();
        int strange = 0;
        foreach (var (id, word, tiding) in notices)
        {
            if (!known.TryGetValue(id, out var ours) || !Watchword.Is(ours.Subscription.ClientState, word))
            {
                strange++;
                continue;
            }

            var doubted = doubts.TryGetValue(ours.Mailbox, out var begun) ? begun : doubts[ours.Mailbox] = [];
            if (tiding == Tiding.Removed)
            {
                await subscriptions.RemoveAsync(ours.Mailbox, id, stop);
            }

            if (tiding != Tiding.Changed)
            {
                doubted.Add(id);
            }
        }

        if (strange > 0)
        {
            Log.Strange(logger, strange);
        }

        await Parallel.ForEachAsync(doubts, new ParallelOptions { MaxDegreeOfParallelism = MailboxesAtOnce, CancellationToken = stop }, async (mailbox, cancel) => await HintAsync(mailbox.Key, [.. mailbox.Value], cancel));
    }

    private async Task HintAsync(MailboxId mailbox, string[] doubted, CancellationToken stop)
    {
        try
        {
            await grains.Of(mailbox).HintAsync(doubted).WaitAsync(Patience, clock, stop);
        }
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            // The machine it lives on may be lost: then the schedule leads to it wherever it comes to live.
            Log.Broke(logger, Trace.Of(exception));
            await schedule.HastenAsync(mailbox, clock.GetUtcNow() + options.Value.Settle, stop);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Passing on notifications broke: {Trace}")]
        public static partial void Broke(ILogger logger, string trace);

        [LoggerMessage(2, LogLevel.Warning, "{Count} notifications were dropped: unreadable, or too many at once.")]
        public static partial void Dropped(ILogger logger, int count);

        [LoggerMessage(3, LogLevel.Warning, "{Count} notifications were dropped: of no subscription of ours, or without its word.")]
        public static partial void Strange(ILogger logger, int count);
    }
}
