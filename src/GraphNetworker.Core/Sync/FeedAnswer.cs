namespace GraphNetworker.Core.Sync;

/// <summary>What came back when a page of a feed was asked for.</summary>
public abstract record FeedAnswer
{
    private FeedAnswer()
    {
    }

    /// <summary>A page, with the cursor behind it.</summary>
    public sealed record Page(Cursor Cursor) : FeedAnswer;

    /// <summary>Microsoft refused.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Code">The error code of the answer's body, when it has one.</param>
    /// <param name="RetryAfter">How long Microsoft asks to wait, when it does.</param>
    public sealed record Refused(int Status, string? Code, TimeSpan? RetryAfter) : FeedAnswer;

    /// <summary>No answer: the connection broke, or time ran out.</summary>
    public sealed record Silence : FeedAnswer;

    /// <summary>No token could be had: the grant was revoked, lapsed, or asks for the owner.</summary>
    /// <param name="Code">The sign-in error, such as AADSTS70008.</param>
    public sealed record NoToken(string Code) : FeedAnswer;
}
