namespace GraphNetworker.Graph.Http;

/// <summary>
/// Turns that are kept for a moment for the folder that has just given one back, when it has more left than any that waits. Its next page
/// is asked for only when this one has been read: given to others at once, the longest folder would wait a quarter of an answer at every
/// page, and be read alone in the end.
/// </summary>
internal sealed class KeptTurns(TimeProvider clock, Action<Action> change)
{
    // A page of 500 mails is understood in some 30 ms; whoever has not come back by then does not come.
    private static readonly TimeSpan AtMost = TimeSpan.FromMilliseconds(100);

    private readonly List<Kept> _kept = [];

    public int Count => _kept.Count;

    /// <summary>Keeps one for whoever has so much left.</summary>
    public void Keep(int left)
    {
        var kept = new Kept(left);
        _kept.Add(kept);
        kept.Timer = clock.CreateTimer(_ => change(() => Remove(kept)), null, AtMost, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether one of them may be taken by somebody with so much left.</summary>
    public bool HasFor(int left) => _kept.Exists(kept => kept.Left <= left);

    /// <summary>Somebody with so much left goes through; so many turns are free then.</summary>
    public void Take(int left, int free)
    {
        if ((_kept.FindLast(kept => kept.Left <= left) ?? (_kept.Count > free ? _kept[^1] : null)) is { } taken)
        {
            Remove(taken);
        }
    }

    private void Remove(Kept kept)
    {
        _kept.Remove(kept);
        kept.Timer?.Dispose();
    }

    private sealed class Kept(int left)
    {
        public int Left => left;

        public ITimer? Timer { get; set; }
    }
}
