using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Stories.Letters;

/// <summary>The head of a letter without printing it; a test holds it against the printed mail.</summary>
internal static class Heads
{
    public static MailHead Of(Letter letter) => new(
        $"<{letter.MessageId}>",
        letter.Subject,
        letter.From,
        letter.Sender ?? letter.From,
        letter.To,
        letter.Cc,
        letter.Bcc,
        letter.ReplyTo,
        letter.Sent,
        letter.Received,
        letter.Root.MessageId,
        letter.Attachment is not null);
}
