namespace GraphNetworker.Core.People;

/// <summary>One observed sign of where somebody works, or works no more.</summary>
/// <param name="Fact">What it says.</param>
/// <param name="Sign">How it was seen.</param>
/// <param name="At">When: the date of the mail, or of the card.</param>
/// <param name="Source">Which mail or card; the same source says the same thing once.</param>
/// <param name="Organisation">The company as it is written; null where only the address tells.</param>
/// <param name="Title">The title as it is written.</param>
/// <param name="Address">The address it was seen on.</param>
/// <param name="Line">The line it stands on, at most 200 characters.</param>
public sealed record WorkEvidence(
    WorkFact Fact,
    WorkSign Sign,
    DateTimeOffset At,
    string Source,
    string? Organisation = null,
    string? Title = null,
    MailAddress? Address = null,
    string? Line = null);

/// <summary>What a sign says about work.</summary>
public enum WorkFact
{
    /// <summary>They work there.</summary>
    Works,

    /// <summary>They do not any more.</summary>
    Left,

    /// <summary>Their position was cut.</summary>
    LaidOff,

    /// <summary>They have retired.</summary>
    Retired,

    /// <summary>They have died.</summary>
    Died,
}

/// <summary>How a sign was seen; the later in this list, the more it proves.</summary>
public enum WorkSign
{
    /// <summary>A card of the owner's address book; it is as old as its last change.</summary>
    Card,

    /// <summary>A mail from an address at a work domain.</summary>
    Mail,

    /// <summary>Mail to the address came back: the address is gone, whatever became of its owner.</summary>
    Bounce,

    /// <summary>Somebody else told.</summary>
    ToldByOther,

    /// <summary>The block below a mail.</summary>
    Signature,

    /// <summary>The automatic answer of the mailbox.</summary>
    AutomaticReply,

    /// <summary>A network such as LinkedIn told, or an export of it.</summary>
    Notice,

    /// <summary>They told themselves.</summary>
    Told,
}
