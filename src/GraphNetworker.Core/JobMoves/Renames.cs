using GraphNetworker.Core.People;

namespace GraphNetworker.Core.JobMoves;

/// <summary>Organisations under another name: many people of one appear at one other within months. It was renamed, split or bought; nobody moved.</summary>
public sealed class Renames
{
    // So many people, within so long, and more than half of all who left.
    private const int Least = 3;
    private static readonly TimeSpan Window = TimeSpan.FromDays(240);

    private readonly (Leaver From, string To)[] _known;

    private Renames((Leaver From, string To)[] known)
    {
        _known = known;
    }

    /// <summary>None.</summary>
    public static Renames None { get; } = new([]);

    /// <summary>Finds them among all who left.</summary>
    public static Renames Of(IReadOnlyCollection<Leaver> leavers)
    {
        var known = new List<(Leaver, string)>();
        foreach (var one in leavers.Where(one => one.To is not null).OrderBy(one => one.At).ThenBy(one => one.Person.Value))
        {
            Leaver[] left = [.. leavers.Where(other => IsSame(other, one) && (other.At - one.At).Duration() <= Window)];
            Leaver[] together = [.. left.Where(other => other.To is { } to && Employer.IsSame(to, null, one.To, null))];
            if (together.DistinctBy(other => other.Person).Count() >= Least && 2 * together.Length > left.Length && !known.Exists(pair => IsSame(pair.Item1, one) && pair.Item2 == one.To))
            {
                known.Add((one, one.To!));
            }
        }

        return new Renames([.. known]);
    }

    /// <summary>Whether the one is the other under a new name.</summary>
    public bool Has(string? from, string? to) => from is not null && to is not null
        && Array.Exists(_known, pair => Employer.IsSame(pair.From.From, pair.From.OldAddress, from, null) && Employer.IsSame(pair.To, null, to, null));

    private static bool IsSame(Leaver one, Leaver other) => Employer.IsSame(one.From, one.OldAddress, other.From, other.OldAddress);
}
