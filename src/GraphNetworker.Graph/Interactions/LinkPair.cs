using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;

namespace GraphNetworker.Graph.Interactions;

/// <summary>
/// What is read of a folder by delta, and what is read by list when that has come to its end: two links of Graph kept as one cursor. The
/// second stands behind a <c>#</c>, which no link to a server has; behind two, when it is the delta's end that waits for the list's.
/// </summary>
/// <param name="Link">What is read now.</param>
/// <param name="Then">What follows; null when nothing does.</param>
/// <param name="IsList">Whether what is read now is the list, which has no link of its own at its end.</param>
internal sealed record LinkPair(string Link, string? Then, bool IsList)
{
    public static LinkPair Of(Cursor cursor) => cursor.Link.Split('#') switch
    {
        [var delta, var list] => new LinkPair(MailboxGraph.Ours(delta), MailboxGraph.Ours(list), IsList: false),
        [var list, "", var delta] => new LinkPair(MailboxGraph.Ours(list), MailboxGraph.Ours(delta), IsList: true),
        _ => new LinkPair(MailboxGraph.Ours(cursor.Link), null, IsList: false),
    };

    /// <summary>Where it all ends behind the list's last page.</summary>
    public Cursor? End => IsList ? new Cursor(Then!, CaughtUp: true) : null;

    /// <summary>The cursor behind a page that has this one.</summary>
    public Cursor Behind(Cursor page) => (Then, page.CaughtUp, IsList) switch
    {
        (null, _, _) => page,
        (_, false, false) => page with { Link = $"{page.Link}#{Then}" },
        (_, false, true) => page with { Link = $"{page.Link}##{Then}" },
        (_, true, false) => new Cursor($"{Then}##{page.Link}", CaughtUp: false),
        _ => page,
    };
}
