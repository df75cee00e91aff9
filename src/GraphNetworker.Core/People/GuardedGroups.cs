namespace GraphNetworker.Core.People;

/// <summary>Groups of addresses that grow link by link, under the guard that <see cref="IdentityClusters"/> describes.</summary>
internal sealed class GuardedGroups
{
    private const double LoudestVote = 4;

    private readonly AddressTraits[] _all;
    private readonly NameBackground _background;
    private readonly LinkModel _model;
    private readonly Dictionary<MailAddress, int> _placeOf;
    private readonly int[] _groupOf;
    private readonly List<int>[] _members;

    public GuardedGroups(AddressTraits[] all, NameBackground background, LinkModel model)
    {
        (_all, _background, _model) = (all, background, model);
        _placeOf = all.Select((traits, place) => (traits.Known.Address, place)).ToDictionary(pair => pair.Address, pair => pair.place);
        _groupOf = [.. Enumerable.Range(0, all.Length)];
        _members = [.. Enumerable.Range(0, all.Length).Select(place => new List<int> { place })];
    }

    public void Join(IdentityLink link)
    {
        int one = _groupOf[_placeOf[link.One]], other = _groupOf[_placeOf[link.Other]];
        if (one == other || !Agree(_members[one], _members[other]))
        {
            return;
        }

        (int home, int gone) = one < other ? (one, other) : (other, one);
        foreach (int moved in _members[gone])
        {
            _groupOf[moved] = home;
        }

        _members[home].AddRange(_members[gone]);
        _members[gone].Clear();
    }

    public IEnumerable<IReadOnlyList<MailAddress>> Parts() =>
        _members.Where(members => members.Count > 0).Select(members => (IReadOnlyList<MailAddress>)[.. members.Order().Select(place => _all[place].Known.Address)]);

    private bool Agree(List<int> ours, List<int> theirs)
    {
        if (ours.Count * theirs.Count == 1)
        {
            return true;
        }

        double sum = 0;
        foreach (int one in ours)
        {
            foreach (int other in theirs)
            {
                var terms = LinkTerms.Of(_all[one], _all[other], _background);
                double probability = _model.Probability(terms);
                double vote = Math.Clamp(Math.Log(probability / (1 - probability)), -LoudestVote, LoudestVote);
                sum += vote > 0 || terms.NamesApart ? vote : 0;
            }
        }

        return sum > 0;
    }
}
