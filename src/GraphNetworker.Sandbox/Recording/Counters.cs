namespace GraphNetworker.Sandbox.Recording;

/// <summary>How much has been asked of the sandbox.</summary>
public sealed class Counters
{
    private readonly Lock _gate = new();
    private int _inFlight;

    /// <summary>Requests to Graph through Microsoft's door, a batch's members counted one by one.</summary>
    public int Graph { get; private set; }

    /// <summary>Requests to the token endpoint.</summary>
    public int Token { get; private set; }

    /// <summary>Requests that were refused because there were too many.</summary>
    public int Throttled { get; private set; }

    /// <summary>The most that were in flight at once.</summary>
    public int MaxInFlight { get; private set; }

    /// <summary>Starts counting anew.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            (Graph, Token, Throttled, MaxInFlight) = (0, 0, 0, _inFlight);
        }
    }

    internal void CountToken()
    {
        lock (_gate)
        {
            Token++;
        }
    }

    internal void Enter()
    {
        lock (_gate)
        {
            Graph++;
            MaxInFlight = Math.Max(MaxInFlight, ++_inFlight);
        }
    }

    internal void Leave(bool throttled)
    {
        lock (_gate)
        {
            _inFlight--;
            Throttled += throttled ? 1 : 0;
        }
    }
}
