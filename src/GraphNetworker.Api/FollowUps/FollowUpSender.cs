using System.Collections.Concurrent;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Api.Sync;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using GraphNetworker.Graph.FollowUps;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Interactions;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.FollowUps;

/// <summary>Brings follow-ups into Microsoft To Do, each exactly once: at once when it can, later when it cannot.</summary>
/// <remarks>
/// A follow-up is kept before it is sent and carries its id into the task. Whoever finds one waiting, after a crash, a lost answer or
/// an outage, looks for a task with that id before creating one. All sending for one mailbox goes one after the other.
/// </remarks>
internal sealed partial class FollowUpSender(FollowUpStore store, MailboxStore mailboxes, GraphDoor graph, MailboxTokens tokens, TimeProvider clock, ILogger<FollowUpSender> logger)
{
    /// <summary>So long the owner waits for Microsoft To Do; what takes longer goes on in the background.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<MailboxId, SemaphoreSlim> _turns = new();
    private readonly Signal _news = new();

    /// <summary>Keeps a follow-up and sends it. The owner's disconnecting does not stop it: what was pressed is undertaken.</summary>
    public async Task<KeptFollowUp> UndertakeAsync(MailboxAccount mailbox, FollowUp followUp, string personName)
    {
        var turn = TurnOf(mailbox.Id);
        await turn.WaitAsync();
        try
        {
            bool known = await store.FindAsync(mailbox.Id, followUp.Id, CancellationToken.None) is not null;
            var kept = await store.UndertakeAsync(mailbox.Id, followUp, clock.GetUtcNow(), CancellationToken.None);
            if (kept.FollowUp.State != FollowUpState.Waiting || mailbox.Connection != Connection.Connected)
            {
                return kept;
            }

            using var patience = new CancellationTokenSource(Patience, clock);
            return await SendAsync(mailbox, kept, personName, mayBeThere: known || kept.FollowUp.Id != followUp.Id, patience.Token) ?? kept;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Sends what is waiting, oldest first. A mailbox that fails leaves the others going.</summary>
    public async Task SendWaitingAsync(CancellationToken cancel)
    {
        var accounts = (await mailboxes.AllAsync(cancel)).Where(account => account.Connection == Connection.Connected).ToDictionary(account => account.Id);
        foreach (var waiting in (await store.WaitingAsync(cancel)).GroupBy(one => one.Mailbox).Where(group => accounts.ContainsKey(group.Key)))
        {
            var turn = TurnOf(waiting.Key);
            await turn.WaitAsync(cancel);
            try
            {
                foreach (var (mailbox, seen) in waiting)
                {
                    // It may have been sent since it was listed.
                    if (await store.FindAsync(mailbox, seen.FollowUp.Id, cancel) is { FollowUp.State: FollowUpState.Waiting } kept
                        && await SendAsync(accounts[mailbox], kept, null, mayBeThere: true, cancel) is null)
                    {
                        break;
                    }
                }
            }
            finally
            {
                turn.Release();
            }
        }
    }

    /// <summary>Completes when there may be something to send.</summary>
    public Task News => _news.Next;

    /// <summary>There may be something to send now.</summary>
    public void Wake() => _news.Raise();

    /// <summary>Null when it has to wait.</summary>
    private async Task<KeptFollowUp?> SendAsync(MailboxAccount account, KeptFollowUp kept, string? personName, bool mayBeThere, CancellationToken cancel)
    {
        var followUp = kept.FollowUp;
        var mailbox = graph.Open(MailboxTokens.SessionKey(account.Tenant, account.User), tokens.For(account));
        try
        {
            string? link = followUp.Mail is { } mail ? await LinkAsync(mailbox, mail.InternetMessageId, cancel) : null;
            var task = new TaskToPlace(followUp.Id, followUp.Title, followUp.Reason, followUp.Due, link, followUp.Mail?.Subject is { Length: > 0 } subject ? subject : personName ?? followUp.Title);
            string? list = await store.ListAsync(account.Id, cancel);
            var placed = await mailbox.PlaceAsync(task, list, mayBeThere, cancel);
            return await store.InToDoAsync(account.Id, followUp.Id, placed.ListId, placed.TaskId, CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            Log.Waits(logger, account.Id.Value, "too-slow");
        }
        catch (GraphTroubleException trouble)
        {
            Log.Waits(logger, account.Id.Value, trouble.Code);
        }
        catch (ReconnectNeededException reconnect)
        {
            Log.Waits(logger, account.Id.Value, reconnect.Code);
            if (!reconnect.ConsentOnly) // that To Do was never permitted takes nothing away from reading
            {
                await mailboxes.KeepConnectionAsync(account.Id, Connection.ReconnectNeeded, reconnect.Code, CancellationToken.None);
            }
        }

        return null;
    }

    // The link back is a courtesy: a task without it is better than no task.
    private static async Task<string?> LinkAsync(MailboxGraph mailbox, string internetMessageId, CancellationToken cancel)
    {
        try
        {
            return await mailbox.WebLinkAsync(internetMessageId, cancel);
        }
        catch (GraphTroubleException trouble) when (trouble.Status is >= 400 and < 500 and not 429)
        {
            return null;
        }
    }

    private SemaphoreSlim TurnOf(MailboxId mailbox) => _turns.GetOrAdd(mailbox, _ => new SemaphoreSlim(1));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Mailbox {Mailbox}: a follow-up waits for Microsoft To Do ({Code}).")]
        public static partial void Waits(ILogger logger, int mailbox, string code);
    }
}
