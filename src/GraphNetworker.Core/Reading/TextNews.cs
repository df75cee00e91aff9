using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>What the text of one mail tells of people. The text is read once and dropped.</summary>
/// <param name="Id">The mail.</param>
/// <param name="At">When it came.</param>
/// <param name="From">Who sent it.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">What was written, without what it quotes.</param>
/// <param name="Noise">Why it counts for nobody; null for a mail between people.</param>
public sealed record TextNews(string Id, DateTimeOffset At, Correspondent From, string Subject, string Text, NoiseReason? Noise)
{
    private const int LongestLine = 200;

    /// <summary>Whom the owner wrote it to first; null for what others wrote.</summary>
    public MailAddress? To { get; init; }

    /// <summary>All there is in it, each with the person it speaks of.</summary>
    /// <param name="owner">Whose mailbox; of what they wrote themselves only what they promise is read.</param>
    /// <param name="region">The country whose telephone numbers are written without a code.</param>
    public ToldNews Read(Owner owner, string region)
    {
        if (owner.Is(From.Address))
        {
            return Noise is null && To is { } to ? OwnPromise(to) : ToldNews.Nothing;
        }

        if (Noise == NoiseReason.AutomaticReply && Returned(owner) is { } bounce)
        {
            return new(
                [.. bounce.Failed.Where(failed => failed.IsHard && !owner.Is(failed.Address))
                    .Select(failed => new SaidOf(failed.Address, null, new WorkEvidence(WorkFact.Left, WorkSign.Bounce, At, Id, Address: failed.Address, Line: failed.Line)))],
                []);
        }

        var said = MailNews.Read(new NewsMail(From.Address, From.Name ?? "", Subject, Text, Noise == NoiseReason.AutomaticReply, DateOnly.FromDateTime(At.UtcDateTime), owner.Address));
        var signature = Noise is null ? Signature(region) : ToldNews.Nothing;
        return new(
            [.. said.OfType<JobMoveSaid>().SelectMany(Told), .. said.OfType<DeathTold>().Where(_ => Noise is null).Select(Told), .. signature.Signs],
            [.. said.Select(Found).OfType<FoundOf>(), .. signature.Findings]);
    }

    // One line of a mail: whoever keeps one promise of a mail remembers the other.
    private ToldNews OwnPromise(MailAddress to) => OwnPromises.Read(new OwnText(Text)) is { } promise
        ? new ToldNews([], [new FoundOf(to, null, new Finding(FindingKind.OwnPromise, At, Id, promise.Said, null, OwnPromises.DayOf(promise.Said, DateOnly.FromDateTime(At.UtcDateTime))))])
        : ToldNews.Nothing;

    // Of somebody else a network is believed, by name; what one person tells of another is hearsay, and weighs as such.
    private IEnumerable<SaidOf> Told(JobMoveSaid move)
    {
        bool own = move.Mover == Mover.Sender;
        bool network = NotificationReader.NetworkOf(From.Address.Domain) is not null;
        if (!own && (move.Mover != Mover.ThirdParty || move.Person is null || (Noise is not null && !network)))
        {
            yield break;
        }

        var sign = (own, Noise) switch
        {
            (true, NoiseReason.AutomaticReply) => WorkSign.AutomaticReply,
            (true, _) => WorkSign.Told,
            _ => network ? WorkSign.Notice : WorkSign.ToldByOther,
        };
        var address = own ? From.Address : default(MailAddress?);
        string? name = own ? null : move.Person;
        WorkFact? fact = move.Kind switch
        {
            JobMoveKind.LeftCompany or JobMoveKind.Resigned => WorkFact.Left,
            JobMoveKind.LaidOff => WorkFact.LaidOff,
            JobMoveKind.Retired => WorkFact.Retired,
            JobMoveKind.AddressDead when own => WorkFact.Left,
            JobMoveKind.NewCompany when move.NewCompany is not null => WorkFact.Works,
            _ => null, // a new role without its employer: the signature will say it
        };
        if (fact is { } known)
        {
            yield return new SaidOf(address, name, new WorkEvidence(
                known,
                sign,
                At,
                Id,
                known == WorkFact.Works ? move.NewCompany : move.OldCompany,
                known == WorkFact.Works ? move.NewTitle : null,
                known == WorkFact.Works ? move.NewAddress : address,
                move.Said));
        }

        // Where to write to from now on, told by themselves: the old address leads to the new one.
        if (own && fact != WorkFact.Works && move.NewAddress is { } leads && leads != From.Address)
        {
            yield return new SaidOf(address, null, new WorkEvidence(WorkFact.Works, sign, At, Id, move.NewCompany, move.NewTitle, leads, move.Said));
        }
    }

    private SaidOf Told(DeathTold death) => new(null, death.Person, new WorkEvidence(WorkFact.Died, WorkSign.ToldByOther, At, Id, Line: death.Said));

    // What a person writes is theirs; a network tells of somebody by name.
    private FoundOf? Found(Evidence said) => Finding.Of(said, At, Id) is not { } found ? null
        : said is NotificationSeen seen ? seen.Person is null ? null : new FoundOf(null, seen.Person, found)
        : Noise is null or NoiseReason.AutomaticReply ? new FoundOf(From.Address, null, found) : null;

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

    private ToldNews Signature(string region)
    {
        var block = SignatureBlock.Find(Text, From);
        var fields = SignatureFields.Read(block, From, region);
        FoundOf[] phone = [.. fields.Phones.Where(one => one.Value is { Kind: PhoneKind.Work or PhoneKind.Mobile, E164: not null }).Take(1)
            .Select(one => new FoundOf(From.Address, null, new Finding(FindingKind.Phone, At, Id, Written(block, one.Line), one.Value.Written)))];
        return fields.Company is null && fields.Title is null
            ? new([], phone)
            : new([new SaidOf(From.Address, null, new WorkEvidence(WorkFact.Works, WorkSign.Signature, At, Id, fields.Company?.Value, fields.Title?.Value, From.Address, Written(block, (fields.Title ?? fields.Company)!.Value.Line)))], phone);
    }

    private static string? Written(IReadOnlyList<ReplyLine> block, int line) =>
        block.FirstOrDefault(one => one.Number == line)?.Text.Trim() is { } text ? text.Length > LongestLine ? text[..LongestLine] : text : null;
}

/// <summary>What one mail told.</summary>
/// <param name="Signs">Of where people work.</param>
/// <param name="Findings">Of what else there is to know.</param>
public sealed record ToldNews(IReadOnlyList<SaidOf> Signs, IReadOnlyList<FoundOf> Findings)
{
    /// <summary>Nothing.</summary>
    public static ToldNews Nothing { get; } = new([], []);
}

/// <summary>A sign, and of whom.</summary>
/// <param name="Address">An address of theirs; null where only the name is known.</param>
/// <param name="Name">Their name, where no address is known; it speaks of them if nobody else has it.</param>
/// <param name="Said">What was said.</param>
public sealed record SaidOf(MailAddress? Address, string? Name, WorkEvidence Said);
