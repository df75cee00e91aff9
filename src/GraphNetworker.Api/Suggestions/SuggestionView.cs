using GraphNetworker.Api.FollowUps;
using GraphNetworker.Core.Plan;
using GraphNetworker.Core.Suggestions;

namespace GraphNetworker.Api.Suggestions;

/// <summary>One line of the day.</summary>
/// <param name="Key">What it is known by, for putting it off.</param>
/// <param name="Occasion">What it arises from.</param>
/// <param name="Person">For whom; null for an organisation, or somebody who is not known here.</param>
/// <param name="Name">Their name; of an exodus the organisation's.</param>
/// <param name="Why">Why now: "usually every 3 weeks, last 7 weeks ago".</param>
/// <param name="What">What to do: "Write to Ana Ruiz".</param>
/// <param name="Minutes">How long it takes, roughly.</param>
/// <param name="FollowUp">The follow-up, when it is one.</param>
[Immutable]
public sealed record SuggestionView(string Key, Occasion Occasion, Guid? Person, string Name, string Why, string What, int Minutes, FollowUpView? FollowUp)
{
    internal static SuggestionView Of(Suggestion one, SuggestedDay day) =>
        new(one.Key, one.Occasion, one.Person?.Value, one.Name, one.Why, one.Title, one.Minutes, day.Due.TryGetValue(one.Key, out var kept) ? FollowUpView.Of(kept) : null);
}

/// <summary>Some lines to put off, or to put aside for good.</summary>
/// <param name="Keys">Which; null for all there are, those that did not fit included.</param>
/// <param name="Until">The day they come back; null for never.</param>
[Immutable]
public sealed record PutOff(IReadOnlyList<string>? Keys = null, DateOnly? Until = null);

/// <summary>Some lines, by their keys.</summary>
/// <param name="Keys">Which.</param>
[Immutable]
public sealed record LineKeys(IReadOnlyList<string> Keys);
