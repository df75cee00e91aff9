namespace GraphNetworker.Core.Reading;

/// <summary>A network on the web that sends notifications.</summary>
public enum Network
{
    /// <summary>linkedin.com.</summary>
    LinkedIn,

    /// <summary>facebook.com, which sends from facebookmail.com.</summary>
    Facebook,

    /// <summary>google.com.</summary>
    Google,
}

/// <summary>What a notification tells.</summary>
public enum NotificationKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>Somebody accepted the owner's invitation.</summary>
    InvitationAccepted,

    /// <summary>Somebody invites the owner.</summary>
    InvitationReceived,

    /// <summary>Somebody began a new position.</summary>
    NewPosition,

    /// <summary>Somebody has been somewhere for so many years.</summary>
    Anniversary,

    /// <summary>Somebody's birthday.</summary>
    Birthday,

    /// <summary>Somebody wrote a message there.</summary>
    NewMessage,

    /// <summary>Somebody looked at the owner's profile.</summary>
    ProfileView,

    /// <summary>Somebody the owner may know.</summary>
    Suggestion,

    /// <summary>Jobs that are offered: "Title at Company" names no person.</summary>
    JobAlert,

    /// <summary>Something to read.</summary>
    Newsletter,

    /// <summary>Several new connections in one mail.</summary>
    ConnectionsDigest,

    /// <summary>Several things in one mail.</summary>
    Digest,

    /// <summary>About the account of the owner.</summary>
    Security,
}
