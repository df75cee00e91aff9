using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;

namespace GraphNetworker.Api.JobMoves;

/// <summary>A change of work in words. Neutral unless a new role is proven; no congratulation, no regret.</summary>
internal static class MoveWords
{
    /// <summary>"Now Chief Estimator at Fabrikam?", "No longer at Contoso?"</summary>
    public static string Question(MoveKind kind, string? title, string? organisation, string? from, bool proven) => kind switch
    {
        MoveKind.Joined when proven => title is null ? $"Now at {organisation}?" : $"Now {title} at {organisation}?",
        MoveKind.Joined or MoveKind.Unknown => $"Seen at a new address, {organisation}. The same person?",
        MoveKind.Promoted => $"Now {title} at {organisation}?",
        MoveKind.LaidOff => $"Position at {from} cut?",
        MoveKind.Retired => "Retired?",
        MoveKind.Died => "Has died?",
        _ => from is null ? "No longer there?" : $"No longer at {from}?",
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
}
