using System.ComponentModel.DataAnnotations.Schema;
using System.Globalization;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.FollowUps;

/// <summary>Something undertaken.</summary>
[Table("follow_ups")]
[PrimaryKey(nameof(Mailbox), nameof(Id))]
[Index(nameof(Mailbox), nameof(Once), IsUnique = true)]
[Index(nameof(Mailbox), nameof(State), nameof(Due))]
[Index(nameof(Mailbox), nameof(Person))]
[Index(nameof(Mailbox), nameof(TaskId))]
[Index(nameof(Mailbox), nameof(Origin), IsUnique = true)]
internal sealed class FollowUpRow
{
    public int Mailbox { get; set; }

    public Guid Id { get; set; }

    public long Person { get; set; }

    /// <summary>An address of whom it was made for, since they became one with somebody; 0 before. Should they be parted, it goes with that address.</summary>
    public long Anchor { get; set; }

    public required string Title { get; set; }

    public required string Reason { get; set; }

    public DateOnly Due { get; set; }

    public string? MailId { get; set; }

    /// <summary>The one subject line the store holds; only while the follow-up is open.</summary>
    public string? MailSubject { get; set; }

    public FollowUpState State { get; set; }

    public string? ListId { get; set; }

    public string? TaskId { get; set; }

    public long Undertaken { get; set; }

    /// <summary>Until when somebody is making its task; null when nobody is.</summary>
    public long? Claimed { get; set; }

    /// <summary>Of <see cref="Seen"/>: the task was made, and no reading has told of it yet.</summary>
    public const int Untold = -1;

    /// <summary>The reading of the list from the start that saw its task last.</summary>
    public int Seen { get; set; }

    /// <summary>Person, mail and day while it is open: the same wish cannot be undertaken twice.</summary>
    public string? Once { get; set; }

    /// <summary>The suggestion it was made from: never undertaken twice.</summary>
    public string? Origin { get; set; }

    /// <summary>Whether it was let go as though it had never been pressed: what it was made from may be suggested again.</summary>
    public bool TakenBack { get; set; }

    public long? RemindAt { get; set; }

    public bool Important { get; set; }

    /// <summary>Of a watch: when the mail was sent that waits for an answer.</summary>
    public long? MailSent { get; set; }

    /// <summary>Of a watch: the zone of its day; null for UTC.</summary>
    public string? Zone { get; set; }

    public long? CompletedAt { get; set; }

    public FollowUpOutcome? Outcome { get; set; }

    /// <summary>What To Do was last known to call it, where that is something else than here; likewise the next two.</summary>
    public string? ThereTitle { get; set; }

    public DateOnly? ThereDue { get; set; }

    public Standing? ThereStanding { get; set; }

    /// <summary><see cref="Errand.Tell"/> while it is changed here and To Do does not say so yet, also where that comes to deleting the task.</summary>
    public Errand Errand { get; set; }

    /// <summary>
    /// What To Do is being told, kept before it is told: day, standing and title. Should the answer be lost, what To Do then says is known to
    /// be our own word and not the owner's.
    /// </summary>
    public string? Telling { get; set; }

    /// <summary>The task before this one, deleted in To Do: a page that was read too early may still tell of it.</summary>
    public string? Former { get; set; }

    [NotMapped]
    public Said Here => new(Title, Due, StandingOf(State));

    [NotMapped]
    public Said There => new(ThereTitle ?? Title, ThereDue ?? Due, ThereStanding ?? StandingOf(State));

    /// <summary>Takes in what To Do says now of its task; null says that the task is gone.</summary>
    public Errand Settle(TaskNow? task, DateTimeOffset now)
    {
        var known = There;
        var there = task is null ? known with { Standing = Standing.Gone }
            : new Said(
                string.IsNullOrWhiteSpace(task.Title) ? known.Title : task.Title,
                task.Due ?? known.Due,
                task.CompletedAt is null ? Standing.Open : Standing.Done);
        var last = Telling is { } told ? Arrived(known, Read(told), there) : known;
        Telling = last == there ? null : Telling;
        var (both, errand) = TwoSides.Settle(last, Here, there);
        if (errand == Errand.Make)
        {
            BeginAgain(both);
            return errand;
        }

        if (task is not null && both.Due == there.Due)
        {
            (RemindAt, Important) = (task.RemindAt?.ToUnixTimeSeconds(), task.Important);
        }

        Say(both, both.Standing switch { Standing.Open => FollowUpState.InToDo, Standing.Done => FollowUpState.Done, _ => FollowUpState.Dropped }, there);
        CompletedAt = State == FollowUpState.Done ? CompletedAt ?? (task?.CompletedAt ?? now).ToUnixTimeSeconds() : null;
        return errand;
    }

    /// <summary>Changed here; what To Do was last known to say stays what it was.</summary>
    public void Change(Said here, FollowUpState state, DateTimeOffset now)
    {
        var there = State is FollowUpState.Watching or FollowUpState.Answered ? here : There; // of these To Do has never heard
        if (here.Due != Due && RemindAt is { } remind)
        {
            RemindAt = remind + ((here.Due.DayNumber - Due.DayNumber) * TimeSpan.SecondsPerDay);
        }

        Say(here, state, there);
        CompletedAt = state == FollowUpState.Done ? CompletedAt ?? now.ToUnixTimeSeconds() : null;
    }

    /// <summary>Taken up again: the task that stands there, or a new one.</summary>
    public void Reopen()
    {
        var open = Here with { Standing = Standing.Open };
        (CompletedAt, TakenBack) = (null, false);
        if (TaskId is not null && There.Standing != Standing.Gone)
        {
            Say(open, FollowUpState.InToDo, There);
        }
        else if (There.Standing == Standing.Gone)
        {
            BeginAgain(open);
        }
        else
        {
            Say(open, FollowUpState.Waiting, There); // what waited may stand there already, as it was then
        }
    }

    /// <summary>To Do was just asked, and is about to be told this.</summary>
    public void Tell(Errand errand) =>
        Telling = errand is Errand.Tell or Errand.Delete ? string.Create(CultureInfo.InvariantCulture, $"{Due:yyyy-MM-dd}|{(int)Here.Standing}|{Title}") : null;

    /// <summary>To Do has been told, or was found to say this.</summary>
    public void Told(Said there)
    {
        Telling = null;
        Say(Here, State, there);
    }

    // What To Do says as it was told is no word of the owner's.
    private static Said Arrived(Said known, Said told, Said there) => new(
        there.Title == told.Title ? told.Title : known.Title,
        there.Due == told.Due ? told.Due : known.Due,
        there.Standing == told.Standing ? told.Standing : known.Standing);

    private static Said Read(string telling)
    {
        string[] parts = telling.Split('|', 3);
        return new Said(parts[2], DateOnly.ParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), (Standing)int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private void BeginAgain(Said here)
    {
        (Former, TaskId, ListId, Telling) = (TaskId ?? Former, null, null, null);
        Say(here, FollowUpState.Waiting, here);
    }

    private void Say(Said here, FollowUpState state, Said there)
    {
        bool gone = there.Standing == Standing.Gone;
        (Title, Due, State) = (here.Title, here.Due, state);
        ThereTitle = gone || there.Title == Title ? null : there.Title;
        ThereDue = gone || there.Due == Due ? null : there.Due;
        ThereStanding = state is FollowUpState.Waiting or FollowUpState.Watching or FollowUpState.Answered || there.Standing == StandingOf(state) ? null : there.Standing;
        bool inToDo = state is FollowUpState.InToDo or FollowUpState.Done or FollowUpState.Dropped && !gone;
        Errand = inToDo && (ThereTitle, ThereDue, ThereStanding) is not (null, null, null) ? Errand.Tell : Errand.None;
    }

    private static Standing StandingOf(FollowUpState state) => state switch
    {
        FollowUpState.Done => Standing.Done,
        FollowUpState.Dropped or FollowUpState.Answered => Standing.Gone,
        _ => Standing.Open,
    };

    public KeptFollowUp ToKept(Guid person) => new(
        new FollowUp(Id, new PersonId(person), Title, Reason, Due, MailId is null ? null : new MailOrigin(MailId, MailSubject, Moment(MailSent)), State)
        {
            Origin = Origin,
            RemindAt = Moment(RemindAt),
            Important = Important,
            Zone = Zone,
        },
        ListId,
        TaskId,
        DateTimeOffset.FromUnixTimeSeconds(Undertaken))
    {
        CompletedAt = Moment(CompletedAt),
        Outcome = Outcome,
        Former = Former,
        Here = Here,
        Last = There,
        ToTell = Errand == Errand.Tell,
    };

    private static DateTimeOffset? Moment(long? seconds) => seconds is { } at ? DateTimeOffset.FromUnixTimeSeconds(at) : null;
}
