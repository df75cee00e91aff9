using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>What the text of one mail tells of people's work. The text is read once and dropped.</summary>
/// <param name="Id">The mail.</param>
/// <param name="At">When it came.</param>
/// <param name="From">Who sent it.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">What was written, without what it quotes.</param>
/// <param name="Noise">Why it counts for nobody; null for a mail between people.</param>
public sealed record TextNews(string Id, DateTimeOffset At, Correspondent From, string Subject, string Text, NoiseReason? Noise)
{
    private const int LongestLine = 200;

    /// <summary>Every sign there is in it, each with the address of the person it speaks of.</summary>
    /// <param name="owner">Whose mailbox; of their own work nothing is read.</param>
    /// <param name="region">The country whose telephone numbers are written without a code.</param>
    public IEnumerable<(MailAddress Of, WorkEvidence Said)> Signs(Owner owner, string region)
    {
        if (Noise == NoiseReason.AutomaticReply && Returned(owner) is { } bounce)
        {
            return bounce.Failed.Where(failed => failed.IsHard && !owner.Is(failed.Address))
                .Select(failed => (failed.Address, new WorkEvidence(WorkFact.Left, WorkSign.Bounce, At, Id, Address: failed.Address, Line: failed.Line)));
        }

        return Noise is null && !owner.Is(From.Address) ? Signature(region) : [];
    }

    private Bounce? Returned(Owner owner) => BounceReader.Read(new ReturnedMail(
        $"{From.Name} <{From.Address}>",
        [owner.Address, .. owner.Addresses],
        Subject,
        null,
        null,
        [],
        Text,
        [],
        ""));

    private IEnumerable<(MailAddress Of, WorkEvidence Said)> Signature(string region)
    {
        var block = SignatureBlock.Find(Text, From);
        var fields = SignatureFields.Read(block, From, region);
        if (fields.Company is null && fields.Title is null)
        {
            yield break;
        }

        int at = (fields.Title ?? fields.Company)!.Value.Line;
        string line = string.Join(", ", new[] { fields.Title?.Value, fields.Company?.Value }.OfType<string>());
        string written = block.FirstOrDefault(one => one.Number == at)?.Text.Trim() ?? line;
        yield return (From.Address, new WorkEvidence(WorkFact.Works, WorkSign.Signature, At, Id, fields.Company?.Value, fields.Title?.Value, From.Address, written.Length > LongestLine ? written[..LongestLine] : written));
    }
}
