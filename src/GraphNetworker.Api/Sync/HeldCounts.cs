using System.Collections.Concurrent;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.Sync;

namespace GraphNetworker.Api.Sync;

/// <summary>
/// The counts over a mailbox, which take a fifth of a second for 250,000 mails and are asked for every few seconds by whoever watches:
/// counted again only when a folder has moved, and during the first reading, when they always have, every few seconds.
/// </summary>
internal sealed class HeldCounts(SyncStore store, TimeProvider clock)
{
    private static readonly TimeSpan WhileFirst = TimeSpan.FromSeconds(3);

    // What moves no folder (a mail of the quarantine understood after all) shows this much later at most.
    private static readonly TimeSpan Unmoved = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<MailboxId, Held> _held = new();

    public async Task<NetworkCounts> OfAsync(MailboxId mailbox, IReadOnlyList<FeedState> feeds, bool first, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        int mark = MarkOf(feeds);
        if (_held.TryGetValue(mailbox, out var held) && now - held.At < (first ? WhileFirst : Unmoved) && (first || held.Mark == mark))
        {
            return held.Counts;
        }

        var counts = await store.CountsAsync(mailbox, cancel);
        _held[mailbox] = new Held(mark, now, counts);
        return counts;
    }

    private static int MarkOf(IReadOnlyList<FeedState> feeds)
    {
        var mark = default(HashCode);
        foreach (var state in feeds)
        {
            mark.Add(state);
        }

        return mark.ToHashCode();
    }

    private sealed record Held(int Mark, DateTimeOffset At, NetworkCounts Counts);
}
