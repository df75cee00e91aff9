namespace GraphNetworker.Core.Health;

/// <summary>Who of the owner's contacts is in touch with whom, as far as mails to several and meetings show it. Undirected; more shared mails, more weight.</summary>
/// <typeparam name="T">What a person is known by.</typeparam>
public sealed class ContactGraph<T>
    where T : notnull
{
    private static readonly Dictionary<T, double> Nobody = [];

    private readonly Dictionary<T, Dictionary<T, double>> _ties = [];
    private readonly Dictionary<T, double> _whole = [];

    /// <summary>Everybody with a tie.</summary>
    public IReadOnlyCollection<T> People => _ties.Keys;

    /// <summary>Adds to the weight between two people; one and the same person has no tie to themselves.</summary>
    public void Add(T one, T other, double weight)
    {
        if (one.Equals(other) || weight <= 0)
        {
            return;
        }

        AddTo(one, other, weight);
        AddTo(other, one, weight);
    }

    /// <summary>Whom a person is in touch with, and how much.</summary>
    public IReadOnlyDictionary<T, double> Around(T person) => _ties.GetValueOrDefault(person, Nobody);

    /// <summary>The weight of all ties of a person together.</summary>
    public double Whole(T person) => _whole.GetValueOrDefault(person);

    /// <summary>Who hangs together, directly or by way of others: the groups, the largest first.</summary>
    public IReadOnlyList<IReadOnlySet<T>> Groups()
    {
        var groups = new List<IReadOnlySet<T>>();
        var seen = new HashSet<T>();
        foreach (var start in _ties.Keys)
        {
            if (!seen.Add(start))
            {
                continue;
            }

            var group = new HashSet<T> { start };
            var next = new Stack<T>([start]);
            while (next.TryPop(out var person))
            {
                foreach (var other in _ties[person].Keys.Where(seen.Add))
                {
                    group.Add(other);
                    next.Push(other);
                }
            }

            groups.Add(group);
        }

        return [.. groups.OrderByDescending(group => group.Count)];
    }

    private void AddTo(T person, T other, double weight)
    {
        if (!_ties.TryGetValue(person, out var ties))
        {
            _ties.Add(person, ties = []);
        }

        ties[other] = ties.GetValueOrDefault(other) + weight;
        _whole[person] = Whole(person) + weight;
    }
}
