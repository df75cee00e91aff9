using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.OData;

/// <summary>What a delta function reads.</summary>
/// <param name="Name">Names the feed in its tokens.</param>
/// <param name="Path">Where links lead, without the root.</param>
/// <param name="Stamp">The making of the mailbox; a token of another has expired.</param>
/// <param name="Log">What happened, in order.</param>
/// <param name="Rebuilt">Length of the log that a restart builds again.</param>
internal sealed record DeltaFeed(string Name, string Path, string Stamp, ChangeLog Log, long Rebuilt);

/// <summary>Delta as delta-query-overview.md tells it, for anything that has a log of changes.</summary>
internal static class DeltaAnswers
{
    /// <summary>Where a round stands: the token's cursor, or the beginning with the request's own options.</summary>
    public static (Cursor Cursor, ODataQuery Query) Open(GraphRequest request, LiveMailbox mailbox, DeltaFeed feed)
    {
        string? token = request.Query.SkipToken ?? request.Query.DeltaToken;
        if (string.IsNullOrEmpty(token))
        {
            string options = string.Join('&', request.RawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Where(part => !Uri.UnescapeDataString(part).StartsWith("$deltatoken", StringComparison.OrdinalIgnoreCase)));
            return (new Cursor(feed.Name, feed.Stamp, 0, null, options), request.Query);
        }

        var cursor = Cursor.Read(token);
        bool stands = !mailbox.Faults.Happens(mailbox.Faults.Gone) && cursor is not null && cursor.Feed == feed.Name && cursor.Stamp == feed.Stamp
            && (cursor.Run is null || cursor.Run == mailbox.Run) && cursor.Place <= feed.Log.End;
        return stands
            ? (cursor!, ODataQuery.Read(cursor!.Query))
            : throw GraphRefusal.CursorExpired($"{request.Link(feed.Path)}?$deltaToken=");
    }

    /// <summary>The link that continues a round or, at its end, opens the next one.</summary>
    public static string Link(GraphRequest request, LiveMailbox mailbox, DeltaFeed feed, Cursor cursor, bool last)
    {
        string token = (cursor with { Run = cursor.Place > feed.Rebuilt ? mailbox.Run : null }).Write();

        // Departure: Microsoft encodes all options of the first request in the token. Here $expand stands in the link as well, so that a
        // reader of the traffic sees why related items are in the answer.
        string expand = string.Concat(cursor.Query.Split('&').Where(part => Uri.UnescapeDataString(part).StartsWith("$expand=", StringComparison.OrdinalIgnoreCase)).Select(part => $"{part}&"));
        return $"{request.Link(feed.Path)}?{expand}{(last ? "$deltatoken" : "$skiptoken")}={token}";
    }

    public static GraphAnswer Answer<T>(GraphRequest request, LiveMailbox mailbox, DeltaFeed feed, Resource<T> resource, int defaultSize, Func<ItemKey, T> read, Func<ItemKey, string> removedId)
        where T : class
    {
        lock (mailbox.Gate)
        {
            var (cursor, query) = Open(request, mailbox, feed);
            var projection = resource.Project(query);
            int size = Math.Min(query.Top ?? request.Preferences.PageSize ?? defaultSize, 1000);
            var (page, next) = feed.Log.Read(cursor.Position, size);
            bool last = next == feed.Log.End;
            string link = Link(request, mailbox, feed, cursor with { Position = next }, last);
            // Few and small: written under the lock.
            return Answers.Delta(request, projection, mailbox.Faults.Disturb(page, size).Select(entry => entry.Removed ? ((T?)null, removedId(entry.Key)) : (read(entry.Key), null)), link, last);
        }
    }
}
