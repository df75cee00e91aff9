namespace GraphNetworker.Api.Sync;

/// <summary>Tells whoever waits that there is something new. Take <see cref="Next"/> before looking, wait for it after: nothing is missed.</summary>
internal sealed class Signal
{
    private volatile TaskCompletionSource _next = Fresh();

    /// <summary>Completes at the next <see cref="Raise"/>.</summary>
    public Task Next => _next.Task;

    public void Raise() => Interlocked.Exchange(ref _next, Fresh()).TrySetResult();

    /// <summary>Waits for <paramref name="next"/>, at most so long; without a length, for ever.</summary>
    public static async Task WaitAsync(Task next, TimeSpan? atMost, TimeProvider clock, CancellationToken cancel)
    {
        if (atMost <= TimeSpan.Zero)
        {
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(next, Task.Delay(atMost ?? Timeout.InfiniteTimeSpan, clock, over.Token));
        await over.CancelAsync();
        cancel.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
