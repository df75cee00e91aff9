using GraphNetworker.Core.Health;

namespace GraphNetworker.Api.Health;

/// <summary>Who goes quiet next, if nothing more happens.</summary>
/// <param name="People">The soonest first.</param>
/// <param name="More">How many there are besides.</param>
public sealed record QuietList(IReadOnlyList<QuietLine> People, int More);

/// <summary>One of them.</summary>
/// <param name="Person">Their id.</param>
/// <param name="Name">Their name.</param>
/// <param name="Number">The number of health today.</param>
/// <param name="Word">Its word.</param>
/// <param name="Reason">Why.</param>
/// <param name="QuietOn">The first day it is Quiet.</param>
public sealed record QuietLine(Guid Person, string Name, int Number, HealthWord Word, string Reason, DateTimeOffset QuietOn);
