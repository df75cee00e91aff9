using System.Collections.Concurrent;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.Sync;

namespace GraphNetworker.Api.Sync;

/// <summary>
/// Finds folders of which a delta has lost something: what is held and what Microsoft counts stay apart, by the same figures, from one
/// sync to the next. One difference may be a mail that came between the count and the delta; the same difference twice is not.
/// </summary>
/// <remarks>Nothing here has to outlive the process: what is forgotten costs one more reading of a folder that still does not agree.</remarks>
internal sealed class Shortfalls
{
    private readonly ConcurrentDictionary<(MailboxId, string), (int Read, int Total)> _seen = new();
    private readonly ConcurrentDictionary<(MailboxId, string), int> _settled = new();

    /// <summary>Whether a folder has to be read again from the start.</summary>
    public bool Has(MailboxId mailbox, FeedState state)
    {
        var key = (mailbox, state.Feed.FolderId);
        var now = (state.Read, state.Feed.Total);
        int difference = state.Read - state.Feed.Total;
        bool counted = state.Feed.Kind is FeedKind.Contacts or FeedKind.Mail;
        if (!counted || state is not { Cursor.CaughtUp: true, ErrorCode: null } || difference == 0)
        {
            _seen.TryRemove(key, out _);
            return false;
        }

        if (_settled.TryGetValue(key, out int settled) && settled == difference)
        {
            return false; // it was read whole and the difference stayed: Microsoft counts something that a delta does not tell
        }

        if (_seen.TryGetValue(key, out var before) && before == now)
        {
            _seen.TryRemove(key, out _);
            _settled[key] = difference;
            return true;
        }

        _seen[key] = now;
        return false;
    }
}
