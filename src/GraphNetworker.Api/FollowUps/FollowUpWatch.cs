using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.Reading;

namespace GraphNetworker.Api.FollowUps;

/// <summary>Looks after the watches for an answer. It only keeps what becomes of them; whoever sends sends what has become due.</summary>
internal sealed class FollowUpWatch(FollowUpStore store, FindingStore findings, TimeProvider clock)
{
    // An absence that was told of longer ago says nothing of today.
    private static readonly TimeSpan Told = TimeSpan.FromDays(366);

    /// <summary>Takes the watches for these people a step on; for everybody, when null. A mailbox without watches costs one query of an index.</summary>
    public async Task StepAsync(MailboxId mailbox, IReadOnlyCollection<PersonId>? people, CancellationToken cancel)
    {
        if (people is { Count: 0 } || await store.WatchesAsync(mailbox, people, cancel) is not { Count: > 0 } watches)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var away = await findings.OfAsync(mailbox, [.. watches.Where(one => !one.Answered).Select(one => one.Kept.FollowUp.For).Distinct()], now - Told, cancel);
        foreach (var (kept, answered) in watches)
        {
            var (step, due) = NoReplyWatch.Next(kept.FollowUp.Due, answered, away[kept.FollowUp.For], OwnerDay.Of(now, OwnerDay.ZoneOf(kept.FollowUp.Zone) ?? TimeZoneInfo.Utc));
            if (step != WatchStep.Hold)
            {
                await store.StepAsync(mailbox, kept.FollowUp.Id, step, due, now, cancel);
            }
        }
    }
}
