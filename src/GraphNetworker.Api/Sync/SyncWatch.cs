using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using GraphNetworker.Api.Problems;
using GraphNetworker.Core.People;

namespace GraphNetworker.Api.Sync;

/// <summary>
/// Tells whoever watches a mailbox how its reading goes on. However many watch, its grain is asked once a second, wherever it lives,
/// and nobody is asked while nobody watches.
/// </summary>
internal sealed partial class SyncWatch(IGrainFactory grains, TimeProvider clock, ILogger<SyncWatch> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // What stands between may hang up on a connection that is silent for 30 s, and a watcher must be able to tell silence from loss.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<MailboxId, Source> _sources = new();
    private readonly Lock _gate = new();

    /// <summary>Where reading stands, now and whenever that changes; the same once more when nothing has changed for a while.</summary>
    public async IAsyncEnumerable<SyncView> Of(MailboxId mailbox, [EnumeratorCancellation] CancellationToken cancel)
    {
        var seen = Channel.CreateBounded<SyncView>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest }); // who is slow gets the latest
        var source = Join(mailbox, seen.Writer);
        try
        {
            await foreach (var view in seen.Reader.ReadAllAsync(cancel))
            {
                yield return view;
            }
        }
        finally
        {
            Leave(mailbox, source, seen.Writer);
        }
    }

    private Source Join(MailboxId mailbox, ChannelWriter<SyncView> watcher)
    {
        lock (_gate)
        {
            var source = _sources.GetOrAdd(mailbox, _ => new Source());
            source.Add(watcher);
            source.Asking ??= AskAsync(mailbox, source);
            return source;
        }
    }

    private void Leave(MailboxId mailbox, Source source, ChannelWriter<SyncView> watcher)
    {
        lock (_gate)
        {
            if (source.Remove(watcher))
            {
                _sources.TryRemove(mailbox, out _);
                source.End();
            }
        }
    }

    private async Task AskAsync(MailboxId mailbox, Source source)
    {
        await Task.Yield(); // out of the lock
        using var pace = new PeriodicTimer(Pause, clock);
        (SyncView? View, DateTimeOffset At) last = default;
        try
        {
            do
            {
                var view = await grains.Of(mailbox).SummaryAsync(source.Ended);
                var now = clock.GetUtcNow();
                if (!Same(view, last.View) || now - last.At >= LongestSilence - Pause)
                {
                    last = (view, now);
                    source.Tell(view);
                }
            }
            while (await pace.WaitForNextTickAsync(source.Ended));
        }
        catch (OperationCanceledException) when (source.Ended.IsCancellationRequested)
        {
            // Nobody watches any more.
        }
        catch (Exception exception)
        {
            Log.Broke(logger, Trace.Of(exception));
            lock (_gate)
            {
                _sources.TryRemove(new KeyValuePair<MailboxId, Source>(mailbox, source));
            }

            source.Break(); // whoever watches asks again
        }
    }

    // While it reads, the next try is now, and now is always another moment: of that alone nobody needs to hear.
    private static bool Same(SyncView one, SyncView? other) =>
        other is not null && one with { NextTry = null } == other with { NextTry = null } && ((one.NextTry - other.NextTry)?.Duration() ?? TimeSpan.Zero) < LongestSilence && (one.NextTry is null) == (other.NextTry is null);

    /// <summary>What is asked about one mailbox, and who hears of it.</summary>
    [SuppressMessage("Design", "CA1001", Justification = "Its one source is disposed of in End.")]
    private sealed class Source
    {
        private readonly CancellationTokenSource _end = new();
        private readonly HashSet<ChannelWriter<SyncView>> _watchers = [];
        private SyncView? _last;

        public Source()
        {
            Ended = _end.Token;
        }

        public CancellationToken Ended { get; }

        public Task? Asking { get; set; }

        public void Add(ChannelWriter<SyncView> watcher)
        {
            lock (_watchers)
            {
                _watchers.Add(watcher);
                if (_last is { } known)
                {
                    watcher.TryWrite(known);
                }
            }
        }

        /// <summary>True when nobody is left.</summary>
        public bool Remove(ChannelWriter<SyncView> watcher)
        {
            lock (_watchers)
            {
                return _watchers.Remove(watcher) && _watchers.Count == 0;
            }
        }

        public void Tell(SyncView view)
        {
            lock (_watchers)
            {
                _last = view;
                foreach (var watcher in _watchers)
                {
                    watcher.TryWrite(view);
                }
            }
        }

        public void Break()
        {
            lock (_watchers)
            {
                foreach (var watcher in _watchers)
                {
                    watcher.TryComplete();
                }
            }
        }

        public void End()
        {
            _end.Cancel();
            _end.Dispose();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Watching a mailbox broke: {Trace}")]
        public static partial void Broke(ILogger logger, string trace);
    }
}
