using GraphNetworker.Api.FollowUps;

namespace GraphNetworker.Api.Sync;

/// <summary>What the owner lets be read.</summary>
/// <param name="Years">How many years back mail is read; null for all there is.</param>
/// <param name="LeftOut">Ids of mail folders that are not read, nor anything under them.</param>
/// <param name="Calendar">Whether meetings are read.</param>
/// <param name="Chosen">Whether the owner has said so; until then these are what is proposed.</param>
[Immutable]
public sealed record ChoicesView(int? Years, IReadOnlyList<string> LeftOut, bool Calendar, bool Chosen);

/// <summary>What the owner wants to be read from now on.</summary>
/// <param name="Years">How many years back, 1 to 50; null for all there is.</param>
/// <param name="LeftOut">Ids of mail folders to leave out, with all that lies under them; at most 1,000.</param>
/// <param name="Calendar">Whether meetings are read.</param>
[Immutable]
public sealed record NewChoices(int? Years, IReadOnlyList<string> LeftOut, bool Calendar);

/// <summary>What came of choices.</summary>
/// <param name="Kept">What is kept; null when something stood in the way.</param>
/// <param name="Refused">What is wrong with them.</param>
/// <param name="Trouble">Why Microsoft could not be asked about a folder.</param>
[Immutable]
internal sealed record Choosing(ChoicesView? Kept, Refusal? Refused = null, Trouble? Trouble = null);
