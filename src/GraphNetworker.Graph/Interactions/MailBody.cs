using GraphNetworker.Graph.Http;

namespace GraphNetworker.Graph.Interactions;

/// <summary>What became of asking for the text of one mail. The text is for reading once: it is kept nowhere, and never printed.</summary>
/// <param name="MailId">The mail.</param>
public abstract record MailBody(string MailId)
{
    /// <summary>What its writer wrote, without what they quoted; empty when they wrote nothing. Subject and sender are as little kept as the text.</summary>
    public sealed record Told(string MailId, string Text, string Subject, string FromName, string FromAddress) : MailBody(MailId)
    {
        /// <inheritdoc/>
        public override string ToString() => "Told";
    }

    /// <summary>The mail is not there any more.</summary>
    public sealed record Gone(string MailId) : MailBody(MailId);

    /// <summary>It could not be had, for a reason that holds for this mail or, at the end, for all that were left.</summary>
    public sealed record Failed(string MailId, GraphTroubleException Trouble) : MailBody(MailId);
}
