using GraphNetworker.Core.People;

namespace GraphNetworker.Core.JobMoves;

/// <summary>Organisations under another name: many people of one appear at one other within months. It was renamed, split or bought; nobody moved.</summary>
public static class Renames
{
    // So many people, within so long, and more than half of all who left.
    private const int Least = 3;
    private static readonly TimeSpan Window = TimeSpan.FromDays(240);

    /// <summary>Whether the one is the other under a new name.</summary>
    /// <param name="leavers">Everybody who left an organisation.</param>
    /// <param name="from">What was left.</param>
    /// <param name="to">Where to.</param>
    public static bool Has(IEnumerable<Leaver> leavers, string? from, string? to)
    {
        if (from is null || to is null)
        {
            return false;
        }

        Leaver[] left = [.. leavers.Where(one => Employer.IsSame(one.From, one.OldAddress, from, null))];
        Leaver[] together = [.. left.Where(one => one.To is { } there && Employer.IsSame(there, null, to, null))];
        return Array.Exists(together, one => Near(together, one).DistinctBy(other => other.Person).Count() >= Least && 2 * Near(together, one).Count() > Near(left, one).Count());
    }

    private static IEnumerable<Leaver> Near(Leaver[] leavers, Leaver one) => leavers.Where(other => (other.At - one.At).Duration() <= Window);
}
