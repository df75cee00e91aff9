namespace GraphNetworker.Api.People;

/// <summary>Cards of the address book that nothing has confirmed for long.</summary>
/// <param name="Cards">Those that reach nobody first, then the longest unconfirmed.</param>
/// <param name="More">How many there are besides.</param>
[Immutable]
public sealed record StaleList(IReadOnlyList<StaleLine> Cards, int More);

/// <summary>One of them.</summary>
/// <param name="Person">Their id.</param>
/// <param name="Name">Their name.</param>
/// <param name="Company">The company on the card.</param>
/// <param name="Reason">"ana@contoso.com bounced", "last heard of 4 years ago".</param>
/// <param name="Confirmed">When anything last confirmed it: a change of the card, a mail, a meeting; null for never.</param>
public sealed record StaleLine(Guid Person, string Name, string? Company, string Reason, DateTimeOffset? Confirmed);
