using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;

namespace GraphNetworker.Core.Proposals;

/// <summary>What a card leaves empty although the person has told it. What stands on it is never questioned here: that is a change of work.</summary>
public static class CardGaps
{
    // Signatures lose their date: what was signed longer ago may be wrong by now.
    private static readonly TimeSpan Newest = TimeSpan.FromDays(365);

    /// <summary>What could be filled in; null when the card has no gap, or nothing is known that fills it.</summary>
    /// <param name="card">The card.</param>
    /// <param name="timeline">Where they work.</param>
    /// <param name="lives">How their addresses stand.</param>
    /// <param name="phone">The newest telephone number they signed with.</param>
    /// <param name="now">The moment of asking.</param>
    public static Proposal? Read(Card card, EmploymentTimeline timeline, IReadOnlyCollection<AddressLife> lives, Finding? phone, DateTimeOffset now)
    {
        var told = timeline.Primary is { } job && IsOfCard(job, card) ? Told(job, now) : [];
        string? title = card.Title is null ? told.Select(one => one.Title).LastOrDefault(one => one is not null) : null;
        string? company = card.Company is null ? told.Select(one => one.Organisation).LastOrDefault(one => one is not null) : null;
        string? number = card.HasPhone || phone is null || now - phone.At > Newest ? null : phone.Value;
        var address = Address(card, lives);
        if (title is null && company is null && number is null && address is null)
        {
            return null;
        }

        DateTimeOffset[] seen = [.. title is null && company is null ? [] : told.Select(one => one.At), .. number is null ? [] : new[] { phone!.At }, .. address is { Since: { } since } ? new[] { since } : []];
        string fingerprint = string.Join('|', "populate", PersonName.Fold(title ?? ""), PersonName.Fold(company ?? ""), number is null ? "" : "phone", address?.Address.Value ?? "");
        return new Proposal(ProposalKind.Populate, fingerprint, seen.Length > 0 ? seen.Min() : now, JobMove.ProvenFrom)
        {
            Title = title,
            Organisation = company,
            Phone = number,
            Address = address?.Address,
        };
    }

    // A card without an employer has that of its address; one that says nothing of work at all has theirs.
    private static bool IsOfCard(Employment job, Card card) =>
        card.Company is null
            ? card.Addresses.All(one => Employer.Label(one.Address) is not { } label || job.Evidence.Any(sign => Employer.Label(sign.Address) == label))
            : Employer.IsSame(card.Company, null, job.Organisation, null) || job.Evidence.Any(sign => sign.Sign == WorkSign.Card);

    private static WorkEvidence[] Told(Employment job, DateTimeOffset now) =>
        [.. job.Evidence.Where(one => one is { Fact: WorkFact.Works, Sign: WorkSign.Signature or WorkSign.Told or WorkSign.AutomaticReply or WorkSign.Notice } && now - one.At <= Newest)];

    // Only where the card reaches them no more: a second address is no gap.
    private static AddressLife? Address(Card card, IReadOnlyCollection<AddressLife> lives)
    {
        AddressLife[] own = [.. lives.Where(life => card.Addresses.Any(one => one.Address == life.Address))];
        if (own.Length == 0 || own.Any(life => life.State == AddressState.Live))
        {
            return null;
        }

        var told = own.Where(life => life is { State: AddressState.Forwarding, LeadsTo: not null }).OrderBy(life => life.Since).LastOrDefault();
        return told is not null && card.Addresses.All(one => one.Address != told.LeadsTo)
            ? new AddressLife(told.LeadsTo!.Value, AddressState.Live, told.Since, null)
            : lives.Where(life => life is { State: AddressState.Live, Since: not null } && card.Addresses.All(one => one.Address != life.Address)).OrderBy(life => life.Since).LastOrDefault();
    }
}
