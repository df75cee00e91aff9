using System.Globalization;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Calendar;

/// <summary>The calendar, its view over a span of time and that view's delta.</summary>
internal static class CalendarAnswers
{
    public static GraphAnswer Answer(GraphRequest request, LiveMailbox mailbox, string[] path)
    {
        Permissions.Demand(request, Permissions.CalendarBasic);
        if (request.Method != "GET")
        {
            throw GraphRefusal.Unsupported("The calendar of the sandbox cannot be changed.");
        }

        return path switch
        {
            ["calendar", .. var rest] when rest is ["events" or "calendarview", ..] => Answer(request, mailbox, rest),
            ["calendarview"] => View(request, mailbox),
            ["calendarview", "delta"] => Delta(request, mailbox),
            ["events"] => Events(request, mailbox),
            ["events", "$count"] => Answers.Count(mailbox.Calendar.All.Count),
            ["events", var id] => One(request, mailbox, id),
            _ => throw GraphRefusal.NoSuchSegment(path[^1]),
        };
    }

    private static string Set(LiveMailbox mailbox, string name) => $"users('{mailbox.Account.Oid}')/{name}";

    private static EventView Look(GraphRequest request, LiveMailbox mailbox, Meeting meeting) => new(meeting, mailbox, request.Preferences);

    private static (DateTimeOffset From, DateTimeOffset To) Span(ODataQuery query) =>
        (Moment(query, "startDateTime"), Moment(query, "endDateTime")) is var (from, to) && from <= to
            ? (from, to)
            : throw new GraphRefusal(400, "ErrorInvalidParameter", "The end of the span lies before its start.");

    private static DateTimeOffset Moment(ODataQuery query, string option)
    {
        string text = query.Option(option)
            ?? throw new GraphRefusal(400, "ErrorInvalidParameter", "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.");
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw new GraphRefusal(400, "ErrorInvalidParameter", $"The value '{text}' of parameter '{option}' is invalid.");
    }

    // calendarView holds what touches the span: it ends after the start and starts before the end.
    private static IEnumerable<Meeting> Within(LiveMailbox mailbox, DateTimeOffset from, DateTimeOffset to) =>
        mailbox.Calendar.All.Where(meeting => meeting.Seed.End > from && meeting.Seed.Start < to);

    private static GraphAnswer View(GraphRequest request, LiveMailbox mailbox)
    {
        request.Query.AllowOnly("$select", "$top", "$skip", "$count", "$filter", "$orderby");
        var (from, to) = Span(request.Query);
        var items = Within(mailbox, from, to).Select(meeting => Look(request, mailbox, meeting));
        return ListPage.Of(request, Set(mailbox, "calendarView"), "me/calendarView", EventResource.Event, items, 10);
    }

    private static GraphAnswer Events(GraphRequest request, LiveMailbox mailbox)
    {
        request.Query.AllowOnly("$select", "$top", "$skip", "$count", "$filter", "$orderby");
        var items = mailbox.Calendar.All.Reverse().Select(meeting => Look(request, mailbox, meeting));
        return ListPage.Of(request, Set(mailbox, "events"), "me/events", EventResource.Event, items, 10);
    }

    private static GraphAnswer One(GraphRequest request, LiveMailbox mailbox, string id)
    {
        request.Query.AllowOnly("$select", "$expand");
        if (!mailbox.Ids.TryItem(id, out var key, out _))
        {
            throw GraphRefusal.MalformedId();
        }

        var meeting = mailbox.Calendar.All.FirstOrDefault(one => one.Key == key) ?? throw GraphRefusal.NotFound();
        return Answers.Entity(request, Set(mailbox, "events"), EventResource.Event.Project(request.Query), Look(request, mailbox, meeting));
    }

    // The span is encoded in the token: a later page names nothing but its token.
    private static GraphAnswer Delta(GraphRequest request, LiveMailbox mailbox)
    {
        Permissions.Demand(request, Permissions.CalendarRead);
        request.Query.AllowOnly();
        var log = new ChangeLog();
        string? token = request.Query.SkipToken ?? request.Query.DeltaToken;
        var query = string.IsNullOrEmpty(token) ? request.Query : Cursor.Read(token) is { } cursor ? ODataQuery.Read(cursor.Query) : null;
        if (query is not null)
        {
            var (from, to) = Span(query);
            foreach (var meeting in Within(mailbox, from, to))
            {
                log.Changed(meeting.Key);
            }
        }

        var byKey = mailbox.Calendar.All.ToDictionary(meeting => meeting.Key);
        var feed = new DeltaFeed("calendarView", "me/calendarView/delta", mailbox.Seed.Stamp, log, log.End);
        return DeltaAnswers.Answer(request, mailbox, feed, EventResource.Event, 10,
            key => Look(request, mailbox, byKey[key]), key => Look(request, mailbox, byKey[key]).Id);
    }
}
