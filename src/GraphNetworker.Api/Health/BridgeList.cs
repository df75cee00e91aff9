namespace GraphNetworker.Api.Health;

/// <summary>How the owner's contacts hang together.</summary>
/// <param name="EffectiveSize">Burt's effective size of the owner's network: contacts less what they overlap.</param>
/// <param name="Constraint">Burt's constraint of it: how much all ties lead back to the same people; low is free.</param>
/// <param name="Groups">How many groups of two and more there are that only the owner joins.</param>
/// <param name="People">Those who stand between others most.</param>
public sealed record BridgeList(double EffectiveSize, double Constraint, int Groups, IReadOnlyList<BridgeLine> People);

/// <summary>One who stands between others.</summary>
/// <param name="Person">Their id.</param>
/// <param name="Name">Their name.</param>
/// <param name="Contacts">How many of the owner's contacts they are seen with.</param>
/// <param name="EffectiveSize">How many of those do not overlap.</param>
/// <param name="Constraint">How much their ties lead back to the same people.</param>
public sealed record BridgeLine(Guid Person, string Name, int Contacts, double EffectiveSize, double Constraint);
