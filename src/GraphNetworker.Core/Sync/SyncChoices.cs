namespace GraphNetworker.Core.Sync;

/// <summary>What the owner lets be read.</summary>
/// <param name="Years">How many years back mail is read, 1 to 50; null for all there is.</param>
/// <param name="LeftOut">Ids of folders that are not read, nor anything under them.</param>
/// <param name="Calendar">Whether meetings are read.</param>
public sealed record SyncChoices(int? Years, IReadOnlySet<string> LeftOut, bool Calendar)
{
    /// <summary>Everything, of every year.</summary>
    public static SyncChoices Everything { get; } = new(null, new HashSet<string>(StringComparer.Ordinal), true);

    /// <summary>The first moment that is read, at midnight UTC so that it is the same all day; null for no limit.</summary>
    public DateTimeOffset? Since(DateTimeOffset now) => Years is { } years ? new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddYears(-years) : null;
}
