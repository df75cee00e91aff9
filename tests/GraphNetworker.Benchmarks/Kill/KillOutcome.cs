namespace GraphNetworker.Benchmarks.Kill;

/// <summary>What there is after all the kills.</summary>
internal sealed record KillOutcome
{
    public int Kills { get; init; }

    /// <summary>Kills that came while the first reading was under way.</summary>
    public int DuringFirstSync { get; init; }

    /// <summary>Mails the mailbox has.</summary>
    public int Mails { get; init; }

    public long Held { get; init; }

    public long DoubledMails { get; init; }

    public long DoubledInteractions { get; init; }

    /// <summary>Complaints of SQLite's own check.</summary>
    public long Broken { get; init; }

    public int Pressed { get; init; }

    public int CutOff { get; init; }

    public long FollowUps { get; init; }

    public int Lists { get; init; }

    public int Tasks { get; init; }

    public bool TasksOncePerPress { get; init; }

    public bool SameAsUndisturbed { get; init; }

    /// <summary>The product's own counts, and those of the undisturbed sync where they differ.</summary>
    public string Counts { get; init; } = "";
}
