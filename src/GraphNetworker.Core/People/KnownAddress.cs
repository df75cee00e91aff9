namespace GraphNetworker.Core.People;

/// <summary>An address and what mails have shown of it: the names it was seen under and the days between which it was seen.</summary>
/// <param name="Address">The address.</param>
/// <param name="Names">The names, each with how often it stood beside the address.</param>
/// <param name="First">The first day it was seen.</param>
/// <param name="Last">The last day it was seen.</param>
public sealed record KnownAddress(MailAddress Address, IReadOnlyList<NameSeen> Names, DateOnly First, DateOnly Last);

/// <summary>A name as it stood beside an address, and how often.</summary>
public sealed record NameSeen(string Name, int Times);
