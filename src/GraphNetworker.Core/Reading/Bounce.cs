using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>A mail came back.</summary>
/// <param name="Failed">Whom it did not reach; empty where the report does not say.</param>
public sealed record Bounce(IReadOnlyList<FailedAddress> Failed);

/// <summary>One address that a mail did not reach.</summary>
/// <param name="Address">The address.</param>
/// <param name="Reason">Why.</param>
/// <param name="Status">The code of RFC 3463, "5.1.1"; null where none is given.</param>
/// <param name="Newer">Where the report says the person is now; null where it does not.</param>
/// <param name="Line">What it said, one line of at most 200 characters.</param>
public sealed record FailedAddress(MailAddress Address, BounceReason Reason, string? Status, MailAddress? Newer, string Line)
{
    /// <summary>Whether the address is gone. Everything else may pass: a full mailbox is emptied, a filter is changed; so may all with a code of 4.</summary>
    public bool IsHard => Status is not ['4', ..] && Reason is BounceReason.AddressUnknown or BounceReason.HostUnknown or BounceReason.Moved or BounceReason.NoMailHere;
}

/// <summary>Why a mail did not arrive.</summary>
public enum BounceReason
{
    /// <summary>Nothing that can be told from the report.</summary>
    Unclear,

    /// <summary>There is no such mailbox.</summary>
    AddressUnknown,

    /// <summary>There is no such domain.</summary>
    HostUnknown,

    /// <summary>The mailbox has moved, and mail is not passed on.</summary>
    Moved,

    /// <summary>The domain takes no mail (RFC 7505).</summary>
    NoMailHere,

    /// <summary>The mailbox is full.</summary>
    MailboxFull,

    /// <summary>The mailbox is switched off for now.</summary>
    Suspended,

    /// <summary>The mail was too large.</summary>
    TooLarge,

    /// <summary>A rule or a filter of the other side: spam, reputation, authentication, permission.</summary>
    Refused,

    /// <summary>Tried too long, or not yet given up.</summary>
    Expired,

    /// <summary>The fault of a machine or a line.</summary>
    Technical,
}
