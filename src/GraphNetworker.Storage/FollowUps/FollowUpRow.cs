using System.ComponentModel.DataAnnotations.Schema;
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

    /// <summary>Of <see cref="Seen"/>: the task was made, and no reading has told of it yet.</summary>
    public const int Untold = -1;

    /// <summary>The reading of the list from the start that saw its task last.</summary>
    public int Seen { get; set; }

    /// <summary>Person, mail and day while it is open: the same wish cannot be undertaken twice.</summary>
    public string? Once { get; set; }

    public KeptFollowUp ToKept(Guid person) => new(
        new FollowUp(Id, new PersonId(person), Title, Reason, Due, MailId is null ? null : new MailOrigin(MailId, MailSubject), State),
        ListId,
        TaskId,
        DateTimeOffset.FromUnixTimeSeconds(Undertaken));
}
