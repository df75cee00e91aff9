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

/// <summary>Brings follow-ups into Microsoft To Do, each exactly once, and what is changed here of them: at once when it can, later when it cannot.</summary>
/// <remarks>
/// A follow-up is kept before it is sent and carries its id into the task. Whoever finds one waiting, after a crash, a lost answer or
/// an outage, looks for a task with that id before creating one, and claims it first, so that of two processes one does. A change is kept
/// before it is told; whoever finds one untold reads the task first, settles both sides and writes to no other version than the one that
/// was read. The mailbox's grain sees that all sending for it goes one after the other.
/// </remarks>
internal sealed partial class FollowUpSender(
    FollowUpStore store,
    PeopleStore people,
    Networks networks,
    MailboxStore mailboxes,
    FollowUpWatch watch,
    GraphDoor graph,
    MailboxTokens tokens,
    TimeProvider clock,
    ILogger<FollowUpSender> logger)
{
    /// <summary>So long the owner waits for Microsoft To Do; what takes longer goes on in the background.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // A task that the owner changes again and again while it is being told: it is told later.
    private const int Tries = 4;

    /// <summary>Keeps a follow-up and sends it. The owner's disconnecting does not stop it: what was pressed is undertaken.</summary>
    public Task<Undertaking> UndertakeAsync(MailboxAccount mailbox, NewFollowUp wished)
    {
        var mail = wished.Mail is { } reference ? new MailOrigin(reference.InternetMessageId.Trim(), Shortened(reference.Subject), wished.IfNoReply == true ? reference.SentAt : null) : null;
        return UndertakeAsync(mailbox, new Wish(wished.From is { } origin ? FollowUp.IdOf(mailbox.Id, origin) : wished.Id, new PersonId(wished.Person), "", wished.Due)
        {
            Title = wished.Title,
            Mail = mail,
            RemindAt = wished.RemindAt,
            Important = wished.Important == true,
            IfNoReply = wished.IfNoReply == true,
            Zone = wished.Zone,
            Origin = wished.From,
        });
    }

    /// <summary>Keeps what is wished for and sends it. Whom it is for and why now is looked up; what the wish says of them is not needed.</summary>
    public async Task<Undertaking> UndertakeAsync(MailboxAccount mailbox, Wish wish)
    {
        if (await people.FindAsync(mailbox.Id, wish.Person, CancellationToken.None) is not { } person)
        {
            return new Undertaking(null, null);
        }

        var id = person.Id; // while the pane was open they may have become one with somebody
        var now = clock.GetUtcNow();
        var bonds = await networks.Of(mailbox.Id).OfAsync([id], CancellationToken.None);
        wish = wish with { Person = id, PersonName = person.Name, Why = wish.Why ?? bonds.Of.GetValueOrDefault(id)?.Read(bonds.Owner, now)?.Reason };
        return FollowUp.Begin(wish, now) switch
        {
            Beginning.Refused refused => new Undertaking(null, Refusal.Of(refused)),
            Beginning.Ready ready => new Undertaking(FollowUpView.Of(await UndertakeAsync(mailbox, ready.FollowUp, person.Name)), null),
            _ => throw new InvalidOperationException("A beginning that is neither."),
        };
    }

    /// <summary>Takes the watches a step on, then sends what is waiting for one mailbox and tells what was changed here, oldest first, until one has to wait on.</summary>
    /// <returns>How many were sent or told.</returns>
    public async Task<int> SendWaitingAsync(MailboxAccount mailbox, CancellationToken cancel)
    {
        int sent = 0;
        await watch.StepAsync(mailbox.Id, null, cancel);
        if (mailbox.Connection != Connection.Connected)
        {
            return sent;
        }

        foreach (var kept in await store.WaitingAsync(mailbox.Id, cancel))
        {
            if (await SendAsync(mailbox, kept, null, mayBeThere: true, cancel) is null)
            {
                return sent;
            }

            sent++;
        }

        foreach (var kept in await store.ToTellAsync(mailbox.Id, cancel))
        {
            if (await TellAsync(mailbox, kept, cancel) is null)
            {
                return sent;
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
        if (kept.FollowUp.State == FollowUpState.Watching)
        {
            await watch.StepAsync(mailbox.Id, [kept.FollowUp.For], CancellationToken.None); // the answer may be here already
            kept = await store.FindAsync(mailbox.Id, kept.FollowUp.Id, CancellationToken.None) ?? kept;
        }

        if (kept.FollowUp.State != FollowUpState.Waiting || mailbox.Connection != Connection.Connected)
        {
            return kept;
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        return await SendAsync(mailbox, kept, personName, mayBeThere: known || kept.FollowUp.Id != followUp.Id, patience.Token) ?? kept;
    }

    /// <summary>Brings what was changed here to Microsoft To Do while the owner waits.</summary>
    public async Task<KeptFollowUp> BringAsync(MailboxAccount mailbox, KeptFollowUp changed)
    {
        if (mailbox.Connection != Connection.Connected)
        {
            return changed;
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        var brought = changed.FollowUp.State == FollowUpState.Waiting ? await SendAsync(mailbox, changed, null, mayBeThere: true, patience.Token)
            : changed.ToTell ? await TellAsync(mailbox, changed, patience.Token)
            : changed;
        return brought ?? changed;
    }

    /// <summary>Null when it has to wait, or somebody else is at it.</summary>
    private async Task<KeptFollowUp?> SendAsync(MailboxAccount account, KeptFollowUp kept, string? personName, bool mayBeThere, CancellationToken cancel)
    {
        if (await store.ClaimAsync(account.Id, kept.FollowUp.Id, clock.GetUtcNow(), CancellationToken.None) is not { } claimed)
        {
            var now = await store.FindAsync(account.Id, kept.FollowUp.Id, CancellationToken.None);
            return now?.FollowUp.State == FollowUpState.Waiting ? null : now;
        }

        try
        {
            return await AttemptAsync(account, mailbox => PlaceAsync(mailbox, account, claimed, personName, mayBeThere, cancel));
        }
        finally
        {
            await store.ReleaseAsync(account.Id, kept.FollowUp.Id, CancellationToken.None);
        }
    }

    private async Task<KeptFollowUp?> PlaceAsync(MailboxGraph mailbox, MailboxAccount account, KeptFollowUp kept, string? personName, bool mayBeThere, CancellationToken cancel)
    {
        var followUp = kept.FollowUp;
        string? link = followUp.Mail is { } mail ? await LinkAsync(mailbox, mail.InternetMessageId, cancel) : null;
        var task = new TaskToPlace(followUp.Id, followUp.Title, followUp.Reason, followUp.Due, link, followUp.Mail?.Subject is { Length: > 0 } subject ? subject : personName ?? followUp.Title)
        {
            RemindAt = followUp.RemindAt,
            Important = followUp.Important,
            Former = kept.Former,
        };
        string? list = await store.ListAsync(account.Id, cancel);
        var placed = await mailbox.PlaceAsync(task, list, mayBeThere, cancel, PostingAsync);
        return await store.InToDoAsync(account.Id, followUp.Id, placed.ListId, placed.TaskId, clock.GetUtcNow(), CancellationToken.None);

        // What was changed while it waited is in the task from the start; should the answer be lost, To Do is known to say so.
        async Task PostingAsync()
        {
            if (kept.IsChanged)
            {
                await store.PostingAsync(account.Id, followUp.Id, CancellationToken.None);
            }
        }
    }

    private Task<KeptFollowUp?> TellAsync(MailboxAccount account, KeptFollowUp kept, CancellationToken cancel) => AttemptAsync(account, async mailbox =>
    {
        for (int left = Tries; left > 0; left--)
        {
            if (kept.TaskId is null)
            {
                // Done or let go while it waited: a task that was made all the same, its answer lost, is found by its id.
                if (await mailbox.PlacedAsync(kept.FollowUp.Id, await store.ListAsync(account.Id, cancel), kept.Former, cancel) is not { } found)
                {
                    return await store.ToldAsync(account.Id, kept.FollowUp.Id, kept.Last with { Standing = Standing.Gone }, CancellationToken.None);
                }

                kept = await store.InToDoAsync(account.Id, kept.FollowUp.Id, found.ListId, found.TaskId, clock.GetUtcNow(), CancellationToken.None);
            }

            var version = await mailbox.VersionAsync(kept.ListId!, kept.TaskId!, cancel);
            if (await store.SettleAsync(account.Id, kept.FollowUp.Id, kept.TaskId!, version?.Now, clock.GetUtcNow(), CancellationToken.None) is not { } settled)
            {
                return kept;
            }

            kept = settled.Kept;
            if (settled.Errand == Errand.None)
            {
                return kept;
            }

            if (settled.Errand == Errand.Make)
            {
                return await PlaceAsync(mailbox, account, kept, null, mayBeThere: true, cancel);
            }

            // To what the owner does meanwhile nothing is written: it is read once more.
            bool deletes = settled.Errand == Errand.Delete;
            var write = deletes
                ? await mailbox.DeleteAsync(kept.ListId!, kept.TaskId!, version?.Tag, cancel)
                : await mailbox.ChangeAsync(kept.ListId!, kept.TaskId!, ChangeOf(kept), version?.Tag, cancel);
            if (write == TaskWrite.Done || (deletes && write == TaskWrite.Gone))
            {
                return await store.ToldAsync(account.Id, kept.FollowUp.Id, deletes ? kept.Last with { Standing = Standing.Gone } : kept.Here, CancellationToken.None);
            }
        }

        return null;
    });

    // Only what is something else there.
    private static TaskChange ChangeOf(KeptFollowUp kept)
    {
        var (here, last) = (kept.Here, kept.Last);
        return new TaskChange(
            here.Title == last.Title ? null : here.Title,
            here.Due == last.Due ? null : here.Due,
            here.Standing == last.Standing ? null : here.Standing == Standing.Done)
        {
            RemindAt = here.Due == last.Due ? null : kept.FollowUp.RemindAt,
        };
    }

    /// <summary>Null when it has to wait.</summary>
    private async Task<KeptFollowUp?> AttemptAsync(MailboxAccount account, Func<MailboxGraph, Task<KeptFollowUp?>> attempt)
    {
        try
        {
            return await attempt(graph.Open(account, tokens, ownerWaits: true));
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
