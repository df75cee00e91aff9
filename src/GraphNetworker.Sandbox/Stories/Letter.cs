using GraphNetworker.Sandbox.Mailboxes;
using MimeKit;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>What sort of mail a letter is, for the truth.</summary>
internal enum LetterKind
{
    Personal,
    Bounce,
    AutoReply,
    Notice,
    Newsletter,
    ListPost,
    Invitation,
    Announcement,
}

/// <summary>
/// One mail of the story. Holds what its author typed; signature, quotation, HTML and MIME are made when it is opened.
/// </summary>
internal sealed class Letter
{
    public required int Number { get; init; }

    /// <summary>Without the angle brackets.</summary>
    public required string MessageId { get; init; }

    public required MailParty From { get; init; }

    /// <summary>Who really sent it, where somebody writes for somebody else.</summary>
    public MailParty? Sender { get; init; }

    public IReadOnlyList<MailParty> To { get; init; } = [];

    public IReadOnlyList<MailParty> Cc { get; init; } = [];

    public IReadOnlyList<MailParty> Bcc { get; init; } = [];

    public IReadOnlyList<MailParty> ReplyTo { get; init; } = [];

    /// <summary>In the clock of the author.</summary>
    public required DateTimeOffset Sent { get; init; }

    /// <summary>When it reached the mailbox; the moment of sending for the owner's own.</summary>
    public required DateTimeOffset Received { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public Person? Author { get; init; }

    public LetterKind Kind { get; init; }

    public Letter? Answers { get; init; }

    public Letter? Forwards { get; init; }

    /// <summary>Signs with the whole signature; else with the name alone.</summary>
    public bool IsSigned { get; init; } = true;

    public string? Attachment { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Makes the body where it is not a plain letter.</summary>
    public Func<Letter, MimeEntity>? Body { get; init; }

    public string Folder { get; set; } = "inbox";

    public bool IsRead { get; set; } = true;

    public bool IsOwn { get; init; }

    public DateOnly Day => DateOnly.FromDateTime(Sent.DateTime);

    /// <summary>The first letter of the thread, whose id heads References.</summary>
    public Letter Root
    {
        get
        {
            var letter = this;
            while (letter.Answers is { } before)
            {
                letter = before;
            }

            return letter;
        }
    }
}
