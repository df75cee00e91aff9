using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Tests.Interactions;

[TestClass]
public sealed class MeetingReaderTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Owner Owner = new(new MailboxId(1), "Alex Rivera", Address("alex@contoso.com"), new HashSet<MailAddress> { Address("alex@contoso.com"), Address("a.rivera@contoso.com") });

    [TestMethod]
    public void An_accepted_meeting_is_with_whoever_called_it_and_everybody_who_did_not_decline()
    {
        var read = Met(Meeting(Invited("tomas@adatum.com", MeetingAnswer.None), Invited("lee@adatum.com", MeetingAnswer.Declined), Invited("alex@contoso.com", MeetingAnswer.Accepted)));

        Assert.AreEqual("ana@adatum.com, tomas@adatum.com", string.Join(", ", read.Select(one => one.With.Address.Value)));
        Assert.IsTrue(read.All(one => one is { Direction: Direction.Met, People: 2 } && one.At == Start));
    }

    [TestMethod]
    public void The_owner_meets_whom_they_invited()
    {
        var read = Met(Meeting(Invited("tomas@adatum.com", MeetingAnswer.Accepted)) with { Organizer = Who("a.rivera@contoso.com"), OwnerOrganises = true, OwnerAnswer = MeetingAnswer.None });

        Assert.AreEqual("tomas@adatum.com", read.Single().With.Address.Value);
    }

    [TestMethod]
    [DataRow(MeetingAnswer.None)]
    [DataRow(MeetingAnswer.Tentative)]
    [DataRow(MeetingAnswer.Declined)]
    public void What_the_owner_did_not_accept_does_not_count(MeetingAnswer answer) =>
        Assert.AreEqual(NoiseReason.NotAccepted, Noise(Meeting() with { OwnerAnswer = answer }));

    [TestMethod]
    public void What_was_called_off_does_not_count() => Assert.AreEqual(NoiseReason.Cancelled, Noise(Meeting() with { IsCancelled = true }));

    [TestMethod]
    public void A_day_without_hours_is_no_meeting() => Assert.AreEqual(NoiseReason.AllDay, Noise(Meeting() with { IsAllDay = true }));

    [TestMethod]
    public void A_room_is_nobody()
    {
        var room = new Attendee(Who("room.4@contoso.com"), MeetingAnswer.Accepted, IsResource: true);

        Assert.AreEqual(NoiseReason.OnlyMyself, Noise(Meeting(room) with { Organizer = Who("alex@contoso.com"), OwnerOrganises = true }));
    }

    [TestMethod]
    public void A_town_hall_brings_nobody_closer()
    {
        Attendee[] hall = [.. Enumerable.Range(0, InteractionReader.MostPeople).Select(i => Invited($"guest{i}@adatum.com", MeetingAnswer.None))];

        Assert.AreEqual(NoiseReason.Crowd, Noise(Meeting(hall)));
        Assert.HasCount(InteractionReader.MostPeople, Met(Meeting(hall[1..])));
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("1601-01-01T00:00:00Z")]
    public void Without_a_believable_date_it_goes_to_quarantine(string? start)
    {
        var read = MeetingReader.Read(Meeting() with { Start = start is null ? null : DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture) }, Owner);

        Assert.IsInstanceOfType<MailReading.Unreadable>(read);
    }

    private static IReadOnlyList<Interaction> Met(CalendarMeeting meeting) => ((MailReading.Exchange)MeetingReader.Read(meeting, Owner)).Interactions;

    private static NoiseReason Noise(CalendarMeeting meeting) => ((MailReading.Noise)MeetingReader.Read(meeting, Owner)).Reason;

    private static CalendarMeeting Meeting(params Attendee[] invited) =>
        new("1", Start, Start.AddHours(1), Who("ana@adatum.com"), OwnerOrganises: false, MeetingAnswer.Accepted, invited, IsCancelled: false, IsAllDay: false);

    private static Attendee Invited(string address, MeetingAnswer answer) => new(Who(address), answer, IsResource: false);

    private static Correspondent Who(string address) => new(Address(address), null);

    private static MailAddress Address(string text) => MailAddress.Parse(text)!.Value;
}
