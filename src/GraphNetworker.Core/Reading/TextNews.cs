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

    /// <summary>Every sign there is in it, each with the person it speaks of.</summary>
    /// <param name="owner">Whose mailbox; of their own work nothing is read.</param>
    /// <param name="region">The country whose telephone numbers are written without a code.</param>
    public IEnumerable<SaidOf> Signs(Owner owner, string region)
    {
        if (owner.Is(From.Address))
        {
            return [];
        }

        if (Noise == NoiseReason.AutomaticReply && Returned(owner) is { } bounce)
        {
            return bounce.Failed.Where(failed => failed.IsHard && !owner.Is(failed.Address))
                .Select(failed => new SaidOf(failed.Address, null, new WorkEvidence(WorkFact.Left, WorkSign.Bounce, At, Id, Address: failed.Address, Line: failed.Line)));
        }

        var told = MailNews.Moves(new NewsMail(From.Address, From.Name ?? "", Subject, Text, Noise == NoiseReason.AutomaticReply, DateOnly.FromDateTime(At.UtcDateTime), owner.Address))
            .Select(Told).OfType<SaidOf>();
        return Noise is null ? told.Concat(Signature(region)) : told;
    }

    // Of somebody else only a network is believed, by name; what one person tells of another is hearsay.
    private SaidOf? Told(JobMoveSaid move)
    {
        bool own = move.Mover == Mover.Sender;
        var sign = own ? (Noise == NoiseReason.AutomaticReply ? WorkSign.AutomaticReply : WorkSign.Told) : WorkSign.Notice;
        if (!own && (Noise is null or NoiseReason.AutomaticReply || move.Person is null))
        {
            return null;
        }

        WorkFact? fact = move.Kind switch
        {
            JobMoveKind.LeftCompany or JobMoveKind.Resigned => WorkFact.Left,
            JobMoveKind.LaidOff => WorkFact.LaidOff,
            JobMoveKind.Retired => WorkFact.Retired,
            JobMoveKind.NewCompany when move.NewCompany is not null => WorkFact.Works,
            _ => null, // a new role without its employer, an address without its owner: the signature will say it
        };
        return fact is not { } known ? null : new SaidOf(own ? From.Address : null, own ? null : move.Person, new WorkEvidence(
            known,
            sign,
            At,
            Id,
            known == WorkFact.Works ? move.NewCompany : move.OldCompany,
            known == WorkFact.Works ? move.NewTitle : null,
            known == WorkFact.Works ? null : own ? From.Address : null,
            move.Said));
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

    private IEnumerable<SaidOf> Signature(string region)
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
        yield return new SaidOf(From.Address, null, new WorkEvidence(WorkFact.Works, WorkSign.Signature, At, Id, fields.Company?.Value, fields.Title?.Value, From.Address, written.Length > LongestLine ? written[..LongestLine] : written));
    }
}

/// <summary>A sign, and of whom.</summary>
/// <param name="Address">An address of theirs; null where only the name is known.</param>
/// <param name="Name">Their name, where no address is known; it speaks of them if nobody else has it.</param>
/// <param name="Said">What was said.</param>
public sealed record SaidOf(MailAddress? Address, string? Name, WorkEvidence Said);
