namespace GraphNetworker.Core.People;

/// <summary>Addresses filed so that the links of one more are found without comparing it to all.</summary>
/// <param name="background">How common names are where these addresses come from.</param>
public sealed class IdentityIndex(NameBackground background)
{
    private readonly Dictionary<string, List<AddressTraits>> _files = new(StringComparer.Ordinal);

    /// <summary>Files an address. Each once.</summary>
    public void Add(KnownAddress known)
    {
        var traits = AddressTraits.Of(known);
        foreach (string key in BlockingKeys.Of(traits).Select(key => key.Key).Distinct())
        {
            if (!_files.TryGetValue(key, out var file))
            {
                _files.Add(key, file = []);
            }

            file.Add(traits);
        }
    }

    /// <summary>The links of an address to those filed, the surest first; it need not be filed itself.</summary>
    public IReadOnlyList<IdentityLink> LinksOf(KnownAddress known)
    {
        var traits = AddressTraits.Of(known);
        var met = new HashSet<MailAddress> { known.Address };
        var links = new List<IdentityLink>();
        foreach (var (key, most) in BlockingKeys.Of(traits))
        {
            if (!_files.TryGetValue(key, out var file) || file.Count > most)
            {
                continue;
            }

            foreach (var other in file.Where(other => met.Add(other.Known.Address)))
            {
                bool first = string.CompareOrdinal(known.Address.Value, other.Known.Address.Value) < 0;
                if (IdentityLinks.Link(first ? traits : other, first ? other : traits, background, IdentityConstants.Model) is { } link)
                {
                    links.Add(link);
                }
            }
        }

        links.Sort(IdentityLinks.SurestFirst);
        return links;
    }
}
