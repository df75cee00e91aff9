using GraphNetworker.Api.SignIn;
using GraphNetworker.Api.Sync;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Plan;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Plan;

namespace GraphNetworker.Api.Plan;

/// <summary>Writes the week's digest into the owner's mailbox, and sends it to them alone if they wish: at most one a week, whatever breaks.</summary>
/// <remarks>
/// The week is claimed in the store before anything is asked of Microsoft, so that of two processes one goes on. Whoever goes on with what
/// was begun looks first: for a draft with the week's name before making one, whether it still is a draft before sending it. An answer that
/// was lost is never made up for at once, but in a later round, when what was asked for has surely arrived or not.
/// </remarks>
internal sealed partial class DigestRun(
    DigestStore store,
    PlanStore plans,
    DigestReader reader,
    MailboxStore mailboxes,
    GraphDoor graph,
    MailboxTokens tokens,
    TimeProvider clock,
    ILogger<DigestRun> logger)
{
    /// <summary>Why it waits when drafts are not permitted.</summary>
    public const string NoDrafts = "Mail.ReadWrite";

    /// <summary>Why it waits when sending is not permitted.</summary>
    public const string NoSending = "Mail.Send";

    // Whoever has claimed a week gives up long before another may go on with it.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // A permission is asked for again after an hour, as for reading: each question costs a request that is refused.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(2);

    /// <summary>Writes it, if it is due and nobody is at it.</summary>
    public async Task RunAsync(MailboxAccount account, CancellationToken cancel)
    {
        var plan = (await plans.ReadAsync(account.Id, cancel)).Plan;
        var now = clock.GetUtcNow();
        if (account.Connection != Connection.Connected || DigestPeriod.DueAt(plan, now) is not { } period
            || await store.ClaimAsync(account.Id, period, plan.Digest == DigestWish.Send, now, Lease, cancel) is not { } claim)
        {
            return;
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        var step = new Step();
        try
        {
            await WriteAsync(account, plan, claim, step, both.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            await WaitAsync(account, claim, Lease, "too-slow");
        }
        catch (GraphTroubleException trouble) when (trouble is { Status: >= 400 and < 500 and not (401 or 403 or 429) })
        {
            await EndAsync(account, period, DigestState.GivenUp, trouble.Code); // refused as it is: the same would be refused again
        }
        catch (Exception trouble) when (PermissionGaps.IsRefusal(trouble))
        {
            await WaitAsync(account, claim, LongestWait, step.Permission);
        }
        catch (GraphTroubleException trouble)
        {
            await WaitAsync(account, claim, trouble.Wait ?? Backoff(claim.Tries), trouble.Code);
        }
        catch (ReconnectNeededException reconnect)
        {
            await WaitAsync(account, claim, FirstWait, reconnect.Code);
            await mailboxes.KeepConnectionAsync(account.Id, Connection.ReconnectNeeded, reconnect.Code, CancellationToken.None);
        }
    }

    private async Task WriteAsync(MailboxAccount account, OwnerPlan plan, DigestClaim claim, Step step, CancellationToken cancel)
    {
        var mailbox = graph.Open(account, tokens);
        var found = !claim.MayBeThere ? null
            : claim.MessageId is { } known ? await mailbox.DigestAsync(known, cancel)
            : await mailbox.FindDigestAsync(claim.Period, cancel);
        if (claim.MessageId is not null && found is null)
        {
            await EndAsync(account, claim.Period, DigestState.GivenUp, "gone"); // the owner threw the draft away: that is an answer
            return;
        }

        string id = found?.Id ?? await mailbox.DraftDigestAsync(claim.Period, await reader.WriteAsync(account, claim.Period, cancel), account.Owner, cancel);
        await store.DraftedAsync(account.Id, claim.Period, id, CancellationToken.None);
        if (found is { IsDraft: false })
        {
            await EndAsync(account, claim.Period, DigestState.Sent);
        }
        else if (claim.Sends && plan.Digest != DigestWish.Send)
        {
            await EndAsync(account, claim.Period, DigestState.Drafted); // the owner has thought better of it
        }
        else if (claim.Sends && found?.Recipients.All(address => MailAddress.Parse(address) is { } to && account.Owner.Is(to)) == false)
        {
            await EndAsync(account, claim.Period, DigestState.GivenUp, "changed"); // somebody made another mail of the draft
        }
        else if (claim.Sends)
        {
            step.Permission = NoSending;
            await mailbox.SendDigestAsync(id, cancel);
            await EndAsync(account, claim.Period, DigestState.Sent);
        }
    }

    private Task EndAsync(MailboxAccount account, DigestPeriod period, DigestState state, string? trouble = null) =>
        store.EndAsync(account.Id, period, state, trouble, CancellationToken.None);

    private Task WaitAsync(MailboxAccount account, DigestClaim claim, TimeSpan wait, string trouble)
    {
        Log.Waits(logger, account.Id.Value, trouble);
        return store.WaitAsync(account.Id, claim.Period, clock.GetUtcNow() + wait, trouble, CancellationToken.None);
    }

    private static TimeSpan Backoff(int tries) => FirstWait * Math.Pow(2, Math.Min(tries - 1, 10)) is var wait && wait < LongestWait ? wait : LongestWait;

    /// <summary>How far it has come.</summary>
    private sealed class Step
    {
        public string Permission { get; set; } = NoDrafts;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Mailbox {Mailbox}: the digest waits ({Code}).")]
        public static partial void Waits(ILogger logger, int mailbox, string code);
    }
}
