namespace GraphNetworker.Core.Plan;

/// <summary>What has become of a week's digest.</summary>
/// <remarks>The store keeps these numbers: new ones are added at the end.</remarks>
public enum DigestState
{
    /// <summary>Somebody is about to write it, or was when they fell.</summary>
    Claimed,

    /// <summary>It lies among the drafts.</summary>
    Drafted,

    /// <summary>It has been sent.</summary>
    Sent,

    /// <summary>It will not come any more; the next is the next week's.</summary>
    GivenUp,
}
