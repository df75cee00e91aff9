using System.ComponentModel.DataAnnotations.Schema;
using GraphNetworker.Core.Sync;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Sync;

/// <summary>One folder and how far it has been read.</summary>
[Table("feeds")]
[Index(nameof(Mailbox), nameof(FolderId), IsUnique = true)]
internal sealed class FeedRow
{
    public long Id { get; set; }

    public int Mailbox { get; set; }

    public FeedKind Kind { get; set; }

    public required string FolderId { get; set; }

    public required string Name { get; set; }

    public int Total { get; set; }

    public string? Link { get; set; }

    public bool CaughtUp { get; set; }

    /// <summary>Counts the readings from the start. What an earlier one saw and the present one did not goes when it is complete.</summary>
    public int Generation { get; set; }

    /// <summary>Items that the present reading holds.</summary>
    public int Read { get; set; }

    public long? LastSuccess { get; set; }

    /// <summary>When the present reading from the start was complete; null while it is not. Deltas lose things: see <see cref="FeedState.Whole"/>.</summary>
    public long? Whole { get; set; }

    public string? ErrorCode { get; set; }

    public string? ErrorWords { get; set; }

    public long? NextTry { get; set; }

    [NotMapped]
    public Cursor? Cursor => Link is null ? null : new Cursor(Link, CaughtUp);

    public FeedState ToState() => new(
        new Feed(Kind, FolderId, Name, Total),
        Cursor,
        Read,
        Moment(LastSuccess),
        Moment(Whole),
        ErrorCode,
        ErrorWords,
        Moment(NextTry));

    private static DateTimeOffset? Moment(long? seconds) => seconds is { } at ? DateTimeOffset.FromUnixTimeSeconds(at) : null;
}
