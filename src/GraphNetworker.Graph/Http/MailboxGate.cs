using System.Diagnostics.CodeAnalysis;

namespace GraphNetworker.Graph.Http;

/// <summary>The gate through which all requests about one mailbox go.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Lives as long as the process; a SemaphoreSlim whose wait handle nobody asks for holds nothing to give back, and a timer that has rung neither.")]
public sealed class MailboxGate
{
    private readonly Governor _governor;
    private readonly GraphOptions _options;
    private readonly TimeProvider _clock;

    // Who waits, for To Do or for anything else, with an owner waiting or without; who has the most behind it first, then in the order of arrival.
    private readonly LinkedList<Waiting>[] _lines = [new(), new(), new(), new()];
    private readonly KeptTurns _kept;
    private long _arrived;
    private int _underWay;
    private bool _toDoUnderWay; // a third-party client reports 429 at every second concurrent To Do request: one at a time
    private long _closedUntil;
    private ITimer? _opening;

    internal MailboxGate(Governor governor, GraphOptions options, TimeProvider clock)
    {
        _governor = governor;
        _options = options;
        _clock = clock;
        _kept = new KeptTurns(clock, change => governor.Change(this, _ => change()));
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

    /// <summary>Whether this gate stands in the governor's two lines: the others', then the pressing ones'. The governor's to keep.</summary>
    internal bool[] InLine { get; } = [false, false];

    /// <summary>Nobody goes through before this wait is over. Whoever would wait longer than <see cref="GraphOptions.LongestWait"/> is sent away.</summary>
    internal void Close(TimeSpan wait) => _governor.Change(this, _ =>
    {
        long until = (_clock.GetUtcNow() + wait).UtcTicks;
        if (until <= _closedUntil)
        {
            return;
        }

        Interlocked.Exchange(ref _closedUntil, until);
        if (wait > _options.LongestWait)
        {
            foreach (var line in _lines)
            {
                foreach (var waiting in line)
                {
                    waiting.Refuse(GraphTroubleException.Throttled(wait));
                }

                line.Clear();
            }
        }

        Await(wait);
    });

    /// <summary>Waits for a turn. A wait that is longer than <see cref="GraphOptions.LongestWait"/> is refused instead.</summary>
    /// <param name="toDo">It speaks to To Do.</param>
    /// <param name="pressing">An owner waits for it.</param>
    /// <param name="left">How much there is behind it; the most goes first.</param>
    /// <param name="cancel">Gives up; a turn that was already given is then given back by whoever holds it.</param>
    internal async Task<Turn> EnterAsync(bool toDo, bool pressing, int left, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var line = _lines[LineOf(toDo, pressing)];
        LinkedListNode<Waiting>? place = null;
        _governor.Change(this, _ =>
        {
            if (ClosedUntil - _clock.GetUtcNow() is { } wait && wait > _options.LongestWait)
            {
                throw GraphTroubleException.Throttled(wait);
            }

            place = LineUp(line, new Waiting(this, toDo, _arrived++, left));
        });
        await using var givingUp = cancel.UnsafeRegister(
            _ => _governor.Change(this, _ =>
            {
                // Not in its line any more, it has gone through or was sent away.
                if (place!.List is not null)
                {
                    line.Remove(place);
                    place.Value.Cancel(cancel);
                }
            }),
            null);
        return await place!.Value.Turn;
    }

    internal void GiveBack(bool toDo, int left) => _governor.GiveBack(this, toDo, left);

    /// <summary>Somebody has come back. The governor's to call.</summary>
    internal void Leave(bool toDo, int left)
    {
        _underWay--;
        _toDoUnderWay &= !toDo;
        int behind = left - _options.PageSize;
        if (left != int.MaxValue && behind > 0 && _lines[LineOf(toDo: false, pressing: false)].First?.Value.Left < behind)
        {
            _kept.Keep(behind);
        }
    }

    /// <summary>Whether anybody could go through now.</summary>
    internal bool MayEnter(bool pressing) => First(pressing) is not null;

    /// <summary>Lets the next one through, as far as this mailbox goes; null when nobody may.</summary>
    internal Waiting? Enter(bool pressing)
    {
        if (First(pressing) is not { } line)
        {
            return null;
        }

        var waiting = line.First!.Value;
        line.RemoveFirst();
        _underWay++;
        _kept.Take(waiting.Left, _options.InFlight - _underWay);
        _toDoUnderWay |= line == _lines[LineOf(toDo: true, pressing)];
        return waiting;
    }

    private static LinkedListNode<Waiting> LineUp(LinkedList<Waiting> line, Waiting waiting)
    {
        var before = line.Last;
        while (before is not null && before.Value.Left < waiting.Left)
        {
            before = before.Previous;
        }

        return before is null ? line.AddFirst(waiting) : line.AddAfter(before, waiting);
    }

    private static int LineOf(bool toDo, bool pressing) => (toDo ? 2 : 0) + (pressing ? 1 : 0);

    // The line whose first one came first, of those whose first one may go.
    private LinkedList<Waiting>? First(bool pressing)
    {
        if (_underWay >= _options.InFlight || ClosedUntil is not null)
        {
            return null;
        }

        var mail = _lines[LineOf(toDo: false, pressing)];
        var toDo = _lines[LineOf(toDo: true, pressing)];
        bool kept = !pressing && _options.InFlight - _underWay <= _kept.Count;
        return (mail.First?.Value, _toDoUnderWay ? null : toDo.First?.Value) switch
        {
            (null, null) => null,
            ({ } one, null) when kept && !_kept.HasFor(one.Left) => null,
            ({ } one, { } other) => one.Number < other.Number ? mail : toDo,
            (null, _) => toDo,
            _ => mail,
        };
    }

    // A timer counts whole milliseconds and may ring early: the gate opens by the clock, never by the timer.
    private void Await(TimeSpan wait)
    {
        var ring = wait + TimeSpan.FromMilliseconds(1);
        if (ring.TotalMilliseconds >= uint.MaxValue - 1)
        {
            return; // 49 days: nobody sits that out, and whoever comes later looks at the clock
        }

        _opening?.Dispose();
        _opening = _clock.CreateTimer(_ => _governor.Change(this, _ => Opened()), null, ring, Timeout.InfiniteTimeSpan);
    }

    private void Opened()
    {
        if (ClosedUntil - _clock.GetUtcNow() is { } left)
        {
            Await(left);
        }
    }
}
