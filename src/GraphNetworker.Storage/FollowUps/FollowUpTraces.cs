using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.FollowUps;

/// <summary>What follow-ups leave behind for others to know of.</summary>
public static class FollowUpTraces
{
    /// <summary>When something was last done for each person: a kept promise is contact too.</summary>
    public static async Task<IReadOnlyDictionary<PersonId, DateTimeOffset>> LastDoneAsync(this FollowUpStore store, MailboxId mailbox, IReadOnlyCollection<PersonId>? people, CancellationToken cancel)
    {
        await using var context = await store.ContextAsync(cancel);
        var who = context.People.Where(p => p.Mailbox == mailbox.Value);
        if (people is not null)
        {
            Guid[] keys = [.. people.Select(person => person.Value)];
            who = who.Where(p => keys.Contains(p.Key));
        }

        var last = await context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.State == FollowUpState.Done && f.CompletedAt != null)
            .Join(who, f => f.Person, p => p.Id, (f, p) => new { p.Key, f.CompletedAt })
            .GroupBy(f => f.Key)
            .Select(of => new { of.Key, At = of.Max(f => f.CompletedAt) })
            .ToListAsync(cancel);
        return last.ToDictionary(one => new PersonId(one.Key), one => DateTimeOffset.FromUnixTimeSeconds(one.At!.Value));
    }

    /// <summary>Which of these were ever undertaken, whatever became of them; what was taken back never was.</summary>
    public static async Task<IReadOnlySet<Guid>> EverAsync(this FollowUpStore store, MailboxId mailbox, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        await using var context = await store.ContextAsync(cancel);
        return (await context.FollowUps.Where(f => f.Mailbox == mailbox.Value && ids.Contains(f.Id) && !f.TakenBack).Select(f => f.Id).ToListAsync(cancel)).ToHashSet();
    }
}
