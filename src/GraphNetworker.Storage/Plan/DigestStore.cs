using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Storage.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Plan;

/// <summary>Which week's digest has been begun, by whom it may be gone on with, and what became of it: one row for each mailbox and week.</summary>
public sealed class DigestStore
{
    private readonly IDbContextFactory<NetworkerContext> _contexts;
    private readonly Transactions _transactions;

    internal DigestStore(IDbContextFactory<NetworkerContext> contexts, Transactions transactions)
    {
        _contexts = contexts;
        _transactions = transactions;
    }

    /// <summary>Connected mailboxes whose plan has a digest and whose digest is due now, and nobody is at it.</summary>
    public async Task<IReadOnlyList<MailboxId>> DueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        long at = now.ToUnixTimeSeconds();
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var plans = await context.Plans.Where(plan => plan.Digest != DigestWish.Off)
            .Join(context.Mailboxes.Where(mailbox => mailbox.Connection == Connection.Connected), plan => plan.Mailbox, mailbox => mailbox.Id, (plan, _) => plan).ToListAsync(cancel);
        var due = plans.Select(plan => (plan.Mailbox, Period: DigestPeriod.DueAt(PlanStore.PlanOf(plan), now)?.Key)).Where(one => one.Period is not null).ToArray();
        if (due.Length == 0)
        {
            return [];
        }

        // By their keys: past weeks pile up, and are not read every minute.
        int[] mailboxes = [.. due.Select(one => one.Mailbox)];
        string[] periods = [.. due.Select(one => one.Period!).Distinct()];
        var rows = await context.Digests.Where(row => mailboxes.Contains(row.Mailbox) && periods.Contains(row.Period)).ToListAsync(cancel);
        var settled = rows.Where(row => !IsOpen(row) || row.Until > at).Select(row => (row.Mailbox, (string?)row.Period)).ToHashSet();
        return [.. due.Where(one => !settled.Contains(one)).Select(one => new MailboxId(one.Mailbox))];
    }

    /// <summary>
    /// Claims a week's digest for so long, before anything is written to Microsoft. Null when it has been done, or somebody else is at it. Whoever
    /// claims what was begun before has to look what came of that.
    /// </summary>
    public Task<DigestClaim?> ClaimAsync(MailboxId mailbox, DigestPeriod period, bool sends, DateTimeOffset now, TimeSpan lease, CancellationToken cancel) => _transactions.RunAsync<DigestClaim?>(
        mailbox,
        async context =>
        {
            var row = await context.Digests.AsTracking().SingleOrDefaultAsync(one => one.Mailbox == mailbox.Value && one.Period == period.Key, cancel);
            if (row is not null && (!IsOpen(row) || row.Until > now.ToUnixTimeSeconds()))
            {
                return null;
            }

            bool isNew = row is null;
            if (row is null)
            {
                row = new DigestRow { Mailbox = mailbox.Value, Period = period.Key, State = DigestState.Claimed, Sends = sends, At = now.ToUnixTimeSeconds() };
                context.Digests.Add(row);
            }

            (row.Until, row.Tries) = ((now + lease).ToUnixTimeSeconds(), row.Tries + 1);
            await context.SaveChangesAsync(cancel);
            return new DigestClaim(period, row.Sends, row.MessageId, row.Tries, MayBeThere: !isNew);
        },
        cancel);

    /// <summary>Keeps that the draft is there. To be sent, it is not done yet.</summary>
    public Task DraftedAsync(MailboxId mailbox, DigestPeriod period, string messageId, CancellationToken cancel) => ChangeAsync(
        mailbox,
        period,
        row => (row.State, row.MessageId, row.Trouble) = (DigestState.Drafted, messageId, null),
        cancel);

    /// <summary>Keeps that it is done: sent, or given up, or left among the drafts although it was to be sent.</summary>
    public Task EndAsync(MailboxId mailbox, DigestPeriod period, DigestState state, string? trouble, CancellationToken cancel) => ChangeAsync(
        mailbox,
        period,
        row => (row.State, row.Sends, row.Trouble) = (state, row.Sends && state != DigestState.Drafted, trouble),
        cancel);

    /// <summary>Keeps why it has to wait, and until when.</summary>
    public Task WaitAsync(MailboxId mailbox, DigestPeriod period, DateTimeOffset until, string trouble, CancellationToken cancel) => ChangeAsync(
        mailbox,
        period,
        row => (row.Until, row.Trouble) = (until.ToUnixTimeSeconds(), trouble),
        cancel);

    /// <summary>The newest digest there is; null before the first.</summary>
    public async Task<KeptDigest?> LatestAsync(MailboxId mailbox, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await context.Digests.Where(row => row.Mailbox == mailbox.Value).OrderByDescending(row => row.Period).FirstOrDefaultAsync(cancel) is { } row
            ? new KeptDigest(row.Period, row.State, row.Sends, row.Trouble, DateTimeOffset.FromUnixTimeSeconds(row.At))
            : null;
    }

    // What lies among the drafts and was to lie there is done.
    private static bool IsOpen(DigestRow row) => row.State == DigestState.Claimed || row is { State: DigestState.Drafted, Sends: true };

    private Task<int> ChangeAsync(MailboxId mailbox, DigestPeriod period, Action<DigestRow> change, CancellationToken cancel) => _transactions.RunAsync(
        mailbox,
        async context =>
        {
            if (await context.Digests.AsTracking().SingleOrDefaultAsync(one => one.Mailbox == mailbox.Value && one.Period == period.Key, cancel) is { } row)
            {
                change(row);
            }

            return await context.SaveChangesAsync(cancel);
        },
        cancel);
}

/// <summary>A week's digest that one process alone is at for a while.</summary>
/// <param name="Period">The week.</param>
/// <param name="Sends">Whether it is to be sent.</param>
/// <param name="MessageId">Its draft; null while none is known of.</param>
/// <param name="Tries">How often it was begun or gone on with, this time among them.</param>
/// <param name="MayBeThere">Whether somebody was at it before: then it is looked for first.</param>
public sealed record DigestClaim(DigestPeriod Period, bool Sends, string? MessageId, int Tries, bool MayBeThere);

/// <summary>A week's digest as it is kept.</summary>
/// <param name="Period">The week, as ISO 8601 names it.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Sends">Whether it is to be sent.</param>
/// <param name="Trouble">Why it waits, or did not come; null when nothing is in its way.</param>
/// <param name="At">When it was begun.</param>
public sealed record KeptDigest(string Period, DigestState State, bool Sends, string? Trouble, DateTimeOffset At);
