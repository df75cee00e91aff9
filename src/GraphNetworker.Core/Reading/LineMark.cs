namespace GraphNetworker.Core.Reading;

/// <summary>What a line of a mail is.</summary>
internal enum LineMark
{
    Text,
    Blank,

    /// <summary>Begins with <c>></c> (RFC 3676 section 4.5), or is the rest of a quoted line that was wrapped.</summary>
    Quote,

    /// <summary>"On … wrote:"; not followed by quotation marks it ends the new text.</summary>
    Head,

    /// <summary>A line written by a telephone or a program.</summary>
    Device,

    /// <summary>Behind it stands the signature.</summary>
    SignatureMark,

    /// <summary>Behind it stands another mail.</summary>
    End,
}
