namespace GraphNetworker.Core.Reading;

/// <summary>What a mail told beside where somebody works.</summary>
public enum FindingKind
{
    /// <summary>They look for somebody or something.</summary>
    Ask,

    /// <summary>They offer to do something.</summary>
    Offer,

    /// <summary>They say what they will do.</summary>
    Promise,

    /// <summary>They have a job to fill.</summary>
    Opening,

    /// <summary>They are away; the day is the one of their return.</summary>
    Away,

    /// <summary>Whom to write to instead while they are away or after they left.</summary>
    StandIn,

    /// <summary>They invited the owner on a network.</summary>
    Invitation,

    /// <summary>They accepted the owner's invitation on a network.</summary>
    InvitationAccepted,

    /// <summary>Their telephone number, as they sign with it.</summary>
    Phone,

    /// <summary>They know of a chance of business.</summary>
    Lead,

    /// <summary>The owner wrote to them what they will do.</summary>
    OwnPromise,
}
