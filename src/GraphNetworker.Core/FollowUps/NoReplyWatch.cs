using GraphNetworker.Core.Reading;

namespace GraphNetworker.Core.FollowUps;

/// <summary>What becomes of a watch for an answer.</summary>
public enum WatchStep
{
    /// <summary>It goes on.</summary>
    Hold,

    /// <summary>They answered: it ends by itself.</summary>
    Answered,

    /// <summary>They are away beyond its day: it is due later.</summary>
    Later,

    /// <summary>Its day has come and no answer with it: now it is a task.</summary>
    Remind,
}

/// <summary>A mail that waits for an answer, and when to come back to it.</summary>
public static class NoReplyWatch
{
    // Clocks of mail programs run ahead, but not by days.
    private static readonly TimeSpan AheadAtMost = TimeSpan.FromDays(1);

    // Who says they are back in years has left, or the year was misread: to be silent until then would be to forget.
    private const int LongestAbsenceDays = 366;

    /// <summary>What to do with a watch now.</summary>
    /// <param name="due">Its day.</param>
    /// <param name="answered">Whether the person wrote, met the owner or a talk was logged after the mail.</param>
    /// <param name="away">What they told of being away, in any order.</param>
    /// <param name="today">Today in the owner's calendar.</param>
    /// <returns>The step, and the day it is due from now on.</returns>
    public static (WatchStep Step, DateOnly Due) Next(DateOnly due, bool answered, IEnumerable<Finding> away, DateOnly today)
    {
        if (answered)
        {
            return (WatchStep.Answered, due);
        }

        // What they said last is what holds.
        var back = away.Where(one => one.Kind == FindingKind.Away && one.Day is not null).OrderByDescending(one => one.At).FirstOrDefault()?.Day;
        return back > due && back <= due.AddDays(LongestAbsenceDays) ? (WatchStep.Later, back.Value.AddDays(1))
            : today >= due ? (WatchStep.Remind, due)
            : (WatchStep.Hold, due);
    }

    internal static Beginning.Refused? Refuse(MailOrigin? mail, DateTimeOffset now) => mail switch
    {
        null => new Beginning.Refused("mail", "Without a mail there is no answer to wait for.", "Send the mail that waits for an answer."),
        { SentAt: null } => new Beginning.Refused("mail.sentAt", "It is not said when the mail was sent.", "Send the moment of the mail: what comes after it is an answer."),
        { SentAt: { } sent } when sent > now + AheadAtMost => new Beginning.Refused("mail.sentAt", "The mail lies in the future.", "Send the moment it was sent, with its offset from UTC."),
        _ => null,
    };
}
