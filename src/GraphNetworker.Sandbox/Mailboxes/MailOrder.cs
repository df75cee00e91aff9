namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>Mails in the order of their arrival. Guarded by the mailbox's lock.</summary>
internal sealed class MailOrder
{
    private readonly List<LiveMail> _items = [];

    public int Count => _items.Count;

    /// <summary>The mail at a place counted from the newest.</summary>
    public LiveMail FromNewest(int place) => _items[_items.Count - 1 - place];

    public void Fill(IEnumerable<LiveMail> items)
    {
        _items.AddRange(items);
        _items.Sort(Compare);
    }

    public void Add(LiveMail item)
    {
        int place = _items.BinarySearch(item, Comparison);
        _items.Insert(place < 0 ? ~place : place, item);
    }

    public void Replace(LiveMail item) => _items[_items.BinarySearch(item, Comparison)] = item;

    public void Remove(LiveMail item) => _items.RemoveAt(_items.BinarySearch(item, Comparison));

    /// <summary>How many mails are newer than this place in the order.</summary>
    public int NewerThan(long ticks, int number)
    {
        int low = 0;
        int high = _items.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            var item = _items[middle];
            bool older = item.Ticks < ticks || (item.Ticks == ticks && item.Number <= number);
            (low, high) = older ? (middle + 1, high) : (low, middle);
        }

        return _items.Count - low;
    }

    /// <summary>Every mail, newest first. To be read under the lock.</summary>
    public IEnumerable<LiveMail> NewestFirst()
    {
        for (int i = _items.Count - 1; i >= 0; i--)
        {
            yield return _items[i];
        }
    }

    private static readonly Comparer<LiveMail> Comparison = Comparer<LiveMail>.Create(Compare);

    private static int Compare(LiveMail left, LiveMail right) =>
        left.Ticks != right.Ticks ? left.Ticks.CompareTo(right.Ticks) : left.Number.CompareTo(right.Number);
}
