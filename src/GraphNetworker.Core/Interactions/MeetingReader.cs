using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Interactions;

/// <summary>Reads from one meeting of the owner's calendar who met the owner.</summary>
/// <remarks>
/// The first that fits is the answer:
/// <list type="number">
/// <item>called off: nobody met;</item>
/// <item>neither the owner's own nor accepted by them: nobody knows that they were there;</item>
/// <item>days without hours: what people enter that way says where somebody is, not whom they met;</item>
/// <item>no believable beginning: quarantine;</item>
/// <item>more than <see cref="InteractionReader.MostPeople"/> people: a crowd;</item>
/// <item>else the owner meets whoever called it and each person invited who has not declined. Silence counts as coming: only the
/// organiser's copy of a meeting is told the answers of the others (Microsoft Graph, attendee resource).</item>
/// </list>
/// A meeting to come is read like one that was: it is dated at its beginning, and counts from then on.
/// </remarks>
public static class MeetingReader
{
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What one meeting of this owner comes to.</summary>
    public static MailReading Read(CalendarMeeting meeting, Owner owner)
    {
        if (meeting.IsCancelled)
        {
            return new MailReading.Noise(NoiseReason.Cancelled);
        }

        if (!meeting.OwnerOrganises && meeting.OwnerAnswer is not (MeetingAnswer.Accepted or MeetingAnswer.Organizer))
        {
            return new MailReading.Noise(NoiseReason.NotAccepted);
        }

        if (meeting.IsAllDay)
        {
            return new MailReading.Noise(NoiseReason.AllDay);
        }

        return meeting.Start is { } start && start >= Earliest ? Met(meeting, owner, start) : new MailReading.Unreadable("no believable date");
    }

    private static MailReading Met(CalendarMeeting meeting, Owner owner, DateTimeOffset start)
    {
        var others = new Dictionary<MailAddress, Correspondent>();
        IEnumerable<Correspondent?> there = [meeting.Organizer, .. meeting.Attendees.Where(one => !one.IsResource && one.Answer != MeetingAnswer.Declined).Select(one => one.Who)];
        foreach (var one in there.OfType<Correspondent>())
        {
            if (!owner.Is(one.Address) && others.TryAdd(one.Address, one) && others.Count > InteractionReader.MostPeople)
            {
                return new MailReading.Noise(NoiseReason.Crowd);
            }
        }

        var at = DateTimeOffset.FromUnixTimeSeconds(start.ToUnixTimeSeconds());
        Interaction[] met = [.. others.Values.Where(one => !RoleMailboxes.Has(one.Address)).Select(one => new Interaction(one, Direction.Met, at, others.Count))];
        return met.Length > 0 ? new MailReading.Exchange(met) : new MailReading.Noise(others.Count == 0 ? NoiseReason.OnlyMyself : NoiseReason.RoleMailbox);
    }
}
