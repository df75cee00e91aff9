namespace GraphNetworker.Sandbox.Subscriptions;

/// <summary>Counts what is still to be sent, and knows when that is nothing.</summary>
internal sealed class Outstanding
{
    private readonly Lock _gate = new();
    private int _count;
    private TaskCompletionSource? _quiet;

    public void Add()
    {
        lock (_gate)
        {
            _count++;
        }
    }

    public void Done(int count = 1)
    {
        lock (_gate)
        {
            _count -= count;
            if (_count == 0)
            {
                _quiet?.SetResult();
                _quiet = null;
            }
        }
    }

    public Task QuietAsync()
    {
        lock (_gate)
        {
            return _count == 0 ? Task.CompletedTask : (_quiet ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }
}
