namespace GraphNetworker.Api.Health;

/// <summary>Ties once strong and silent for three years or more.</summary>
/// <param name="People">Those worth most first: past strength, and novelty.</param>
/// <param name="More">How many there are besides.</param>
public sealed record DormantList(IReadOnlyList<DormantLine> People, int More);

/// <summary>One of them.</summary>
/// <param name="Person">Their id.</param>
/// <param name="Name">Their name.</param>
/// <param name="Reason">"Once close; last exchange 4 years ago."</param>
/// <param name="Strength">How much there was: "31 days since May 2016".</param>
/// <param name="Novelty">0 to 1: how far they are from whom the owner is in touch with today.</param>
public sealed record DormantLine(Guid Person, string Name, string Reason, string Strength, double Novelty);
