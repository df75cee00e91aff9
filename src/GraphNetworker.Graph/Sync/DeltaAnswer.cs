using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;

namespace GraphNetworker.Graph.Sync;

/// <summary>What Graph answers when asked how a folder has changed.</summary>
/// <param name="Answer">A page with its cursor, a refusal or silence: what the decision table decides on.</param>
/// <param name="Changes">What is there and what is gone; an id comes once, as it was told last.</param>
/// <param name="Poison">What has a form that cannot be read; the rest of the page is not held up by it.</param>
/// <param name="Trouble">The same refusal or silence in words; null for a page.</param>
public sealed record DeltaAnswer<T>(FeedAnswer Answer, IReadOnlyList<Change<T>> Changes, IReadOnlyList<PoisonLine> Poison, GraphTroubleException? Trouble)
    where T : class;

/// <summary>One line of a page that could not be read.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reason">What was wrong, without what it said.</param>
public sealed record PoisonLine(string Id, string Reason);
