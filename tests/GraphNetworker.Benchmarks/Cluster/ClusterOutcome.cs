namespace GraphNetworker.Benchmarks.Cluster;

/// <summary>What there is after one of two processes was killed and a third has taken its place.</summary>
internal sealed record ClusterOutcome
{
    public int Mailboxes { get; init; }

    /// <summary>Mails all mailboxes have together.</summary>
    public int Mails { get; init; }

    /// <summary>Which process was killed.</summary>
    public required string Victim { get; init; }

    /// <summary>Seconds from the first sign-in to the kill.</summary>
    public double KilledAfter { get; init; }

    /// <summary>The share of all mails that was held at the kill.</summary>
    public double ReadAtKill { get; init; }

    /// <summary>Mailboxes that were not read to the end at the kill.</summary>
    public int UnfinishedAtKill { get; init; }

    /// <summary>Mailboxes that the dead had begun to read and had not ended: seconds from the kill until another process asked for one, in order.</summary>
    public required IReadOnlyList<double> Recovery { get; init; }

    /// <summary>Mailboxes that the dead had read to the end: seconds by which another process was later than the clock, or than the kill.</summary>
    public required IReadOnlyList<double> Lateness { get; init; }

    /// <summary>Mailboxes of the dead that nobody took over.</summary>
    public int NeverTakenOver { get; init; }

    /// <summary>Seconds from the kill until every mailbox was fully read.</summary>
    public double AllReadAfter { get; init; }

    /// <summary>Mailboxes that the third process read.</summary>
    public int ReadByThird { get; init; }

    public int Readings { get; init; }

    public int Overlaps { get; init; }

    public int MostInFlight { get; init; }

    /// <summary>How often the page that was fetched most was fetched.</summary>
    public int MostOfOnePage { get; init; }

    public int FromTheDead { get; init; }

    /// <summary>Mails that are there and not held, or held in another folder.</summary>
    public int Missing { get; init; }

    /// <summary>Mails that are held and not there.</summary>
    public int Surplus { get; init; }

    /// <summary>Mails or interactions that are held twice.</summary>
    public long Doubled { get; init; }

    /// <summary>People whom an owner added and who are not there exactly once, and the other way round.</summary>
    public int PeopleAmiss { get; init; }

    public int Pressed { get; init; }

    /// <summary>Follow-ups that are held and were not pressed, or the other way round.</summary>
    public int FollowUpsAmiss { get; init; }

    /// <summary>Tasks in all owners' To Do.</summary>
    public int Tasks { get; init; }

    /// <summary>Owners whose To Do does not hold exactly one task for each press, in one list.</summary>
    public int TasksAmiss { get; init; }
}
