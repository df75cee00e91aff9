using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace GraphNetworker.Graph.Http;

/// <summary>Keeps every mailbox within what Microsoft allows: so many requests under way, none before a wait is over.</summary>
public sealed class Governor(IOptions<GraphOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, MailboxGate> _gates = new(StringComparer.Ordinal);

    /// <summary>The gate of one mailbox, the same for everyone who speaks about it.</summary>
    public MailboxGate Of(string mailbox) => _gates.GetOrAdd(mailbox, _ => new MailboxGate(options.Value, clock));
}

/// <summary>The gate through which all requests about one mailbox go.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Lives as long as the process; a SemaphoreSlim whose wait handle nobody asks for holds nothing to give back.")]
public sealed class MailboxGate
{
    private readonly SemaphoreSlim _mailbox;
    private readonly SemaphoreSlim _toDo = new(1); // a third-party client reports 429 at every second concurrent To Do request
    private readonly GraphOptions _options;
    private readonly TimeProvider _clock;
    private long _closedUntil;

    internal MailboxGate(GraphOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _mailbox = new SemaphoreSlim(options.InFlight);
    }

    /// <summary>Until when Microsoft asked to be left alone, or null when the gate is open.</summary>
    public DateTimeOffset? ClosedUntil
    {
        get
        {
            var until = new DateTimeOffset(Interlocked.Read(ref _closedUntil), TimeSpan.Zero);
            return until > _clock.GetUtcNow() ? until : null;
        }
    }

    /// <summary>One at a time: finding or making the list and placing a task in it.</summary>
    internal SemaphoreSlim Placing { get; } = new(1);

    /// <summary>Nobody goes through before this wait is over.</summary>
    internal void Close(TimeSpan wait)
    {
        long until = (_clock.GetUtcNow() + wait).UtcTicks;
        long before = Interlocked.Read(ref _closedUntil);
        while (until > before)
        {
            long seen = Interlocked.CompareExchange(ref _closedUntil, until, before);
            if (seen == before)
            {
                return;
            }

            before = seen;
        }
    }

    /// <summary>Waits for a turn. A wait that is longer than <see cref="GraphOptions.LongestWait"/> is refused instead.</summary>
    internal async Task<Turn> EnterAsync(bool toDo, CancellationToken cancel)
    {
        if (toDo)
        {
            await _toDo.WaitAsync(cancel);
        }

        var turn = new Turn(toDo ? _toDo : null, null);
        try
        {
            await _mailbox.WaitAsync(cancel);
            turn = turn with { Mailbox = _mailbox };
            while (ClosedUntil is { } until)
            {
                var wait = until - _clock.GetUtcNow();
                if (wait > _options.LongestWait)
                {
                    throw GraphTroubleException.Throttled(wait);
                }

                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, _clock, cancel);
                }
            }

            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>A turn, given back when the answer has been read to its end.</summary>
    internal readonly record struct Turn(SemaphoreSlim? ToDo, SemaphoreSlim? Mailbox) : IDisposable
    {
        public void Dispose()
        {
            Mailbox?.Release();
            ToDo?.Release();
        }
    }
}
