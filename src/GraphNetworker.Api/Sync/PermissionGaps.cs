using System.Collections.Concurrent;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;

namespace GraphNetworker.Api.Sync;

/// <summary>
/// What owners have not permitted. It is asked for again after an hour and not at every reading: each question costs a request that is
/// refused. Forgotten by a restart.
/// </summary>
internal sealed class PermissionGaps(TimeProvider clock)
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(MailboxId, FeedKind), DateTimeOffset> _refused = new();

    /// <summary>What is missing now.</summary>
    public IReadOnlyList<FeedKind> Of(MailboxId mailbox) => [.. _refused.Keys.Where(key => key.Item1 == mailbox).Select(key => key.Item2).Order()];

    /// <summary>Asks, unless it was refused of late. Null when it is not permitted.</summary>
    public async Task<T?> AskAsync<T>(MailboxId mailbox, FeedKind kind, Func<Task<T?>> question)
        where T : class
    {
        if (_refused.TryGetValue((mailbox, kind), out var since) && clock.GetUtcNow() - since < AskAgainAfter)
        {
            return null;
        }

        try
        {
            var answer = await question();
            _refused.TryRemove((mailbox, kind), out _);
            return answer;
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            _refused[(mailbox, kind)] = clock.GetUtcNow();
            return null;
        }
    }

    /// <summary>Whether it is only that something was not permitted.</summary>
    public static bool IsRefusal(Exception exception) =>
        exception is Graph.Http.GraphTroubleException { Status: 403 } || SignIn.ReconnectNeededException.Of(exception) is { ConsentOnly: true };
}
