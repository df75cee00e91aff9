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
        if (request.Method != "GET" && path is not ["calendar", ..])
        {
            return Write(request, mailbox, path);
        }

        return path switch
        {
            ["calendar", .. var rest] when rest is ["events" or "calendarview", ..] => Answer(request, mailbox, rest),
            ["calendarview"] => View(request, mailbox),
            ["calendarview", "delta"] => Delta(request, mailbox),
            ["events"] => Events(request, mailbox),
            ["events", "$count"] => Answers.Count(All(mailbox).Count),
            ["events", var id] => Show(request, mailbox, Find(mailbox, id)),
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

    private static IReadOnlyList<Meeting> All(LiveMailbox mailbox)
    {
        lock (mailbox.Gate)
        {
            return mailbox.Calendar.All;
        }
    }

    private static GraphAnswer View(GraphRequest request, LiveMailbox mailbox)
    {
        request.Query.AllowOnly("$select", "$top", "$skip", "$count", "$filter", "$orderby");
        var (from, to) = Span(request.Query);
        var items = All(mailbox).Where(meeting => meeting.Within(from, to)).Select(meeting => Look(request, mailbox, meeting));
        return ListPage.Of(request, Set(mailbox, "calendarView"), "me/calendarView", EventResource.Event, items, 10);
    }

    private static GraphAnswer Events(GraphRequest request, LiveMailbox mailbox)
    {
        request.Query.AllowOnly("$select", "$top", "$skip", "$count", "$filter", "$orderby");
        var items = All(mailbox).Reverse().Select(meeting => Look(request, mailbox, meeting));
        return ListPage.Of(request, Set(mailbox, "events"), "me/events", EventResource.Event, items, 10);
    }

    private static GraphAnswer Write(GraphRequest request, LiveMailbox mailbox, string[] path) => (request.Method, path) switch
    {
        ("POST", ["events"]) => Show(request, mailbox, EventWrites.Create(request, mailbox), 201),
        ("PATCH", ["events", var id]) => Show(request, mailbox, EventWrites.Change(request, mailbox, Find(mailbox, id))),
        ("DELETE", ["events", var id]) => EventWrites.Delete(request, mailbox, Find(mailbox, id)),
        ("POST", ["events", var id, var action]) => EventWrites.Act(request, mailbox, Find(mailbox, id), action),
        _ => throw GraphRefusal.NoSuchMethod(),
    };

    private static GraphAnswer Show(GraphRequest request, LiveMailbox mailbox, Meeting meeting, int status = 200)
    {
        request.Query.AllowOnly("$select", "$expand");
        var view = Look(request, mailbox, meeting);
        var answer = Answers.Entity(request, Set(mailbox, "events"), EventResource.Event.Project(request.Query), view, status);
        return status == 201 ? answer with { Headers = [.. answer.Headers, ("Location", $"{GraphRequest.ServiceRoot}/{Set(mailbox, "events")}('{view.Id}')")] } : answer;
    }

    private static Meeting Find(LiveMailbox mailbox, string id)
    {
        if (!mailbox.Ids.TryItem(id, out var key, out _))
        {
            throw GraphRefusal.MalformedId();
        }

        lock (mailbox.Gate)
        {
            return mailbox.Calendar.TryMeeting(key, out var meeting) ? meeting : throw GraphRefusal.NotFound();
        }
    }

    // The span is encoded in the token: a later page names nothing but its token. What left the span is told as removed.
    private static GraphAnswer Delta(GraphRequest request, LiveMailbox mailbox)
    {
        Permissions.Demand(request, Permissions.CalendarRead);
        request.Query.AllowOnly();
        lock (mailbox.Gate)
        {
            var book = mailbox.Calendar;
            var feed = new DeltaFeed("calendarView", "me/calendarView/delta", mailbox.Seed.Stamp, book.Log, book.Rebuilt);
            var (cursor, query) = DeltaAnswers.Open(request, mailbox, feed);
            var (from, to) = Span(query);
            var found = new List<(EventView? Item, string? RemovedId)>();
            int size = Math.Clamp(request.Preferences.PageSize ?? 10, 1, 1000);
            long next = cursor.Position;
            while (found.Count < size && next < book.Log.End)
            {
                (var page, next) = book.Log.Read(next, size - found.Count);
                foreach (var entry in page)
                {
                    if (book.Word(entry.Key, from, to) is { } word && (word.Now is not null || book.Log.FirstOf(entry.Key) < cursor.Position))
                    {
                        found.Add(word.Now is { } meeting ? (Look(request, mailbox, meeting), null)
                            : (null, request.Preferences.Immutable ? GraphIds.Immutable(entry.Key) : mailbox.Ids.Item(EventBook.Folder, entry.Key)));
                    }
                }
            }

            bool last = next == book.Log.End;
            string link = DeltaAnswers.Link(request, mailbox, feed, cursor with { Position = next }, last);
            return Answers.Delta(request, EventResource.Event.Project(query), found, link, last);
        }
    }
}
