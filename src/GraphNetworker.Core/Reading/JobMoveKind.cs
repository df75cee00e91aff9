namespace GraphNetworker.Core.Reading;

/// <summary>What changed in somebody's work.</summary>
public enum JobMoveKind
{
    /// <summary>They left; where to is not said.</summary>
    LeftCompany,

    /// <summary>Other duties in the same organisation.</summary>
    NewRole,

    /// <summary>They work for another organisation now.</summary>
    NewCompany,

    /// <summary>They are to be written to at another address.</summary>
    NewAddress,

    /// <summary>Their address takes no mail any more.</summary>
    AddressDead,

    /// <summary>They gave up their post.</summary>
    Resigned,

    /// <summary>They were given a higher post.</summary>
    Promoted,

    /// <summary>Their post was ended by the organisation.</summary>
    LaidOff,

    /// <summary>Their organisation bears another name, or belongs to another.</summary>
    CompanyRenamed,

    /// <summary>They bear another name.</summary>
    NameChange,

    /// <summary>They ended their working life.</summary>
    Retired,
}

/// <summary>Who a change is about.</summary>
public enum Mover
{
    /// <summary>Who wrote the mail, or whose mailbox answered.</summary>
    Sender,

    /// <summary>Whom the mail is for.</summary>
    Recipient,

    /// <summary>Somebody else.</summary>
    ThirdParty,

    /// <summary>An organisation.</summary>
    Organisation,
}
