namespace GraphNetworker.Core.Proposals;

/// <summary>What the owner is asked to agree to.</summary>
public enum ProposalKind
{
    /// <summary>Somebody's work changed: the card shall say so.</summary>
    Update,

    /// <summary>The card leaves empty what a signature of theirs tells.</summary>
    Populate,

    /// <summary>Two people of the network seem to be one.</summary>
    Merge,

    /// <summary>No address of the card works any more, and nobody has heard of them for long.</summary>
    Archive,
}
