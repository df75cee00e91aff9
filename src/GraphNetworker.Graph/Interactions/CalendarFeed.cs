using System.Globalization;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Sync;
using Microsoft.Graph.Me.CalendarView.Delta;

namespace GraphNetworker.Graph.Interactions;

/// <summary>The meetings of the owner's calendar, and how they change. Who and when, never what about.</summary>
public static class CalendarFeed
{
    /// <summary>The feed's folder id: there is one for each mailbox.</summary>
    public const string FolderId = "calendar";

    /// <summary>The longest window the view can be asked for: Graph refuses more than 1,825 days.</summary>
    public static readonly TimeSpan LongestWindow = TimeSpan.FromDays(1_825);

    /// <summary>The calendar as a feed. How much it will bring is not known before: a series is many meetings.</summary>
    public static Feed Feed { get; } = new(FeedKind.Calendar, FolderId, "Calendar", 0);

    /// <summary>How the meetings between two moments have changed since the cursor; all of them without one.</summary>
    /// <param name="graph">The owner's Graph.</param>
    /// <param name="from">The first moment; used without a cursor only, which has it inside.</param>
    /// <param name="to">The last moment; likewise.</param>
    /// <param name="cursor">Where reading stopped.</param>
    /// <param name="cancel">Gives up.</param>
    public static Task<DeltaAnswer<CalendarMeeting>> MeetingsAsync(this MailboxGraph graph, DateTimeOffset from, DateTimeOffset to, Cursor? cursor, CancellationToken cancel)
    {
        var delta = graph.Calendar.Me.CalendarView.Delta;
        var request = (cursor is null ? delta : new DeltaRequestBuilder(MailboxGraph.Ours(cursor.Link), graph.Calendar.RequestAdapter)).ToGetRequestInformation(question =>
        {
            // Of query options this delta takes the two moments alone: no $select (event-delta.md).
            DeltaPages.Prefer(question.Headers, graph.PageSize);
            question.Headers.Add("Prefer", "outlook.timezone=\"UTC\"");
            if (cursor is null)
            {
                question.QueryParameters.StartDateTime = Text(from);
                question.QueryParameters.EndDateTime = Text(to);
            }
        });
        return DeltaPages.ReadAsync(graph, graph.Calendar, request, cursor?.Link, MeetingLine.Reader, cancel);
    }

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
