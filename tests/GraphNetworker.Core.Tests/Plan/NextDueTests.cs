using CsCheck;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;

namespace GraphNetworker.Core.Tests.Plan;

/// <summary>From headers to the day that is due, against a slow reference that knows what really happened. CsCheck prints the seed of a failure.</summary>
[TestClass]
public sealed class NextDueTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Wished = new(2026, 1, 5);
    private static readonly Correspondent Me = Somebody("olga@northwind.com");
    private static readonly Correspondent Ana = Somebody("ana@adatum.com");
    private static readonly Owner Owner = new(new MailboxId(1), "Olga Owner", Me.Address, new HashSet<MailAddress> { Me.Address });
    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kolkata"];

    private static readonly What[] Noises = [What.OutOfOffice, What.Bounce, What.Newsletter, What.ListMail, What.InCopy, What.MeInCopy, What.ToACrowd, What.DeclinedMeeting, What.CalledOff, What.Draft];

    private static readonly Gen<What> Noise = Gen.Int[0, Noises.Length - 1].Select(i => Noises[i]);

    private static readonly Gen<Event> Anything = Gen.Select(
            Gen.Frequency((4, Gen.Const(What.Wrote)), (4, Gen.Const(What.WroteToThem)), (1, Gen.Const(What.Met)), (1, Gen.Const(What.Talked)), (3, Noise)),
            Gen.OneOf(Gen.Int[0, 40_000_000], Gen.Int[0, 3_000_000]))
        .Select((what, ago) => new Event(what, Now.AddSeconds(-ago)));

    private static readonly Gen<Event[]> History = Anything.Array[0, 40].Where(events => events.DistinctBy(one => one.At).Count() == events.Length);

    private enum What
    {
        Wrote,
        WroteToThem,
        Met,
        Talked,
        OutOfOffice,
        Bounce,
        Newsletter,
        ListMail,
        InCopy,
        MeInCopy,
        ToACrowd,
        DeclinedMeeting,
        CalledOff,
        Draft,
    }

    [TestMethod]
    public void The_day_is_the_last_contact_of_both_and_the_rhythm() =>
        Gen.Select(History, Gen.Int[1, 400], Gen.Int[0, Zones.Length - 1].Select(i => Zones[i])).Sample((events, days, zoneName) =>
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneName);
            var rhythm = PlannedRhythm.Every(days);

            var due = Due(events, rhythm, zone);

            var last = LastContact(events);
            var ideal = last is { } at ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime).AddDays(days) : Wished;
            return due.Ideal == ideal && due.DaysOver == OwnerDay.Of(Now, zone).DayNumber - ideal.DayNumber;
        });

    [TestMethod]
    public void What_machines_send_and_what_only_passes_by_never_changes_it() =>
        Gen.Select(History, Noise.SelectMany(what => Gen.Int[0, 40_000_000].Select(ago => new Event(what, Now.AddSeconds(-ago)))).Array[1, 5]).Sample((events, noise) =>
            Due([.. events, .. noise], PlannedRhythm.Every(21), TimeZoneInfo.Utc) == Due(events, PlannedRhythm.Every(21), TimeZoneInfo.Utc));

    [TestMethod]
    public void What_stays_unanswered_never_changes_it() =>
        Gen.Select(History, Gen.Bool, Gen.Int[1, 5]).Sample((events, mine, count) =>
        {
            var last = events.Length == 0 ? Now.AddDays(-200) : events.Max(one => one.At);
            bool waits = events.Where(one => one.What is What.Wrote or What.WroteToThem or What.Met or What.Talked).MaxBy(one => one.At)?.What is null or What.Met or What.Talked;
            Event[] more = [.. Enumerable.Range(1, count).Select(i => new Event(mine ? What.WroteToThem : What.Wrote, last.AddSeconds(i)))];
            return !waits || last.AddSeconds(count) > Now || Due([.. events, .. more], PlannedRhythm.Every(60), TimeZoneInfo.Utc) == Due(events, PlannedRhythm.Every(60), TimeZoneInfo.Utc);
        });

    [TestMethod]
    [DataRow("2026-11-09", 21, "2026-11-29", DueBand.InTime)]
    [DataRow("2026-11-09", 21, "2026-11-30", DueBand.Due)]
    [DataRow("2026-11-09", 21, "2026-12-11", DueBand.Due)]
    [DataRow("2026-11-09", 21, "2026-12-12", DueBand.PastLatest)]
    public void A_band_begins_on_its_day(string last, int days, string today, DueBand band) =>
        Assert.AreEqual(band, NextDue.Of(DateOnly.Parse(last, null), Wished, PlannedRhythm.Every(days), DateOnly.Parse(today, null)).Band);

    [TestMethod]
    public void The_day_of_a_contact_is_the_owners_day()
    {
        // 23:30 in Berlin on the 9th is still the 9th there, and the 10th in Kiritimati.
        var at = new DateTimeOffset(2026, 11, 9, 22, 30, 0, TimeSpan.Zero);

        Assert.AreEqual(new DateOnly(2026, 11, 30), Due([new Event(What.Met, at)], PlannedRhythm.Every(21), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).Ideal);
        Assert.AreEqual(new DateOnly(2026, 12, 1), Due([new Event(What.Met, at)], PlannedRhythm.Every(21), TimeZoneInfo.FindSystemTimeZoneById("Pacific/Kiritimati")).Ideal);
    }

    private static NextDue Due(IEnumerable<Event> events, PlannedRhythm rhythm, TimeZoneInfo zone)
    {
        Touch[] touches = [.. events.SelectMany(Read).OrderBy(touch => touch.At).ThenBy(touch => touch.Direction)];
        var last = ContactHistory.Of(touches, Now).Last;
        return NextDue.Of(last is { } at ? OwnerDay.Of(at, zone) : null, Wished, rhythm, OwnerDay.Of(Now, zone));
    }

    /// <summary>What both had a part in: told from the events themselves, once more from the beginning for each.</summary>
    private static DateTimeOffset? LastContact(Event[] events)
    {
        Event[] real = [.. events.Where(one => one.What is What.Wrote or What.WroteToThem or What.Met or What.Talked).OrderBy(one => one.At)];
        DateTimeOffset? last = null;
        int from = 0; // what was before the last contact is over and done with
        for (int i = 0; i < real.Length; i++)
        {
            bool both = real[i].What is What.Met or What.Talked || IsAnswer(real[from..i], real[i]);
            if (both)
            {
                (last, from) = (real[i].At, i + 1);
            }
        }

        return last;
    }

    // Answered is the last of the other side's mails before which no mail of one's own lies: the one that waits.
    private static bool IsAnswer(Event[] since, Event mail) => since is [.., var waiting] && waiting.What != mail.What && mail.At - waiting.At <= TimeSpan.FromDays(90);

    private static IEnumerable<Touch> Read(Event one)
    {
        var reading = one.What switch
        {
            What.Talked => null,
            What.Met => MeetingReader.Read(Meeting(one.At), Owner),
            What.DeclinedMeeting => MeetingReader.Read(Meeting(one.At) with { OwnerOrganises = false, OwnerAnswer = MeetingAnswer.Declined }, Owner),
            What.CalledOff => MeetingReader.Read(Meeting(one.At) with { IsCancelled = true }, Owner),
            _ => InteractionReader.Read(MailOf(one), Owner, Now),
        };
        return reading switch
        {
            null => [new Touch(Direction.Met, one.At, 1)],
            MailReading.Exchange exchange => exchange.Interactions.Where(with => with.With.Address == Ana.Address).Select(with => new Touch(with.Direction, with.At, with.People, with.Aside)),
            _ => [],
        };
    }

    private static MailMessage MailOf(Event one)
    {
        var mail = new MailMessage("1", one.At, Ana, [Me], [], false, []);
        return one.What switch
        {
            What.WroteToThem => mail with { From = Me, To = [Ana] },
            What.OutOfOffice => mail with { Headers = [new Header("Auto-Submitted", "auto-replied")] },
            What.Bounce => mail with { Headers = [new Header("X-MS-Exchange-Message-Is-Ndr", "")] },
            What.Newsletter => mail with { Headers = [new Header("List-Unsubscribe", "<https://adatum.com/u>")] },
            What.ListMail => mail with { Headers = [new Header("List-Id", "<dev.adatum.com>")] },
            What.InCopy => mail with { From = Me, To = [Somebody("lee@fabrikam.com")], Copied = [Ana] },
            What.MeInCopy => mail with { To = [Somebody("lee@fabrikam.com")], Copied = [Me] },
            What.ToACrowd => mail with { From = Me, To = [Ana, .. Enumerable.Range(0, 20).Select(i => Somebody($"p{i}@contoso.com"))] },
            What.Draft => mail with { From = Me, To = [Ana], IsDraft = true },
            _ => mail,
        };
    }

    private static CalendarMeeting Meeting(DateTimeOffset at) =>
        new("1", at, at.AddHours(1), Me, true, MeetingAnswer.Organizer, [new Attendee(Ana, MeetingAnswer.Accepted, false)], false, false);

    private static Correspondent Somebody(string address) => new(MailAddress.Parse(address)!.Value, address);

    private sealed record Event(What What, DateTimeOffset At);
}
