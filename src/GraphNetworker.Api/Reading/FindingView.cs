using GraphNetworker.Core.Reading;
using GraphNetworker.Storage.Reading;

namespace GraphNetworker.Api.Reading;

/// <summary>One thing a mail told of somebody.</summary>
/// <param name="Kind">What.</param>
/// <param name="Person">Of whom; null for somebody who is not known here.</param>
/// <param name="Name">Their name.</param>
/// <param name="At">When the mail came.</param>
/// <param name="Line">The line it stands on; null where a header tells it.</param>
/// <param name="Value">The job to fill, the stand-in, the network, the number.</param>
/// <param name="Day">The day of return; of a promise of the owner's the day it is promised for.</param>
[Immutable]
public sealed record FindingView(FindingKind Kind, Guid? Person, string Name, DateTimeOffset At, string? Line, string? Value, DateOnly? Day)
{
    internal static FindingView Of(KeptFinding kept) => new(kept.Found.Kind, kept.Person?.Value, kept.Name, kept.Found.At, kept.Found.Line, kept.Found.Value, kept.Found.Day);
}

/// <summary>What mails told.</summary>
/// <param name="Findings">The newest first.</param>
[Immutable]
public sealed record FindingList(IReadOnlyList<FindingView> Findings);
