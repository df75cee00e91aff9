using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Proposals;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.Proposals;

/// <summary>A proposal in words. Neutral unless a new role is proven; no congratulation, no regret.</summary>
internal static class ProposalWords
{
    /// <summary>"Now Chief Estimator at Fabrikam?", "No longer at Contoso?", "Add the phone +1 555 0100 to the card?"</summary>
    public static string Question(Proposal asked, bool proven, KnownPerson? other) => asked.Kind switch
    {
        ProposalKind.Populate => $"Add {Gaps(asked)} to the card?",
        ProposalKind.Merge => other is { } known && known.Name != asked.Address?.Value ? $"The same person as {known.Name}, {asked.Address}?" : $"The same person as {asked.Address}?",
        ProposalKind.Archive => "No address of the card works any more. Put it aside?",
        _ => OfMove(asked.Move, asked.Title, asked.Organisation, asked.From, proven),
    };

    /// <summary>"mail from lee@fabrikam.com", "new signature", "old address bounced".</summary>
    public static string Sign(WorkEvidence sign) => (sign.Sign, sign.Fact) switch
    {
        (WorkSign.Mail, _) => $"mail from {sign.Address}",
        (WorkSign.Bounce, _) => "old address bounced",
        (WorkSign.Signature, _) => "new signature",
        (WorkSign.AutomaticReply, _) => "automatic answer of the mailbox",
        (WorkSign.Notice, _) => "told by a network",
        (WorkSign.ToldByOther, _) => "told by somebody else",
        (WorkSign.Told, _) => "told in a mail of theirs",
        _ => "card in Outlook",
    };

    /// <summary>"lee@contoso.com bounced".</summary>
    public static string Life(AddressLife life) => life.State switch
    {
        AddressState.Bounced => $"{life.Address} bounced",
        AddressState.Left => $"{life.Address}: left",
        AddressState.Forwarding => $"{life.Address} leads to {life.LeadsTo}",
        _ => $"mail from {life.Address}",
    };

    private static string OfMove(MoveKind? kind, string? title, string? organisation, string? from, bool proven) => kind switch
    {
        MoveKind.Joined when proven => title is null ? $"Now at {organisation}?" : $"Now {title} at {organisation}?",
        MoveKind.Renamed => title is null ? $"{from} now called {organisation}?" : $"{from} now called {organisation}? {title} there.",
        MoveKind.Joined or MoveKind.Unknown => $"Seen at a new address, {organisation}. The same person?",
        MoveKind.Promoted => $"Now {title} at {organisation}?",
        MoveKind.LaidOff => $"Position at {from} cut?",
        MoveKind.Retired => "Retired?",
        MoveKind.Died => "Has died?",
        _ => from is null ? "No longer there?" : $"No longer at {from}?",
    };

    private static string Gaps(Proposal asked)
    {
        string[] gaps = [.. new[] { asked.Title, asked.Organisation, asked.Phone is { } phone ? $"the phone {phone}" : null, asked.Address?.Value }.OfType<string>()];
        return gaps is [.. var first, var last] && first.Length > 0 ? $"{string.Join(", ", first)} and {last}" : gaps[0];
    }
}
