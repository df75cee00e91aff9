namespace GraphNetworker.Core.Plan;

/// <summary>What a person's cards say that the rule of a circle may look at.</summary>
/// <param name="Categories">Outlook's categories that one of their cards bears.</param>
/// <param name="Company">The company that is shown for them; null when no card names one.</param>
public sealed record CardMarks(IReadOnlyList<string> Categories, string? Company);
