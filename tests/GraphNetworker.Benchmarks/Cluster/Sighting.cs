namespace GraphNetworker.Benchmarks.Cluster;

/// <summary>One request to Graph as the sandbox saw it.</summary>
/// <param name="Process">Whose gate it came through.</param>
/// <param name="Mailbox">The account its token speaks for.</param>
/// <param name="Path">What was asked for.</param>
/// <param name="Query">Undecoded.</param>
/// <param name="From">When it came.</param>
internal sealed record Sighting(string Process, Guid Mailbox, string Path, string Query, TimeSpan From)
{
    /// <summary>When it was answered; later than anything while it is not.</summary>
    public TimeSpan Until { get; set; } = TimeSpan.MaxValue;

    /// <summary>A page of mails or cards.</summary>
    public bool IsDelta => !IsToDo && (Path.EndsWith("/delta", StringComparison.OrdinalIgnoreCase) || Path.EndsWith("/delta()", StringComparison.OrdinalIgnoreCase));

    /// <summary>Every reading of a mailbox asks once which folders there are before it asks for a page.</summary>
    public bool BeginsReading => Path.EndsWith("/me/mailFolders", StringComparison.OrdinalIgnoreCase) && !Query.Contains("skip", StringComparison.OrdinalIgnoreCase);

    public bool IsToDo => Path.Contains("/todo/", StringComparison.OrdinalIgnoreCase);
}
