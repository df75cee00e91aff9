using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.FollowUps;

/// <summary>Whose turn it is to make a task. One mailbox is looked after in one place; should that ever be two, for as long as a failover takes, still one of them makes it.</summary>
public static class FollowUpClaims
{
    /// <summary>So long a claim holds whose holder has ended without a word: longer than any attempt takes.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(2);

    /// <summary>Claims a follow-up that waits.</summary>
    /// <returns>As it stands now, to be sent; null while somebody else is at it, and when it waits no more.</returns>
    public static async Task<KeptFollowUp?> ClaimAsync(this FollowUpStore store, MailboxId mailbox, Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        (long at, long until) = (now.ToUnixTimeSeconds(), (now + Lasts).ToUnixTimeSeconds());
        await using var context = await store.ContextAsync(cancel);
        var mine = context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.Id == id);

        // A claim from a clock that was set back since is none.
        int claimed = await mine.Where(f => f.State == FollowUpState.Waiting && (f.Claimed == null || f.Claimed <= at || f.Claimed > until))
            .ExecuteUpdateAsync(f => f.SetProperty(row => row.Claimed, until), cancel);
        return claimed == 1 ? (await FollowUpStore.ReadAsync(context, mine, cancel))[0] : null;
    }

    /// <summary>Gives a claim back.</summary>
    public static async Task ReleaseAsync(this FollowUpStore store, MailboxId mailbox, Guid id, CancellationToken cancel)
    {
        await using var context = await store.ContextAsync(cancel);
        await context.FollowUps.Where(f => f.Mailbox == mailbox.Value && f.Id == id).ExecuteUpdateAsync(f => f.SetProperty(row => row.Claimed, (long?)null), cancel);
    }
}
