using GraphNetworker.Sandbox.Stories.Letters;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>Acts of meeting: invitations, answers to them, the calendar.</summary>
internal sealed partial class Part
{
    /// <summary>A meeting in the calendar, invited by the one or the other. A negative day lies ahead.</summary>
    public Part Meeting(int ago, string subject, bool byOwner = true, bool isCancelled = false, int invitedBefore = 9, IReadOnlyList<Person>? others = null)
    {
        var dice = Own("meeting");
        var day = stage.Day(ago);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(1);
        }

        var start = stage.Alex.ZoneOn(day).At(day, dice.Between(8, 15) + (dice.Chance(0.4) ? 0.5 : 0));
        var end = start.AddMinutes(dice.Pick([30, 45, 60, 60, 90]));
        var organizer = byOwner ? stage.Alex : person;
        List<Person> guests = [.. others ?? [], byOwner ? person : stage.Alex];
        string key = $"e{dice.Hex(14)}";
        stage.Events.Add(new(key, subject, start, end, organizer.PartyOn(day), [.. guests.Select(guest => guest.PartyOn(day))], isCancelled));
        stage.Truth.Meetings.Add(new(key, subject, start, [.. guests.Append(organizer).Where(one => one != stage.Alex).Select(one => one.Name)], isCancelled));
        var invited = stage.Moment(organizer, Math.Max(ago + invitedBefore, 0), dice);
        if (invited < start)
        {
            stage.At(invited, () => Invite(new(key, subject, start, end, isCancelled), organizer, guests, invited, dice));
        }

        return this;
    }

    private void Invite(Appointment meeting, Person organizer, List<Person> guests, DateTimeOffset at, Dice dice)
    {
        bool byOwner = organizer == stage.Alex;
        bool isImpossible = byOwner ? person.IsLost : person.SilentFrom is { } silent && DateOnly.FromDateTime(at.UtcDateTime) >= silent;
        if (isImpossible)
        {
            return;
        }

        var letter = stage.Post.Send(
            new(organizer, guests, meeting.Subject, $"Meeting: {meeting.Subject}") { Kind = LetterKind.Invitation, Body = one => Invitations.Request(one, meeting) }, at);
        var guest = byOwner ? person : stage.Alex;
        if (byOwner && stage.Post.FateOf(letter, person) != Fate.Arrived)
        {
            return;
        }

        var answered = Stage.Later(guest, at, dice.Around(5), dice);
        string reply = dice.Chance(0.85) ? "Accepted" : "Tentative";
        if (answered < meeting.Start)
        {
            stage.At(answered, () => stage.Post.Send(
                new(guest, [organizer], $"{reply}: {meeting.Subject}", "") { Kind = LetterKind.Invitation, Answers = letter, IsSigned = false, Body = one => Invitations.Answer(one, meeting, reply) }, answered));
        }

        if (meeting.IsCancelled)
        {
            var off = Stage.Later(organizer, at, 30, dice);
            stage.At(off, () => stage.Post.Send(
                new(organizer, guests, $"Canceled: {meeting.Subject}", "") { Kind = LetterKind.Invitation, Answers = letter, IsSigned = false, Body = one => Invitations.Cancel(one, meeting) }, off));
        }
    }
}
