using System.Globalization;
using GraphNetworker.Sandbox.Mail;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Calendar;

/// <summary>
/// Making, changing, answering, cancelling and deleting meetings. Departures: nobody is sent anything; recurrence cannot be written; times
/// are read as UTC whatever zone they name; an all-day meeting need not begin at midnight.
/// </summary>
internal static class EventWrites
{
    private static readonly string[] Write = ["Calendars.ReadWrite"];

    public static Meeting Create(GraphRequest request, LiveMailbox mailbox)
    {
        Permissions.Demand(request, Write);
        var values = Read(request);
        var empty = new SeedEvent("", "", default, default, new MailParty(mailbox.Account.Name, mailbox.Account.Address), [], false);
        if (!values.ContainsKey("start") || !values.ContainsKey("end"))
        {
            throw new GraphRefusal(400, "ErrorInvalidRequest", "At least one property failed validation.");
        }

        var seed = Merge(empty, values);
        lock (mailbox.Gate)
        {
            return mailbox.Calendar.Create(seed);
        }
    }

    public static Meeting Change(GraphRequest request, LiveMailbox mailbox, Meeting meeting)
    {
        Permissions.Demand(request, Write);
        var values = Read(request);
        lock (mailbox.Gate)
        {
            meeting = Now(request, mailbox, meeting);
            return mailbox.Calendar.Change(meeting, Merge(meeting.Seed, values));
        }
    }

    public static GraphAnswer Delete(GraphRequest request, LiveMailbox mailbox, Meeting meeting)
    {
        Permissions.Demand(request, Write);
        lock (mailbox.Gate)
        {
            mailbox.Calendar.Remove(Now(request, mailbox, meeting));
        }

        return GraphAnswer.Empty(204);
    }

    /// <summary>accept, tentativelyAccept, decline and cancel.</summary>
    public static GraphAnswer Act(GraphRequest request, LiveMailbox mailbox, Meeting meeting, string action)
    {
        Permissions.Demand(request, Write);
        string? reply = action.ToUpperInvariant() switch
        {
            "ACCEPT" => "accepted",
            "TENTATIVELYACCEPT" => "tentativelyAccepted",
            "DECLINE" => "declined",
            "CANCEL" => null,
            _ => throw GraphRefusal.NoSuchSegment(action),
        };
        lock (mailbox.Gate)
        {
            meeting = mailbox.Calendar.TryMeeting(meeting.Key, out var now) ? now : throw GraphRefusal.NotFound();
            bool organized = new EventView(meeting, mailbox, request.Preferences).Organized;
            if ((reply is null) != organized)
            {
                throw new GraphRefusal(400, "ErrorInvalidRequest", organized
                    ? "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer."
                    : "Your request can't be completed. You need to be an organizer to cancel a meeting.");
            }

            // Who cancels or declines no longer has the meeting in the calendar, as in Outlook itself.
            if (reply is null or "declined")
            {
                mailbox.Calendar.Remove(meeting);
            }
            else
            {
                mailbox.Calendar.Change(meeting, meeting.Seed with { Reply = reply });
            }
        }

        return GraphAnswer.Empty(202);
    }

    private static Meeting Now(GraphRequest request, LiveMailbox mailbox, Meeting meeting)
    {
        meeting = mailbox.Calendar.TryMeeting(meeting.Key, out var now) ? now : throw GraphRefusal.NotFound();
        var view = new EventView(meeting, mailbox, request.Preferences);
        MailAnswers.Match(request, EventResource.Event.ETag(view)!);
        return meeting;
    }

    private static Dictionary<string, object?> Read(GraphRequest request) =>
        BodyReader.Read(request.JsonBody(), "event", EventResource.Writable, name => EventResource.Event.Find(name) is not null);

    private static SeedEvent Merge(SeedEvent seed, Dictionary<string, object?> values)
    {
        foreach (var (name, value) in values)
        {
            seed = name.ToUpperInvariant() switch
            {
                "SUBJECT" => seed with { Subject = value as string ?? "" },
                "START" => seed with { Start = Moment(value) },
                "END" => seed with { End = Moment(value) },
                "ISALLDAY" => seed with { IsAllDay = value is true },
                "SHOWAS" => seed with { ShowAs = value as string },
                "LOCATION" => seed with { Place = (value as Group)?["displayName"] as string ?? "" },
                "BODY" => seed with { Text = (value as Group)?["content"] as string ?? "" },
                "ATTENDEES" => seed with { Attendees = [.. ((object?[])value!).OfType<Group>().Select(one => one["emailAddress"]).OfType<Group>().Select(one => new MailParty(one["name"] as string ?? "", one["address"] as string ?? ""))] },
                _ => seed,
            };
        }

        return seed.End >= seed.Start ? seed : throw new GraphRefusal(400, "ErrorPropertyValidationFailure", "At least one property failed validation.");
    }

    private static DateTimeOffset Moment(object? value) =>
        DateTimeOffset.TryParse((value as Group)?["dateTime"] as string, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : throw new GraphRefusal(400, "ErrorPropertyValidationFailure", "At least one property failed validation.");
}
