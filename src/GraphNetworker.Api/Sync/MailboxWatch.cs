using System.Collections.Concurrent;
using GraphNetworker.Api.Problems;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Core.People;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Sync;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Sync;
using Microsoft.Extensions.Options;

namespace GraphNetworker.Api.Sync;

/// <summary>
/// Sees that Microsoft 365 tells of what changes in a mailbox: after a reading, what is read is subscribed to, once. It never fails:
/// without a subscription a mailbox is read by the clock alone.
/// </summary>
internal sealed partial class MailboxWatch(
    SubscriptionStore subscriptions,
    SyncStore feeds,
    MailboxStore mailboxes,
    GraphDoor graph,
    MailboxTokens tokens,
    IOptions<NotificationOptions> notifications,
    IOptions<SyncOptions> sync,
    TimeProvider clock,
    ILogger<MailboxWatch> logger)
{
    // A look costs one request: the list of our subscriptions.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private static readonly Trouble NoAddress = new("no-address", "this server has no public address where Microsoft 365 could say so.");

    // What is forgotten by a restart costs one more look.
    private readonly ConcurrentDictionary<MailboxId, Look> _looks = new();
    private readonly ConcurrentDictionary<string, MailboxId> _doubts = new(StringComparer.Ordinal);

    /// <summary>These subscriptions of a mailbox may have ended: the next reading sees to them.</summary>
    public void Doubt(MailboxId mailbox, IEnumerable<string> ids)
    {
        foreach (string id in ids)
        {
            _doubts[id] = mailbox;
        }
    }

    /// <summary>Why Microsoft 365 does not tell of what changes in a mailbox; null when it does, or nobody has looked yet.</summary>
    public Trouble? TroubleOf(MailboxId mailbox) => notifications.Value.Url is null ? NoAddress : _looks.GetValueOrDefault(mailbox)?.Trouble;

    /// <summary>Sees to the subscriptions after a reading.</summary>
    /// <returns>How the reading ended, with a next one sooner when the subscriptions ask for it.</returns>
    public async Task<MailboxReading.End> TendAsync(MailboxId id, MailboxReading.End end, CancellationToken stop)
    {
        if (end.Next is null)
        {
            _looks.TryRemove(id, out _); // with the grant its subscriptions go: when there is a new one, nothing is taken for granted
            return end;
        }

        var doubted = _doubts.Where(doubt => doubt.Value == id).Select(doubt => doubt.Key).ToHashSet(StringComparer.Ordinal);
        var before = _looks.GetValueOrDefault(id, new Look(DateTimeOffset.MinValue, DateTimeOffset.MinValue, 0, null));
        if (end.Trouble is not null || (clock.GetUtcNow() < before.Again && doubted.Count == 0))
        {
            return end.Trouble is null ? Sooner(end, before.Due) : end;
        }

        var outcome = new Outcome();
        try
        {
            await LookAsync(id, doubted, outcome, stop);
        }
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            outcome.Trouble = exception is GraphTroubleException told ? new Trouble(told.Code, told.Message)
                : ReconnectNeededException.Of(exception) is { } reconnect ? new Trouble(reconnect.Code, Trouble.SignInWords)
                : new Trouble("our-fault", "Something broke on our side.");
            Log.Broke(logger, id.Value, outcome.Trouble.Code == "our-fault" ? Trace.Of(exception) : outcome.Trouble.Code);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new OperationCanceledException("Stopped.", exception, stop); // being stopped shows itself in many ways
        }

        var now = clock.GetUtcNow();
        if (outcome.Trouble is not null)
        {
            var pause = FirstPause * Math.Pow(2, Math.Min(before.Failures, 10));
            var again = now + (pause < LongestPause ? pause : LongestPause);
            _looks[id] = new Look(again, again, before.Failures + 1, outcome.Trouble);
        }
        else
        {
            foreach (string seen in doubted)
            {
                _doubts.TryRemove(seen, out _);
            }

            // Between two readings by the clock nobody looks; what has to be renewed before is a reason to read.
            var due = outcome.Renewal > now + FirstPause ? outcome.Renewal : now + FirstPause;
            _looks[id] = new Look(due < now + BetweenLooks ? due : now + BetweenLooks, due, 0, null);
        }

        // What came after the reading and before the subscription was made has been told to nobody.
        return Sooner(end, outcome.Made > 0 ? now + sync.Value.Settle : _looks[id].Due);
    }

    private static MailboxReading.End Sooner(MailboxReading.End end, DateTimeOffset due) => end.Next > due ? end with { Next = due } : end;

    private async Task LookAsync(MailboxId id, HashSet<string> doubted, Outcome outcome, CancellationToken stop)
    {
        var (address, lifecycle) = (notifications.Value.Url, notifications.Value.Lifecycle);
        var kept = await subscriptions.OfAsync(id, stop);
        if ((address is null && kept.Count == 0) || await mailboxes.FindAsync(id, stop) is not { } account)
        {
            return;
        }

        Watch[] wished = [.. (await feeds.FeedsAsync(id, stop)).Select(state => new Watch(state.Feed.Kind, Subscriptions.ResourceOf(state.Feed.Kind, state.Feed.FolderId))).Distinct()];
        var mailbox = graph.Open(account, tokens);
        var listed = address is null ? null : await Subscriptions.ListAsync(mailbox, stop);
        var plan = WatchPlan.Of(address, wished, kept, listed, doubted, clock.GetUtcNow());
        foreach (var over in plan.Forget)
        {
            await subscriptions.RemoveAsync(id, over.Id, stop);
        }

        foreach (var stray in plan.Stray.Where(stray => stray.Creator is null || stray.Creator == account.User))
        {
            await TryAsync(id, outcome, () => Subscriptions.RemoveAsync(mailbox, Subscriptions.KindOf(stray.Resource), stray.Id, stop));
        }

        foreach (var unwished in plan.End)
        {
            if (await TryAsync(id, outcome, () => Subscriptions.RemoveAsync(mailbox, Subscriptions.KindOf(unwished.Resource), unwished.Id, stop)) != Answer.Failed)
            {
                await subscriptions.RemoveAsync(id, unwished.Id, stop);
            }
        }

        var make = plan.Make.ToList();
        foreach (var standing in plan.Renew)
        {
            var kind = Subscriptions.KindOf(standing.Resource);
            Subscribed? renewed = null;
            switch (await TryAsync(id, outcome, async () => (renewed = await Subscriptions.RenewAsync(mailbox, kind, standing.Id, WatchPlan.EndOf(kind, clock.GetUtcNow()), stop)) is not null))
            {
                case Answer.Yes:
                    await subscriptions.KeepAsync(id, standing with { Expires = renewed!.Expires }, stop);
                    break;
                case Answer.Gone:
                    await subscriptions.RemoveAsync(id, standing.Id, stop);
                    make.Add(wished.First(watch => watch.Resource == standing.Resource));
                    break;
                case Answer.NotPermitted or Answer.Failed:
                default:
                    break; // it lives on as long as it does
            }
        }

        foreach (var watch in make)
        {
            var wish = new SubscriptionWish(watch.Kind, watch.Resource, address!, lifecycle!, Watchword.New(address!), WatchPlan.EndOf(watch.Kind, clock.GetUtcNow()));
            await TryAsync(id, outcome, async () =>
            {
                var made = await Subscriptions.CreateAsync(mailbox, wish, stop);
                await subscriptions.KeepAsync(id, new KeptSubscription(made.Id, wish.Resource, wish.ClientState, made.Expires), stop);
                outcome.Made++;
                return true;
            });
        }

        if (outcome.Made > 0)
        {
            Log.Made(logger, id.Value, outcome.Made);
        }

        outcome.Renewal = (await subscriptions.OfAsync(id, stop)).Select(WatchPlan.RenewalOf).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
    }

    private async Task<Answer> TryAsync(MailboxId id, Outcome outcome, Func<Task<bool>> request)
    {
        try
        {
            return await request() ? Answer.Yes : Answer.Gone;
        }
        catch (Exception lacking) when (PermissionGaps.IsRefusal(lacking))
        {
            return Answer.NotPermitted;
        }
        catch (GraphTroubleException trouble)
        {
            Log.Refused(logger, id.Value, trouble.Code);
            outcome.Trouble = new Trouble(trouble.Code, trouble.Message);
            return Answer.Failed;
        }
    }

    private enum Answer
    {
        Yes,
        Gone,
        NotPermitted,
        Failed,
    }

    private sealed class Outcome
    {
        public int Made { get; set; }

        /// <summary>What did not go as wished, the last of it.</summary>
        public Trouble? Trouble { get; set; }

        public DateTimeOffset Renewal { get; set; } = DateTimeOffset.MaxValue;
    }

    /// <summary>When to look again.</summary>
    /// <param name="Again">From then on, when the mailbox is read anyway.</param>
    /// <param name="Due">Then at the latest.</param>
    /// <param name="Failures">How many times in a row it did not go as wished.</param>
    /// <param name="Trouble">What did not go as wished the last time; null when all did.</param>
    private sealed record Look(DateTimeOffset Again, DateTimeOffset Due, int Failures, Trouble? Trouble);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Mailbox {Mailbox}: {Count} subscriptions were made.")]
        public static partial void Made(ILogger logger, int mailbox, int count);

        [LoggerMessage(2, LogLevel.Warning, "Mailbox {Mailbox}: a subscription was refused with {Code}; polling goes on.")]
        public static partial void Refused(ILogger logger, int mailbox, string code);

        [LoggerMessage(3, LogLevel.Warning, "Mailbox {Mailbox}: subscriptions were not seen to; polling goes on: {Trace}")]
        public static partial void Broke(ILogger logger, int mailbox, string trace);
    }
}
