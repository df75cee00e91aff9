namespace GraphNetworker.Core.People;

/// <summary>Which addresses seem to be one human: links between two of them, each with a grade and its evidence.</summary>
/// <remarks>
/// A link depends on the two addresses and the background alone, so it is the same whatever the order and whoever else is there.
/// How links are weighed, and why: README.md of this folder.
/// </remarks>
public static class IdentityLinks
{
    /// <summary>The links among these addresses, the surest first.</summary>
    /// <param name="addresses">Each address once.</param>
    /// <param name="background">How common names are; by default, among these addresses.</param>
    public static IReadOnlyList<IdentityLink> Between(IReadOnlyCollection<KnownAddress> addresses, NameBackground? background = null)
    {
        AddressTraits[] all = [.. addresses.OrderBy(known => known.Address.Value, StringComparer.Ordinal).Select(AddressTraits.Of)];
        return [.. Between(all, CandidatePairs.Of(all), background ?? NameBackground.Of(all), IdentityConstants.Model)];
    }

    internal static IEnumerable<IdentityLink> Between(AddressTraits[] all, IEnumerable<(int One, int Other)> pairs, NameBackground background, LinkModel model) =>
        pairs.Select(pair => Link(all[pair.One], all[pair.Other], background, model)).OfType<IdentityLink>().Order(SurestFirst);

    internal static Comparer<IdentityLink> SurestFirst { get; } = Comparer<IdentityLink>.Create((one, other) =>
        one.Probability != other.Probability ? other.Probability.CompareTo(one.Probability)
        : string.CompareOrdinal(one.One.Value, other.One.Value) is not 0 and var first ? first
        : string.CompareOrdinal(one.Other.Value, other.Other.Value));

    internal static IdentityLink? Link(AddressTraits one, AddressTraits other, NameBackground background, LinkModel model)
    {
        var terms = LinkTerms.Of(one, other, background);
        return model.Grade(terms) is { } grade ? new(one.Known.Address, other.Known.Address, grade, model.Probability(terms), LinkEvidence.Of(terms)) : null;
    }
}
