using GraphNetworker.Api.Health;
using GraphNetworker.Api.SignIn;
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
/// an outage, looks for a task with that id before creating one. The mailbox's grain sees that all sending for it goes one after the other.
/// </remarks>
internal sealed partial class FollowUpSender(
    FollowUpStore store,
    PeopleStore people,
    Networks networks,
    MailboxStore mailboxes,
    GraphDoor graph,
    MailboxTokens tokens,
    TimeProvider clock,
    ILogger<FollowUpSender> logger)
{
    /// <summary>So long the owner waits for Microsoft To Do; what takes longer goes on in the background.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Keeps a follow-up and sends it. The owner's disconnecting does not stop it: what was pressed is undertaken.</summary>
    public async Task<Undertaking> UndertakeAsync(MailboxAccount mailbox, NewFollowUp wished)
    {
        if (await people.FindAsync(mailbox.Id, new PersonId(wished.Person), CancellationToken.None) is not { } person)
        {
            return new Undertaking(null, null);
        }

        var id = person.Id; // while the pane was open they may have become one with somebody
        var now = clock.GetUtcNow();
        var bonds = await networks.Of(mailbox.Id).OfAsync([id], CancellationToken.None);
        var mail = wished.Mail is { } reference ? new MailOrigin(reference.InternetMessageId.Trim(), Shortened(reference.Subject)) : null;
        return FollowUp.Begin(wished.Id, id, person.Name, wished.Title, bonds.Of.GetValueOrDefault(id)?.Read(bonds.Owner, now)?.Reason, wished.Due, mail, now) switch
        {
            Beginning.Refused refused => new Undertaking(null, new Refusal(refused.Field, refused.Reason, refused.Mend)),
            Beginning.Ready ready => new Undertaking(FollowUpView.Of(await UndertakeAsync(mailbox, ready.FollowUp, person.Name)), null),
            _ => throw new InvalidOperationException("A beginning that is neither."),
        };
    }

    /// <summary>Sends what is waiting for one mailbox, oldest first, until one has to wait on.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> SendWaitingAsync(MailboxAccount mailbox, CancellationToken cancel)
    {
        int sent = 0;
        if (mailbox.Connection != Connection.Connected)
        {
            return sent;
        }

        foreach (var kept in await store.WaitingAsync(mailbox.Id, cancel))
        {
            if (await SendAsync(mailbox, kept, null, mayBeThere: true, cancel) is null)
            {
                break;
            }

            sent++;
        }

        return sent;
    }

    /// <summary>Keeps what was begun and sends it.</summary>
    public async Task<KeptFollowUp> UndertakeAsync(MailboxAccount mailbox, FollowUp followUp, string personName)
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

    /// <summary>Null when it has to wait.</summary>
    private async Task<KeptFollowUp?> SendAsync(MailboxAccount account, KeptFollowUp kept, string? personName, bool mayBeThere, CancellationToken cancel)
    {
        var followUp = kept.FollowUp;
        var mailbox = graph.Open(account, tokens, ownerWaits: true);
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

    // The owner did not write the subject and cannot mend it: what is too long is cut.
    private static string? Shortened(string? subject) => subject switch
    {
        null => null,
        { Length: > FollowUp.LongestTitle } => subject[..FollowUp.LongestTitle].Trim(),
        _ => subject.Trim(),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Mailbox {Mailbox}: a follow-up waits for Microsoft To Do ({Code}).")]
        public static partial void Waits(ILogger logger, int mailbox, string code);
    }
}
