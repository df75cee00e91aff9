namespace GraphNetworker.Graph.Http;

/// <summary>Somebody who waits for a turn.</summary>
internal sealed class Waiting(MailboxGate gate, bool toDo, long number, int left)
{
    private readonly TaskCompletionSource<Turn> _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The place in the order of arrival.</summary>
    public long Number => number;

    /// <summary>How much there is behind what is asked for; the most goes first.</summary>
    public int Left => left;

    public Task<Turn> Turn => _turn.Task;

    public void Go() => _turn.SetResult(new Turn(gate, toDo, left));

    public void Refuse(Exception reason) => _turn.SetException(reason);

    public void Cancel(CancellationToken cancel) => _turn.SetCanceled(cancel);
}

/// <summary>A turn, given back when the answer has been read to its end.</summary>
internal sealed class Turn(MailboxGate gate, bool toDo, int left) : IDisposable
{
    private int _given;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _given, 1) == 0)
        {
            gate.GiveBack(toDo, left);
        }
    }
}
