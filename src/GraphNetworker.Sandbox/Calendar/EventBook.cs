using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Calendar;

/// <summary>One meeting as it lies in the calendar.</summary>
internal sealed record Meeting(ItemKey Key, SeedEvent Seed, long Version);

/// <summary>The calendar. Departure: it is read only; meetings come from the seed and do not change while it runs.</summary>
internal sealed class EventBook(IReadOnlyList<SeedEvent> seed, LiveMailbox mailbox)
{
    public static readonly ItemKey Folder = ItemKey.Of("folder", "calendar");

    /// <summary>Meetings by their start.</summary>
    public IReadOnlyList<Meeting> All { get; } =
        [.. seed.Select(meeting => new Meeting(ItemKey.Of("event", meeting.Key), meeting, mailbox.NextVersion())).OrderBy(meeting => meeting.Seed.Start)];
}
