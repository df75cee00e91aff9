namespace GraphNetworker.Core.People;

/// <summary>Two addresses that are one human, or are not, beside what cards say.</summary>
/// <param name="One">One of them.</param>
/// <param name="Other">The other.</param>
/// <param name="AreOne">True when they are one.</param>
/// <param name="SaidByOwner">True when the owner said so; the names on cards do not matter then.</param>
public sealed record AddressLink(MailAddress One, MailAddress Other, bool AreOne, bool SaidByOwner);
