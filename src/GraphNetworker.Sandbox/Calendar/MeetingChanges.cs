using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Calendar;

/// <summary>What other people do to the calendar while the sandbox runs: they invite, move, cancel, answer.</summary>
public static class MeetingChanges
{
    /// <summary>A meeting comes into the calendar. Gives its immutable id.</summary>
    public static string AddMeeting(this LiveMailbox mailbox, SeedEvent meeting)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        lock (mailbox.Gate)
        {
            return GraphIds.Immutable(mailbox.Calendar.Create(meeting).Key);
        }
    }

    /// <summary>A meeting becomes another: <c>ChangeMeeting("event 1", meeting =&gt; meeting with { IsCancelled = true })</c>.</summary>
    /// <exception cref="ArgumentException">There is no such meeting.</exception>
    public static void ChangeMeeting(this LiveMailbox mailbox, string key, Func<SeedEvent, SeedEvent> change)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        ArgumentNullException.ThrowIfNull(change);
        lock (mailbox.Gate)
        {
            var meeting = Find(mailbox, key);
            mailbox.Calendar.Change(meeting, change(meeting.Seed));
        }
    }

    /// <summary>A meeting is gone.</summary>
    /// <exception cref="ArgumentException">There is no such meeting.</exception>
    public static void RemoveMeeting(this LiveMailbox mailbox, string key)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        lock (mailbox.Gate)
        {
            mailbox.Calendar.Remove(Find(mailbox, key));
        }
    }

    private static Meeting Find(LiveMailbox mailbox, string key) =>
        mailbox.Calendar.TryMeeting(ItemKey.Of("event", key), out var meeting) ? meeting : throw new ArgumentException($"There is no meeting '{key}'.", nameof(key));
}
