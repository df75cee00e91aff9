namespace GraphNetworker.Core.Sync;

/// <summary>What to do with a feed next.</summary>
public abstract record FeedDecision
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private FeedDecision()
    {
    }

    /// <summary>Save the page and read the next one.</summary>
    public sealed record ReadOn : FeedDecision;

    /// <summary>Save the page; everything there is has been read.</summary>
    public sealed record CaughtUp : FeedDecision;

    /// <summary>The cursor is no longer known: read from the start, keep what is held until then.</summary>
    public sealed record StartAgain : FeedDecision;

    /// <summary>The folder is not there any more: ask for the list of folders again.</summary>
    public sealed record FolderGone : FeedDecision;

    /// <summary>Try the same page again, not before this long.</summary>
    public sealed record Wait(TimeSpan Least) : FeedDecision;

    /// <summary>Only the owner can mend it: by signing in, or by consenting. Nothing is lost.</summary>
    public sealed record Reconnect(string Code) : FeedDecision;

    /// <summary>
    /// Decides. The codes of a lost cursor come under 400, 404 and 410, spelt in any case, so the code is looked at before the status
    /// (learn.microsoft.com/graph/delta-query-overview, and what other clients of Graph have met).
    /// </summary>
    /// <param name="answer">What came back.</param>
    /// <param name="failuresBefore">How many times in a row this page has failed already.</param>
    public static FeedDecision On(FeedAnswer answer, int failuresBefore) => answer switch
    {
        FeedAnswer.Page page => page.Cursor.CaughtUp ? new CaughtUp() : new ReadOn(),
        FeedAnswer.NoToken none => new Reconnect(none.Code),
        FeedAnswer.Refused refused when refused.Status == 410 || SaysCursorIsLost(refused.Code) => new StartAgain(),
        FeedAnswer.Refused { Status: 401 } refused => new Reconnect(refused.Code ?? "401"),
        FeedAnswer.Refused { Status: 403 } refused => new Reconnect(refused.Code ?? "403"),
        FeedAnswer.Refused { Status: 404 } => new FolderGone(),
        FeedAnswer.Refused { RetryAfter: { } asked } => new Wait(asked),
        _ => new Wait(Pause(failuresBefore)),
    };

    private static bool SaysCursorIsLost(string? code) => code?.ToUpperInvariant() is
        "SYNCSTATENOTFOUND" or "SYNCSTATEINVALID" or "RESYNCREQUIRED" or "ERRORSYNCFOLDERNOTFOUND" or "ERRORINVALIDSYNCSTATEDATA";

    // 30 s, 1 min, 2 min, ... 1 h: a broken page costs at most some twenty requests a day.
    private static TimeSpan Pause(int failuresBefore)
    {
        double seconds = FirstPause.TotalSeconds * Math.Pow(2, Math.Clamp(failuresBefore, 0, 20));
        return seconds > LongestPause.TotalSeconds ? LongestPause : TimeSpan.FromSeconds(seconds);
    }
}
