using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Proposals;
using GraphNetworker.Core.Reading;
using GraphNetworker.Storage.Reading;

namespace GraphNetworker.Api.Proposals;

/// <summary>On what a proposal stands, sign by sign, in words.</summary>
internal static class ProposalSigns
{
    /// <summary>Of a change of work. What was accepted is on the card by now and no news any more; its signs are those that are not the card's.</summary>
    public static IReadOnlyList<SignView> OfMove(Proposal asked, IReadOnlyList<WorkEvidence> work) =>
    [
        .. (JobMoveReader.Read(work)?.Evidence ?? [.. work.Where(sign => sign.Sign != WorkSign.Card && sign.At >= asked.Since).OrderByDescending(sign => sign.Sign)])
            .Select(sign => new SignView(ProposalWords.Sign(sign), sign.At, sign.Line)),
    ];

    /// <summary>Of what a card lacks: the newest signature that tells each of it.</summary>
    public static IReadOnlyList<SignView> OfGaps(Proposal asked, PersonSigns signs, IEnumerable<Finding> findings)
    {
        var said = signs.Work.Where(one => one.Sign is not (WorkSign.Card or WorkSign.Mail) && ((asked.Title is { } title && one.Title == title) || (asked.Organisation is { } company && one.Organisation == company)))
            .OrderByDescending(one => one.At).Take(1).Select(one => new SignView(one.Sign == WorkSign.Signature ? "signature" : ProposalWords.Sign(one), one.At, one.Line));
        var phone = asked.Phone is { } number ? findings.Where(one => one.Kind == FindingKind.Phone && one.Value == number).Take(1).Select(one => new SignView("signature", one.At, one.Line)) : [];
        var lives = asked.Address is null ? [] : signs.Addresses.Where(life => life.IsDead || life.State == AddressState.Forwarding || life.Address == asked.Address).Select(OfLife).OfType<SignView>();
        return [.. said.Concat(phone).Concat(lives).Distinct()];
    }

    /// <summary>Of two who may be one: what their names and addresses have in common, and that both write.</summary>
    public static IReadOnlyList<SignView> OfMerge(Proposal asked, PersonSigns own, PersonSigns? other)
    {
        var lives = own.Addresses.Where(life => life.Address == asked.Joins).Concat(other?.Addresses.Where(life => life.Address == asked.Address) ?? []);
        return [.. asked.Reason is { } reason ? new[] { new SignView(reason, asked.Since, null) } : [], .. lives.Select(OfLife).OfType<SignView>()];
    }

    /// <summary>Of a card that reaches nobody: how each address of it died.</summary>
    public static IReadOnlyList<SignView> OfArchive(PersonSigns signs) => [.. signs.Addresses.Select(OfLife).OfType<SignView>()];

    private static SignView? OfLife(AddressLife life) => life.Since is { } since ? new SignView(ProposalWords.Life(life), since, null) : null;
}
