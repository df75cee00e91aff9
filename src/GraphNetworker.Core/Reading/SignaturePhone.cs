namespace GraphNetworker.Core.Reading;

/// <summary>A telephone number of a signature.</summary>
/// <param name="Kind">What the words beside it say; a number without words is one at work.</param>
/// <param name="Written">As it is written, with its extension.</param>
/// <param name="E164">In the form every telephone understands (ITU-T E.164), without the extension; null when the numbering plan knows no such number.</param>
public sealed record SignaturePhone(PhoneKind Kind, string Written, string? E164);

/// <summary>What a telephone number reaches.</summary>
public enum PhoneKind
{
    /// <summary>A desk, an office, or not said.</summary>
    Work,

    /// <summary>A telephone that is carried.</summary>
    Mobile,

    /// <summary>A fax machine.</summary>
    Fax,

    /// <summary>A pager.</summary>
    Pager,

    /// <summary>A home.</summary>
    Home,
}
