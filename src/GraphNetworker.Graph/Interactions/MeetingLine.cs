using System.Globalization;
using System.Text.Json;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Graph.People;
using GraphNetworker.Graph.Sync;

namespace GraphNetworker.Graph.Interactions;

/// <summary>One meeting of a page. The delta of a calendar cannot be asked for fewer fields: subject, text and place come along and are passed over unread.</summary>
internal sealed class MeetingLine : ILine<CalendarMeeting>
{
    private DateTimeOffset? _start;
    private DateTimeOffset? _end;
    private Correspondent? _organizer;
    private bool _own;
    private MeetingAnswer _answer;
    private List<Attendee> _attendees = [];
    private bool _cancelled;
    private bool _allDay;

    public static LineReader<CalendarMeeting> Reader() => Read;

    public bool Take(ref Utf8JsonReader field)
    {
        if (field.ValueTextEquals("start"u8))
        {
            _start = Moment(ref field);
        }
        else if (field.ValueTextEquals("end"u8))
        {
            _end = Moment(ref field);
        }
        else if (field.ValueTextEquals("organizer"u8))
        {
            _organizer = Fields.Enter(ref field, JsonTokenType.StartObject) ? Parties.Recipient(ref field) : null;
        }
        else if (field.ValueTextEquals("isOrganizer"u8))
        {
            _own = Fields.Flag(ref field);
        }
        else if (field.ValueTextEquals("responseStatus"u8))
        {
            _answer = Answer(ref field);
        }
        else if (field.ValueTextEquals("attendees"u8))
        {
            _attendees = Attendees(ref field);
        }
        else if (field.ValueTextEquals("isCancelled"u8))
        {
            _cancelled = Fields.Flag(ref field);
        }
        else if (field.ValueTextEquals("isAllDay"u8))
        {
            _allDay = Fields.Flag(ref field);
        }
        else
        {
            return false;
        }

        return true;
    }

    public CalendarMeeting Make(string id) => new(id, _start, _end, _organizer, _own, _answer, _attendees, _cancelled, _allDay);

    private static CalendarMeeting? Read(ref Utf8JsonReader line, out string? id) => Fields.Read<MeetingLine, CalendarMeeting>(ref line, new MeetingLine(), out id);

    // A microsoft.graph.dateTimeTimeZone.
    private static DateTimeOffset? Moment(ref Utf8JsonReader field)
    {
        string? local = null;
        string? zone = null;
        if (!Fields.Enter(ref field, JsonTokenType.StartObject))
        {
            return null;
        }

        while (field.Read() && field.TokenType != JsonTokenType.EndObject)
        {
            if (field.ValueTextEquals("dateTime"u8))
            {
                local = Fields.Text(ref field);
            }
            else if (field.ValueTextEquals("timeZone"u8))
            {
                zone = Fields.Text(ref field);
            }
            else
            {
                field.Skip();
            }
        }

        return Moments.Of(local, zone);
    }

    private static List<Attendee> Attendees(ref Utf8JsonReader field)
    {
        var all = new List<Attendee>();
        if (!Fields.Enter(ref field, JsonTokenType.StartArray))
        {
            return all;
        }

        while (Fields.Next(ref field))
        {
            Correspondent? who = null;
            var answer = MeetingAnswer.None;
            bool resource = false;
            while (field.Read() && field.TokenType != JsonTokenType.EndObject)
            {
                if (field.ValueTextEquals("emailAddress"u8))
                {
                    who = Fields.Enter(ref field, JsonTokenType.StartObject) ? Parties.Read(ref field) : null;
                }
                else if (field.ValueTextEquals("status"u8))
                {
                    answer = Answer(ref field);
                }
                else if (field.ValueTextEquals("type"u8))
                {
                    resource = "resource".Equals(Fields.Text(ref field), StringComparison.OrdinalIgnoreCase);
                }
                else
                {
                    field.Skip();
                }
            }

            if (who is not null)
            {
                all.Add(new Attendee(who, answer, resource));
            }
        }

        return all;
    }

    // A microsoft.graph.responseStatus.
    private static MeetingAnswer Answer(ref Utf8JsonReader field)
    {
        string? response = null;
        if (!Fields.Enter(ref field, JsonTokenType.StartObject))
        {
            return MeetingAnswer.None;
        }

        while (field.Read() && field.TokenType != JsonTokenType.EndObject)
        {
            if (field.ValueTextEquals("response"u8))
            {
                response = Fields.Text(ref field);
            }
            else
            {
                field.Skip();
            }
        }

        return response?.ToLower(CultureInfo.InvariantCulture) switch
        {
            "organizer" => MeetingAnswer.Organizer,
            "accepted" => MeetingAnswer.Accepted,
            "tentativelyaccepted" => MeetingAnswer.Tentative,
            "declined" => MeetingAnswer.Declined,
            _ => MeetingAnswer.None,
        };
    }
}
