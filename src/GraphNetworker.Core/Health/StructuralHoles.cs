namespace GraphNetworker.Core.Health;

/// <summary>What a person gains from standing between others who do not know each other (Burt, "Structural Holes", Harvard University Press, 1992, chapter 2).</summary>
/// <param name="EffectiveSize">Contacts less what they overlap: the sum over contacts j of 1 - sum over q of p(iq) m(jq). At most the number of contacts.</param>
/// <param name="Constraint">How much all ties lead back to the same people: the sum over contacts j of (p(ij) + sum over q of p(iq) p(qj))^2. Low is free; 0 without contacts.</param>
/// <remarks>
/// p(ij) is j's share in all ties of i; m(jq) is q's tie with j against j's strongest tie. Only contacts of i are summed over.
/// </remarks>
public readonly record struct StructuralHoles(double EffectiveSize, double Constraint)
{
    /// <summary>The measures of one person. Takes the time of the smaller neighbourhoods, not of the whole graph.</summary>
    public static StructuralHoles Of<T>(ContactGraph<T> graph, T person)
        where T : notnull
    {
        var own = graph.Around(person);
        double whole = graph.Whole(person);
        double size = own.Count;
        double constraint = 0;
        foreach (var (contact, tie) in own)
        {
            double strongest = graph.Around(contact).Values.Max();
            double byOthers = 0;
            foreach (var (other, weight) in Shared(own, graph.Around(contact)))
            {
                double share = own[other] / whole;
                size -= share * weight / strongest;
                byOthers += share * weight / graph.Whole(other);
            }

            double invested = (tie / whole) + byOthers;
            constraint += invested * invested;
        }

        return new StructuralHoles(size, constraint);
    }

    /// <summary>The contacts both have, with the weight they have for <paramref name="contact"/>.</summary>
    private static IEnumerable<(T Other, double Weight)> Shared<T>(IReadOnlyDictionary<T, double> own, IReadOnlyDictionary<T, double> contact) => own.Count < contact.Count
        ? own.Keys.Where(contact.ContainsKey).Select(other => (other, contact[other]))
        : contact.Where(one => own.ContainsKey(one.Key)).Select(one => (one.Key, one.Value));
}
