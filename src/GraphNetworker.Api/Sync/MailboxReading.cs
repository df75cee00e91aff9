using System.Diagnostics.CodeAnalysis;
using GraphNetworker.Api.Problems;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;
using GraphNetworker.Storage.People;
using Microsoft.Extensions.Options;

namespace GraphNetworker.Api.Sync;

/// <summary>One reading of a mailbox from waiting for room in this process to how it ended. Who calls it sees that a mailbox has one at a time.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A SemaphoreSlim whose wait handle nobody asks for holds nothing to give back.")]
internal sealed partial class MailboxReading(MailboxSync sync, MailboxStore mailboxes, IOptions<SyncOptions> options, TimeProvider clock, ILogger<MailboxReading> logger)
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(30);

    // So long one mailbox reads while others wait for room: a first sync of a quarter of a million mails is many turns.
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _room = new(options.Value.MailboxesAtOnce);
    private volatile int _waiting;

    /// <summary>Reads; fails only when it is stopped.</summary>
    public async Task<End> RunAsync(MailboxId id, CancellationToken stop)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await _room.WaitAsync(stop);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        try
        {
            var account = await mailboxes.FindAsync(id, stop);
            if (account is not { Connection: Connection.Connected } || (options.Value.AskFirst && !account.Chosen))
            {
                return new End(null, null);
            }

            long begun = clock.GetTimestamp();
            var end = await sync.RunAsync(account, () => _waiting == 0 || clock.GetElapsedTime(begun) < Turn, stop);
            var floor = clock.GetUtcNow() + options.Value.Every;
            return new End(end.Again < floor ? end.Again : floor, null) { NotPermitted = end.NotPermitted };
        }
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            return await EndAsync(id, exception, stop);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new OperationCanceledException("Stopped.", exception, stop); // being stopped shows itself in many ways
        }
        finally
        {
            _room.Release();
        }
    }

    private async Task<End> EndAsync(MailboxId id, Exception exception, CancellationToken stop)
    {
        var told = exception is AggregateException { InnerExceptions: [var only] } ? only : exception;
        switch (told)
        {
            case ReconnectNeededException reconnect:
                Log.Reconnect(logger, id.Value, reconnect.Code);
                await mailboxes.KeepConnectionAsync(id, Connection.ReconnectNeeded, reconnect.Code, stop);
                return new End(null, null);
            case GraphTroubleException trouble:
                Log.Trouble(logger, id.Value, trouble.Code);
                return new End(clock.GetUtcNow() + (trouble.Wait ?? AfterTrouble), new Trouble(trouble.Code, trouble.Message));
            default:
                Log.Broke(logger, id.Value, Trace.Of(told));
                return new End(clock.GetUtcNow() + AfterTrouble, new Trouble("our-fault", "Something broke on our side."));
        }
    }

    /// <summary>How a reading ended.</summary>
    /// <param name="Next">When to read again; null when nothing but the owner's word or sign-in helps.</param>
    /// <param name="Trouble">What stopped it as a whole; null when folders were read, each with its own end.</param>
    internal sealed record End(DateTimeOffset? Next, Trouble? Trouble)
    {
        /// <summary>What the owner has not permitted.</summary>
        public IReadOnlyList<FeedKind> NotPermitted { get; init; } = [];
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
