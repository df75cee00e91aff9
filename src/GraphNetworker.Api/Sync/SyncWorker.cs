using GraphNetworker.Api.FollowUps;
using GraphNetworker.Api.Problems;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Core.People;
using GraphNetworker.Graph.Http;
using GraphNetworker.Storage.People;
using Microsoft.Extensions.Options;

namespace GraphNetworker.Api.Sync;

/// <summary>Reads mailboxes in the background: at start, when asked, and by the clock.</summary>
internal sealed partial class SyncWorker(
    SyncRuns runs,
    MailboxSync sync,
    MailboxStore mailboxes,
    FollowUpSender followUps,
    IOptions<SyncOptions> options,
    TimeProvider clock,
    ILogger<SyncWorker> logger) : BackgroundService
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var account in await mailboxes.AllAsync(stoppingToken))
        {
            if (account.Connection == Connection.Connected)
            {
                runs.Start(account.Id);
            }
        }

        using var room = new SemaphoreSlim(options.Value.MailboxesAtOnce);
        var running = new HashSet<Task>();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var news = runs.News;
                foreach (var mailbox in runs.TakeDue())
                {
                    running.Add(RunAsync(mailbox, room, stoppingToken));
                }

                running.RemoveWhere(run => run.IsCompleted);
                await Signal.WaitAsync(news, runs.Next() - clock.GetUtcNow(), clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping: each page is one transaction, so what is under way may end anywhere.
        }
        finally
        {
            await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync(MailboxId id, SemaphoreSlim room, CancellationToken stop)
    {
        await Task.Yield();
        await room.WaitAsync(stop);
        try
        {
            var account = (await mailboxes.AllAsync(stop)).FirstOrDefault(one => one.Id == id);
            if (account is not { Connection: Connection.Connected })
            {
                runs.End(id, null, null);
                return;
            }

            followUps.Wake(); // whatever waited for this mailbox may go now
            var again = await sync.RunAsync(account, stop);
            var floor = clock.GetUtcNow() + options.Value.Every;
            runs.End(id, again < floor ? again : floor, null);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            await EndAsync(id, exception, stop);
        }
        finally
        {
            room.Release();
        }
    }

    private async Task EndAsync(MailboxId id, Exception exception, CancellationToken stop)
    {
        var told = exception is AggregateException { InnerExceptions: [var only] } ? only : exception;
        switch (told)
        {
            case ReconnectNeededException reconnect:
                Log.Reconnect(logger, id.Value, reconnect.Code);
                await mailboxes.KeepConnectionAsync(id, Connection.ReconnectNeeded, reconnect.Code, stop);
                runs.End(id, null, null);
                break;
            case GraphTroubleException trouble:
                Log.Trouble(logger, id.Value, trouble.Code);
                runs.End(id, clock.GetUtcNow() + (trouble.Wait ?? AfterTrouble), new SyncRuns.Trouble(trouble.Code, trouble.Message));
                break;
            default:
                Log.Broke(logger, id.Value, Trace.Of(told));
                runs.End(id, clock.GetUtcNow() + AfterTrouble, new SyncRuns.Trouble("our-fault", "Something broke on our side."));
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Mailbox {Mailbox}: the owner has to sign in again ({Code}).")]
        public static partial void Reconnect(ILogger logger, int mailbox, string code);

        [LoggerMessage(2, LogLevel.Warning, "Mailbox {Mailbox}: reading stopped with {Code}.")]
        public static partial void Trouble(ILogger logger, int mailbox, string code);

        [LoggerMessage(3, LogLevel.Error, "Mailbox {Mailbox}: reading broke: {Trace}")]
        public static partial void Broke(ILogger logger, int mailbox, string trace);
    }
}
