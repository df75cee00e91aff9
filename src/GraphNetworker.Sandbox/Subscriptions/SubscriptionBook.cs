using System.Collections.Concurrent;
using System.Threading.Channels;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;
using GraphNetworker.Sandbox.SignIn;

namespace GraphNetworker.Sandbox.Subscriptions;

/// <summary>
/// Every subscription there is, and what is sent about it. A mailbox only takes note of a change; everything else happens in the
/// background.
/// </summary>
public sealed class SubscriptionBook : IAsyncDisposable
{
    private const int AtMost = 1000; // outlook-change-notifications-overview.md: "per mailbox for all applications"

    private readonly ConcurrentDictionary<Guid, Entry> _entries = [];
    private readonly ConcurrentDictionary<Uri, Lazy<DeliveryQueue>> _queues = [];
    private readonly Channel<(LiveMailbox Mailbox, Happening Change)> _happened = Channel.CreateUnbounded<(LiveMailbox, Happening)>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Outstanding _outstanding = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationToken _closed;
    private readonly SubscriptionFile _file;
    private readonly ReceiverClient _receivers;
    private readonly Knobs _knobs;
    private readonly TimeProvider _time;
    private readonly Task _telling;

    internal SubscriptionBook(SubscriptionFile file, ReceiverClient receivers, Knobs knobs, TimeProvider time)
    {
        (_file, _receivers, _knobs, _time, _closed) = (file, receivers, knobs, time, _closing.Token);
        foreach (var subscription in file.Read())
        {
            Put(subscription);
        }

        _knobs.Revoked += Revoke;
        _telling = Task.Run(TellAsync);
    }

    /// <summary>The subscriptions to a mailbox, by whomever they were made.</summary>
    public IReadOnlyList<SubscriptionNow> Of(LiveMailbox mailbox) =>
        [.. To(mailbox).Select(one => new SubscriptionNow(one.Id.ToString(), one.Resource, one.Expires))];

    /// <summary>Sends so many change notifications at once, spread over the subscriptions of a mailbox. Gives how many were sent: none where nobody subscribed.</summary>
    public int Storm(LiveMailbox mailbox, int count)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        List<(Subscription Subscription, List<(ItemKey Place, ItemKey Key)> Things)> targets;
        lock (mailbox.Gate)
        {
            targets = [.. To(mailbox).Select(one => (one, one.Watched.Things(mailbox, count))).Where(one => one.Item2.Count > 0)];
        }

        for (int i = 0; i < count && targets.Count > 0; i++)
        {
            var (subscription, things) = targets[i % targets.Count];
            var (place, key) = things[i / targets.Count % things.Count];
            var change = subscription.Wants(ChangeKind.Updated) ? ChangeKind.Updated : subscription.Wants(ChangeKind.Created) ? ChangeKind.Created : ChangeKind.Deleted;
            Send(new Notice(subscription, new Happening(subscription.Watched.Kind, place, key, change, i), null));
        }

        return targets.Count > 0 ? count : 0;
    }

    /// <summary>
    /// Sends reauthorizationRequired, subscriptionRemoved (and removes them) or missed for the subscriptions of a mailbox. Gives how many
    /// were sent: To Do knows reauthorizationRequired only.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such event.</exception>
    public int Lifecycle(LiveMailbox mailbox, string lifecycleEvent)
    {
        if (!IsLifecycleEvent(lifecycleEvent))
        {
            throw new ArgumentException($"There is no lifecycle event '{lifecycleEvent}'.", nameof(lifecycleEvent));
        }

        var told = To(mailbox).Where(one => one.IsTold(lifecycleEvent)).ToList();
        foreach (var subscription in told)
        {
            if (lifecycleEvent == LifecycleEvent.Removed)
            {
                Remove(subscription.Id);
            }

            Post(new Notice(subscription, null, lifecycleEvent));
        }

        return told.Count;
    }

    /// <summary>Returns when everything that is to be sent was delivered or given up.</summary>
    public Task DeliveredAsync(CancellationToken cancellation = default) => _outstanding.QuietAsync().WaitAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _knobs.Revoked -= Revoke;
        await _closing.CancelAsync();
        await _telling;
        await Task.WhenAll(_queues.Values.Select(queue => queue.Value.Running));
        foreach (var entry in _entries.Values)
        {
            entry.Dispose();
        }

        _receivers.Dispose();
        _closing.Dispose();
    }

    internal static bool IsLifecycleEvent(string word) => word is LifecycleEvent.ReauthorizationRequired or LifecycleEvent.Removed or LifecycleEvent.Missed;

    /// <summary>Lets both addresses prove themselves, each for itself even when they are one ("you will receive and respond to two validation requests").</summary>
    internal Task ShakeHandsAsync(Subscription subscription, CancellationToken cancellation) => Task.WhenAll(
        new[] { subscription.NotificationUrl, subscription.LifecycleUrl }.OfType<Uri>().Select(address => _receivers.ShakeHandsAsync(address, cancellation)));

    internal void Add(Subscription subscription)
    {
        var mailbox = subscription.Mailbox;
        lock (mailbox.Gate)
        {
            if (To(mailbox).Count() >= AtMost)
            {
                throw new GraphRefusal(403, "ExtensionError", "Operation: Create; Exception: [Status Code: Forbidden; Reason: Number of subscriptions on item has exceeded limit]");
            }

            Put(subscription);
        }

        Save();
    }

    internal IEnumerable<Subscription> Of(Caller caller)
    {
        var now = _time.GetUtcNow();
        return _entries.Values.Select(entry => entry.Now).Where(one => one.IsOf(caller) && one.Expires > now).OrderBy(one => one.Id);
    }

    internal Subscription? Find(Guid id, Caller caller) =>
        _entries.TryGetValue(id, out var entry) && entry.Now.IsOf(caller) && entry.Now.Expires > _time.GetUtcNow() ? entry.Now : null;

    /// <summary>Gives a subscription another end; null when it has gone meanwhile.</summary>
    internal Subscription? Renew(Guid id, DateTimeOffset expires)
    {
        if (!_entries.TryGetValue(id, out var entry))
        {
            return null;
        }

        entry.Now = entry.Now with { Expires = expires };
        Arm(entry);
        Save();
        return entry.Now;
    }

    internal bool Remove(Guid id)
    {
        if (!_entries.TryRemove(id, out var entry))
        {
            return false;
        }

        entry.Dispose();
        Save();
        return true;
    }

    internal bool Stands(Notice notice) => notice.IsFarewell || (_entries.TryGetValue(notice.About.Id, out var entry) && entry.Now.Expires > _time.GetUtcNow());

    internal void Settled(int count) => _outstanding.Done(count);

    /// <summary>Changes that were given up are told as missed; a word about a subscription's own life that found nobody is not told again.</summary>
    internal void Dropped(IEnumerable<Notice> notices)
    {
        foreach (var subscription in notices.Where(notice => notice.Change is not null && Stands(notice)).Select(notice => notice.About).DistinctBy(one => one.Id))
        {
            Tell(subscription, LifecycleEvent.Missed);
        }
    }

    private IEnumerable<Subscription> To(LiveMailbox mailbox)
    {
        var now = _time.GetUtcNow();
        return _entries.Select(pair => pair.Value.Now).Where(one => one.Mailbox == mailbox && one.Expires > now).OrderBy(one => one.Id);
    }

    // Under the lock of the mailbox.
    private void Take(LiveMailbox mailbox, Happening change)
    {
        _outstanding.Add();
        if (!_happened.Writer.TryWrite((mailbox, change)))
        {
            _outstanding.Done();
        }
    }

    private async Task TellAsync()
    {
        try
        {
            while (await _happened.Reader.WaitToReadAsync(_closed))
            {
                while (_happened.Reader.TryRead(out var told))
                {
                    foreach (var subscription in To(told.Mailbox).Where(one => one.Watched.Hears(told.Change) && one.Wants(told.Change.Change)))
                    {
                        Send(new Notice(subscription, told.Change, null));
                    }

                    _outstanding.Done();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The sandbox closes.
        }
    }

    // A change on its way out meets the faults of its mailbox.
    private void Send(Notice notice)
    {
        var faults = notice.About.Mailbox.Faults;
        if (faults.HappensToNotification(faults.NotificationsLost))
        {
            return;
        }

        for (int copies = faults.HappensToNotification(faults.NotificationsDoubled) ? 2 : 1; copies > 0; copies--)
        {
            if (faults.NotificationsLate > TimeSpan.Zero)
            {
                _ = PostLaterAsync(notice, faults.NotificationsLate);
            }
            else
            {
                Post(notice);
            }
        }
    }

    private async Task PostLaterAsync(Notice notice, TimeSpan late)
    {
        _outstanding.Add();
        try
        {
            await Task.Delay(late, _time, _closed);
            Post(notice);
        }
        catch (OperationCanceledException)
        {
            // The sandbox closes.
        }
        finally
        {
            _outstanding.Done();
        }
    }

    private void Post(Notice notice)
    {
        if (!_closed.IsCancellationRequested)
        {
            _outstanding.Add();
            _queues.GetOrAdd(notice.Address, address => new Lazy<DeliveryQueue>(() => new DeliveryQueue(address, _receivers, this, _time, _closed))).Value.Post(notice);
        }
    }

    private void Tell(Subscription subscription, string lifecycleEvent)
    {
        if (subscription.IsTold(lifecycleEvent))
        {
            Post(new Notice(subscription, null, lifecycleEvent));
        }
    }

    // Whoever lost the right to read is told so once; To Do's subscriptions end without a word.
    private void Revoke(SandboxAccount account)
    {
        foreach (var subscription in _entries.Values.Select(entry => entry.Now).Where(one => one.User == account.Oid.ToString()).ToList())
        {
            if (Remove(subscription.Id))
            {
                Tell(subscription, LifecycleEvent.Removed);
            }
        }
    }

    private void Put(Subscription subscription)
    {
        var mailbox = subscription.Mailbox;
        mailbox.Heard ??= change => Take(mailbox, change);
        var entry = new Entry(subscription, one => _time.CreateTimer(_ => Wake(one), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        _entries[subscription.Id] = entry;
        Arm(entry);
    }

    private void Save() => _file.Write(() => _entries.Select(pair => pair.Value.Now));

    private void Arm(Entry entry)
    {
        var now = _time.GetUtcNow();
        var wait = Challenges.Next(now, entry.Now.Expires) - now;
        entry.Arm(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
    }

    private void Wake(Entry entry)
    {
        if (_closed.IsCancellationRequested || !_entries.ContainsKey(entry.Now.Id))
        {
            return;
        }

        if (entry.Now.Expires <= _time.GetUtcNow())
        {
            Remove(entry.Now.Id);
        }
        else
        {
            Tell(entry.Now, LifecycleEvent.ReauthorizationRequired);
            Arm(entry);
        }
    }

    private sealed class Entry : IDisposable
    {
        private readonly ITimer _timer;
        private volatile Subscription _now;

        public Entry(Subscription subscription, Func<Entry, ITimer> timer)
        {
            _now = subscription;
            _timer = timer(this);
        }

        public Subscription Now { get => _now; set => _now = value; }

        public void Arm(TimeSpan wait) => _timer.Change(wait, Timeout.InfiniteTimeSpan);

        public void Dispose() => _timer.Dispose();
    }
}
