namespace GraphNetworker.Core.People;

/// <summary>The addresses of one human, as links join them.</summary>
/// <param name="Addresses">All of them, in the order of the alphabet.</param>
/// <param name="Certain">Those of them that certain links alone hold together: the largest such part, empty where none has two.</param>
public sealed record IdentityCluster(IReadOnlyList<MailAddress> Addresses, IReadOnlyList<MailAddress> Certain)
{
    /// <summary>The links between them, the surest first.</summary>
    public IReadOnlyList<IdentityLink> Links { get; init; } = [];
}

/// <summary>Links followed from the surest on, with a guard: two groups join only when all that is known of both speaks for it.</summary>
/// <remarks>
/// A chain of links would join people by whoever stands between them (a shared desk, a name of two). So a link joins two groups only when
/// the mean of what the model says of all pairs across them is for it; a pair that tells nothing (one has no full name) has no vote.
/// </remarks>
public static class IdentityClusters
{
    /// <summary>Parts addresses into humans; each address is in exactly one.</summary>
    public static IReadOnlyList<IdentityCluster> Of(IReadOnlyCollection<KnownAddress> addresses, NameBackground? background = null)
    {
        AddressTraits[] all = [.. addresses.OrderBy(known => known.Address.Value, StringComparer.Ordinal).Select(AddressTraits.Of)];
        var seen = background ?? NameBackground.Of(all);
        return Of(all, [.. IdentityLinks.Between(all, CandidatePairs.Of(all), seen, IdentityConstants.Model)], seen, IdentityConstants.Model);
    }

    internal static IReadOnlyList<IdentityCluster> Of(AddressTraits[] all, IReadOnlyList<IdentityLink> links, NameBackground background, LinkModel model)
    {
        var groups = new GuardedGroups(all, background, model);
        foreach (var link in links.Where(link => link.Grade == LinkGrade.Certain))
        {
            groups.Join(link);
        }

        var certain = groups.Parts().SelectMany(part => part.Select(address => (address, part))).ToDictionary(pair => pair.address, pair => pair.part);
        foreach (var link in links.Where(link => link.Grade == LinkGrade.Probable))
        {
            groups.Join(link);
        }

        IReadOnlyList<MailAddress>[] parts = [.. groups.Parts()];
        var within = parts.SelectMany((part, i) => part.Select(address => (address, i))).ToDictionary(pair => pair.address, pair => pair.i);
        var inside = links.Where(link => within[link.One] == within[link.Other]).ToLookup(link => within[link.One]);
        return [.. parts.Select((part, i) => new IdentityCluster(
            part,
            part.Select(address => certain[address]).Where(held => held.Count > 1).MaxBy(held => held.Count) ?? []) { Links = [.. inside[i]] })];
    }
}
