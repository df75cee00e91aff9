using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;

namespace GraphNetworker.Graph.Interactions;

/// <summary>
/// What is read of a folder, and what is read when that has come to its end: two links of Graph kept as one cursor. The second stands
/// behind a <c>#</c>, which no link to a server has.
/// </summary>
internal sealed record LinkPair(string Link, string? Then)
{
    public static LinkPair Of(Cursor cursor) => cursor.Link.Split('#', 2) is [var link, var then]
        ? new LinkPair(MailboxGraph.Ours(link), MailboxGraph.Ours(then))
        : new LinkPair(MailboxGraph.Ours(cursor.Link), null);

    /// <summary>
    /// The cursor behind a page: within the first link both stay; a delta at its end is kept until the second link has been read; a list at
    /// its end has nothing to keep, so the second link is where it all ends.
    /// </summary>
    /// <param name="page">What the page itself says.</param>
    /// <param name="then">What is to be read behind it; null when there is nothing.</param>
    public static Cursor Behind(Cursor page, string? then) => (then, page) switch
    {
        (null, _) => page,
        (_, { CaughtUp: false }) => page with { Link = $"{page.Link}#{then}" },
        _ when page.Link == then => page,
        _ => new Cursor($"{then}#{page.Link}", CaughtUp: false),
    };
}
