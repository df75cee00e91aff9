namespace GraphNetworker.Core.People;

/// <summary>How common words, handles and names are among all addresses seen: what is rare here tells more.</summary>
public sealed class NameBackground
{
    private readonly Dictionary<string, int> _namesWith = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _addressesCalled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _namesSpelt = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private NameBackground()
    {
    }

    /// <summary>The background that these addresses make.</summary>
    public static NameBackground Of(IEnumerable<KnownAddress> addresses) => Of(addresses.Select(AddressTraits.Of));

    internal static NameBackground Of(IEnumerable<AddressTraits> addresses)
    {
        var background = new NameBackground();
        // Of names with the same words the first counts: sorted, so that the order of input does not.
        foreach (var traits in addresses.OrderBy(traits => traits.Known.Address.Value, StringComparer.Ordinal))
        {
            background.Add(traits);
        }

        return background;
    }

    /// <summary>How much it says that two share this word: the logarithm of how few names have it.</summary>
    internal double Rarity(string word)
    {
        // A thousand names more: in a small mailbox one that nobody else has is still not as rare as it looks.
        double names = _names.Count + 1000;
        double with = _namesWith.GetValueOrDefault(word) + 1 + (names * CommonNames.Share(word)) + (word.Length < 3 ? names * 0.01 : 0);
        return Math.Log(names / with);
    }

    /// <summary>In how many full names the word stands.</summary>
    internal int NamesWith(string word) => _namesWith.GetValueOrDefault(word);

    /// <summary>How many addresses go by this handle.</summary>
    internal int AddressesCalled(string handle) => _addressesCalled.GetValueOrDefault(handle);

    /// <summary>How many full names would make this handle by the usual rules.</summary>
    internal int NamesSpelt(string handle) => _namesSpelt.GetValueOrDefault(handle);

    private void Add(AddressTraits traits)
    {
        foreach (var name in traits.Names.Where(name => name.Written && _names.Add(name.Key)))
        {
            foreach (string word in name.Words.Distinct())
            {
                Count(_namesWith, word);
            }

            foreach (string spelt in BlockingKeys.Spellings(name.Words).Distinct())
            {
                Count(_namesSpelt, spelt);
            }
        }

        foreach (string handle in traits.Handles.Select(handle => handle.Text).Distinct())
        {
            Count(_addressesCalled, handle);
        }
    }

    private static void Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
