namespace GraphNetworker.Core.People;

/// <summary>Which addresses and cards are one human. First form: what a card holds together is one person; any other address is a person of its own.</summary>
/// <remarks>
/// Two cards with an address in common are one person when their names agree, or one has none: people keep two cards of somebody.
/// Where the names differ the address is shared (a family, a front desk) and must not bridge two people
/// (one such address made 181 of 211 wrong pairs of a project we measured): it goes with the card that comes first.
/// The answer depends on the cards and addresses alone, never on the order in which they arrived.
/// </remarks>
public static class Identity
{
    /// <summary>Parts cards and addresses into people. Every card and every address is in exactly one.</summary>
    /// <param name="cards">The cards.</param>
    /// <param name="addresses">The addresses, on cards or not.</param>
    /// <param name="links">Addresses that are one, or are not, beside what cards say. Who is said to be two is never joined by a link.</param>
    public static IReadOnlyList<OneHuman> Group(IReadOnlyCollection<Card> cards, IReadOnlyCollection<MailAddress> addresses, IReadOnlyCollection<AddressLink>? links = null)
    {
        var groups = new List<(List<Card> Cards, List<MailAddress> Addresses)>();
        var groupOf = new Dictionary<MailAddress, int>();
        foreach (var card in cards.OrderBy(card => card.Id, StringComparer.Ordinal))
        {
            int[] met = [.. card.Addresses.Where(a => groupOf.ContainsKey(a.Address)).Select(a => groupOf[a.Address]).Distinct()
                .Where(g => groups[g].Cards.All(other => Agree(other, card)))];
            int home = met.Length > 0 ? met.Min() : groups.Count;
            if (home == groups.Count)
            {
                groups.Add(([], []));
            }

            // The card may hold together what other cards, each nameless or of this name, had apart.
            foreach (int other in met.Where(g => g != home && groups[g].Cards.All(theirs => groups[home].Cards.All(ours => Agree(ours, theirs)))))
            {
                foreach (var moved in groups[other].Addresses)
                {
                    groupOf[moved] = home;
                }

                groups[home].Cards.AddRange(groups[other].Cards);
                groups[home].Addresses.AddRange(groups[other].Addresses);
                groups[other] = ([], []);
            }

            groups[home].Cards.Add(card);
            foreach (var address in card.Addresses.Select(a => a.Address))
            {
                if (groupOf.TryAdd(address, home))
                {
                    groups[home].Addresses.Add(address);
                }
            }
        }

        foreach (var address in addresses.Where(a => !groupOf.ContainsKey(a)).Distinct().OrderBy(a => a.Value, StringComparer.Ordinal))
        {
            groups.Add(([], [address]));
        }

        OneHuman[] humans = [.. groups.Where(g => g.Cards.Count + g.Addresses.Count > 0).Select(g => new OneHuman(g.Cards, g.Addresses))];
        return links is { Count: > 0 } ? Joined(humans, links) : humans;
    }

    // What the owner said first, then in the order of the alphabet: the same links give the same people.
    private static OneHuman[] Joined(OneHuman[] humans, IReadOnlyCollection<AddressLink> links)
    {
        var homeOf = humans.SelectMany((human, i) => human.Addresses.Select(address => (address, i))).ToDictionary(pair => pair.address, pair => pair.i);
        int[] into = [.. Enumerable.Range(0, humans.Length)];
        AddressLink[] known = [.. links.Where(link => homeOf.ContainsKey(link.One) && homeOf.ContainsKey(link.Other))
            .OrderByDescending(link => link.SaidByOwner).ThenBy(link => link.One.Value, StringComparer.Ordinal).ThenBy(link => link.Other.Value, StringComparer.Ordinal)];
        foreach (var link in known.Where(link => link.AreOne))
        {
            int one = into[homeOf[link.One]], other = into[homeOf[link.Other]];
            bool apart = known.Any(no => !no.AreOne && (into[homeOf[no.One]], into[homeOf[no.Other]]) is var (a, b) && ((a == one && b == other) || (a == other && b == one)));
            bool agree = link.SaidByOwner || Members(one).SelectMany(human => human.Cards).All(card => Members(other).SelectMany(human => human.Cards).All(theirs => Agree(card, theirs)));
            if (one != other && !apart && agree)
            {
                for (int i = 0; i < into.Length; i++)
                {
                    into[i] = into[i] == other ? one : into[i];
                }
            }
        }

        return [.. humans.Select((human, i) => (human, Home: into[i])).GroupBy(pair => pair.Home, pair => pair.human)
            .Select(group => new OneHuman([.. group.SelectMany(human => human.Cards)], [.. group.SelectMany(human => human.Addresses)]))];

        IEnumerable<OneHuman> Members(int home)
        {
            return humans.Where((_, i) => into[i] == home);
        }
    }

    private static bool Agree(Card one, Card other) => Words(one) is not { } mine || Words(other) is not { } theirs || mine.SequenceEqual(theirs);

    // The same words in any order and case: "Ruiz, Ana" is "ana ruiz".
    private static string[]? Words(Card card) =>
        PersonName.Clean(card.Name) is { } name ? [.. PersonName.Fold(name).Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)] : null;
}

/// <summary>The cards and addresses of one human.</summary>
public sealed record OneHuman(IReadOnlyList<Card> Cards, IReadOnlyList<MailAddress> Addresses);
