namespace GraphNetworker.Api.Sync;

/// <summary>One answer that is fetched before it is needed, never more than one. Whoever stops early leaves no request behind.</summary>
internal sealed class Ahead<T>(CancellationToken cancel) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
    private Task<T>? _begun;

    /// <summary>Begins to fetch what will be taken next.</summary>
    public void Begin(Func<CancellationToken, Task<T>> fetch) => _begun = fetch(_stop.Token);

    /// <summary>What was begun, or else what is fetched now.</summary>
    public Task<T> TakeAsync(Func<CancellationToken, Task<T>> fetch)
    {
        var taken = _begun ?? fetch(_stop.Token);
        _begun = null;
        return taken;
    }

    /// <summary>Stops what was begun and not taken.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_begun is not null)
        {
            await ((Task)_begun).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _stop.Dispose();
    }
}
