namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>One thing that happened in a folder.</summary>
internal readonly record struct ChangeEntry(long Position, ItemKey Key, bool Removed);

/// <summary>
/// What happened in a folder, in order: an entry for every item at the start, then one for every change. A delta round reads on from
/// a place; an entry that a later one about the same item has overtaken is passed over. A page therefore costs what it carries, and a
/// change made while a client is paging is found at the end of the log before the round is over. Guarded by the mailbox's lock.
/// </summary>
internal sealed class ChangeLog
{
    private readonly List<ChangeEntry> _entries = [];
    private readonly Dictionary<ItemKey, (long First, long Latest)> _places = [];

    /// <summary>Position after the last entry.</summary>
    public long End { get; private set; }

    public IReadOnlyList<ChangeEntry> Entries => _entries;

    /// <summary>Who is told of each change as it is made.</summary>
    public Action<ItemKey, ChangeKind>? Heard { get; set; }

    public void Changed(ItemKey key)
    {
        var change = Holds(key) ? ChangeKind.Updated : ChangeKind.Created;
        Append(new ChangeEntry(End, key, false));
        Heard?.Invoke(key, change);
    }

    public void Removed(ItemKey key)
    {
        Append(new ChangeEntry(End, key, true));
        Heard?.Invoke(key, ChangeKind.Deleted);
    }

    /// <summary>Takes over the last word about an item from an earlier run, and where the item was first heard of.</summary>
    public void Restore(ChangeEntry entry, long first)
    {
        _places[entry.Key] = (first, entry.Position);
        _entries.Add(entry);
        End = entry.Position + 1;
    }

    /// <summary>Where an item was first heard of.</summary>
    public long FirstOf(ItemKey key) => _places[key].First;

    /// <summary>Is this the last word about its item?</summary>
    public bool IsLatest(ChangeEntry entry) => _places[entry.Key].Latest == entry.Position;

    private bool Holds(ItemKey key) => _places.TryGetValue(key, out var place) && !_entries[IndexOf(place.Latest)].Removed;

    private void Append(ChangeEntry entry) => Restore(entry, _places.TryGetValue(entry.Key, out var place) ? place.First : entry.Position);

    /// <summary>Up to <paramref name="atMost"/> changes from a place on, and the place to read on from.</summary>
    public (IReadOnlyList<ChangeEntry> Page, long Next) Read(long from, int atMost)
    {
        var page = new List<ChangeEntry>(Math.Min(atMost, 1024));
        int index = _entries.Count > 0 ? IndexOf(from) : 0;
        long next = from;
        for (; index < _entries.Count && page.Count < atMost; index++)
        {
            var entry = _entries[index];
            next = entry.Position + 1;
            var (first, latest) = _places[entry.Key];
            // Of something that came and went between two looks the client was never told; it need not hear that it has gone.
            if (latest == entry.Position && (!entry.Removed || first < from))
            {
                page.Add(entry);
            }
        }

        return (page, index == _entries.Count ? End : next);
    }

    private int IndexOf(long position)
    {
        int low = 0;
        int high = _entries.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _entries[middle].Position < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
