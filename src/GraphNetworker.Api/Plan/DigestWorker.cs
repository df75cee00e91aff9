using GraphNetworker.Api.Problems;
using GraphNetworker.Api.Sync;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.Plan;

namespace GraphNetworker.Api.Plan;

/// <summary>Has the digest of the week written where a plan wishes one and its time has come.</summary>
internal sealed partial class DigestWorker(DigestStore store, IGrainFactory grains, TimeProvider clock, ILogger<DigestWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    private const int AtOnce = 8;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // One mailbox that Microsoft keeps waiting keeps no other waiting.
                await Parallel.ForEachAsync(
                    await store.DueAsync(clock.GetUtcNow(), stoppingToken),
                    new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
                    async (mailbox, stop) => await WriteAsync(mailbox, stop));
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

    private async Task WriteAsync(MailboxId mailbox, CancellationToken stop)
    {
        try
        {
            await grains.Of(mailbox).WriteDigestAsync();
        }
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            Log.Unwritten(logger, mailbox.Value, Trace.Of(exception));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Warning, "Mailbox {Mailbox}: its digest was not written; it is tried again: {Trace}")]
        public static partial void Unwritten(ILogger logger, int mailbox, string trace);

        [LoggerMessage(1, LogLevel.Error, "Writing digests broke; it is tried again: {Trace}")]
        public static partial void Broke(ILogger logger, string trace);
    }
}
