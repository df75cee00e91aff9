namespace GraphNetworker.Core.Sync;

/// <summary>An empty answer where there was plenty: more often a fault on the way than the truth.</summary>
public static class EmptyAnswer
{
    /// <summary>Whether a reading from the start that found nothing may be believed, and what is held be let go.</summary>
    /// <param name="seen">Items the new reading saw.</param>
    /// <param name="held">Items held from before.</param>
    /// <param name="total">Items that the folder list says the folder holds: a second witness.</param>
    public static bool IsBelievable(int seen, int held, int total) => seen > 0 || held == 0 || total == 0;

    /// <summary>Whether a list of folders may be believed: a mailbox always has some, so none at all is a fault when there were any.</summary>
    public static bool IsBelievableList(int seen, int held) => seen > 0 || held == 0;
}
