using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.Sync;

namespace GraphNetworker.Api.Sync;

/// <summary>
/// When a folder is read whole once more although nothing says that it must be. What a delta never told of, an edit above all, is found
/// by nothing else: the counts agree.
/// </summary>
internal static class WholeReadings
{
    /// <summary>Whether it is time. Folders come at moments of their own within the last quarter of the period, so that they do not all come at once.</summary>
    public static bool IsDue(FeedState state, TimeSpan every, DateTimeOffset now) =>
        state is { Whole: { } whole, Cursor.CaughtUp: true, ErrorCode: null } && now >= whole + (every * (1 - (Spread(state.Feed) / 4)));

    // 0 to 1, the same for a folder in every process.
    private static double Spread(Feed feed)
    {
        uint hash = 2166136261; // FNV-1a: string.GetHashCode differs from process to process
        foreach (char c in feed.FolderId)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash / (double)uint.MaxValue;
    }
}
