using GraphNetworker.Core.Sync;

namespace GraphNetworker.Api.Sync;

/// <summary>Where the readings of one mailbox stand.</summary>
/// <param name="Due">When it is read next; null when nothing but the owner's sign-in helps.</param>
/// <param name="Running">Whether it is being read, or waits for its turn to be.</param>
/// <param name="Trouble">What stopped the last reading as a whole; null when folders were read, each with its own end.</param>
internal sealed record SyncRun(DateTimeOffset? Due, bool Running, Trouble? Trouble)
{
    /// <summary>What the owner, or their administrator, has not permitted; the rest is read without it.</summary>
    public IReadOnlyList<FeedKind> NotPermitted { get; init; } = [];

    /// <summary>Why Microsoft 365 does not tell of changes, so that the clock alone says when to read; null when it does.</summary>
    public Trouble? Untold { get; init; }
}

/// <summary>What stopped a reading.</summary>
internal sealed record Trouble(string Code, string Words)
{
    /// <summary>What is said when only the owner's sign-in helps.</summary>
    public const string SignInWords = "Microsoft asks you to sign in again; nothing is lost.";
}
