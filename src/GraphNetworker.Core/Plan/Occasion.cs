namespace GraphNetworker.Core.Plan;

/// <summary>What a word is due for.</summary>
/// <remarks>The store keeps these numbers: new ones are added at the end.</remarks>
public enum Occasion
{
    /// <summary>Something undertaken has come due.</summary>
    FollowUp,

    /// <summary>The rhythm says so.</summary>
    Rhythm,

    /// <summary>They changed jobs.</summary>
    JobMove,

    /// <summary>A hundred days in a new job: it has become everyday life.</summary>
    HundredthDay,

    /// <summary>They met a day or two ago.</summary>
    Meeting,

    /// <summary>They wrote for the first time.</summary>
    FirstMail,

    /// <summary>The owner promised something in a mail.</summary>
    Promise,

    /// <summary>They wait for an answer, or the owner does.</summary>
    NoReply,

    /// <summary>Once strong, silent for three years.</summary>
    Dormant,

    /// <summary>An invitation was accepted, and no word has followed.</summary>
    Invitation,

    /// <summary>About to go quiet, without a plan for them.</summary>
    GoingQuiet,

    /// <summary>Several people left an organisation of late.</summary>
    Exodus,
}
