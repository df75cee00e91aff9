using System.Diagnostics.CodeAnalysis;
using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Calendar;

/// <summary>One meeting as it lies in the calendar.</summary>
/// <param name="Spans">When it was held to be until now, its present time last: a view must hear of what left it.</param>
internal sealed record Meeting(ItemKey Key, SeedEvent Seed, long Version, DateTimeOffset Created, DateTimeOffset Modified, IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Spans)
{
    // calendarView holds what touches the span: it ends after the start and starts before the end.
    public bool Within(DateTimeOffset from, DateTimeOffset to) => Seed.End > from && Seed.Start < to;

    public bool WasWithin(DateTimeOffset from, DateTimeOffset to) => Spans.Any(span => span.To > from && span.From < to);
}

/// <summary>The calendar: one, the default one. Guarded by the mailbox's lock. Departure: it is made anew from the seed at each start.</summary>
internal sealed class EventBook
{
    public static readonly ItemKey Folder = ItemKey.Of("folder", "calendar");

    private readonly Dictionary<ItemKey, Meeting> _meetings = [];
    private readonly Dictionary<ItemKey, Meeting> _gone = [];
    private readonly LiveMailbox _mailbox;

    public EventBook(IReadOnlyList<SeedEvent> seed, LiveMailbox mailbox)
    {
        _mailbox = mailbox;
        foreach (var meeting in seed.OrderBy(meeting => meeting.Start))
        {
            var made = meeting.Start.AddDays(-7);
            Put(new Meeting(ItemKey.Of("event", meeting.Key), meeting, mailbox.NextVersion(), made, made, [(meeting.Start, meeting.End)]));
        }

        Rebuilt = Log.End;
        mailbox.Listen(Log, WatchedKind.Event, Folder);
    }

    public ChangeLog Log { get; } = new();

    public long Rebuilt { get; }

    /// <summary>Meetings by their start.</summary>
    public IReadOnlyList<Meeting> All => [.. _meetings.Values.OrderBy(meeting => meeting.Seed.Start)];

    public bool TryMeeting(ItemKey key, [NotNullWhen(true)] out Meeting? meeting) => _meetings.TryGetValue(key, out meeting);

    /// <summary>What a view over a span has to say about a meeting that was changed or removed; null when it never was in the view.</summary>
    public (Meeting? Now, bool Gone)? Word(ItemKey key, DateTimeOffset from, DateTimeOffset to)
    {
        var meeting = _meetings.GetValueOrDefault(key);
        return meeting?.Within(from, to) is true ? (meeting, false)
            : (meeting ?? _gone[key]).WasWithin(from, to) ? (null, true)
            : null;
    }

    public Meeting Create(SeedEvent seed)
    {
        var now = _mailbox.Time.GetUtcNow();
        long version = _mailbox.NextVersion();
        string key = seed.Key.Length > 0 ? seed.Key : $"made {_mailbox.Run} {version}";
        return Put(new Meeting(ItemKey.Of("event", key), seed with { Key = key }, version, now, now, [(seed.Start, seed.End)]));
    }

    public Meeting Change(Meeting meeting, SeedEvent seed) => Put(meeting with
    {
        Seed = seed,
        Version = _mailbox.NextVersion(),
        Modified = _mailbox.Time.GetUtcNow(),
        Spans = [.. meeting.Spans, (seed.Start, seed.End)],
    });

    public void Remove(Meeting meeting)
    {
        _meetings.Remove(meeting.Key);
        _gone[meeting.Key] = meeting;
        Log.Removed(meeting.Key);
    }

    private Meeting Put(Meeting meeting)
    {
        _meetings[meeting.Key] = meeting;
        Log.Changed(meeting.Key);
        return meeting;
    }
}
