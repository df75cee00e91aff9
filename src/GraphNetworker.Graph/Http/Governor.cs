using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace GraphNetworker.Graph.Http;

/// <summary>
/// Keeps every mailbox within what Microsoft allows, and all of them together within what this process means to ask at once. Turns are
/// handed out one mailbox after another, so that a long first reading cannot starve the others; whom an owner waits for goes first.
/// </summary>
/// <remarks>No turn is held back for an owner: reading needs all of a mailbox's turns, and the next that is given back comes within one answer.</remarks>
public sealed class Governor(IOptions<GraphOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, MailboxGate> _gates = new(StringComparer.Ordinal);

    // One lock for all gates: what is done under it is a few comparisons, and a request takes a hundred milliseconds.
    private readonly Lock _lock = new();

    // Mailboxes of which somebody could go if the whole allowed it: those with an owner waiting, and those without.
    private readonly Queue<MailboxGate> _pressing = new();
    private readonly Queue<MailboxGate> _others = new();
    private int _underWay;

    /// <summary>The gate of one mailbox, the same for everyone who speaks about it.</summary>
    public MailboxGate Of(string mailbox) => _gates.GetOrAdd(mailbox, _ => new MailboxGate(this, options.Value, clock));

    /// <summary>Does something to a gate, and then lets go whoever may.</summary>
    internal void Change(MailboxGate gate, Action<MailboxGate> change)
    {
        lock (_lock)
        {
            change(gate);
            LineUp(gate, pressing: true);
            LineUp(gate, pressing: false);
            LetGo();
        }
    }

    internal void GiveBack(MailboxGate gate, bool toDo, int left) => Change(gate, one =>
    {
        _underWay--;
        one.Leave(toDo, left);
    });

    private void LetGo()
    {
        while (_underWay < options.Value.InFlightOverall && (Next(pressing: true) ?? Next(pressing: false)) is { } waiting)
        {
            _underWay++;
            waiting.Go();
        }
    }

    private Waiting? Next(bool pressing)
    {
        var line = pressing ? _pressing : _others;
        while (line.TryDequeue(out var gate))
        {
            gate.InLine[pressing ? 1 : 0] = false;
            if (gate.Enter(pressing) is { } waiting)
            {
                LineUp(gate, pressing); // behind all the others
                return waiting;
            }
        }

        return null;
    }

    private void LineUp(MailboxGate gate, bool pressing)
    {
        ref bool inLine = ref gate.InLine[pressing ? 1 : 0];
        if (!inLine && gate.MayEnter(pressing))
        {
            inLine = true;
            (pressing ? _pressing : _others).Enqueue(gate);
        }
    }
}
