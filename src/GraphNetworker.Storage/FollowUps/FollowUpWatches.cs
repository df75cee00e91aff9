using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.FollowUps;

/// <summary>Watches for an answer.</summary>
public static class FollowUpWatches
{
    /// <summary>The watches of one mailbox, by due day, each with whether the person has written, met the owner or talked after the mail. One query, of three indexes.</summary>
    /// <param name="store">Where they are kept.</param>
    /// <param name="mailbox">Whose.</param>
    /// <param name="people">For whom; null for everybody.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<IReadOnlyList<KeptWatch>> WatchesAsync(this FollowUpStore store, MailboxId mailbox, IReadOnlyCollection<PersonId>? people, CancellationToken cancel)
    {
        await using var context = await store.ContextAsync(cancel);
        var watching = await context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.State == FollowUpState.Watching)
            .Join(context.People, f => f.Person, p => p.Id, (f, p) => new
            {
                FollowUp = f,
                p.Key,
                Answered = context.Interactions.Any(i => i.Mailbox == mailbox.Value && i.Person == f.Person && i.At > f.MailSent && i.Direction != Direction.Sent)
                    || context.Talks.Any(t => t.Mailbox == mailbox.Value && t.Person == f.Person && t.At > f.MailSent),
            })
            .OrderBy(f => f.FollowUp.Due).ThenBy(f => f.FollowUp.Id)
            .ToListAsync(cancel);
        var asked = people?.ToHashSet();
        return
        [
            .. watching.Where(one => asked?.Contains(new PersonId(one.Key)) != false).Select(one => new KeptWatch(one.FollowUp.ToKept(one.Key), one.Answered)),
        ];
    }

    /// <summary>Takes a step with a watch, if it still is one. Null when there is no such follow-up.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="mailbox">Whose.</param>
    /// <param name="id">Which.</param>
    /// <param name="step">What becomes of it.</param>
    /// <param name="due">The day it is due from now on.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="cancel">Gives up.</param>
    public static Task<KeptFollowUp?> StepAsync(this FollowUpStore store, MailboxId mailbox, Guid id, WatchStep step, DateOnly due, DateTimeOffset now, CancellationToken cancel) => FollowUpChanges.ChangeAsync(
        store,
        mailbox,
        id,
        row =>
        {
            if (row.State == FollowUpState.Watching)
            {
                row.Change(row.Here with { Due = due }, step switch { WatchStep.Answered => FollowUpState.Answered, WatchStep.Remind => FollowUpState.Waiting, _ => row.State }, now);
            }
        },
        cancel);
}
