using GraphNetworker.Core.People;

namespace GraphNetworker.Core.JobMoves;

/// <summary>A person who writes from a new address, and what may be said of it.</summary>
/// <param name="Address">The address that gave it away.</param>
/// <param name="Date">The first day on which this could be said; nothing later was used.</param>
/// <param name="Old">The latest address of the former organisation.</param>
/// <param name="Probability">How likely it is that they changed jobs.</param>
public sealed record AddressMove(MailAddress Address, DateOnly Date, MailAddress Old, double Probability)
{
    /// <summary>Below this, say "seen at a new address", not "moved": above it, 93 of 100 were moves where the people were left out of the fit.</summary>
    public const double Sure = 0.79;

    /// <summary>Whether "moved" may be said.</summary>
    public bool IsSure => Probability >= Sure;
}
