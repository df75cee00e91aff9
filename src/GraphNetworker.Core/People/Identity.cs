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
    public static IReadOnlyList<OneHuman> Group(IReadOnlyCollection<Card> cards, IReadOnlyCollection<MailAddress> addresses)
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

        return [.. groups.Where(g => g.Cards.Count + g.Addresses.Count > 0).Select(g => new OneHuman(g.Cards, g.Addresses))];
    }

    private static bool Agree(Card one, Card other) => Words(one) is not { } mine || Words(other) is not { } theirs || mine.SequenceEqual(theirs);

    // The same words in any order and case: "Ruiz, Ana" is "ana ruiz".
    private static string[]? Words(Card card) =>
        PersonName.Clean(card.Name) is { } name ? [.. PersonName.Fold(name).Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)] : null;
}

/// <summary>The cards and addresses of one human.</summary>
public sealed record OneHuman(IReadOnlyList<Card> Cards, IReadOnlyList<MailAddress> Addresses);
