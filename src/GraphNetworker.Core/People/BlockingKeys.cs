namespace GraphNetworker.Core.People;

/// <summary>
/// The keys under which an address is filed: two that share none are never compared, so that linking costs in proportion to the number of
/// addresses (blocking: Fellegi and Sunter 1969; Christen 2012, chapter 4).
/// </summary>
internal static class BlockingKeys
{
    /// <summary>The keys, and for each how many addresses may share it before it stops telling anything.</summary>
    public static IEnumerable<(string Key, int Most)> Of(AddressTraits traits)
    {
        foreach (var name in traits.Names)
        {
            yield return ($"n {name.Key}", 400);
            string[] words = [.. name.Words.Where(word => word.Length > 1).Distinct()];
            for (int i = 0; i < words.Length; i++)
            {
                for (int j = i + 1; j < words.Length; j++)
                {
                    yield return (string.CompareOrdinal(words[i], words[j]) <= 0 ? $"p {words[i]} {words[j]}" : $"p {words[j]} {words[i]}", 200);
                }
            }

            foreach (string one in name.Words)
            {
                yield return ($"w {one}", 12);
                foreach (string other in name.Words)
                {
                    if (!ReferenceEquals(one, other) && other.Length > 2)
                    {
                        yield return ($"i {one[0]} {other}", 60);
                    }
                }
            }

            foreach (string spelt in Spellings(name.Words))
            {
                yield return ($"h {spelt}", 120);
            }

            foreach (string slip in Slips(string.Concat(name.Words.Order(StringComparer.Ordinal)), 8))
            {
                yield return ($"s {slip}", 60);
            }

            foreach (string word in words.Where(word => word.Length >= 4))
            {
                yield return ($"g {word}", 40);
            }
        }

        foreach (var handle in traits.Handles)
        {
            yield return ($"h {handle.Text}", 120);
            yield return ($"h {handle.Core}", 120);
            yield return ($"w {handle.Core}", 12);
            for (int length = 4; length <= handle.Core.Length; length++)
            {
                yield return ($"g {handle.Core[..length]}", 40);
                yield return ($"g {handle.Core[^length..]}", 40);
            }

            foreach (string slip in Slips(handle.Core, 6))
            {
                yield return ($"t {slip}", 40);
            }
        }
    }

    /// <summary>The handles that the usual rules make of a name: anaruiz, ruizana, aruiz, ruiza, anar, rana.</summary>
    public static IEnumerable<string> Spellings(string[] words)
    {
        if (words.Length > 2)
        {
            yield return string.Concat(words);
        }

        for (int i = 0; i < words.Length; i++)
        {
            for (int j = 0; j < words.Length; j++)
            {
                if (i != j)
                {
                    yield return words[i] + words[j];
                    yield return $"{words[i][0]}{words[j]}";
                    yield return $"{words[i]}{words[j][0]}";
                }
            }
        }
    }

    // Two words one slip apart share one of these: each is the word with one letter left out, or whole.
    private static IEnumerable<string> Slips(string word, int least)
    {
        if (word.Length >= least && word.Length <= 40)
        {
            yield return word;
            for (int i = 0; i < word.Length; i++)
            {
                yield return word.Remove(i, 1);
            }
        }
    }
}
