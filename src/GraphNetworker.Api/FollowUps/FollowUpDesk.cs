using GraphNetworker.Core.FollowUps;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.FollowUps;

/// <summary>Carries out what the owner does here with what they have undertaken: kept first, then told to Microsoft To Do.</summary>
internal sealed class FollowUpDesk(FollowUpStore store, FollowUpSender sender, TimeProvider clock)
{
    /// <summary>Changes one follow-up. The owner's disconnecting does not stop it.</summary>
    public async Task<FollowUpAnswer> ChangeAsync(MailboxAccount mailbox, Guid id, FollowUpEdit edit)
    {
        var now = clock.GetUtcNow();
        var begun = edit.Due is null ? null : (await store.FindAsync(mailbox.Id, id, CancellationToken.None))?.Undertaken;
        if (edit.Verb == FollowUpVerb.Revise && FollowUp.Refuse(edit.Title, edit.Due, now, begun) is { } refused)
        {
            return new FollowUpAnswer(FollowUpEnd.Refused, null, Refusal.Of(refused));
        }

        var kept = await (edit.Verb switch
        {
            FollowUpVerb.Revise => store.ReviseAsync(mailbox.Id, id, edit.Title, edit.Due, now, CancellationToken.None),
            FollowUpVerb.Done => store.FinishAsync(mailbox.Id, id, now, CancellationToken.None),
            FollowUpVerb.Reopen => store.ReopenAsync(mailbox.Id, id, CancellationToken.None),
            FollowUpVerb.TakeBack => store.TakeBackAsync(mailbox.Id, id, now, CancellationToken.None),
            FollowUpVerb.Drop => store.DropAsync(mailbox.Id, id, now, CancellationToken.None),
            _ => store.KeepOutcomeAsync(mailbox.Id, id, edit.Outcome ?? FollowUpOutcome.Skipped, CancellationToken.None),
        });
        return kept switch
        {
            null => new FollowUpAnswer(FollowUpEnd.Unknown, null, null),
            _ when edit.Verb == FollowUpVerb.Revise && !kept.FollowUp.State.IsOpen() => new FollowUpAnswer(FollowUpEnd.NotOpen, null, null),
            _ when edit.Verb == FollowUpVerb.Outcome && kept.FollowUp.State != FollowUpState.Done => new FollowUpAnswer(FollowUpEnd.NotDone, null, null),
            _ => new FollowUpAnswer(FollowUpEnd.Kept, FollowUpView.Of(await sender.BringAsync(mailbox, kept)), null),
        };
    }
}

/// <summary>What the owner does with a follow-up.</summary>
internal enum FollowUpVerb
{
    /// <summary>Another title or day.</summary>
    Revise,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It is to be done after all.</summary>
    Reopen,

    /// <summary>It is let go.</summary>
    Drop,

    /// <summary>It was never meant to be pressed.</summary>
    TakeBack,

    /// <summary>What came of it.</summary>
    Outcome,
}

/// <summary>One change of a follow-up.</summary>
[Immutable]
internal sealed record FollowUpEdit(FollowUpVerb Verb, string? Title = null, DateOnly? Due = null, FollowUpOutcome? Outcome = null);

/// <summary>How a change ended.</summary>
internal enum FollowUpEnd
{
    /// <summary>It is kept; To Do knows, or will.</summary>
    Kept,

    /// <summary>Nothing of this id was undertaken.</summary>
    Unknown,

    /// <summary>What is done or let go is not renamed or moved.</summary>
    NotOpen,

    /// <summary>Nothing can have come of it yet.</summary>
    NotDone,

    /// <summary>It cannot be as it is wished.</summary>
    Refused,
}

/// <summary>What came of a change.</summary>
[Immutable]
internal sealed record FollowUpAnswer(FollowUpEnd End, FollowUpView? View, Refusal? Refused);
