using GraphNetworker.Api.Problems;
using GraphNetworker.Core.People;

namespace GraphNetworker.Api.Sync;

/// <summary>Goes round the mailboxes that have something to be done in the background, once a minute. What breaks for one of them stops neither the others nor the next round.</summary>
internal abstract partial class RoundWorker(TimeProvider clock, ILogger logger) : BackgroundService
{
    private const int AtOnce = 8;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>One round.</summary>
    protected abstract Task RoundAsync(DateTimeOffset now, CancellationToken stop);

    /// <summary>Does something for each of these mailboxes, a few at once: one that Microsoft keeps waiting keeps no other waiting.</summary>
    protected Task EachAsync(IReadOnlyList<MailboxId> mailboxes, Func<MailboxId, Task> work, CancellationToken stop) => Parallel.ForEachAsync(
        mailboxes,
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop },
        async (mailbox, stopping) =>
        {
            try
            {
                await work(mailbox);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                Log.Undone(logger, mailbox.Value, Trace.Of(exception));
            }
        });

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RoundAsync(clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Broke(logger, Trace.Of(exception));
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A round broke; the next one tries again: {Trace}")]
        public static partial void Broke(ILogger logger, string trace);

        [LoggerMessage(2, LogLevel.Warning, "Mailbox {Mailbox}: its part of a round broke; it is tried again: {Trace}")]
        public static partial void Undone(ILogger logger, int mailbox, string trace);
    }
}
